using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Alliance.Web.Kernel;

/// <summary>The one place where an exception becomes an answer.</summary>
public sealed partial class FailureHandler(ILogger<FailureHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested && exception is OperationCanceledException)
        {
            return true;
        }

        var problem = From(exception);
        if (problem.Status >= 500)
        {
            LogTrouble(log, exception, httpContext.Request.Method, httpContext.Request.Path);
        }

        await problem.WriteAsync(httpContext);
        return true;
    }

    public static Problem From(Exception exception) => exception switch
    {
        ShapeException shape => Problem.InvalidField(shape),
        BadHttpRequestException { InnerException: JsonException json } => FromJson(json),
        BadHttpRequestException bad => FromBadRequest(bad),
        JsonException json => FromJson(json),
        AntiforgeryValidationException => Problem.Of(WebCodes.Antiforgery),
        InvalidDataException => Problem.InvalidField("body", "not-valid"),
        OutcomeUnknownException => Problem.Of(WebCodes.OutcomeUnknown) with { RetryAfter = 1 },
        CommandNotTakenException => Problem.Of(WebCodes.NotTaken) with { RetryAfter = 1 },
        System.Data.Common.DbException or TimeoutException => Problem.Of(WebCodes.NotTaken) with { RetryAfter = 2 },
        _ => Problem.Of(WebCodes.Trouble),
    };

    /// <summary>For answers that the framework gave a status and nothing else.</summary>
    public static Problem FromStatus(int status) => Problem.Of(status switch
    {
        401 => WebCodes.NotSignedIn,
        403 => KernelCodes.Forbidden,
        404 => KernelCodes.NotFound,
        405 => WebCodes.MethodNotAllowed,
        413 => WebCodes.TooLarge,
        415 => WebCodes.UnsupportedMediaType,
        >= 500 => WebCodes.Trouble,
        _ => WebCodes.BadRequest,
    });

    private static Problem FromJson(JsonException json)
    {
        var field = FieldOf(json.Path);
        var missing = MissingProperties().Match(json.Message);
        if (missing.Success)
        {
            return Problem.InvalidField(field == "body" ? missing.Groups["name"].Value : $"{field}.{missing.Groups["name"].Value}", "required");
        }

        if (json.Message.Contains("surrogate", StringComparison.Ordinal) || json.InnerException?.Message.Contains("UTF-", StringComparison.Ordinal) == true)
        {
            return Problem.InvalidField(field, "control-character");
        }

        return json.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase)
            ? Problem.InvalidField(field, "too-deep", "24")
            : json.Message.Contains("could not be converted", StringComparison.Ordinal)
                ? Problem.InvalidField(field, WrongType(json))
                : Problem.InvalidField(field, field == "body" ? "not-json" : "not-valid");
    }

    /// <summary>The message names the record or the type of the property, depending on how it is built; the path ends with the property.</summary>
    private static string WrongType(JsonException json)
    {
        var named = Converted().Match(json.Message).Groups["type"].Value;
        var path = json.Path ?? "";
        var last = path[(path.LastIndexOf('.') + 1)..];
        var record = typeof(FailureHandler).Assembly.GetType(named) ?? typeof(ShapeException).Assembly.GetType(named);
        var type = record?.GetProperty(last, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)?.PropertyType ?? record;
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return type?.IsEnum == true ? "unknown-value"
            : type == typeof(DateOnly) || type == typeof(DateTimeOffset) || named.Contains("System.Date", StringComparison.Ordinal) ? "not-a-date"
            : type == typeof(decimal) || (type?.IsPrimitive == true && type != typeof(bool)) ? "not-a-number"
            : named.Contains("System.Int", StringComparison.Ordinal) || named.Contains("System.Double", StringComparison.Ordinal) ? "not-a-number"
            : "not-valid";
    }

    private static Problem FromBadRequest(BadHttpRequestException bad)
    {
        if (bad.StatusCode != 400)
        {
            return bad.StatusCode switch
            {
                413 => Problem.Of(WebCodes.TooLarge),
                415 => Problem.Of(WebCodes.UnsupportedMediaType),
                _ => Problem.Of(WebCodes.BadRequest),
            };
        }

        var parameter = BadParameter().Match(bad.Message);
        return parameter.Success
            ? Problem.InvalidField(JsonNamingPolicy.CamelCase.ConvertName(parameter.Groups["name"].Value), WrongParameter(parameter.Groups["type"].Value))
            : bad.Message.Contains("was not provided", StringComparison.Ordinal) && Required().Match(bad.Message) is { Success: true } required
                ? Problem.InvalidField(JsonNamingPolicy.CamelCase.ConvertName(required.Groups["name"].Value), "required")
                : Problem.InvalidField("body", "not-json");
    }

    /// <summary>From the type as the framework writes it: <c>DateOnly?</c>, <c>Nullable&lt;DateTimeOffset&gt;</c>, <c>int</c>…</summary>
    private static string WrongParameter(string type) =>
        type.Contains("Date", StringComparison.Ordinal) ? "not-a-date"
        : type.TrimEnd('?') is "int" or "long" or "decimal" or "double" ? "not-a-number"
        : "not-valid";

    /// <summary><c>$.members[0].share</c> → <c>members[0].share</c>.</summary>
    private static string FieldOf(string? path) => path is null or "$" or "" ? "body" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path.TrimStart('$');

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void LogTrouble(ILogger log, Exception trouble, string method, string path);

    [GeneratedRegex("""Failed to bind parameter "(?<type>\S+) (?<name>\S+)" from""", RegexOptions.None, 100)]
    private static partial Regex BadParameter();

    [GeneratedRegex("""Required parameter "\S+ (?<name>\S+)" was not provided""", RegexOptions.None, 100)]
    private static partial Regex Required();

    [GeneratedRegex(@"could not be converted to (?<type>[^\s]+?)\.(\s|$)", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Converted();

    [GeneratedRegex("""missing required properties including: '(?<name>[^']+)'""", RegexOptions.None, 100)]
    private static partial Regex MissingProperties();
}
