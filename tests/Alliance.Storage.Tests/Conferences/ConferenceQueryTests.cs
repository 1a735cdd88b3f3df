using System.Diagnostics;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Conferences;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Tests.Staging;
using Alliance.Storage.Workbench;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Conferences;

public sealed class ConferenceQueryTests
{
    private const string Id = "winter";

    private static readonly RealAlliance Bund = RealAlliances.BundFinance;

    private static readonly Caller Coordinator = Stage.Coordinator(Bund.Id);

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_meeting_is_read_whole_and_its_rows_can_be_made_again_from_the_log(string database)
    {
        await using var stage = await HeldAsync(database);
        var queries = new ConferenceQueries(stage.Database);
        var detail = (await queries.GetAsync(Bund.Id, Id, stage.Today))!;
        Assert.Equal(("open", "1/2", "j"), (detail.Row.Status, detail.Row.Quorum, detail.Row.CurrentItemId));
        Assert.Equal((8, 2, false), (detail.QuorumNeeded, detail.Counted, detail.HasQuorum));
        Assert.Equal(["i", "j"], detail.Agenda.Select(a => a.ItemId));
        Assert.Equal(["settled", "current"], detail.Agenda.Select(a => a.State));
        Assert.Equal(("seconded", Unit(1)), (Assert.Single(detail.Motions).Status, detail.Motions[0].SecondedBy));
        Assert.Equal(["done", "speaking"], detail.Speakers.Select(s => s.Status));
        Assert.Equal(("cannot", "出差"), detail.Invitees.Where(i => i.UnitId == Unit(2)).Select(i => (i.Answer, i.Comment)).Single());
        Assert.All(detail.Invitees, i => Assert.True(detail.Units.ContainsKey(i.UnitId)));
        Assert.Null(await queries.GetAsync("shantang", Id, stage.Today));

        var item = Assert.Single((await queries.ListAsync(Bund.Id, new ConferenceFilter(null, null, null, "open", "冬季", null, true), new PageAsk(), Stage.Delegate(Unit(2)))).Items);
        Assert.Equal((Bund.Members.Count, 1, 2, 2), (item.Invited, item.Coming, item.Present, item.Items));
        Assert.Equal("cannot", Assert.Single(item.Mine).Answer);
        Assert.Equal(Id, Assert.Single(await queries.NextAsync([Bund.Id], Coordinator, stage.Now)).Id);

        await stage.SendAsync(
            new StartSeries(Bund.Id, "quarterly", SeriesShapes.Check(new SeriesRule(MeetingKind.JointConference, "联席会议", new DateOnly(2026, 1, 1), 3, 14, DayOfWeek.Thursday, new TimeOnly(14, 0), 120, null))),
            Coordinator);
        await stage.SendAsync(new NoteCall(Bund.Id, "quarterly", Id, stage.Now));
        var series = Assert.Single(await new SeriesQueries(stage.Database).ListAsync(Bund.Id));
        Assert.Equal((SeriesPlanning.Ahead, Id), (series.Dates.Count, series.Dates[0].ConferenceId));

        var before = await stage.RowsAsync();
        await stage.RebuildAsync();
        Assert.Equal(before, await stage.RowsAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Whoever_has_not_answered_or_checked_in_finds_it_on_their_workbench(string database)
    {
        await using var stage = await CalledAsync(database);
        var workbench = new WorkbenchQueries(stage.Database);
        async Task<string[]> KindsAsync(int unit) => [.. (await workbench.WaitingAsync(Stage.Delegate(Unit(unit)), stage.Now)).Where(w => w.Kind.StartsWith("meeting", StringComparison.Ordinal)).Select(w => w.Kind)];
        Assert.Equal(["meeting-to-answer"], await KindsAsync(0));
        await stage.SendAsync(new AnswerConference(Bund.Id, Id, Unit(0), ConferenceAnswer.Come, null), Stage.Delegate(Unit(0)));
        Assert.Empty(await KindsAsync(0));
        await OpenAsync(stage);
        Assert.Equal(["meeting-to-check-in"], await KindsAsync(0));
        await stage.SendAsync(new CheckIn(Bund.Id, Id, Unit(0), null, false, false), Stage.Delegate(Unit(0)));
        Assert.Empty(await KindsAsync(0));
        Assert.Equal(["meeting-to-check-in"], await KindsAsync(1));
        await stage.SendAsync(new CloseConference(Bund.Id, Id), Coordinator);
        Assert.Empty(await KindsAsync(1));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_code_at_the_door_is_made_with_the_opening_and_stands_in_no_event(string database)
    {
        await using var stage = await CalledAsync(database);
        var queries = new ConferenceQueries(stage.Database);
        Assert.Null(await queries.CodeAsync(Bund.Id, Id, stage.Now));
        await OpenAsync(stage);
        var code = await queries.CodeAsync(Bund.Id, Id, stage.Now);
        Assert.Matches("^[0-9]{6}$", code);
        var secret = await stage.Database.ReadAsync(db => Dapper.SqlMapper.ExecuteScalarAsync<string>(db, "SELECT secret FROM conference_door"));
        var events = await stage.Store.LoadAsync(new StreamId("conference", Id));
        Assert.DoesNotContain(events.Events, e => e.Data.Contains(secret!, StringComparison.Ordinal) || e.Data.Contains(code!, StringComparison.Ordinal));
        await stage.SendAsync(new CheckIn(Bund.Id, Id, Unit(0), code, false, false), Stage.Delegate(Unit(0)));
        Assert.StartsWith(ConferenceCodes.WrongCode, await stage.TryAsync(new CheckIn(Bund.Id, Id, Unit(1), "x", false, false), Stage.Delegate(Unit(1))), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_month_among_five_thousand_meetings_is_listed_within_300_ms(string database)
    {
        await using var stage = await Stage.OnAsync(database);
        await stage.FoundAsync(Bund);
        await stage.Database.WriteAsync(async context =>
        {
            for (var i = 0; i < 5000; i++)
            {
                var starts = stage.Now.AddHours(6 * (i - 2500));
                await context.InsertAsync("conference", new
                {
                    id = $"m{i}", alliance_id = Bund.Id, kind = "joint-conference", title = $"第 {i} 次会议", starts_at = starts, ends_at = starts.AddHours(2), place_text = "会议室",
                    status = i < 2500 ? "closed" : "called", sequence = 0, code_required = false, called_at = starts.AddDays(-9), called_by = "ming", version = 1,
                });
                foreach (var unit in Bund.Members.Take(3))
                {
                    await context.InsertAsync("conference_invitee", new { conference_id = $"m{i}", unit_id = unit.Id, alliance_id = Bund.Id, required = true });
                }
            }
        });
        var queries = new ConferenceQueries(stage.Database);
        var month = new ConferenceFilter(stage.Now, stage.Now.AddDays(31), null, null, null, null, false);
        await queries.ListAsync(Bund.Id, month, new PageAsk(1, 200), Stage.Delegate(Unit(0)));
        var clock = Stopwatch.StartNew();
        var page = await queries.ListAsync(Bund.Id, month, new PageAsk(1, 200), Stage.Delegate(Unit(0)));
        Assert.Equal(124, page.Items.Count);
        Assert.All(page.Items, m => Assert.Equal((3, 0), (m.Invited, m.Coming)));
        Assert.InRange(clock.ElapsedMilliseconds, 0, 300);
    }

    private static string Unit(int index) => Bund.Members[index].Id;

    private static async Task<Stage> CalledAsync(string database)
    {
        var stage = await Stage.OnAsync(database);
        await stage.FoundAsync(Bund);
        await stage.SendAsync(
            ConferenceShapes.Check(new CallConference(
                Bund.Id, Id, MeetingKind.JointConference, "冬季联席会议", stage.Now.AddDays(20), stage.Now.AddDays(20).AddHours(2), new Place("三号会议室"), null, null, null, [], [],
                [new AgendaItem("i", null, "停车", 20, Track.Decide, null), new AgendaItem("j", null, "其他", 10, null, null)], false, null)),
            Coordinator);
        return stage;
    }

    private static async Task OpenAsync(Stage stage)
    {
        stage.Now = stage.Now.AddDays(20);
        await stage.SendAsync(new OpenConference(Bund.Id, Id), Coordinator);
    }

    private static async Task<Stage> HeldAsync(string database)
    {
        var stage = await CalledAsync(database);
        await stage.SendAsync(new AnswerConference(Bund.Id, Id, Unit(0), ConferenceAnswer.Come, null), Stage.Delegate(Unit(0)));
        await stage.SendAsync(new AnswerConference(Bund.Id, Id, Unit(2), ConferenceAnswer.Cannot, "出差"), Stage.Delegate(Unit(2)));
        await OpenAsync(stage);
        foreach (var unit in new[] { 0, 1, 2 })
        {
            await stage.SendAsync(new CheckIn(Bund.Id, Id, Unit(unit), null, false, false), Stage.Delegate(Unit(unit)));
        }

        await stage.SendAsync(new LeaveConference(Bund.Id, Id, Unit(2)), Stage.Delegate(Unit(2)));
        await stage.SendAsync(new BeginItem(Bund.Id, Id, "i"), Coordinator);
        await stage.SendAsync(new MoveMotion(Bund.Id, Id, "m", "i", Unit(0), "自一月起试行", null), Stage.Delegate(Unit(0)));
        await stage.SendAsync(new SecondMotion(Bund.Id, Id, "m", Unit(1)), Stage.Delegate(Unit(1)));
        foreach (var unit in new[] { 0, 1 })
        {
            await stage.SendAsync(new AskToSpeak(Bund.Id, Id, Unit(unit)), Stage.Delegate(Unit(unit)));
            await stage.SendAsync(new CallSpeaker(Bund.Id, Id, null), Coordinator);
        }

        await stage.SendAsync(new SettleItem(Bund.Id, Id, "i", ItemOutcome.Adopted, null), Coordinator);
        await stage.SendAsync(new BeginItem(Bund.Id, Id, "j"), Coordinator);
        return stage;
    }
}
