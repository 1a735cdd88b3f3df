using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

/// <summary>What may come of a commitment besides its fulfilment: a dispute that the unit in the chair settles, and a joint project.</summary>
public sealed class LifeJourney(Chromium chromium) : Journey(chromium)
{
    private const string Space = "/alliances/qingpu-jiashan-wujiang";
    private const string Title = "姚庄桃花节志愿引导";

    private static readonly string[] Units = ["浙江省嘉兴市嘉善县", "江苏省苏州市吴江区", "上海市青浦区"];

    /// <summary>The chair passes in another journey, which may come before or after this one: whoever holds it settles what the other two do not agree on.</summary>
    [Fact]
    public async Task Disputed_on_a_phone_settled_by_the_chair_and_grown_into_a_joint_project()
    {
        var coordinator = await Chromium.DeskOfAsync("qingpu-jiashan-wujiang");
        var inTheChair = (await coordinator.GetAsync($"/api{Space}")).GetProperty("chair").GetProperty("unitName").GetString()!;
        var sides = Units.Where(unit => unit != inTheChair).ToArray();
        var taker = await Chromium.DeskOfAsync(sides[0], 390, 844);
        var giver = await Chromium.DeskOfAsync(sides[1]);
        var chair = await Chromium.DeskOfAsync(inTheChair);
        var need = await taker.PostAsync($"/api{Space}/listings", new { kind = "need", category = "volunteer", title = Title, quantity = 20, fields = new { task = "游客引导" } });
        var resource = await giver.PostAsync($"/api{Space}/listings", new { kind = "resource", category = "volunteer", title = "汾湖青年志愿队", quantity = 20, fields = new { task = "游客引导" } });
        var match = await giver.PostAsync($"/api{Space}/matches", new { needId = need, resourceId = resource, quantity = 20 });
        await chair.SeesAsync("等您办理");

        await giver.GoAsync($"{Space}/matches/{match}");
        await giver.SeesAsync($"等待{sides[0]}答复");
        await taker.GoAsync($"{Space}/matches/{match}");
        await taker.Button("同意对接").ClickAsync();
        await giver.Button("登记交付").ClickAsync();
        var dialog = giver.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Spinbutton).FillAsync("12");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "登记交付" }).ClickAsync();

        await taker.SeesAsync("对方已交付 12 人");
        await DisputeAsync(taker, "登记了十二人，到场十人。");
        await giver.SeesAsync("登记了十二人，到场十人。");
        await SettleAsync(chair, "签到表上是十二人，按十二人算。");
        foreach (var desk in new[] { taker, giver })
        {
            await desk.SeesAsync("签到表上是十二人，按十二人算。");
        }

        await giver.SeesAsync("还有 8 人 待交付");
        await ProjectAsync(taker, giver);
    }

    private static async Task DisputeAsync(Desk taker, string text)
    {
        await taker.Button("提请协调").ClickAsync();
        var dialog = taker.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(text);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "提请协调" }).ClickAsync();
        await taker.SeesAsync("已提请轮值主席单位和秘书处协调");
    }

    /// <summary>It comes onto the chair's workbench by itself; what was said stands where it is decided.</summary>
    private static async Task SettleAsync(Desk chair, string text)
    {
        var waiting = chair.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"“{Title}”的对接" }).Filter(new() { HasText = "请协调" });
        await chair.SeesAsync(waiting);
        await waiting.GetByText("去处理").ClickAsync();
        await chair.Button("处理争议").ClickAsync();
        var dialog = chair.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("登记了十二人，到场十人。")).ToBeVisibleAsync();
        await dialog.GetByText("认定已交付的都算收到").ClickAsync();
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(text);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "处理争议" }).ClickAsync();
        await Expect(chair.Button("处理争议")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
    }

    /// <summary>The form is begun by the match and leads back to it; both sides see the project there.</summary>
    private static async Task ProjectAsync(Desk taker, Desk giver)
    {
        await taker.Button("发起共建项目").ClickAsync();
        await taker.SeesAsync("发布后，这个项目会与那项对接相互关联。");
        await Expect(taker.Page.GetByLabel("一句话说清楚")).ToHaveValueAsync(Title);
        await taker.Page.GetByLabel("目标").FillAsync("桃花节三地志愿联动");
        await taker.Button("发布").ClickAsync();
        await taker.SeesAsync(taker.Heading("共建项目"));
        await giver.SeesAsync(giver.Heading("共建项目"));
        await giver.Page.GetByRole(AriaRole.Link, new() { Name = Title }).Last.ClickAsync();
        await giver.SeesAsync("桃花节三地志愿联动");
    }
}
