using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

public sealed class DueWorkTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Work_is_lent_out_when_due_to_one_at_a_time_and_again_when_its_owner_is_gone(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var (mine, yours) = (new DueWork(log.Database), new DueWork(log.Database));
        await AppendAsync(log, 0, "c1", Item("late", 2), Item("early", 1));

        Assert.Equal(Noon.AddHours(1), await mine.NextDueAtAsync());
        Assert.Empty(await mine.TakeDueAsync(Noon, 10));
        var loan = Assert.Single(await mine.TakeDueAsync(Noon.AddHours(1), 10));
        Assert.Equal(("early", Noon.AddHours(1), "person/ming"), (loan.Key, loan.DueAt, loan.Stream.ToString()));
        Assert.Equal(new DeactivatePerson("early", false), loan.Command);

        Assert.Empty(await yours.TakeDueAsync(Noon.AddHours(1), 10));
        Assert.Equal(Noon.AddHours(1) + DueWork.Lease, await yours.NextDueAtAsync());
        Assert.Equal("early", Assert.Single(await yours.TakeDueAsync(Noon.AddHours(1) + DueWork.Lease, 10)).Key);
        Assert.Equal(["early", "late"], (await mine.TakeDueAsync(Noon.AddHours(9), 10)).Select(l => l.Key));
        Assert.Equal(new DueCounts(0, 2), await mine.CountAsync(Noon.AddHours(9)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Due_work_is_what_the_last_append_said(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var due = new DueWork(log.Database);
        await AppendAsync(log, 0, "c1", Item("stays", 1), Item("moves", 1), Item("goes", 1));
        Assert.Equal(3, (await due.TakeDueAsync(Noon.AddHours(1), 10)).Count);

        await AppendAsync(log, 1, "c2", Item("stays", 1), Item("moves", 5), Item("comes", 1));
        Assert.Equal(["comes"], (await due.TakeDueAsync(Noon.AddHours(1), 10)).Select(l => l.Key));
        Assert.Equal(["moves"], (await due.TakeDueAsync(Noon.AddHours(5), 10)).Where(l => l.DueAt == Noon.AddHours(5)).Select(l => l.Key));

        await log.MustAppendAsync(LogFixture.Request("ming", 2, "c3"));
        Assert.Equal(3, (await due.CountAsync(Noon)).Waiting);
        await AppendAsync(log, 3, "c4");
        Assert.Equal(new DueCounts(0, 0), await due.CountAsync(Noon));
        Assert.Null(await due.NextDueAtAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Two_processes_that_look_at_once_share_the_work_without_overlap(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await AppendAsync(log, 0, "c1", [.. Enumerable.Range(0, 60).Select(i => Item($"k{i:00}", 1))]);
        await using var second = Database.Open(log.Home.Address);
        DueWork[] owners = [new(log.Database), new(second), new(log.Database), new(second)];
        var taken = (await Task.WhenAll(owners.SelectMany(o => new[] { o, o, o, o }).Select(o => Task.Run(() => o.TakeDueAsync(Noon.AddHours(2), 5))))).SelectMany(l => l).ToList();
        foreach (var owner in owners)
        {
            taken.AddRange(await owner.TakeDueAsync(Noon.AddHours(2), 60));
        }

        Assert.Equal(60, taken.Count);
        Assert.Equal(60, taken.Select(l => l.Key).Distinct().Count());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Refused_work_is_retired_unless_it_has_moved_meanwhile(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var due = new DueWork(log.Database);
        await AppendAsync(log, 0, "c1", Item("a", 1), Item("b", 1));
        var loans = await due.TakeDueAsync(Noon.AddHours(1), 10);
        await AppendAsync(log, 1, "c2", Item("a", 1), Item("b", 2));
        foreach (var loan in loans)
        {
            await due.RetireAsync(loan);
        }

        Assert.Equal("b", Assert.Single(await due.TakeDueAsync(Noon.AddHours(3), 10)).Key);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_policy_is_behind_only_where_an_event_it_follows_lies_beyond_its_checkpoint(string database)
    {
        var policy = new PolicyInterest("follow", new HashSet<string> { "alliance" }, new HashSet<string> { "person.role-granted" });
        await using var log = await LogFixture.OnAsync(database, policy);
        var checkpoints = new PolicyCheckpoints(log.Database);
        await checkpoints.RegisterAsync(policy);
        var (a, b) = (ScopeId.OfAlliance("a"), ScopeId.OfAlliance("b"));
        await log.MustAppendAsync(LogFixture.Request("p1", 0, "c1", a, events: 3));
        await log.MustAppendAsync(LogFixture.Request("p2", 0, "c2", b, events: 1));
        await log.MustAppendAsync(LogFixture.Request("p3", 0, "c3", ScopeId.OfUnit("u"), events: 3));

        Assert.Equal([new PolicyPlace(a, 0, 3)], await checkpoints.ScopesBehindAsync("follow", 10));
        await checkpoints.SaveAsync("follow", a, 2);
        Assert.Equal([new PolicyPlace(a, 2, 3)], await checkpoints.ScopesBehindAsync("follow", 10));
        await checkpoints.SaveAsync("follow", a, 3);
        Assert.Empty(await checkpoints.ScopesBehindAsync("follow", 10));
        await log.MustAppendAsync(LogFixture.Request("p1", 3, "c4", a));
        await checkpoints.SaveAsync("follow", a, 1);
        Assert.Equal([new PolicyPlace(a, 3, 4)], await checkpoints.ScopesBehindAsync("follow", 10));
        Assert.Equal(1, await checkpoints.LagAsync("follow"));

        // A policy that comes later catches up with what happened before it.
        await checkpoints.RegisterAsync(policy with { Name = "newcomer" });
        Assert.Equal([new PolicyPlace(a, 0, 4), new PolicyPlace(b, 0, 1)], await checkpoints.ScopesBehindAsync("newcomer", 10));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_scope_that_one_process_follows_is_lent_to_no_other_until_it_is_done_or_dead(string database)
    {
        var policy = new PolicyInterest("follow", new HashSet<string> { "alliance" }, new HashSet<string> { "person.role-granted" });
        await using var log = await LogFixture.OnAsync(database, policy);
        var (one, other, a) = (new PolicyCheckpoints(log.Database), new PolicyCheckpoints(log.Database), ScopeId.OfAlliance("a"));
        await one.RegisterAsync(policy);
        await log.MustAppendAsync(LogFixture.Request("p1", 0, "c1", a, events: 3));

        Assert.Equal([new PolicyPlace(a, 0, 3)], await one.TakeBehindAsync("follow", Noon, 10));
        Assert.Empty(await other.TakeBehindAsync("follow", Noon, 10));
        await one.SaveAsync("follow", a, 1);
        Assert.Empty(await other.TakeBehindAsync("follow", Noon, 10));
        Assert.Equal([new PolicyPlace(a, 1, 3)], await other.TakeBehindAsync("follow", Noon + PolicyCheckpoints.Lease, 10));

        // Only who holds it hands it back.
        await one.ReleaseAsync("follow", a);
        Assert.Empty(await one.TakeBehindAsync("follow", Noon + PolicyCheckpoints.Lease, 10));
        await other.ReleaseAsync("follow", a);
        Assert.Single(await one.TakeBehindAsync("follow", Noon + PolicyCheckpoints.Lease, 10));
        await one.SaveAsync("follow", a, 3);
        await log.MustAppendAsync(LogFixture.Request("p1", 3, "c2", a));
        Assert.Equal([new PolicyPlace(a, 3, 4)], await other.TakeBehindAsync("follow", Noon + PolicyCheckpoints.Lease, 10));

        // What comes while a scope is followed is there for the next as soon as the follower goes, not when its lease runs out.
        await log.MustAppendAsync(LogFixture.Request("p1", 4, "c3", a));
        await other.SaveAsync("follow", a, 4, handBack: true);
        Assert.Equal([new PolicyPlace(a, 4, 5)], await one.TakeBehindAsync("follow", Noon + PolicyCheckpoints.Lease, 10));
    }

    private static DueItem Item(string key, int hour) => new(key, Noon.AddHours(hour), new DeactivatePerson(key, false));

    private static Task AppendAsync(LogFixture log, long version, string commandId, params DueItem[] due) =>
        log.MustAppendAsync(LogFixture.Request("ming", version, commandId) with { Due = [.. due] });
}
