using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Alliance.E2E.Tests;

/// <summary>Three provinces meet: a coordinator and three delegates, one of them on a phone, each in a browser of their own.</summary>
public sealed class MeetingJourney(Chromium chromium) : Journey(chromium)
{
    private const string Alliance = "qingpu-jiashan-wujiang";
    private const string Consult = "太浦河沿线联合河长巡河机制";
    private const string Decide = "示范区跨省共建项目联合资金分担比例";
    private const string Do = "毗邻村居家养老跨省结算";
    private const string Urgent = "太浦河水质异常联合处置";
    private const string Task1 = "拟订居家养老跨省结算清单";

    private static readonly string[] Units = ["上海市青浦区", "浙江省嘉兴市嘉善县", "江苏省苏州市吴江区"];

    private Desk _coordinator = null!;
    private Desk[] _delegates = null!;

    private Desk[] All => [_coordinator, .. _delegates];

    [Fact]
    public async Task A_meeting_is_found_called_answered_held_voted_in_written_down_and_followed_up_by_the_next_chair()
    {
        _coordinator = await Chromium.DeskOfAsync(Alliance);
        _delegates = [await Chromium.DeskOfAsync(Units[0]), await Chromium.DeskOfAsync(Units[1]), await Chromium.DeskOfAsync(Units[2], 390, 844)];
        await AdmitAsync(Urgent);
        var id = await CallAsync();
        var chair = await BringForwardAsync(id);
        await HoldAsync(id);
        await WriteAsync(id);
        await new RoomPage(_coordinator, Alliance, id).OpenAsync();
        await new RoomPage(_coordinator, Alliance, id).CloseAsync();
        await ReadAsync(id);
        await FollowUpAsync(chair);
    }

    private async Task AdmitAsync(string topic)
    {
        await _coordinator.GoAsync($"/alliances/{Alliance}/meetings/topics");
        await _coordinator.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = topic }).GetByRole(AriaRole.Button, new() { Name = "受理", Exact = true }).ClickAsync();
        await _coordinator.SeesAsync("已受理");
    }

    /// <summary>The time is found for what is on the agenda: a matter to be decided asks for two weeks' notice.</summary>
    private async Task<string> CallAsync()
    {
        var call = new CallPage(_coordinator, Alliance);
        await call.OpenAsync();
        await call.KindAsync("联席会议");
        await call.TitleAsync("三地联席会议（跨省结算专题）");
        await call.PlaceAsync("青浦区会议中心");
        await call.TopicsAsync(Consult, Decide, Do, Urgent);
        await _coordinator.SeesAsync("议程里有“要事共决”的事项，须提前 14 天通知");
        Assert.Contains("3 家都能来", await call.TakeFirstSuggestionAsync(), StringComparison.Ordinal);
        await Expect(_coordinator.Page.GetByText("所选时间不够章程规定的通知期。")).ToBeHiddenAsync();
        return await call.SendAsync();
    }

    /// <summary>Something has happened: it is to be today. The coordinator asks for it, the chair agrees, everybody answers anew.</summary>
    /// <returns>Which of the delegates speaks for the chair.</returns>
    private async Task<int> BringForwardAsync(string id)
    {
        var now = DateTimeOffset.UtcNow;
        var meeting = new MeetingPage(_coordinator, Alliance, id);
        await meeting.MoveAsync(now.AddTicks(-(now.Ticks % (5 * TimeSpan.TicksPerMinute))).AddMinutes(40), "水质异常须当天会商", "太浦河水质异常");
        var chair = 0;
        for (var i = 0; i < _delegates.Length; i++)
        {
            var mine = new MeetingPage(_delegates[i], Alliance, id);
            await mine.OpenAsync();
            await mine.AnswerAsync(i == 1 ? "副联络员参加" : "参加");
            if (await _delegates[i].Button("同意缩短通知期").CountAsync() > 0)
            {
                await mine.AgreeToShortNoticeAsync();
                chair = i;
            }
        }

        await _coordinator.SeesAsync("3/3 家参加");
        await meeting.BeginAsync();
        return chair;
    }

    private async Task HoldAsync(string id)
    {
        var rooms = _delegates.Select(d => new RoomPage(d, Alliance, id)).ToArray();
        for (var i = 0; i < rooms.Length; i++)
        {
            await rooms[i].OpenAsync();
            await rooms[i].CheckInAsync(Units[i]);
        }

        var hall = new RoomPage(_coordinator, Alliance, id);
        await Expect(hall.Quorum).ToContainTextAsync("到会 3 家");
        await TogetherAsync(hall, rooms, Consult);
        await hall.SettleAsync("已共商");
        await TogetherAsync(hall, rooms, Decide);
        await OpenlyAsync();
        await hall.SettleAsync("未通过");
        await TogetherAsync(hall, rooms, Do);
        await hall.AssignAsync(Task1, Units[1]);
        await hall.SettleAsync("已交办");
        await TogetherAsync(hall, rooms, Urgent);
        await SecretlyAsync();
        await hall.SettleAsync("通过");
    }

    private static async Task TogetherAsync(RoomPage hall, RoomPage[] rooms, string title)
    {
        await hall.BeginAsync(title);
        foreach (var room in rooms)
        {
            await room.ShowsAsync(title);
        }
    }

    /// <summary>Two of three provinces agree, which is not enough; everybody sees which is short, and of what.</summary>
    private async Task OpenlyAsync()
    {
        const string title = "联合资金按受益人口分担";
        await new Ballot(_coordinator, title).OpenAsync("双重多数");
        foreach (var (desk, choice) in _delegates.Zip(["赞成", "反对", "赞成"]))
        {
            await new Ballot(desk, title).CastAsync(choice);
        }

        foreach (var ballot in All.Select(d => new Ballot(d, title)))
        {
            await ballot.SaysAsync("没有通过。");
            await ballot.SaysAsync("浙江：1 家中 0 家赞成，需要 1 家没有达到");
            await ballot.SaysAsync("上海：1 家中 1 家赞成，需要 1 家达到");
        }
    }

    /// <summary>While it runs the count is all that anybody sees; afterwards each finds the own ballot among those published.</summary>
    private async Task SecretlyAsync()
    {
        const string title = "启动太浦河联合应急处置";
        await new Ballot(_coordinator, title).OpenAsync("过半数", secret: true);
        var ballots = _delegates.Select(d => new Ballot(d, title)).ToArray();
        foreach (var ballot in ballots)
        {
            await ballot.TakePaperAsync();
        }

        await ballots[0].CastAsync("赞成");
        await new Ballot(_coordinator, title).SaysAsync("3 家中已有 1 家投进票箱");
        await ballots[1].CastAsync("反对");
        await ballots[2].CastAsync("赞成");
        foreach (var ballot in ballots)
        {
            await ballot.SaysAsync("您的票已计入");
        }
    }

    /// <summary>Two write in one section at once, one of them without the network for a while: no word of either is lost.</summary>
    private async Task WriteAsync(string id)
    {
        const string section = "会议概况";
        (MinutesPage Page, string Online, string Apart)[] hands =
        [
            (new(_delegates[0], Alliance, id), "青浦区通报上游锑浓度监测数据。", "青浦区建议每两小时通报一次。"),
            (new(_delegates[1], Alliance, id), "嘉善县已启用丁栅应急取水口。", "嘉善县将统一对外口径。"),
        ];
        foreach (var (page, _, _) in hands)
        {
            await page.OpenAsync();
            await page.SavedAsync();
        }

        await Task.WhenAll(hands.Select(h => h.Page.WriteAsync(section, h.Online)));
        await _delegates[1].Context.SetOfflineAsync(true);
        await Task.WhenAll(hands.Select(h => h.Page.WriteAsync(section, h.Apart)));
        await _delegates[1].Context.SetOfflineAsync(false);
        foreach (var (page, _, _) in hands)
        {
            foreach (var words in hands.SelectMany(h => new[] { h.Online, h.Apart }))
            {
                await Expect(page.Section(section)).ToContainTextAsync(words, new() { Timeout = 60_000 });
            }

            await page.SavedAsync();
        }

        Assert.Equal(await hands[0].Page.TextAsync(section), await hands[1].Page.TextAsync(section));
    }

    /// <summary>What a word processor shows of the minutes: who was there, what was voted and why it failed, what was written, what is to be done.</summary>
    private async Task ReadAsync(string id)
    {
        var minutes = new MinutesPage(_coordinator, Alliance, id);
        await minutes.OpenAsync();
        await minutes.SavedAsync();
        var text = await LibreOffice.TextOfAsync(await minutes.DownloadAsync());
        foreach (var expected in (string[])[
            "三地联席会议（跨省结算专题）", Units[0], Units[1], Units[2], Consult, Decide, Do, Urgent,
            "联合资金按受益人口分担", "未通过。应投3家，赞成2家，反对1家，弃权0家。浙江1家中0家赞成，需要1家。", "启动太浦河联合应急处置", "青浦区建议每两小时通报一次。", "嘉善县将统一对外口径。", Task1])
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }

        await _coordinator.GoAsync($"/alliances/{Alliance}/meetings/resolutions");
        await _coordinator.SeesAsync("启动太浦河联合应急处置");
    }

    /// <summary>The chair passes, and what was given out waits for the next chair on the next agenda by itself.</summary>
    private async Task FollowUpAsync(int chair)
    {
        await _delegates[1].GoAsync("/");
        await _delegates[1].SeesAsync(Task1);
        var rotation = $"/alliances/{Alliance}/rotation";
        await _delegates[chair].GoAsync(rotation);
        await _delegates[chair].SeesAsync($"未办结的议定事项：{Task1}");
        foreach (var desk in _delegates)
        {
            await desk.GoAsync(rotation);
            await desk.SeesAsync(desk.Heading("交接轮值"));
        }

        var next = -1;
        await AgreeAsync(_delegates[chair]);
        for (var i = 0; i < _delegates.Length && next < 0; i++)
        {
            if (i != chair && await _delegates[i].Button("提前交接").CountAsync() > 0)
            {
                await AgreeAsync(_delegates[i]);
                next = i;
            }
        }

        Assert.NotEqual(-1, next);
        foreach (var desk in All)
        {
            await Expect(desk.Page.GetByText("主席单位", new() { Exact = true }).First.Locator("..")).ToContainTextAsync(Units[next], new() { Timeout = 15_000 });
        }

        var call = new CallPage(_delegates[next], Alliance);
        await call.OpenAsync();
        await call.TitleAsync("三地冬季联席会议（续）");
        await call.SendAsync();
        await _delegates[next].SeesAsync($"{Units[next]}承办");
        await Expect(_delegates[next].Page.GetByRole(AriaRole.Region, new() { Name = "议程" })).ToContainTextAsync(Task1, new() { Timeout = 15_000 });
    }

    private static async Task AgreeAsync(Desk desk)
    {
        await desk.Button("提前交接").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "同意提前交接", Exact = true }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync(new() { Timeout = 15_000 });
    }
}
