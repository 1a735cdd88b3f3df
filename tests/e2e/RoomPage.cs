using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

/// <summary>The room, at a desk or on a phone.</summary>
public sealed class RoomPage(Desk desk, string alliance, string id)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public ILocator Topic => desk.Page.Locator("article h2").First;

    public ILocator Quorum => desk.Page.GetByRole(AriaRole.Meter, new() { Name = "到会" }).First;

    public Task OpenAsync() => desk.GoAsync($"/alliances/{alliance}/meetings/{id}/room");

    public async Task CheckInAsync(string unit)
    {
        await desk.Button($"{unit}签到").ClickAsync();
        await Expect(desk.Button($"{unit}签到")).ToBeHiddenAsync(new() { Timeout = 15_000 });
    }

    /// <summary>On a phone: 议题, 议程, 发言, 到会, 记录.</summary>
    public Task TabAsync(string tab) => desk.Page.GetByRole(AriaRole.Navigation, new() { Name = "会场分页" }).GetByRole(AriaRole.Button, new() { NameRegex = Words.Starting(tab) }).ClickAsync();

    /// <summary>The chair puts an item on the table: everybody's screen follows.</summary>
    public async Task BeginAsync(string title)
    {
        await desk.Page.GetByRole(AriaRole.Navigation, new() { Name = "议程" }).GetByRole(AriaRole.Button, new() { NameRegex = Words.Holding(title) }).ClickAsync();
        await desk.Button("开始审议").ClickAsync();
        await ShowsAsync(title);
    }

    public Task ShowsAsync(string title) => Expect(Topic).ToHaveTextAsync(title, new() { Timeout = 15_000 });

    /// <param name="how">通过, 未通过, 已共商, 已交办, 留待下次…</param>
    public async Task SettleAsync(string how)
    {
        await desk.Button("这一项的结果").ClickAsync();
        var choice = desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = how, Exact = true });
        await Expect(choice).ToBeVisibleAsync();
        await choice.FocusAsync();
        await choice.PressAsync("Enter");
        await Expect(desk.Page.Locator("article [data-how]").First).ToContainTextAsync(how, new() { Timeout = 15_000 });
    }

    /// <summary>Gives a unit something to do, until the day that stands there already.</summary>
    public async Task AssignAsync(string what, string unit)
    {
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "交办一件事" }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "交办一件事" });
        await dialog.GetByLabel("做什么").FillAsync(what);
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "责任单位" }).FillAsync(unit);
        await desk.Page.Locator(".ant-select-item-option", new() { HasText = unit }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "交办一件事", Exact = true }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync(new() { Timeout = 15_000 });
    }

    public async Task CloseAsync()
    {
        await desk.Button("结束会议").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "结束会议", Exact = true }).ClickAsync();
        await Expect(desk.Page).ToHaveURLAsync(new Regex($"/meetings/{id}$", RegexOptions.None, Limit), new() { Timeout = 15_000 });
    }
}
