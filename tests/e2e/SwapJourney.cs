using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

public sealed class SwapJourney(Chromium chromium) : Journey(chromium)
{
    /// <summary>The demonstration has a swap open: its answer shows in the other's browser, on another page of the alliance.</summary>
    [Fact]
    public async Task A_swap_that_one_agrees_to_is_on_the_others_page()
    {
        var coordinator = await Chromium.DeskOfAsync("bund-finance");
        await coordinator.GoAsync("/alliances/bund-finance/rotation");
        await coordinator.SeesAsync("等待答复");
        var asked = await coordinator.Page.GetByText("提议以第").First.InnerTextAsync();
        var other = asked[(asked.IndexOf('与', StringComparison.Ordinal) + 1)..asked.IndexOf("的第", StringComparison.Ordinal)];

        var delegates = await Chromium.DeskOfAsync(other);
        await delegates.GoAsync("/alliances/bund-finance/rotation");
        await delegates.Button("同意互换").ClickAsync();
        await delegates.SeesAsync("换任已生效");
        await Expect(coordinator.Page.GetByText(asked)).ToBeHiddenAsync(new() { Timeout = 15_000 });
    }

    [Fact]
    public async Task An_admission_in_one_browser_is_in_the_other()
    {
        var member = await Chromium.DeskOfAsync("外滩街道");
        await member.GoAsync("/alliances/bund-finance/activity");
        await member.SeesAsync(member.Page.GetByRole(AriaRole.Tab, new() { Name = "动态" }).Or(member.Page.GetByRole(AriaRole.Link, new() { Name = "动态" })).First);

        var coordinator = await Chromium.DeskOfAsync("bund-finance");
        await coordinator.GoAsync("/alliances/bund-finance/members");
        await coordinator.Button("同意加入").First.ClickAsync();
        await coordinator.SeesAsync("已加入");
        await Expect(member.Page.Locator("main")).ToContainTextAsync("加入", new() { Timeout = 15_000 });
    }
}
