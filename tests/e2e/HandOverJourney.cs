using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

public sealed partial class HandOverJourney(Chromium chromium) : Journey(chromium)
{
    private const string Alliance = "/alliances/hengfu";

    /// <summary>The journey the product is for: both sides confirm, everybody sees the chair turn, and its rights move with it.</summary>
    [Fact]
    public async Task Both_sides_confirm_and_everybody_sees_the_chair_turn()
    {
        var coordinator = await Chromium.DeskOfAsync("caohejing");
        await coordinator.GoAsync("/alliances/caohejing/rotation");
        await coordinator.SeesAsync(coordinator.Heading("交接轮值"));
        var sides = coordinator.Page.GetByRole(AriaRole.Region, new() { Name = "交接轮值" });
        var text = await sides.InnerTextAsync();
        var (outgoing, incoming) = Sides(text);

        var old = await Chromium.DeskOfAsync(outgoing);
        var next = await Chromium.DeskOfAsync(incoming);
        await old.GoAsync("/alliances/caohejing/rotation");
        await next.GoAsync("/alliances/caohejing/rotation");
        await coordinator.GoAsync("/alliances/caohejing");
        await coordinator.SeesAsync(outgoing);

        await ConfirmAsync(old, "确认移交");
        await old.SeesAsync("收回确认");
        await ConfirmAsync(next, "确认接任");

        // The coordinator looks at another tab and does nothing: the header follows.
        await coordinator.SeesAsync(coordinator.Page.GetByText($"{incoming}").First);
        await Expect(coordinator.Page.GetByText("下一任", new() { Exact = true }).Or(coordinator.Page.GetByText("接下来轮到")).First).ToBeVisibleAsync();
        await Expect(Party(next, "移交方")).ToContainTextAsync(incoming, new() { Timeout = 15_000 });
        await Expect(Party(old, "移交方")).ToContainTextAsync(incoming, new() { Timeout = 15_000 });
        await Expect(Party(old, "移交方").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(Party(next, "移交方").GetByRole(AriaRole.Button)).ToHaveCountAsync(1);

        // What was lived through equals what is loaded fresh.
        var lived = await sides.Page.Locator("main").InnerTextAsync();
        await coordinator.Page.ReloadAsync();
        await coordinator.SeesAsync("接下来轮到");
        await Expect(coordinator.Page.Locator("main")).ToContainTextAsync(incoming);
        Assert.Contains(incoming, lived, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_lost_the_network_catches_up()
    {
        var watcher = await Chromium.DeskOfAsync("hengfu");
        await watcher.GoAsync($"{Alliance}/rotation");
        await watcher.SeesAsync(watcher.Heading("交接轮值"));
        var sides = watcher.Page.GetByRole(AriaRole.Region, new() { Name = "交接轮值" });
        var (outgoing, _) = Sides(await sides.InnerTextAsync());
        await watcher.Context.SetOfflineAsync(true);

        var chair = await Chromium.DeskOfAsync(outgoing);
        await chair.GoAsync($"{Alliance}/rotation");
        await chair.Page.GetByPlaceholder("例如：三季度联席会议的议题尚待回复").FillAsync("老建筑保护专题会的时间");
        await chair.Button("添加事项").ClickAsync();
        await chair.SeesAsync("老建筑保护专题会的时间");
        await Expect(watcher.Page.GetByText("老建筑保护专题会的时间")).ToBeHiddenAsync();

        await watcher.Context.SetOfflineAsync(false);
        await Expect(sides.GetByText("老建筑保护专题会的时间")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static async Task ConfirmAsync(Desk desk, string verb)
    {
        await desk.Button(verb).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = Verb() }).Last.ClickAsync();
    }

    /// <summary>One side of the hand-over with what its own people may press.</summary>
    private static ILocator Party(Desk desk, string side) =>
        desk.Page.GetByRole(AriaRole.Region, new() { Name = "交接轮值" }).GetByText(side, new() { Exact = true }).Locator("..");

    /// <summary>The names under 移交方 and 接任方.</summary>
    private static (string Outgoing, string Incoming) Sides(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (lines[Array.IndexOf(lines, "移交方") + 1], lines[Array.IndexOf(lines, "接任方") + 1]);
    }

    [GeneratedRegex("确认|同意提前交接", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verb();
}
