using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

/// <summary>Votes as they stand in the room: opened by whoever presides, cast by the delegates.</summary>
public sealed class Ballot(Desk desk, string title)
{
    private ILocator Card => desk.Page.GetByRole(AriaRole.Article, new() { Name = title, Exact = true });

    /// <param name="majority">Another than the charter's for the track, as the form calls it.</param>
    public async Task OpenAsync(string? majority = null, bool secret = false)
    {
        await desk.Button("发起表决").ClickAsync();
        var form = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "发起表决" });
        await form.GetByLabel("表决什么").FillAsync(title);
        if (secret)
        {
            await form.GetByRole(AriaRole.Switch, new() { Name = "无记名" }).ClickAsync();
        }

        if (majority is not null)
        {
            await form.GetByRole(AriaRole.Switch, new() { Name = "换一种规则" }).ClickAsync();
            await form.GetByLabel("多数").ClickAsync();
            await desk.Page.Locator(".ant-select-item-option", new() { HasText = majority }).ClickAsync();
        }

        await form.GetByRole(AriaRole.Button, new() { Name = "开始投票" }).ClickAsync();
        await Expect(form).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await Expect(Card).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    /// <summary>The paper by name; the browser makes and keeps what no server may know.</summary>
    public async Task TakePaperAsync()
    {
        await Card.GetByRole(AriaRole.Button, new() { NameRegex = Words.Starting("领票") }).ClickAsync();
        await Expect(Card).ToContainTextAsync("票已领好，请选择后投进票箱。", new() { Timeout = 15_000 });
    }

    /// <param name="choice">赞成, 反对, 弃权.</param>
    public async Task CastAsync(string choice)
    {
        // On a busy machine the page may be drawn anew between press and release: whoever sees no question presses again.
        for (var again = 0; again < 3 && !await desk.Page.GetByRole(AriaRole.Dialog).IsVisibleAsync(); again++)
        {
            await Card.GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
            try
            {
                await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            }
            catch (PlaywrightException) when (again < 2)
            {
                // It was lost: pressed again.
            }
        }

        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "投出", Exact = true }).ClickAsync();
        await SaysAsync($"已投：{choice}");
    }

    public Task SaysAsync(string text) => Expect(Card).ToContainTextAsync(text, new() { Timeout = 15_000 });
}
