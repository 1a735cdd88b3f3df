using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

/// <summary>A giver at a desk and a taker with a phone, across a provincial border: from the offer to the rating, each page live.</summary>
public sealed class MatchJourney(Chromium chromium) : Journey(chromium)
{
    private const string Space = "/alliances/qingpu-jiashan-wujiang";

    [Fact]
    public async Task Offered_accepted_delivered_in_two_parts_confirmed_and_rated_before_both_eyes()
    {
        var taker = await Chromium.DeskOfAsync("浙江省嘉兴市嘉善县", 390, 844);
        var giver = await Chromium.DeskOfAsync("上海市青浦区");
        var title = $"姚庄夜市摊位停车 {Guid.NewGuid():N}"[..20];
        var need = await PostAsync(taker, new { kind = "need", category = "parking", title, quantity = 20, fields = new { period = "夜间" } });
        var resource = await PostAsync(giver, new { kind = "resource", category = "parking", title = "金泽粮站夜间车位", quantity = 20, fields = new { period = "夜间" } });

        // The taker looks at its entry when the offer comes.
        await taker.GoAsync($"{Space}/listings/{need}");
        await taker.SeesAsync("还没有对接");
        var began = Stopwatch.GetTimestamp();
        var match = await giver.PostAsync($"/api{Space}/matches", new { needId = need, resourceId = resource, quantity = 20, note = "晚上七点以后都空着" });
        await taker.SeesAsync("待答复");
        TestContext.Current.SendDiagnosticMessage("The other side saw the offer {0:0} ms after it was sent.", Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        await giver.GoAsync($"{Space}/matches/{match}");
        await giver.SeesAsync("等待浙江省嘉兴市嘉善县答复");
        await taker.Page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await taker.SeesAsync("晚上七点以后都空着");
        await taker.Button("同意对接").DblClickAsync();
        await giver.SeesAsync("还有 20 个 待交付");

        await DeliverAsync(giver, 12);
        await taker.SeesAsync("对方已交付 12 个");
        await taker.Button("确认收到").ClickAsync();
        await taker.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "确认收到" }).ClickAsync();
        await giver.SeesAsync("已交付 12，已确认 12，共 20 个");
        await giver.SeesAsync("还有 8 个 待交付");
        await DeliverAsync(giver, 8);
        await taker.SeesAsync("对方已交付 8 个");
        await taker.Button("确认收到").ClickAsync();
        await taker.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "确认收到" }).ClickAsync();
        await giver.SeesAsync("请评价这次对接");

        // Stars by the keyboard alone: five, one back.
        await taker.Button("评价").ClickAsync();
        var dialog = taker.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "5 星" }).FocusAsync();
        await taker.Page.Keyboard.PressAsync("ArrowLeft");
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("灯光亮，找得到");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "评价" }).ClickAsync();
        await giver.SeesAsync("灯光亮，找得到");
        await Expect(giver.Page.GetByRole(AriaRole.Img, new() { Name = "4 星" })).ToBeVisibleAsync();
        await giver.Button("评价").ClickAsync();
        await giver.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "评价" }).ClickAsync();
        await taker.SeesAsync("这项对接已经完成");
        var overflow = await taker.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 1, $"The match runs {overflow} px to the side of a phone.");

        await ElsewhereAsync(match);
        await SignedOutAsync(giver, match);
    }

    /// <summary>Under another alliance's address, and for somebody who is no side of it, there is no such match.</summary>
    private async Task ElsewhereAsync(string match)
    {
        var outsider = await Chromium.DeskOfAsync("bund-finance");
        await outsider.GoAsync($"/alliances/bund-finance/matches/{match}");
        await Expect(outsider.Page.GetByText("没有找到").Or(outsider.Page.GetByText("这里没有")).First).ToBeVisibleAsync();
        Assert.Equal(404, (await outsider.Context.APIRequest.GetAsync($"{Chromium.Server.Address}/api/matches/{match}")).Status);
    }

    /// <summary>A session that is over leads to the sign-in, not to an empty page.</summary>
    private static async Task SignedOutAsync(Desk desk, string match)
    {
        await desk.Context.ClearCookiesAsync();
        await desk.GoAsync($"{Space}/matches/{match}");
        await Expect(desk.Page.GetByLabel("密码")).ToBeVisibleAsync();
    }

    private static async Task DeliverAsync(Desk giver, int quantity)
    {
        await giver.Button("登记交付").ClickAsync();
        var dialog = giver.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Spinbutton).FillAsync($"{quantity}");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "登记交付" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    private static Task<string> PostAsync(Desk desk, object entry) => desk.PostAsync($"/api{Space}/listings", entry);
}
