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
    public Task KindAsync(string kind) => desk.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^" + Regex.Escape(kind), RegexOptions.None, TimeSpan.FromSeconds(1)) }).CheckAsync();

    public Task TitleAsync(string title) => desk.Page.GetByLabel("会议名称").FillAsync(title);

    public Task PlaceAsync(string place) => desk.Page.GetByLabel("会场名称").FillAsync(place);

    /// <summary>In the civil time of China, as it is typed.</summary>
    public async Task WhenAsync(DateTimeOffset startsAt)
    {
        var china = startsAt.ToOffset(TimeSpan.FromHours(8));
        await TypeAsync("日期", china.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await TypeAsync("开始", china.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>For a time that is too soon for the charter, where it lets the notice be waived.</summary>
    public Task WaiveAsync(string reason) => desk.Page.GetByLabel("缩短通知期的理由").FillAsync(reason);

    public async Task ItemAsync(string title)
    {
        await desk.Button("加一项").ClickAsync();
        await desk.Page.GetByLabel("议项名称").Last.FillAsync(title);
    }

    /// <returns>The meeting's id, from the page that opens.</returns>
    public async Task<string> SendAsync()
    {
        await desk.Button("召集会议").ClickAsync();
        await desk.Page.WaitForURLAsync(new Regex("/meetings/(?!new)[a-z0-9-]+$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        return new Uri(desk.Page.Url).Segments[^1];
    }

    private async Task TypeAsync(string label, string text)
    {
        var field = desk.Page.GetByLabel(label, new() { Exact = true });
        await field.ClickAsync();
        await field.FillAsync(text);
        await field.PressAsync("Enter");
    }
}

/// <summary>A meeting's own page: answering before it, reading afterwards.</summary>
public sealed class MeetingPage(Desk desk, string alliance, string id)
{
    public string Path => $"/alliances/{alliance}/meetings/{id}";

    public Task OpenAsync() => desk.GoAsync(Path);

    /// <param name="answer">参加, 副联络员参加, 不能参加.</param>
    public async Task AnswerAsync(string answer)
    {
        var button = desk.Page.GetByRole(AriaRole.Group, new() { Name = "本单位的答复" }).GetByRole(AriaRole.Button, new() { Name = answer, Exact = true });
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true", new() { Timeout = 15_000 });
    }

    public Task AgreeToShortNoticeAsync() => desk.Button("同意缩短通知期").ClickAsync();

    /// <summary>Opens the meeting and enters its room.</summary>
    public async Task BeginAsync()
    {
        await desk.Button("开始会议").ClickAsync();
        await desk.Page.WaitForURLAsync(new Regex("/room$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }
}

/// <summary>The room, at a desk or on a phone.</summary>
public sealed class RoomPage(Desk desk, string alliance, string id)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public ILocator Topic => desk.Page.Locator("article h2");

    public ILocator Quorum => desk.Page.GetByRole(AriaRole.Meter, new() { Name = "到会" }).First;

    public Task OpenAsync(string? code = null) => desk.GoAsync($"/alliances/{alliance}/meetings/{id}/room" + (code is null ? "" : $"?code={code}"));

    public async Task CheckInAsync(string unit, string? code = null)
    {
        if (code is not null)
        {
            await desk.Page.GetByLabel("签到码").FillAsync(code);
        }

        await desk.Button($"{unit}签到").ClickAsync();
        await Expect(desk.Button($"{unit}签到")).ToBeHiddenAsync(new() { Timeout = 15_000 });
    }

    /// <summary>The six digits now on the sign at the door; by whoever runs the meeting.</summary>
    public async Task<string> CodeAsync()
    {
        await desk.Button("签到码与二维码").ClickAsync();
        var sign = desk.Page.Locator("figcaption strong");
        await Expect(sign).ToHaveTextAsync(new Regex("^[0-9]{3} [0-9]{3}$", RegexOptions.None, Limit));
        var code = (await sign.InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await desk.Page.Keyboard.PressAsync("Escape");
        return code;
    }

    /// <summary>On a phone: 议题, 议程, 发言, 到会, 记录.</summary>
    public Task TabAsync(string tab) => desk.Page.GetByRole(AriaRole.Navigation, new() { Name = "会场分页" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + tab, RegexOptions.None, Limit) }).ClickAsync();

    /// <summary>The chair puts an item on the table: everybody's screen follows.</summary>
    public async Task BeginAsync(string title)
    {
        await desk.Page.GetByRole(AriaRole.Navigation, new() { Name = "议程" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(title), RegexOptions.None, Limit) }).ClickAsync();
        await desk.Button("开始审议").ClickAsync();
        await ShowsAsync(title);
    }

    public Task ShowsAsync(string title) => Expect(Topic).ToHaveTextAsync(title, new() { Timeout = 15_000 });

    /// <param name="how">通过, 未通过, 已共商, 已交办, 留待下次…</param>
    public async Task SettleAsync(string how)
    {
        await desk.Button("这一项的结果").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = how, Exact = true }).ClickAsync();
    }

    public async Task MoveAsync(string motion)
    {
        await desk.Button("提出动议").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "提出动议" }).FillAsync(motion);
        await desk.Button("提出").ClickAsync();
        await desk.SeesAsync(motion);
    }

    public Task SecondAsync() => desk.Button("附议").ClickAsync();

    public Task AskToSpeakAsync() => desk.Button("要求发言").ClickAsync();

    public Task CallNextSpeakerAsync() => desk.Button("请下一位").ClickAsync();

    public async Task CloseAsync()
    {
        await desk.Button("结束会议").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "结束会议", Exact = true }).ClickAsync();
        await desk.Page.WaitForURLAsync(new Regex($"/meetings/{id}$", RegexOptions.None, Limit));
    }
}
