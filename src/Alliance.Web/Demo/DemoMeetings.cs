using System.Collections.Immutable;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Votes;

namespace Alliance.Web.Demo;

/// <summary>An item of a past or coming agenda: what it is about, on which track, and how it ended.</summary>
internal sealed record DemoItem(string Title, int Minutes, Track? Track = null, ItemOutcome How = ItemOutcome.Noted, string? Standing = null);

/// <summary>Meetings held, called and about to begin: joint conferences, a committee's session, a consultation that can be opened at once.</summary>
internal static class DemoMeetings
{
    private static readonly Place Hall = new("外滩金融中心 3 号会议室", "中山东二路 600 号", 121.4935, 31.2295, 60);

    private static readonly Place TownHall = new("青浦区金泽镇社区文化活动中心", "金泽镇培雅路 5 号", 120.9230, 31.0390, 80);

    private static readonly ImmutableArray<DemoItem> LastTime =
    [
        new("上次联席会议议定事项落实情况", 10, Standing: "follow-up"),
        new("滨江夜间错时停车共享办法", 30, Track.Decide, ItemOutcome.Adopted),
        new("楼宇白领子女暑托班场地", 20, Track.Do, ItemOutcome.Assigned),
        new("金融人才联合培训计划", 20, Track.Consult, ItemOutcome.Adjourned),
        new("其他事项", 10, Standing: "other"),
    ];

    private static readonly ImmutableArray<DemoItem> NextTime =
    [
        new("上次联席会议议定事项落实情况", 10, Standing: "follow-up"),
        new("金融人才联合培训计划", 20, Track.Consult),
        new("共享会议室统一预约规则", 30, Track.Decide),
        new("冬季防寒物资联合采购", 20, Track.Do),
        new("其他事项", 10, Standing: "other"),
    ];

    private static readonly ImmutableArray<DemoItem> AcrossTheBorder =
    [
        new("跨省公交化班线首末班时间", 30, Track.Consult, ItemOutcome.Consulted),
        new("毗邻水域联合保洁分工", 30, Track.Do, ItemOutcome.Assigned),
        new("跨省文旅节庆日历", 20, Track.Consult, ItemOutcome.Consulted),
    ];

    public static void Write(DemoFile file, DemoStage stage)
    {
        var alliances = file.Alliances.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var (bund, border) = (alliances["bund-finance"], alliances["qingpu-jiashan-wujiang"]);
        Held(bund, stage, "bund-joint-autumn", MeetingKind.JointConference, "秋季联席会议", Hall, -62, LastTime);
        Held(bund, stage, "bund-annual", MeetingKind.AnnualConference, "年度大会", Hall, -290, [new("年度工作报告", 40), new("新一年共建项目清单", 40, Track.Consult, ItemOutcome.Consulted)]);
        Held(border, stage, "border-joint-autumn", MeetingKind.JointConference, "三地联席会议", TownHall, -48, AcrossTheBorder);
        Held(border, stage, "border-study", MeetingKind.JointStudy, "三地联组学习", TownHall, -6, [new("示范区共同财政与跨省结算", 60, Track.Consult, ItemOutcome.Consulted), new("其他事项", 10, Standing: "other")]);
        Ahead(bund, stage, "bund-joint-winter", MeetingKind.JointConference, "冬季联席会议", Hall, 7, NextTime, body: null);
        Ahead(bund, stage, "bund-talent-session", MeetingKind.CommitteeSession, "金融人才专委会第四次会议", Hall, 4, [new("联合培训课程目录", 40, Track.Do), new("导师名单", 20)], "finance-talent");
        Ahead(border, stage, "border-joint-winter", MeetingKind.JointConference, "三地冬季联席会议", TownHall, 6, AcrossTheBorder, body: null);
        Soon(bund, stage);
        stage.At(stage.Today.AddDays(-70), "bund-series", bund.Coordinator, new StartSeries(bund.Id, "bund-quarterly", SeriesShapes.Check(new SeriesRule(
            MeetingKind.JointConference, "季度联席会议", new DateOnly(stage.Today.Year, 1, 1), 3, 14, DayOfWeek.Thursday, new TimeOnly(14, 0), 120, null))));
    }

    private static void Held(DemoAlliance alliance, DemoStage stage, string id, MeetingKind kind, string title, Place place, int day, ImmutableArray<DemoItem> items)
    {
        var date = stage.Today.AddDays(day);
        var starts = ChinaTime.StartOf(date).AddHours(10).AddMinutes(30);
        stage.At(date.AddDays(-20), $"{id}/0-call", alliance.Coordinator, Call(alliance, id, kind, title, starts, place, items, null));
        foreach (var (unit, i) in alliance.Units.Select((unit, i) => (unit, i)))
        {
            Answer(alliance, stage, id, date.AddDays(-10), unit, i);
        }

        stage.On(date, $"{id}/1-hold", () => HoldAsync(alliance, stage, id, items));
    }

    private static async Task HoldAsync(DemoAlliance alliance, DemoStage stage, string id, ImmutableArray<DemoItem> items)
    {
        await SendAsync("open", alliance.Coordinator, new OpenConference(alliance.Id, id));
        foreach (var (unit, i) in alliance.Units.Select((unit, i) => (unit, i)).Where(u => u.i % 7 != 5))
        {
            await SendAsync($"in-{i}", unit.Delegate, new CheckIn(alliance.Id, id, unit.UnitId, null, ByHand: false, AsDeputy: false));
        }

        stage.Pass(TimeSpan.FromMinutes(30));
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            await SendAsync($"begin-{i}", alliance.Coordinator, new BeginItem(alliance.Id, id, ItemId(id, i)));
            var speaker = alliance.Units[(i * 3) % Math.Min(5, alliance.Units.Count)];
            await SendAsync($"ask-{i}", speaker.Delegate, new AskToSpeak(alliance.Id, id, speaker.UnitId));
            await SendAsync($"floor-{i}", alliance.Coordinator, new CallSpeaker(alliance.Id, id, null));
            if (item is { Track: Track.Decide, How: ItemOutcome.Adopted })
            {
                await VoteAsync(alliance, stage, id, ItemId(id, i), item.Title);
            }

            stage.Pass(TimeSpan.FromMinutes(Math.Max(5, item.Minutes - 4 + (i * 3 % 7))));
            await SendAsync($"done-{i}", alliance.Coordinator, new EndSpeech(alliance.Id, id, i + 1));
            await SendAsync($"settle-{i}", alliance.Coordinator, new SettleItem(alliance.Id, id, ItemId(id, i), item.How, null));
        }

        await SendAsync("close", alliance.Coordinator, new CloseConference(alliance.Id, id));

        Task SendAsync(string step, Caller caller, ICommand command) => stage.SendAsync($"{id}/{step}", caller, command);
    }

    /// <summary>By the charter's rule; who is there votes, two of them against.</summary>
    private static async Task VoteAsync(DemoAlliance alliance, DemoStage stage, string id, string item, string title)
    {
        var vote = $"{item}-vote";
        await stage.SendAsync($"{vote}/open", alliance.Coordinator, VoteShapes.Check(new OpenVote(
            alliance.Id, vote, id, null, null, null, title, "自十月一日起试行半年，车位、时段和责任按会议材料执行，由联盟秘书处每月通报使用情况。", [], Secret: false, null, null, Track.Decide)));
        foreach (var (unit, i) in alliance.Units.Select((unit, i) => (unit, i)).Where(u => u.i % 7 != 5))
        {
            await stage.SendAsync($"{vote}/cast-{i:D2}", unit.Delegate, new CastBallot(alliance.Id, vote, unit.UnitId, i % 8 == 3 ? "no" : "yes"));
        }

        await stage.SendAsync($"{vote}/close", alliance.Coordinator, new CloseVote(alliance.Id, vote));
    }

    private static void Ahead(DemoAlliance alliance, DemoStage stage, string id, MeetingKind kind, string title, Place place, int day, ImmutableArray<DemoItem> items, string? body)
    {
        var starts = ChinaTime.StartOf(Weekday(stage.Today.AddDays(day))).AddHours(14);
        stage.At(stage.Today.AddDays(-9), $"{id}/0-call", alliance.Coordinator, Call(alliance, id, kind, title, starts, place, items, body));
        foreach (var (unit, i) in alliance.Units.Select((unit, i) => (unit, i)).Where(u => body is null && u.i % 3 != 0))
        {
            Answer(alliance, stage, id, stage.Today.AddDays(-(1 + (i % 4))), unit, i);
        }
    }

    /// <summary>It begins within the hour, so that the room can be opened and tried as soon as the demonstration runs.</summary>
    private static void Soon(DemoAlliance alliance, DemoStage stage)
    {
        const string id = "bund-consultation";
        var starts = new DateTimeOffset(stage.Now.Ticks - (stage.Now.Ticks % (15 * TimeSpan.TicksPerMinute)), TimeSpan.Zero).AddMinutes(60);
        stage.At(stage.Today.AddDays(-1), $"{id}/0-call", alliance.Coordinator, Call(
            alliance, id, MeetingKind.Consultation, "外滩跨年夜客流疏导共商会", starts, Hall with { Link = "https://meeting.example.org/bund" },
            [new("客流预测与分区限流", 20), new("楼宇灯光与广播统一口径", 15, Track.Urgent), new("志愿者排班", 15)], null));
        foreach (var (unit, i) in alliance.Units.Select((unit, i) => (unit, i)).Take(6))
        {
            Answer(alliance, stage, id, stage.Today.AddDays(-1), unit, i);
        }
    }

    private static CallConference Call(
        DemoAlliance alliance, string id, MeetingKind kind, string title, DateTimeOffset starts, Place place, ImmutableArray<DemoItem> items, string? body) =>
        ConferenceShapes.Check(new CallConference(
            alliance.Id, id, kind, title, starts, starts.AddMinutes(Math.Max(60, items.Sum(i => i.Minutes))), place, body, null, null, [], [],
            [.. items.Select((item, i) => new AgendaItem(ItemId(id, i), null, item.Title, item.Minutes, item.Track, null, item.Standing))],
            CodeRequired: false, WaiverReason: null));

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static string ItemId(string id, int index) => $"{id}-{index + 1}";

    private static void Answer(DemoAlliance alliance, DemoStage stage, string id, DateOnly day, DemoMember unit, int i)
    {
        var (answer, comment) = (i % 7) switch
        {
            5 => (ConferenceAnswer.Cannot, "当天外出培训"),
            4 => (ConferenceAnswer.Deputy, null),
            _ => (ConferenceAnswer.Come, (string?)null),
        };
        stage.At(day, $"{id}/1-answer-{i:D3}", unit.Delegate, new AnswerConference(alliance.Id, id, unit.UnitId, answer, comment));
    }
}
