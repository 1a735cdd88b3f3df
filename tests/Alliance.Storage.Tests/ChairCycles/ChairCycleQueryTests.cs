using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Kernel;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.ChairCycles;

public sealed class ChairCycleQueryTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_cycle_is_read_as_the_domain_has_it_with_all_that_was_agreed(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await RotationStory.LiveAsync(stage);
        var queries = new ChairCycleQueries(stage.Database);
        var detail = (await queries.GetAsync(RotationStory.Alliance, null, stage.Today))!;

        var stream = await stage.Store.LoadAsync(new StreamId("chair-cycle", RotationStory.Cycle));
        var decider = new ChairCycleDecider();
        var state = stream.Events.Aggregate(decider.Initial, (s, e) => decider.Evolve(s, e.Read()));
        Assert.Equal(Catalog.Write(state), Catalog.Write(detail.State));
        Assert.Equal(stream.Version, detail.Version);

        Assert.Equal(["declined", "swapped"], detail.Swaps.Select(s => s.Status).Order(StringComparer.Ordinal));
        Assert.Equal(("accepted", 0), (Assert.Single(detail.Substitutions).Status, detail.Substitutions[0].Term));
        Assert.Equal("装修", Assert.Single(detail.Skips).Reason);
        Assert.Equal(["early", "by-clock"], detail.HandOvers.Select(h => h.How));
        Assert.Equal(stage.Now.AddHours(-3), detail.HandOvers[1].DueAt);
        Assert.Contains(detail.HandOvers[0].Passed, p => p.Text == "停车场协议待续签");
        Assert.Equal(["served", "served", "current"], detail.State.Terms.Take(3).Select(detail.StatusOf));
        Assert.All(detail.State.Terms, t => Assert.True(detail.Units.ContainsKey(t.UnitId)));
        Assert.Equal(detail.State.Terms[2].ActingUnit, await queries.ChairOfAsync(RotationStory.Alliance));
        Assert.Empty(detail.StaleBecause);
        Assert.Null(await queries.GetAsync("shantang", RotationStory.Cycle, stage.Today));
        Assert.Equal((RotationStory.Cycle, "running"), (Assert.Single(await queries.ListAsync(RotationStory.Alliance)) is var item ? (item.Id, item.Status) : default));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Its_terms_stand_in_rows_that_say_who_acted_when(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await RotationStory.LiveAsync(stage);
        var detail = (await new ChairCycleQueries(stage.Database).GetAsync(RotationStory.Alliance, RotationStory.Cycle, stage.Today))!;
        var rows = await stage.Database.ReadAsync(db => db.QueryAsync<(long, string, string, string?)>(
            "SELECT term_no, acting_unit_id, status, starts_on FROM chair_term WHERE cycle_id = @Cycle ORDER BY term_no", new { RotationStory.Cycle }));
        Assert.Equal(
            detail.State.Terms.Select(t => ((long)t.Index, t.ActingUnit, detail.StatusOf(t), t.StartsOn is { } day ? Columns.Day(day) : null)), rows);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_plan_is_stale_when_the_members_have_changed_and_it_has_not_followed(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        var queries = new ChairCycleQueries(stage.Database);
        var chair = await queries.ChairOfAsync(RotationStory.Alliance);
        var leaving = Enumerable.Range(1, 12).Select(RotationStory.Unit).First(u => u != chair);
        await stage.SendAsync(new Domain.Alliances.LeaveAlliance(RotationStory.Alliance, leaving, null));

        Assert.Equal([new StaleBecause("member-gone", leaving)], (await queries.GetAsync(RotationStory.Alliance, null, stage.Today))!.StaleBecause);
        await stage.SendAsync(new FollowMembership(RotationStory.Alliance, RotationStory.Cycle, "member-left"));
        Assert.Empty((await queries.GetAsync(RotationStory.Alliance, null, stage.Today))!.StaleBecause);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_closed_cycle_leaves_no_chair_and_is_read_as_the_last(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await stage.SendAsync(new CloseCycle(RotationStory.Alliance, RotationStory.Cycle, "换届"), Stage.Coordinator(RotationStory.Alliance));
        var queries = new ChairCycleQueries(stage.Database);

        Assert.Null(await queries.OpenCycleOfAsync(RotationStory.Alliance));
        Assert.Null(await queries.ChairOfAsync(RotationStory.Alliance));
        var detail = (await queries.GetAsync(RotationStory.Alliance, null, stage.Today))!;
        Assert.Equal((RotationStory.Cycle, CycleStatus.Closed, "换届"), (detail.Id, detail.State.Status, detail.CloseReason));
        Assert.Equal(["served", "dropped"], detail.State.Terms.Take(2).Select(detail.StatusOf));
    }
}
