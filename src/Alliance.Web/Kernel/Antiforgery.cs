using Alliance.Web.Session;
using Microsoft.AspNetCore.Antiforgery;

namespace Alliance.Web.Kernel;

/// <summary>
/// An unsafe request that comes with the session cookie must also carry the token which only our own pages can read. A request
/// without the cookie (signing in, say) is refused when a browser says that another site made it.
/// </summary>
public sealed class AntiforgeryGate(RequestDelegate next, IAntiforgery antiforgery)
{
    public const string Header = "X-Alliance-Antiforgery";

    public async Task InvokeAsync(HttpContext http)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
        }
        else if (http.SessionId() is not null ? !await antiforgery.IsRequestValidAsync(http) : http.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            await Problem.Of(WebCodes.Antiforgery).WriteAsync(http);
        }
        else
        {
            await next(http);
        }
    }
}
