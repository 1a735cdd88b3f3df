using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests.Cluster;

/// <summary>An operator looks at the cluster.</summary>
public sealed class DashboardJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task The_administrator_goes_from_the_console_to_the_cluster_and_sees_its_silo_and_grains()
    {
        var administrator = await Chromium.DeskOfAsync("admin");
        await administrator.GoAsync("/admin");
        var opened = await administrator.Context.RunAndWaitForPageAsync(() => administrator.Page.GetByRole(AriaRole.Link, new() { Name = "集群监控" }).ClickAsync());
        var complaints = new List<string>();
        opened.Console += (_, said) => complaints.AddRange(said.Type is "error" ? [said.Text] : []);
        await opened.WaitForLoadStateAsync();
        await opened.ReloadAsync();
        await Expect(opened).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/cluster/", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(opened.GetByText("Silos").First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(opened.GetByText("Total Activations").First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await opened.GotoAsync(Chromium.Server.Address + "/cluster/#/grains");
        await Expect(opened.GetByText("ChairCycleGrain").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        if (Environment.GetEnvironmentVariable("ALLIANCE_E2E_PICTURES") is { Length: > 0 } folder)
        {
            await opened.ScreenshotAsync(new() { Path = Path.Combine(folder, "cluster-grains.png") });
            await opened.GotoAsync(Chromium.Server.Address + "/cluster/#/");
            await Expect(opened.GetByText("Total Activations").First).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await opened.ScreenshotAsync(new() { Path = Path.Combine(folder, "cluster.png") });
        }

        Assert.Empty(complaints);
    }
}
