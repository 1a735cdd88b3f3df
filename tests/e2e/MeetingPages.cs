using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

/// <summary>The page on which a meeting is called.</summary>
public sealed class CallPage(Desk desk, string alliance)
{
    public Task OpenAsync() => desk.GoAsync($"/alliances/{alliance}/meetings/new");

    /// <param name="kind">As it is called on the page: 联席会议, 共商会…</param>
    public Task KindAsync(string kind) => desk.Page.GetByRole(AriaRole.Radio, new() { NameRegex = Words.Starting(kind) }).CheckAsync();

    public Task TitleAsync(string title) => desk.Page.GetByLabel("会议名称").FillAsync(title);

    public Task PlaceAsync(string place) => desk.Page.GetByLabel("会场名称").FillAsync(place);

    /// <summary>Out of the backlog, by their titles.</summary>
    public async Task TopicsAsync(params string[] titles)
    {
        var field = desk.Page.GetByRole(AriaRole.Combobox, new() { Name = "选择议题" });
        foreach (var title in titles)
        {
            await field.FillAsync(title);
            await desk.Page.Locator(".ant-select-item-option", new() { HasText = title }).ClickAsync();
        }

        await desk.Page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Asks for a time and takes the one that ranks first.</summary>
    /// <returns>What the first suggestion says of itself.</returns>
    public async Task<string> TakeFirstSuggestionAsync()
    {
        await desk.Button("帮我找时间").ClickAsync();
        await desk.Button("查找时间").ClickAsync();
        var first = desk.Page.GetByRole(AriaRole.Region, new() { Name = "找一个大家都能来的时间" }).GetByRole(AriaRole.Listitem).First;
        await Expect(first).ToContainTextAsync("最合适");
        var said = await first.InnerTextAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "就定这个时间" }).ClickAsync();
        return said;
    }

    /// <returns>The meeting's id, from the page that opens.</returns>
    public async Task<string> SendAsync()
    {
        await desk.Button("召集会议").ClickAsync();
        await Expect(desk.Page).ToHaveURLAsync(new Regex("/meetings/(?!new)[a-z0-9-]+$", RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 15_000 });
        return new Uri(desk.Page.Url).Segments[^1];
    }
}

/// <summary>A meeting's own page: moving it, answering before it, reading afterwards.</summary>
public sealed class MeetingPage(Desk desk, string alliance, string id)
{
    public string Path => $"/alliances/{alliance}/meetings/{id}";

    public Task OpenAsync() => desk.GoAsync(Path);

    /// <summary>To another time, typed in the civil time of China; with a reason where the notice is too short for the charter.</summary>
    public async Task MoveAsync(DateTimeOffset startsAt, string why, string waiver)
    {
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "改期或取消会议" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "改期或改地点" }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "改期或改地点" });
        var china = startsAt.ToOffset(TimeSpan.FromHours(8));
        await TypeAsync(dialog.GetByLabel("日期", new() { Exact = true }), china.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await TypeAsync(dialog.GetByLabel("开始", new() { Exact = true }), china.ToString("HH:mm", CultureInfo.InvariantCulture));
        await dialog.GetByLabel("原因").FillAsync(why);
        await dialog.GetByLabel("缩短通知期的理由").FillAsync(waiver);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync(new() { Timeout = 15_000 });
    }

    /// <param name="answer">参加, 副联络员参加, 不能参加.</param>
    public async Task AnswerAsync(string answer)
    {
        var button = desk.Page.GetByRole(AriaRole.Group, new() { Name = "本单位的答复" }).GetByRole(AriaRole.Button, new() { Name = answer, Exact = true });
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true", new() { Timeout = 15_000 });
    }

    public async Task AgreeToShortNoticeAsync()
    {
        await desk.Button("同意缩短通知期").ClickAsync();
        await Expect(desk.Button("同意缩短通知期")).ToBeHiddenAsync(new() { Timeout = 15_000 });
    }

    /// <summary>Opens the meeting and enters its room.</summary>
    public async Task BeginAsync()
    {
        await desk.Button("开始会议").ClickAsync();
        await Expect(desk.Page).ToHaveURLAsync(new Regex("/room$", RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 15_000 });
    }

    private static async Task TypeAsync(ILocator field, string text)
    {
        await field.ClickAsync();
        await field.FillAsync(text);
        await field.PressAsync("Enter");
        await Expect(field).ToHaveValueAsync(text);
    }
}

/// <summary>Names as they stand at the beginning of a longer one.</summary>
internal static class Words
{
    public static Regex Starting(string text) => new("^" + Regex.Escape(text), RegexOptions.None, TimeSpan.FromSeconds(1));

    public static Regex Holding(string text) => new(Regex.Escape(text), RegexOptions.None, TimeSpan.FromSeconds(1));
}
