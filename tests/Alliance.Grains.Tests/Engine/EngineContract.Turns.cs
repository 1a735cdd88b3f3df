using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Grains.Tests.Doubles;

namespace Alliance.Grains.Tests.Engine;

/// <summary>Order, concurrency, unloading.</summary>
public abstract partial class EngineContract
{
    [Fact]
    public async Task Commands_of_one_aggregate_take_their_turns_in_the_order_they_were_sent()
    {
        var items = Enumerable.Range(0, 100).Select(i => $"item-{i}").ToArray();
        var outcomes = await Task.WhenAll(items.Select(i => Send(Ledger.Add(i))));
        Assert.All(outcomes, o => Assert.True(o.Accepted));
        Assert.Equal(Enumerable.Range(2, 100), outcomes.Select(o => (int)o.Version));
        Assert.Equal(items, await Items());
    }

    [Fact]
    public async Task Turns_of_one_aggregate_never_overlap()
    {
        var hold = new TaskCompletionSource();
        Store.Hold = hold.Task;
        var sent = Enumerable.Range(0, 20).Select(i => Send(Ledger.Add($"item-{i}"))).ToArray();
        await Until(() => Store.Appending == 1);
        hold.SetResult();
        await Task.WhenAll(sent);
        Assert.Equal(1, Store.MostAppending);
    }

    [Fact]
    public async Task Different_aggregates_work_side_by_side()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Accepted(Ledger.Open($"ledger-side-{i}"))));
        var hold = new TaskCompletionSource();
        Store.Hold = hold.Task;
        var sent = Enumerable.Range(0, 20).Select(i => Send(Ledger.Add("item", id: $"ledger-side-{i}"))).ToArray();
        await Until(() => Store.Appending == 20);
        hold.SetResult();
        Assert.All(await Task.WhenAll(sent), o => Assert.True(o.Accepted));
    }

    [Fact]
    public async Task A_slow_aggregate_holds_up_no_other()
    {
        await Accepted(Ledger.Open("ledger-quick"));
        var hold = new TaskCompletionSource();
        Store.Hold = hold.Task;
        var slow = Send(Ledger.Add("slow"));
        await Until(() => Store.Appending == 1);
        Store.Hold = Task.CompletedTask;
        await Accepted(Ledger.Add("quick", id: "ledger-quick"));
        Assert.False(slow.IsCompleted);
        hold.SetResult();
        Assert.True((await slow).Accepted);
    }

    [Fact]
    public async Task Giving_up_before_the_turn_takes_the_command_back()
    {
        var hold = new TaskCompletionSource();
        Store.Hold = hold.Task;
        var first = Send(Ledger.Add("first"));
        await Until(() => Store.Appending == 1);
        using var giveUp = new CancellationTokenSource();
        var second = Send(Ledger.Add("second"), cancel: giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        hold.SetResult();
        await first;
        await Accepted(Ledger.Add("third"));
        Assert.Equal(["first", "third"], await Items());
    }

    [Fact]
    public async Task Giving_up_during_the_turn_does_not_stop_it()
    {
        var hold = new TaskCompletionSource();
        Store.Hold = hold.Task;
        using var giveUp = new CancellationTokenSource();
        var sent = Send(Ledger.Add("begun"), cancel: giveUp.Token);
        await Until(() => Store.Appending == 1);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
        hold.SetResult();
        await Accepted(Ledger.Add("after"));
        Assert.Equal(["begun", "after"], await Items());
    }

    [Fact]
    public async Task An_idle_aggregate_is_unloaded_and_comes_back_as_it_was()
    {
        await Accepted(Ledger.Add("before"));
        Assert.Equal(1, Engine.Active);
        for (var i = 0; i < 8; i++)
        {
            Clock.Advance(EngineGround.IdleFor / 4);
        }

        await Until(() => Engine.Active == 0);
        var loads = Store.Loads;
        var outcome = await Accepted(Ledger.Add("after"), version: 2);
        Assert.Equal(3, outcome.Version);
        Assert.Equal(loads + 1, Store.Loads);
    }

    [Fact]
    public async Task A_loaded_aggregate_is_not_read_again_for_each_command()
    {
        var loads = Store.Loads;
        await Accepted(Ledger.Add("one"));
        await Accepted(Ledger.Add("two"));
        Assert.Equal(loads, Store.Loads);
    }

    [Fact]
    public async Task A_refusal_does_not_read_the_whole_stream_again()
    {
        await Accepted(Ledger.Add("one"));
        var loads = Store.Loads;
        await Refused(LedgerDecider.Refused, Ledger.Add("two", "refuse"));
        await Accepted(Ledger.Add("three"));
        await Refused(LedgerDecider.Refused, Ledger.Add("four", "refuse"));
        Assert.Equal(loads, Store.Loads);
    }

    [Fact]
    public async Task Stopping_finishes_what_was_taken()
    {
        var sent = Enumerable.Range(0, 50).Select(i => Send(Ledger.Add($"item-{i}"))).ToArray();
        await RestartAsync();
        Assert.All(await Task.WhenAll(sent), o => Assert.True(o.Accepted));
        Assert.Equal(50, (await Items()).Length);
    }
}
