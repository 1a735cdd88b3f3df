using Xunit;
using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;

namespace Alliance.Storage.Tests.Kernel;

public sealed class AppendTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_is_appended_is_loaded_again_and_stands_in_the_feed_in_order(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var first = await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1", events: 3));
        var second = await log.MustAppendAsync(LogFixture.Request("hua", 0, "c2"));

        Assert.Equal([1L, 2L, 3L], first.Events.Select(e => e.Position));
        Assert.Equal(new Receipt("c2", "fingerprint-of-c2", new StreamId("person", "hua"), 1, ScopeId.Platform, 4), second.Receipt);

        var slice = await log.Store.LoadAsync(new StreamId("person", "ming"));
        Assert.Equal((ScopeId.Platform, 3L), (slice.Scope!.Value, slice.Version));
        Assert.Equal(first.Events, slice.Events);
        Assert.Equal(new RoleGranted("ming", Role.Observer, "联盟-2"), slice.Events[2].Read());
        Assert.Equal(LogFixture.Now, slice.Events[0].At);

        Assert.Equal([2L, 3L], (await log.Store.ReadFeedAsync(ScopeId.Platform, 1, 2)).Select(e => e.Position));
        Assert.Equal(4, await log.Store.HeadAsync(ScopeId.Platform));
        var other = ScopeId.OfAlliance("nobody");
        Assert.Equal([(ScopeId.Platform, 4L), (other, 0L)], (await log.Store.HeadsAsync([ScopeId.Platform, other])).Select(p => (p.Key, p.Value)));
        Assert.Equal([("hua", 0L), ("ming", 2L)], await log.GrantRowsAsync());
        Assert.Equal(0, (await log.Store.LoadAsync(new StreamId("person", "nobody"))).Version);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Who_comes_second_is_told_so_and_writes_nothing(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1"));

        Assert.Equal(new AppendResult.Conflict(ConflictKind.StreamVersion), await log.Store.AppendAsync(LogFixture.Request("ming", 0, "c2")));
        Assert.Equal(new AppendResult.Conflict(ConflictKind.StreamVersion), await log.Store.AppendAsync(LogFixture.Request("ming", 5, "c3")));
        Assert.Equal(new AppendResult.Conflict(ConflictKind.StreamVersion), await log.Store.AppendAsync(LogFixture.Request("ming", 1, "c4", ScopeId.OfUnit("elsewhere"))));
        Assert.Equal(new AppendResult.Conflict(ConflictKind.ScopeHead), await log.Store.AppendAsync(LogFixture.Request("hua", 0, "c5", head: 0)));
        await log.MustAppendAsync(LogFixture.Request("hua", 0, "c5", head: 1));

        Assert.Equal(2, await log.Store.HeadAsync(ScopeId.Platform));
        Assert.Null(await log.Store.FindReceiptAsync("c2"));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_same_command_twice_changes_nothing_the_second_time(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var first = await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1"));

        Assert.Equal(new AppendResult.Duplicate(first.Receipt), await log.Store.AppendAsync(LogFixture.Request("ming", 1, "c1")));
        var reused = Assert.IsType<AppendResult.Duplicate>(await log.Store.AppendAsync(LogFixture.Request("hua", 0, "c1") with { Fingerprint = "another" }));
        Assert.NotEqual("another", reused.Receipt.Fingerprint);
        Assert.Equal(first.Receipt, await log.Store.FindReceiptAsync("c1"));
        Assert.Equal(1, await log.Store.HeadAsync(ScopeId.Platform));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_command_without_events_leaves_a_receipt_and_moves_no_head(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1"));
        var nothing = await log.MustAppendAsync(LogFixture.Request("ming", 1, "c2", events: 0));

        Assert.Equal((1L, 1L), (nothing.Receipt.Version, nothing.Receipt.Position));
        Assert.Equal(nothing.Receipt, await log.Store.FindReceiptAsync("c2"));
        Assert.Equal(1, await log.Store.HeadAsync(ScopeId.Platform));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_unique_value_that_is_taken_refuses_the_append_and_leaves_no_hole(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1", writes: new AccountOpened("ming", "ming")));

        Assert.Equal(
            new AppendResult.Conflict(ConflictKind.UniqueValue),
            await log.Store.AppendAsync(LogFixture.Request("hua", 0, "c2", writes: new AccountOpened("hua", "ming"))));
        var next = await log.MustAppendAsync(LogFixture.Request("hua", 0, "c3", writes: new AccountOpened("hua", "hua")));
        Assert.Equal(2, next.Receipt.Position);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_projection_that_throws_takes_back_its_own_append_alone(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        log.Trap.Person = "p7";
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            try
            {
                return await log.Store.AppendAsync(LogFixture.Request($"p{i}", 0, $"c{i}", ScopeId.OfAlliance("one")));
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }));

        Assert.Null(outcomes[7]);
        Assert.Equal(39, outcomes.Count(o => o is AppendResult.Appended));
        Assert.Equal(39, await log.Store.HeadAsync(ScopeId.OfAlliance("one")));
        Assert.Equal(39, (await log.GrantRowsAsync()).Count);
        Assert.Null(await log.Store.FindReceiptAsync("c7"));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Many_events_of_one_command_are_written_whole(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1", events: 451));
        var feed = await log.Store.ReadFeedAsync(ScopeId.Platform, 0, 1000);
        Assert.Equal(Enumerable.Range(1, 451).Select(i => (long)i), feed.Select(e => e.Position));
        Assert.Equal(451, (await log.Store.LoadAsync(new StreamId("person", "ming"))).Events.Count);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_doorbell_rings_with_the_new_head_and_a_broken_listener_harms_nobody(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var rings = new List<(ScopeId, long)>();
        log.Bell.Rung += (_, _) => throw new InvalidOperationException();
        log.Bell.Rung += (scope, head) => rings.Add((scope, head));
        await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1", events: 2));
        await log.Store.AppendAsync(LogFixture.Request("ming", 0, "c2"));
        Assert.Equal([(ScopeId.Platform, 2L)], rings);
    }
}
