using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

/// <summary>A coordinator at the matching desk: a plan is drafted, looked at, weighed anew, a pair left out, and accepted; both sides, each in its own browser, are asked at once and agree.</summary>
public sealed class PlanJourney(Chromium chromium) : Journey(chromium)
{
    private const string Space = "/alliances/qingpu-jiashan-wujiang";
    private const string Need = "商榻集市春耕育秧盘";
    private const string Spare = "姚庄育秧中心秧盘";
    private const string Better = "西塘农技站秧盘";

    [Fact]
    public async Task A_plan_is_weighed_a_pair_left_out_and_accepted_and_both_sides_agree_live()
    {
        var coordinator = await Chromium.DeskOfAsync("qingpu-jiashan-wujiang");
        var needing = await Chromium.DeskOfAsync("上海市青浦区");
        var giving = await Chromium.DeskOfAsync("浙江省嘉兴市嘉善县", 390, 844);
        await ListsAsync(needing, giving);

        // Three fields; the server solves it and the page follows.
        await coordinator.GoAsync($"{Space}/listings/desk");
        await coordinator.Button("新建方案").First.ClickAsync();
        await coordinator.Page.GetByLabel("方案名称").FillAsync("春耕撮合");
        var categories = coordinator.Page.GetByRole(AriaRole.Combobox, new() { Name = "哪些分类" });
        await categories.FillAsync("其他");
        await categories.PressAsync("Enter");
        await categories.PressAsync("Escape");
        await coordinator.Button("开始求解").ClickAsync();
        await coordinator.SeesAsync(coordinator.Heading("春耕撮合"));
        await coordinator.SeesAsync("可采纳");
        await coordinator.SeesAsync("已证明最优：没有别的安排总效益更高");
        await coordinator.SeesAsync(Row(coordinator, Better));

        // What stays unmet, how much of it, and why.
        var unmet = coordinator.Page.Locator("section").Filter(new() { Has = coordinator.Heading("没有满足的需求和原因") });
        await Expect(unmet.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Need })).ToContainTextAsync("还差");

        await WeighAsync(coordinator);

        // Left out, a pair comes into no plan any more; what is left is found anew.
        await Row(coordinator, Better).GetByRole(AriaRole.Button, new() { Name = "不要这一对" }).ClickAsync();
        await coordinator.SeesAsync("手工剔除的配对");
        await Expect(Row(coordinator, Better)).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await coordinator.SeesAsync("可采纳");
        await coordinator.SeesAsync(Row(coordinator, Spare));

        // Both are at their workbench when the plan is accepted, and are asked without a reload.
        foreach (var desk in new[] { needing, giving })
        {
            await desk.GoAsync("/");
            await desk.SeesAsync("等您办理");
        }

        await coordinator.Button("采纳并发出邀请").ClickAsync();
        await coordinator.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "采纳并发出邀请" }).ClickAsync();
        await coordinator.SeesAsync("已采纳");
        var sent = await SentAsync(coordinator);
        await AgreeAsync(needing, "上海市青浦区", sent);
        await AgreeAsync(giving, "浙江省嘉兴市嘉善县", sent);
        await coordinator.SeesAsync("0 份等答复");
        await Expect(coordinator.Page.GetByText(new Regex("[1-9] 份成了", RegexOptions.None, TimeSpan.FromSeconds(1)))).ToBeVisibleAsync();
        var overflow = await giving.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 1, $"The workbench runs {overflow} px to the side of a phone.");
    }

    /// <summary>A weight is moved with the keyboard; what it would change is said before anything is kept, and it is kept.</summary>
    private static async Task WeighAsync(Desk coordinator)
    {
        var slider = coordinator.Page.GetByRole(AriaRole.Slider, new() { Name = "等待时间" });
        await slider.FocusAsync();
        await coordinator.Page.Keyboard.PressAsync("End");
        await Expect(slider).ToHaveAttributeAsync("aria-valuenow", "100");
        await Expect(coordinator.Page.GetByText("换成这组权重，安排不变。").Or(coordinator.Page.GetByText("对会变")).First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await coordinator.Button("采用这组权重").ClickAsync();
        await Expect(coordinator.Button("采用这组权重")).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await Expect(slider).ToHaveAttributeAsync("aria-valuenow", "100");
        await coordinator.SeesAsync("可采纳");
    }

    /// <summary>How many pairs there are, once an offer has gone out for each.</summary>
    private static async Task<int> SentAsync(Desk coordinator)
    {
        var overview = await coordinator.Page.GetByText(new Regex("^[0-9]+ 对；", RegexOptions.None, TimeSpan.FromSeconds(1))).InnerTextAsync();
        var pairs = overview[..overview.IndexOf(' ', StringComparison.Ordinal)];
        await coordinator.SeesAsync($"已发出 {pairs} 份");
        return int.Parse(pairs, CultureInfo.InvariantCulture);
    }

    /// <summary>The offers come onto the workbench and are accepted there, one after the other.</summary>
    private static async Task AgreeAsync(Desk desk, string unit, int offers)
    {
        var waiting = desk.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"“{Need}”有一项对接，请{unit}答复" });
        for (var left = offers; left > 0; left--)
        {
            await Expect(waiting).ToHaveCountAsync(left, new() { Timeout = 15_000 });
            await waiting.First.GetByRole(AriaRole.Button, new() { Name = "同意对接" }).ClickAsync();
        }

        await Expect(waiting).ToHaveCountAsync(0, new() { Timeout = 15_000 });
    }

    private static ILocator Row(Desk desk, string resource) => desk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = Need }).Filter(new() { HasText = resource });

    /// <summary>More is needed than the two resources have together: something stays unmet, and either is worth a pair.</summary>
    private static async Task ListsAsync(Desk needing, Desk giving)
    {
        await needing.PostAsync($"/api{Space}/listings", new { kind = "need", category = "other", title = Need, quantity = 300 });
        await giving.PostAsync($"/api{Space}/listings", new { kind = "resource", category = "other", title = Better, quantity = 120 });
        await giving.PostAsync($"/api{Space}/listings", new { kind = "resource", category = "other", title = Spare, quantity = 90 });
    }
}
