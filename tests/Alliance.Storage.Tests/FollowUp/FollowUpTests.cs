using System.Collections.Immutable;
using Alliance.Domain.ActionItems;
using Alliance.Domain.AnnualReports;
using Alliance.Domain.Kernel;
using Alliance.Domain.Minutes;
using Alliance.Domain.Resolutions;
using Alliance.Storage.ActionItems;
using Alliance.Storage.AnnualReports;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Minutes;
using Alliance.Storage.Resolutions;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Staging;
using Alliance.Storage.Workbench;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.FollowUp;

/// <summary>What becomes of what was decided, as it is read: on every database that is there.</summary>
public sealed class FollowUpTests
{
    private const string A = RotationStory.Alliance;

    private static string Owner => RotationStory.Unit(1);

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Tables_made_again_from_the_log_equal_those_that_lived_and_the_text_outlives_it(string database)
    {
        await using var stage = await StoryAsync(database);
        var lived = await RowsAsync(stage);
        Assert.Contains(lived, row => row.StartsWith("minutes_update", StringComparison.Ordinal));
        await stage.RebuildAsync();
        Assert.Equal(lived, await RowsAsync(stage));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Items_are_listed_by_what_is_pressing_and_counted(string database)
    {
        await using var stage = await StoryAsync(database);
        var items = new ActionItemQueries(stage.Database);
        var today = new DateOnly(2026, 4, 1);
        var all = await items.ListAsync(new ActionItemAsk(A, today), new PageAsk());
        Assert.Equal(["late", "later", "done", "gone"], all.Items.Select(i => i.Id));
        Assert.Equal((true, false, true), (all.Items[0].Late, all.Items[1].Late, all.Items[1].DateMoved));
        Assert.Equal(["late"], (await items.ListAsync(new ActionItemAsk(A, today, "overdue"), new PageAsk())).Items.Select(i => i.Id));
        Assert.Equal(["later"], (await items.ListAsync(new ActionItemAsk(A, today, Text: "停车"), new PageAsk())).Items.Select(i => i.Id));
        Assert.Equal(new ActionItemCounts(2, 1, 1, 0), await items.CountsAsync(A, today));
        var detail = (await items.GetAsync(A, "later", today))!;
        Assert.Equal(["assigned", "progressed", "due-date-changed"], detail.Reports.Select(r => r.Kind));
        Assert.Equal((3, "共享停车的决议"), (detail.Item.ResolutionNumber, detail.Item.ResolutionTitle));
        Assert.Null(await items.GetAsync("another", "later", today));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_is_open_waits_for_its_unit_and_passes_on_with_the_chair(string database)
    {
        await using var stage = await StoryAsync(database);
        var workbench = new WorkbenchQueries(stage.Database);
        var waiting = await workbench.WaitingAsync(Stage.Delegate(Owner), ChinaTime.StartOf(new DateOnly(2026, 4, 1)));
        Assert.Contains(waiting, w => w.Kind == "action-item-due" && w.Subject["itemId"] == "late");
        Assert.Contains(waiting, w => w.Kind == "minutes-to-confirm" && w.Subject["conferenceId"] == "meeting");
        Assert.DoesNotContain(waiting, w => w.Kind == "action-item-due" && w.Subject["itemId"] is "gone" or "done" or "later");
        var roster = await stage.Database.ReadAsync(db => RosterQuery.LoadAsync(db, A, stage.Today));
        Assert.Equal(["late", "done", "later"], roster.Facts.Passing.Where(p => p.Kind == "action-item").Select(p => p.Subject));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_next_number_is_read_with_the_head_and_begins_anew_with_the_year(string database)
    {
        await using var stage = await StoryAsync(database);
        var enter = new EnterResolution(A, "next", "再一项", null, Passing.Consensus, null, null, null, [new ResolutionChange("r1", ChangeKind.Amends), new ResolutionChange("r2", ChangeKind.Repeals)]);
        var read = await stage.Database.ReadAsync(db => ResolutionFactsQuery.LoadAsync(db, enter, new DateOnly(2026, 5, 1)));
        Assert.Equal((2026, 3), (read.Facts.Year, read.Facts.LastNumber));
        Assert.Equal(["r1"], read.Facts.InForce);
        Assert.Equal(await stage.Store.HeadAsync(ScopeId.OfAlliance(A)), read.Head);
        Assert.Equal(0, (await stage.Database.ReadAsync(db => ResolutionFactsQuery.LoadAsync(db, enter, new DateOnly(2027, 1, 1)))).Facts.LastNumber);
        var register = new ResolutionQueries(stage.Database);
        Assert.Equal([3, 2, 1], (await register.ListAsync(new ResolutionAsk(A), new PageAsk())).Items.Select(r => r.Number));
        Assert.Equal([3, 1], (await register.ListAsync(new ResolutionAsk(A, Status: "in-force"), new PageAsk())).Items.Select(r => r.Number));
        Assert.Equal("repeals", Assert.Single((await register.GetAsync(A, "r2"))!.ChangedBy).Kind);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_snapshot_stands_for_all_before_it_and_nothing_after_it_is_left_out(string database)
    {
        await using var stage = await StoryAsync(database);
        var minutes = new MinutesQueries(stage.Database);
        var fresh = (await minutes.UpdatesAsync(A, "meeting", 0))!;
        Assert.Equal(4, fresh.Seq);
        Assert.Equal([new UpdateItem(3, "UzEy", true), new UpdateItem(4, "VTM=", false)], fresh.Updates);
        Assert.Equal([4L], (await minutes.UpdatesAsync(A, "meeting", 3))!.Updates.Select(u => u.Seq));
        Assert.Empty((await minutes.UpdatesAsync(A, "meeting", 4))!.Updates);
        Assert.Null(await minutes.UpdatesAsync("another", "meeting", 0));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_year_adds_up(string database)
    {
        await using var stage = await StoryAsync(database);
        var year = (await new YearQueries(stage.Database).GetAsync(A, 2026, new DateOnly(2026, 4, 1)))!;
        Assert.Equal((3, 1, 0, 1, 1), (year.Actions.Due, year.Actions.InTime, year.Actions.Late, year.Actions.Overdue, year.Actions.Open));
        Assert.Equal([1, 2, 3], year.Resolutions.Select(r => r.Number));
        Assert.Equal("今年的工作", year.Report!.Text);
        Assert.NotEmpty(year.Chairs);
        Assert.Empty((await new YearQueries(stage.Database).GetAsync(A, 2025, new DateOnly(2026, 4, 1)))!.Resolutions);
    }

    private static async Task<Stage> StoryAsync(string database)
    {
        var stage = await RotationStory.RunningAsync(database);
        await AppendAsync(stage, "resolution/r1", Entered("r1", 1, "第一项"));
        await AppendAsync(stage, "resolution/r2", Entered("r2", 2, "第二项"));
        await AppendAsync(stage, "resolution/r3", Entered("r3", 3, "共享停车的决议", new ResolutionChange("r2", ChangeKind.Repeals)));
        await AppendAsync(stage, "resolution/r2", new ResolutionRepealed(A, "r2", 2026, 2, "r3", 2026, 3));
        await AppendAsync(stage, "action-item/late", Assigned("late", "晚了的事", new DateOnly(2026, 3, 20)));
        await AppendAsync(stage, "action-item/later", Assigned("later", "共享停车清单", new DateOnly(2026, 4, 10), "r3"));
        await AppendAsync(stage, "action-item/later", new ActionItemProgressed(A, "later", "共享停车清单", 40, "已摸底", Owner));
        await AppendAsync(stage, "action-item/later", new DueDateChanged(A, "later", "共享停车清单", Owner, new DateOnly(2026, 4, 10), new DateOnly(2026, 4, 20), "等批复"));
        await AppendAsync(stage, "action-item/done", Assigned("done", "办完的事", new DateOnly(2026, 4, 5)));
        await AppendAsync(stage, "action-item/done", new ActionItemReportedDone(A, "done", "办完的事", "好了", Owner, new DateOnly(2026, 3, 10), false));
        await AppendAsync(stage, "action-item/gone", Assigned("gone", "不办了", new DateOnly(2026, 4, 5)));
        await AppendAsync(stage, "action-item/gone", new ActionItemWithdrawn(A, "gone", "不办了", Owner, "并入"));
        await AppendAsync(stage, "minutes/meeting", new MinutesOpened(A, "meeting", "联席会议"));
        await WriteAsync(stage, 1, "VTE=");
        await WriteAsync(stage, 2, "VTI=");
        await AppendAsync(stage, "minutes/meeting", [new MinutesCompacted(A, "meeting", 3)], new MinutesUpdate(A, "meeting", 3, "UzEy", true, stage.Now));
        await WriteAsync(stage, 4, "VTM=");
        await AppendAsync(
            stage,
            "minutes/meeting",
            [new MinutesSent(A, "meeting", 1, 4, MinutesDecider.HashOf("{}", "{}"), stage.Now.AddDays(7), [Owner, RotationStory.Unit(2)])],
            new MinutesContent(A, "meeting", 1, "{}", "{}", "", MinutesDecider.HashOf("{}", "{}"), stage.Now));
        await AppendAsync(stage, "minutes/meeting", new MinutesConfirmed(A, "meeting", 1, RotationStory.Unit(2)));
        await AppendAsync(stage, "annual-report/y", new AnnualReportWritten(A, 2026, "今年的工作", Owner));
        return stage;
    }

    private static ActionItemAssigned Assigned(string id, string title, DateOnly due, string? resolution = null) => new(A, id, title, null, Owner, due, null, null, resolution);

    private static ResolutionEntered Entered(string id, int number, string title, params ResolutionChange[] changes) =>
        new(A, id, 2026, number, title, "正文", Passing.Vote, null, null, null, [.. changes], new DateOnly(2026, 3, 2));

    private static Task WriteAsync(Stage stage, long seq, string data) =>
        AppendAsync(stage, "minutes/meeting", [new MinutesWritten(A, "meeting", seq, null)], new MinutesUpdate(A, "meeting", seq, data, false, stage.Now));

    private static Task AppendAsync(Stage stage, string stream, IEvent happened) => AppendAsync(stage, stream, [happened]);

    private static async Task AppendAsync(Stage stage, string stream, ImmutableArray<IEvent> events, params IPrivateWrite[] writes)
    {
        var id = StreamId.Parse(stream);
        var version = (await stage.Store.LoadAsync(id)).Version;
        var command = $"{stream}-{version}";
        Assert.IsType<AppendResult.Appended>(await stage.Store.AppendAsync(
            new AppendRequest(id, ScopeId.OfAlliance(A), version, null, events, [.. writes], null, command, command, "ming", stage.Now, null)));
    }

    private static Task<List<string>> RowsAsync(Stage stage) => stage.Database.ReadAsync(async db =>
    {
        var rows = new List<string>();
        foreach (var table in new[] { "action_item", "action_item_report", "resolution", "resolution_change", "minutes", "minutes_answer", "minutes_update", "minutes_content", "annual_report", "waiting" })
        {
            var found = await db.QueryAsync($"SELECT * FROM {table}");
            rows.AddRange(found.Select(r => table + ": " + string.Join(" | ", ((IDictionary<string, object?>)r).Select(c => $"{c.Key}={c.Value}"))).Order(StringComparer.Ordinal));
        }

        return rows;
    });
}
