using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Grains.Local;
using Alliance.Grains.Tests.Doubles;

namespace Alliance.Grains.Tests.Engine;

/// <summary>Bounds of the local engine: what may wait, what may be loaded, how long it may stop.</summary>
public sealed class LocalBusTests
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));

    private readonly FaultyStore _store = new(new MemoryEventStore());

    private int _commands;

    [Fact]
    public async Task A_command_beyond_the_bound_is_not_taken_and_the_others_are()
    {
        await using var bus = Bus(new LocalBusOptions { MaxWaiting = 3 });
        var hold = new TaskCompletionSource();
        _store.Hold = hold.Task;
        var taken = new List<Task<CommandOutcome>> { Send(bus, Ledger.Open()) };
        while (_store.Appending == 0)
        {
            await Task.Yield();
        }

        taken.AddRange(Enumerable.Range(0, 3).Select(i => Send(bus, Ledger.Add($"item-{i}"))));
        await Assert.ThrowsAsync<CommandNotTakenException>(() => Send(bus, Ledger.Add("one-too-many")));
        hold.SetResult();
        Assert.All(await Task.WhenAll(taken), o => Assert.True(o.Accepted));
        Assert.True((await Send(bus, Ledger.Add("later"))).Accepted);
    }

    [Fact]
    public async Task Commands_that_wait_for_one_aggregate_share_a_transaction()
    {
        await using var bus = Bus(new LocalBusOptions());
        Assert.True((await Send(bus, Ledger.Open())).Accepted);
        var hold = new TaskCompletionSource();
        _store.Hold = hold.Task;
        var first = Send(bus, Ledger.Add("first"));
        while (_store.Appending == 0)
        {
            await Task.Yield();
        }

        var waiting = Enumerable.Range(0, 100).Select(i => Send(bus, Ledger.Add($"item-{i}"))).ToArray();
        hold.SetResult();
        Assert.All(await Task.WhenAll([first, .. waiting]), o => Assert.True(o.Accepted));
        Assert.Equal(100, _store.MostTogether);
    }

    [Fact]
    public async Task Commands_that_are_refused_together_share_one_look_at_the_store()
    {
        await using var bus = Bus(new LocalBusOptions());
        Assert.True((await Send(bus, Ledger.Open())).Accepted);
        var hold = new TaskCompletionSource();
        _store.Hold = hold.Task;
        var first = Send(bus, Ledger.Add("first"));
        while (_store.Appending == 0)
        {
            await Task.Yield();
        }

        var (loads, looks) = (_store.Loads, _store.Looks);
        var waiting = Enumerable.Range(0, 100).Select(i => Send(bus, Ledger.Add($"item-{i}", "refuse"))).ToArray();
        hold.SetResult();
        Assert.True((await first).Accepted);
        Assert.All(await Task.WhenAll(waiting), o => Assert.Equal(LedgerDecider.Refused, o.Code));
        Assert.Equal((loads, looks + 1), (_store.Loads, _store.Looks));
    }

    /// <summary>Unloading once copied the table of aggregates while others were joining it, and failed their commands.</summary>
    [Fact]
    public async Task Unloading_fails_no_command_that_comes_meanwhile()
    {
        await using var bus = Bus(new LocalBusOptions { MaxActivations = 50 });
        var sent = Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            var all = true;
            for (var i = 0; i < 400; i++)
            {
                all &= (await Send(bus, Ledger.Open($"ledger-{worker}-{i}"))).Accepted;
            }

            return all;
        }));
        Assert.All(await Task.WhenAll(sent), Assert.True);
        Assert.InRange(bus.Active, 1, 60);
    }

    [Fact]
    public async Task Above_the_cap_the_longest_idle_are_unloaded_first()
    {
        await using var bus = Bus(new LocalBusOptions { MaxActivations = 20 });
        for (var i = 0; i < 21; i++)
        {
            await Send(bus, Ledger.Open($"ledger-{i}"));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(bus.Active, 18, 20);
        var loads = _store.Loads;
        await Send(bus, Ledger.Add("item", id: "ledger-19"));
        Assert.Equal(loads, _store.Loads);
        await Send(bus, Ledger.Add("item", id: "ledger-0"));
        Assert.Equal(loads + 1, _store.Loads);
    }

    [Fact]
    public async Task Stopping_that_is_given_up_finishes_the_turn_and_takes_back_what_waits()
    {
        var bus = Bus(new LocalBusOptions());
        var hold = new TaskCompletionSource();
        _store.Hold = hold.Task;
        var begun = Send(bus, Ledger.Open());
        while (_store.Appending == 0)
        {
            await Task.Yield();
        }

        var waiting = Send(bus, Ledger.Add("item"));
        using var giveUp = new CancellationTokenSource();
        var stopped = bus.StopAsync(giveUp.Token);
        await Assert.ThrowsAsync<CommandNotTakenException>(() => Send(bus, Ledger.Add("late")));
        await giveUp.CancelAsync();
        await Assert.ThrowsAsync<CommandNotTakenException>(() => waiting);
        Assert.False(stopped.IsCompleted);
        hold.SetResult();
        Assert.True((await begun).Accepted);
        await stopped;
        await bus.DisposeAsync();
    }

    [Fact]
    public async Task A_command_for_nobody_is_a_fault_of_the_program()
    {
        await using var bus = Bus(new LocalBusOptions());
        await Assert.ThrowsAsync<ArgumentException>(() => Send(bus, new Domain.Alliances.DissolveAlliance("a-1", "over")));
    }

    private LocalBus Bus(LocalBusOptions options) => new(
        new GrainRegistry([Ledger.Grain]), new ActivationServices(_store, new FactBook([FactSource.Of(new SkipsOfAlliance(_store))]), _clock), options);

    private Task<CommandOutcome> Send(LocalBus bus, ICommand command) => bus.SendAsync(command, Ledger.Coordinator, $"command-{++_commands}");
}
