using System.Collections.Frozen;
using Alliance.Domain.Kernel;

namespace Alliance.Web.Kernel;

/// <summary>The one map from a code to its HTTP status. A code that is not here is a rule of the domain: 409.</summary>
public static class Statuses
{
    private static readonly FrozenDictionary<string, int> ByCode = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [KernelCodes.InvalidField] = 400,
        [WebCodes.BadRequest] = 400,
        [WebCodes.Antiforgery] = 400,
        [WebCodes.NotSignedIn] = 401,
        [Session.SessionCodes.WrongCredentials] = 401,
        [KernelCodes.Forbidden] = 403,
        [KernelCodes.NotFound] = 404,
        [WebCodes.MethodNotAllowed] = 405,
        [KernelCodes.Stale] = 412,
        [WebCodes.TooLarge] = 413,
        [WebCodes.UnsupportedMediaType] = 415,
        [WebCodes.TooMany] = 429,
        [Session.SessionCodes.LockedOut] = 429,
        [WebCodes.OutcomeUnknown] = 503,
        [WebCodes.NotTaken] = 503,
        [WebCodes.Trouble] = 500,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static int Of(string code) => ByCode.GetValueOrDefault(code, 409);

    public static (string Chinese, string English) TitleOf(int status) => status switch
    {
        400 => ("填写有误", "Something is not filled in correctly"),
        401 => ("请先登录", "Please sign in"),
        403 => ("没有权限", "Not permitted"),
        404 => ("没有找到", "Not found"),
        405 => ("不支持这种操作", "Not supported here"),
        409 => ("按规则不能这样做", "The rules do not allow this"),
        412 => ("内容已被他人修改", "Changed by somebody else"),
        413 => ("内容太大", "Too large"),
        415 => ("内容类型不对", "Wrong content type"),
        429 => ("请稍后再试", "Please wait a moment"),
        503 => ("系统繁忙", "The system is busy"),
        _ => ("系统出错", "Something went wrong"),
    };
}
