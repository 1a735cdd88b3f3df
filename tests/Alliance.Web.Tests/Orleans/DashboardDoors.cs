using System.Net;
using System.Text.Json;
using Alliance.Web.Access;
using Alliance.Web.Tests.Kernel;
using Microsoft.AspNetCore.Routing;

namespace Alliance.Web.Tests.Cluster;

/// <summary>Orleans' dashboard asks nobody who they are; the door before it does.</summary>
public sealed class DashboardDoors(WorldServer world) : IClassFixture<WorldServer>
{
    private string[] Paths =>
    [
        .. world.Server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/cluster", StringComparison.OrdinalIgnoreCase))
            .Select(e => e.RoutePattern.RawText!.Replace("{**path}", "some", StringComparison.Ordinal).Replace("{page:int}", "1", StringComparison.Ordinal))
            .Select(p => p.Contains('{', StringComparison.Ordinal) ? p[..p.IndexOf('{', StringComparison.Ordinal)] + "some" : p),
    ];

    [Theory]
    [InlineData("nobody", HttpStatusCode.Unauthorized)]
    [InlineData("coordinator", HttpStatusCode.Forbidden)]
    [InlineData("delegate", HttpStatusCode.Forbidden)]
    [InlineData("supervisor", HttpStatusCode.Forbidden)]
    [InlineData("observer", HttpStatusCode.Forbidden)]
    public async Task Every_page_and_every_figure_is_closed_to_who_is_no_administrator(string role, HttpStatusCode expected)
    {
        Assert.Contains("/cluster/DashboardCounters", Paths);
        foreach (var path in Paths)
        {
            Assert.Equal((path, expected), (path, (await world.As(role).GetAsync(path)).Status));
        }
    }

    [Fact]
    public async Task An_administrator_sees_the_silo_and_its_grains()
    {
        var administrator = world.As("administrator");
        var page = await administrator.GetAsync("/cluster/");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("index.min.js", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/cluster/index.min.js")).Status);
        var counters = (await administrator.GetAsync("/cluster/DashboardCounters")).Json;
        Assert.Equal("Active", Assert.Single(counters.GetProperty("hosts").EnumerateArray().ToArray()).GetProperty("status").GetString());
        var grains = counters.GetProperty("simpleGrainStats").EnumerateArray().Select(g => g.GetProperty("grainType").GetString()!).ToArray();
        Assert.Contains(grains, g => g.Contains("AllianceGrain", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_is_not_shown_and_the_api_document_does_not_speak_of_the_dashboard()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As("administrator").GetAsync("/cluster/Trace")).Status);
        var paths = (await world.As("nobody").GetAsync("/openapi/v1.json")).Json.GetProperty("paths").EnumerateObject().Select(p => p.Name);
        Assert.DoesNotContain(paths, p => p.StartsWith("/cluster", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Whatever_is_mapped_there_has_the_administrators_rule() =>
        Assert.All(
            world.Server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => EndpointGuard.NameOf(e)!.StartsWith("cluster", StringComparison.Ordinal)),
            e => Assert.Equal(Domain.Kernel.Relation.Administrator, EndpointAccess.Find(EndpointGuard.NameOf(e))!.Open));
}
