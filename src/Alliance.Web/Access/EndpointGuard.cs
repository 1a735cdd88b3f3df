using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Access;

/// <summary>
/// Stands before every endpoint: one that is not listed in <see cref="EndpointAccess"/> is refused. A thing that the caller may
/// not know of answers exactly as one that does not exist.
/// </summary>
public sealed class EndpointGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, Callers callers, Sight sight)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint is null)
        {
            await next(http);
            return;
        }

        // What the router itself puts in place of an endpoint: the method or the content type does not fit.
        if (endpoint is not RouteEndpoint)
        {
            await (http.User.PersonId() is null ? Problem.Of(WebCodes.NotSignedIn).WriteAsync(http) : next(http));
            return;
        }

        var refusal = EndpointAccess.Find(NameOf(endpoint)) is { } rule ? await CheckAsync(http, rule, callers, sight) : Problem.Of(KernelCodes.Forbidden);
        await (refusal is null ? next(http) : refusal.WriteAsync(http));
    }

    public static string? NameOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? endpoint.Metadata.GetMetadata<GuardName>()?.Name;

    private static async Task<Problem?> CheckAsync(HttpContext http, EndpointRule rule, Callers callers, Sight sight)
    {
        if (rule.Open.HasFlag(Relation.Anyone))
        {
            return null;
        }

        if (http.User.PersonId() is not { } personId)
        {
            return Problem.Of(WebCodes.NotSignedIn);
        }

        var caller = await callers.OfAsync(personId);
        http.Features.Set(caller);
        var relation = rule.Measure switch
        {
            Measure.Alliance => await sight.RelationAsync(caller, (string)http.GetRouteValue("id")!),
            _ => Sight.ToPlatform(caller),
        };
        if (rule.Measure == Measure.Alliance && (relation & AccessTable.Sight("alliance")) == Relation.None)
        {
            return Problem.Of(KernelCodes.NotFound);
        }

        return (relation & rule.Open) == Relation.None ? Problem.Of(KernelCodes.Forbidden) : null;
    }
}

/// <summary>The name of an endpoint that cannot carry one of its own (a hub maps several).</summary>
public sealed record GuardName(string Name);

public static class CallerAccess
{
    public static string? PersonId(this System.Security.Claims.ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true ? user.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value : null;

    /// <summary>The caller whom the guard let in.</summary>
    public static Caller Caller(this HttpContext http) =>
        http.Features.Get<Caller>() ?? throw new InvalidOperationException("The guard has not let anybody in.");
}
