using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

public sealed class ConcurrencyTests
{
    private static readonly ScopeId One = ScopeId.OfAlliance("one");

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Positions_run_without_a_hole_however_many_write_to_one_scope(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var committed = new System.Collections.Concurrent.ConcurrentQueue<long>();
        log.Bell.Rung += (_, head) => committed.Enqueue(head);
        await Task.WhenAll(Enumerable.Range(0, 64).Select(async writer =>
        {
            for (var i = 0; i < 5; i++)
            {
                // Every third is refused, and must leave no hole behind.
                var refused = i % 3 == 2;
                var result = await log.Store.AppendAsync(LogFixture.Request($"p{writer}", refused ? 99 : i - (i > 2 ? 1 : 0), $"c{writer}-{i}", One));
                Assert.Equal(refused, result is AppendResult.Conflict);
            }
        }));

        var feed = await log.Store.ReadFeedAsync(One, 0, 10_000);
        Assert.Equal(Enumerable.Range(1, 64 * 4).Select(i => (long)i), feed.Select(e => e.Position));
        Assert.Equal(64 * 4, await log.Store.HeadAsync(One));
        Assert.Equal(64 * 4, committed.Count);
        Assert.Empty((await new Verify(log.Database).RunAsync()).Broken);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_reader_never_sees_a_position_before_those_below_it(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        using var done = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var seen = (await log.Store.ReadFeedAsync(One, 0, 10_000)).Select(e => e.Position).ToArray();
                Assert.Equal(Enumerable.Range(1, seen.Length).Select(i => (long)i), seen);
            }
        });
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => log.MustAppendAsync(LogFixture.Request($"p{i}", 0, $"c{i}", One, events: 1 + (i % 3)))));
        await done.CancelAsync();
        await reader;
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Of_many_that_decide_on_the_same_version_one_wins(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => log.Store.AppendAsync(LogFixture.Request("ming", 0, $"c{i}"))));
        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.All(results.OfType<AppendResult.Conflict>(), c => Assert.Equal(ConflictKind.StreamVersion, c.Kind));
        Assert.Equal(1, await log.Store.HeadAsync(ScopeId.Platform));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_same_command_sent_many_times_at_once_acts_once(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => log.Store.AppendAsync(LogFixture.Request($"p{i}", 0, "the-command", ScopeId.OfUnit($"u{i % 4}")))));
        var first = Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.All(results.OfType<AppendResult.Duplicate>(), d => Assert.Equal(first.Receipt, d.Receipt));
        Assert.Equal(1, await log.CountAsync("SELECT COUNT(*) FROM event"));
        Assert.Equal(31, results.OfType<AppendResult.Duplicate>().Count());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Of_many_that_decide_on_the_same_facts_one_wins(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await log.MustAppendAsync(LogFixture.Request("first", 0, "c-first", One));
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => log.Store.AppendAsync(LogFixture.Request($"p{i}", 0, $"c{i}", One, head: 1))));
        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.All(results.OfType<AppendResult.Conflict>(), c => Assert.Equal(ConflictKind.ScopeHead, c.Kind));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Of_many_that_want_one_sign_in_name_one_gets_it(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => log.Store.AppendAsync(
            LogFixture.Request($"p{i}", 0, $"c{i}", ScopeId.OfUnit($"u{i % 8}"), writes: new Alliance.Domain.People.AccountOpened($"p{i}", "ming")))));
        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.All(results.OfType<AppendResult.Conflict>(), c => Assert.Equal(ConflictKind.UniqueValue, c.Kind));
        Assert.Equal(1, await log.CountAsync("SELECT COUNT(*) FROM event"));
    }
}
