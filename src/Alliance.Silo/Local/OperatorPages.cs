using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Alliance.Silo.Kernel;

/// <summary>The engine within this process has no pages of its own: the console shows all there is.</summary>
public static class OperatorPages
{
    /// <summary>Where an operator finds them; null where there are none.</summary>
    public static string? Path => null;

    /// <summary>What was mapped, to be closed to everybody else; null where there is nothing.</summary>
    public static IEndpointConventionBuilder? MapOperatorPages(this IEndpointRouteBuilder routes) => null;
}
