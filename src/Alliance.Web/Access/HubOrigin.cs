using Alliance.Domain.Kernel;
using Alliance.Web.Kernel;

namespace Alliance.Web.Access;

/// <summary>A browser opens a WebSocket to any site and sends its cookies along: the hub takes only those that our own pages opened.</summary>
public sealed class HubOrigin(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/hub", StringComparison.OrdinalIgnoreCase)
        && http.Request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value)
            ? Problem.Of(KernelCodes.Forbidden).WriteAsync(http)
            : next(http);
}
