using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Grains.Tests.Doubles;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Tests.Engine;

/// <summary>Storage that fails in the middle, and rules that throw.</summary>
public abstract partial class EngineContract
{
    [Fact]
    public async Task An_append_that_failed_before_its_commit_was_not_taken_and_can_be_repeated()
    {
        var id = NewId();
        Store.Next(Fault.BeforeCommit);
        await Assert.ThrowsAsync<CommandNotTakenException>(() => Send(Ledger.Add("item"), id));
        Assert.Empty(await Items());
        await Accepted(Ledger.Add("item"), id);
        Assert.Equal(["item"], await Items());
    }

    [Fact]
    public async Task An_append_whose_answer_was_lost_happened_once_however_often_it_is_repeated()
    {
        var id = NewId();
        Store.Next(Fault.AfterCommit);
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => Send(Ledger.Add("item"), id));
        var again = await Accepted(Ledger.Add("item"), id);
        Assert.Equal(again, await Accepted(Ledger.Add("item"), id));
        Assert.Equal((2, 2), (again.Version, again.Position));
        Assert.Equal(["item"], await Items());
    }

    [Fact]
    public async Task An_append_that_did_not_happen_though_nobody_knew_happens_when_repeated()
    {
        var id = NewId();
        Store.Next(Fault.InsteadOfCommit);
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => Send(Ledger.Add("item"), id));
        Assert.Equal(2, (await Accepted(Ledger.Add("item"), id)).Version);
        Assert.Equal(["item"], await Items());
    }

    [Theory]
    [InlineData(Fault.BeforeCommit)]
    [InlineData(Fault.AfterCommit)]
    [InlineData(Fault.InsteadOfCommit)]
    public async Task After_any_trouble_the_aggregate_is_read_again(Fault fault)
    {
        var loads = Store.Loads;
        Store.Next(fault);
        await Assert.ThrowsAnyAsync<Exception>(() => Send(Ledger.Add("item")));
        await Accepted(Ledger.Add("next"));
        Assert.Equal(loads + 1, Store.Loads);
        Assert.Equal(fault == Fault.AfterCommit ? ["item", "next"] : ["next"], await Items());
    }

    [Fact]
    public async Task A_throwing_evolution_writes_nothing_and_leaves_the_aggregate_usable()
    {
        var id = NewId();
        await Assert.ThrowsAsync<CommandNotTakenException>(() => Send(Ledger.Add("item", "break"), id));
        Assert.Null(await Store.FindReceiptAsync(id));
        Assert.Equal(1, await Store.HeadAsync(ScopeId.OfAlliance("a-1")));
        Assert.Equal(2, (await Accepted(Ledger.Add("next"))).Version);
    }

    [Fact]
    public async Task A_throwing_rule_writes_nothing()
    {
        await Assert.ThrowsAsync<CommandNotTakenException>(() => Send(Ledger.Add("item", "throw")));
        Assert.Equal(2, (await Accepted(Ledger.Add("next"))).Version);
    }

    [Fact]
    public async Task One_commands_trouble_is_not_the_next_ones()
    {
        Store.Next(Fault.BeforeCommit);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(async i =>
        {
            try
            {
                return (await Send(Ledger.Add($"item-{i}"))).Accepted;
            }
            catch (CommandNotTakenException)
            {
                return false;
            }
        }));
        Assert.Equal(9, outcomes.Count(taken => taken));
        Assert.Equal(9, (await Items()).Length);
    }

    [Fact]
    public async Task After_a_restart_everything_is_as_it_was()
    {
        var id = NewId();
        var before = await Accepted(Ledger.Add("item"), id);
        await RestartAsync();
        Assert.Equal(before, await Accepted(Ledger.Add("item"), id));
        Assert.Equal(3, (await Accepted(Ledger.Add("next"), version: 2)).Version);
    }
}
