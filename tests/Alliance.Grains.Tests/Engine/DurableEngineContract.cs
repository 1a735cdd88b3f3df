using Alliance.Domain.ChairCycles;
using Alliance.Grains.Tests.Doubles;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Grains.Tests.Engine;

/// <summary>The contract on a real database, and with it what has to happen at a time.</summary>
public abstract class DurableEngineContract(string name, EmptyLog log, Func<EngineGround, Task<IEngine>> start)
    : EngineContract(start), IClassFixture<EmptyLog>
{
    private readonly Doorbell _doorbell = new();

    private Database _database = null!;

    private DueWork Due => new(_database);

    [Fact]
    public async Task What_is_due_is_done_when_its_time_has_come_and_not_before()
    {
        await Accepted(Ledger.AddDue("noon", Clock.GetUtcNow().AddHours(12)));
        Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await Clockwork().CatchUpAsync());
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Clockwork().CatchUpAsync());
        var done = Assert.Single(await Happened<ChairHandedOver>());
        Assert.Equal((Clock.GetUtcNow(), Clock.GetUtcNow()), (done.At, done.DueAt!.Value));
        Assert.Equal(0, await Clockwork().CatchUpAsync());
    }

    [Fact]
    public async Task What_fell_due_while_the_system_was_down_is_done_once_and_in_order()
    {
        var begin = Clock.GetUtcNow();
        foreach (var day in Enumerable.Range(1, 5))
        {
            await Accepted(Ledger.AddDue($"day-{day}", begin.AddDays(day)));
        }

        await RestartAsync(down: TimeSpan.FromDays(3.5));
        await Task.WhenAll(Clockwork().CatchUpAsync(), Clockwork().CatchUpAsync());
        Assert.Equal([begin.AddDays(1), begin.AddDays(2), begin.AddDays(3)], (await Happened<ChairHandedOver>()).Select(e => e.DueAt!.Value));
        Assert.Equal(begin.AddDays(4), await Due.NextDueAtAsync());
    }

    [Fact]
    public async Task A_crash_between_the_deed_and_its_row_does_it_once()
    {
        await Accepted(Ledger.AddDue("noon", Clock.GetUtcNow().AddHours(12)));
        Clock.Advance(TimeSpan.FromHours(12));
        var loan = Assert.Single(await Due.TakeDueAsync(Clock.GetUtcNow(), 10));

        // Whoever held the loan died before or after doing it: after the lease the work is lent out again.
        await RestartAsync(down: DueWork.Lease + TimeSpan.FromSeconds(1));
        await Clockwork().CatchUpAsync();
        await Clockwork().CatchUpAsync();
        Assert.Single(await Happened<ChairHandedOver>());
        Assert.Null(await Due.NextDueAtAsync());
        Assert.Equal("term/0", loan.Key);
    }

    [Fact]
    public async Task Due_work_refused_twice_is_dropped_and_does_not_spin()
    {
        await Accepted(Ledger.AddDue("noon", Clock.GetUtcNow().AddHours(12)));
        await Accepted(Ledger.Close());
        Clock.Advance(TimeSpan.FromHours(12));
        var clockwork = Clockwork();
        Assert.Equal(1, await clockwork.CatchUpAsync());
        Assert.Equal(0, await clockwork.CatchUpAsync());
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await clockwork.CatchUpAsync());
        Assert.Empty(await Happened<ChairHandedOver>());
        Assert.Null(await Due.NextDueAtAsync());
    }

    [Fact]
    public async Task Due_work_hindered_by_storage_is_tried_again()
    {
        await Accepted(Ledger.AddDue("noon", Clock.GetUtcNow().AddHours(12)));
        Clock.Advance(TimeSpan.FromHours(12));
        Fail(Fault.BeforeCommit);
        await Clockwork().CatchUpAsync();
        Assert.Empty(await Happened<ChairHandedOver>());
        Clock.Advance(TimeSpan.FromSeconds(10));
        Fail(Fault.AfterCommit);
        await Clockwork().CatchUpAsync();
        Clock.Advance(TimeSpan.FromSeconds(10));
        await Clockwork().CatchUpAsync();
        Assert.Single(await Happened<ChairHandedOver>());
        Assert.Null(await Due.NextDueAtAsync());
    }

    [Fact]
    public async Task Rows_of_due_work_that_are_not_what_the_rules_say_are_put_right_with_the_next_append_after_a_load()
    {
        var noon = Clock.GetUtcNow().AddHours(12);
        await Accepted(Ledger.AddDue("noon", noon));
        await _database.WriteAsync(context => context.ExecuteAsync("UPDATE due_work SET due_at = due_at + 1"));
        await Accepted(Ledger.Add("while-loaded"));
        Assert.NotEqual(noon, await Due.NextDueAtAsync());
        await RestartAsync();
        await Accepted(Ledger.Add("after-a-load"));
        Assert.Equal(noon, await Due.NextDueAtAsync());
    }

    [Fact]
    public async Task However_many_commands_rest_on_one_scope_none_is_overtaken_for_ever()
    {
        var ledgers = Enumerable.Range(0, 8).Select(i => $"ledger-due-{i}").ToArray();
        var items = Enumerable.Range(0, 8).ToArray();
        foreach (var ledger in ledgers)
        {
            await Accepted(Ledger.Open(ledger));
            await Task.WhenAll(items.Select(i => Accepted(Ledger.AddDue($"{i}", Clock.GetUtcNow().AddHours(1), ledger))));
        }

        Clock.Advance(TimeSpan.FromHours(1));
        var busy = Task.WhenAll(Enumerable.Range(0, 100).Select(i => Accepted(Ledger.Add($"busy-{i}"))));
        await Clockwork().CatchUpAsync();
        await busy;
        foreach (var ledger in ledgers)
        {
            Assert.Equal(items, (await Happened<ChairHandedOver>(ledger)).Select(e => e.FromTerm));
        }
    }

    [Fact]
    public async Task The_running_clockwork_wakes_at_the_next_time()
    {
        using var clockwork = Clockwork();
        await clockwork.StartAsync(CancellationToken.None);
        await Accepted(Ledger.AddDue("soon", Clock.GetUtcNow().AddSeconds(30)));
        await Until(() =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return Due.NextDueAtAsync().GetAwaiter().GetResult() is null;
        });

        // While a slow server worked the clock went on; it looks again, and says so.
        await Until(() =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return clockwork.IsAlive;
        });
        await clockwork.StopAsync(CancellationToken.None);
        Assert.Single(await Happened<ChairHandedOver>());
    }

    protected override async Task<IEventStore> OpenStoreAsync()
    {
        _database = await log.OpenAsync(name);
        return new EventStore(_database, new EventStoreParts([], [], []), _doorbell);
    }

    private Clockwork Clockwork() => new(Due, Engine.Bus, _doorbell, Clock, NullLogger<Clockwork>.Instance);
}
