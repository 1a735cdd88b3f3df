using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Orleans.Dashboard;

namespace Alliance.Silo.Kernel;

/// <summary>Orleans' own dashboard: silos, grains, calls. It asks nobody who they are, so whoever maps it stands before it.</summary>
public static class OperatorPages
{
    private const string Root = "/cluster";

    /// <summary>Where an operator finds them; null where there are none.</summary>
    public static string? Path => Root + "/";

    /// <summary>What was mapped, to be closed to everybody else; null where there is nothing.</summary>
    public static IEndpointConventionBuilder? MapOperatorPages(this IEndpointRouteBuilder routes) =>
        routes.MapOrleansDashboard(Root).ExcludeFromDescription();

    /// <summary>The log is no page: it is read where it is kept, and may say more than an operator needs.</summary>
    internal static void Configure(DashboardOptions options) => options.HideTrace = true;
}
