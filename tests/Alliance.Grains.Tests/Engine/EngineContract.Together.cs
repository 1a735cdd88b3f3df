using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Grains.Tests.Doubles;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Tests.Engine;

/// <summary>Many commands that wait for one aggregate at once, as in a vote: an engine may share transactions between them.</summary>
public abstract partial class EngineContract
{
    /// <summary>Held up until all of them wait.</summary>
    private async Task<Task<CommandOutcome>[]> AtOnce(params (ICommand Command, string Id)[] commands)
    {
        var hold = new TaskCompletionSource();
        Store.Hold = hold.Task;
        var first = Send(Ledger.Add("first"));
        await Until(() => Store.Appending == 1);
        var sent = commands.Select(c => Send(c.Command, c.Id)).ToArray();
        Store.Hold = Task.CompletedTask;
        hold.SetResult();
        await first;
        await Task.WhenAny(Task.WhenAll(sent), Task.Delay(TimeSpan.FromSeconds(20)));
        return sent;
    }

    [Fact]
    public async Task Of_many_that_wait_together_each_has_its_own_answer()
    {
        var sent = await AtOnce([.. Enumerable.Range(0, 300).Select(i => (Ledger.Add($"item-{i}", i % 50 == 7 ? "refuse" : "text"), NewId()))]);
        var outcomes = await Task.WhenAll(sent);
        Assert.Equal(6, outcomes.Count(o => o.Code == LedgerDecider.Refused));
        var versions = outcomes.Where(o => o.Accepted).Select(o => o.Version).ToArray();
        Assert.Equal(Enumerable.Range(3, 294).Select(v => (long)v), versions);
        Assert.Equal(versions, outcomes.Where(o => o.Accepted).Select(o => o.Position));
        string[] expected = ["first", .. Enumerable.Range(0, 300).Where(i => i % 50 != 7).Select(i => $"item-{i}")];
        Assert.Equal(expected, await Items());
    }

    [Fact]
    public async Task Many_that_are_refused_one_after_the_other_are_told_why_and_a_repeated_one_among_them_gets_the_answer_it_had()
    {
        var id = NewId();
        var before = await Accepted(Ledger.Open("ledger-again"), id);
        await Accepted(Ledger.Add("one", id: "ledger-again"));
        var loads = Store.Loads;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => i == 41 ? Send(Ledger.Open("ledger-again"), id) : Send(Ledger.Add($"item-{i}", "refuse", "ledger-again"), NewId())));
        Assert.Equal(before, outcomes[41]);
        Assert.All(outcomes.Where((_, i) => i != 41), o => Assert.Equal((LedgerDecider.Refused, "1"), (o.Code, o.Facts["items"])));
        Assert.Equal(loads, Store.Loads);
    }

    [Fact]
    public async Task A_repeated_command_among_many_that_wait_gets_the_answer_it_had()
    {
        var id = NewId();
        var before = await Accepted(Ledger.Add("before"), id);
        var sent = await AtOnce([.. Enumerable.Range(0, 20).Select(i => i == 11 ? (Ledger.Add("before"), id) : (Ledger.Add($"item-{i}"), NewId()))]);
        Assert.Equal(before, await sent[11]);
        Assert.Equal(21, (await Items()).Length);
    }

    [Fact]
    public async Task The_same_command_twice_among_many_that_wait_happens_once()
    {
        var id = NewId();
        var sent = await AtOnce([.. Enumerable.Range(0, 10).Select(i => i % 5 == 2 ? (Ledger.Add("twice"), id) : (Ledger.Add($"item-{i}"), NewId()))]);
        Assert.Equal(await sent[2], await sent[7]);
        Assert.Equal(10, (await Items()).Length);
    }

    [Fact]
    public async Task A_key_used_for_another_command_among_many_that_wait_is_refused()
    {
        var id = NewId();
        await Accepted(Ledger.Add("before"), id);
        var sent = await AtOnce([.. Enumerable.Range(0, 10).Select(i => (Ledger.Add($"item-{i}"), i == 4 ? id : NewId()))]);
        Assert.Equal(KernelCodes.KeyReused, (await sent[4]).Code);
        Assert.Equal(11, (await Items()).Length);
    }

    [Fact]
    public async Task A_rule_that_throws_among_many_that_wait_fails_its_own_command_alone()
    {
        var sent = await AtOnce([.. Enumerable.Range(0, 10).Select(i => (Ledger.Add($"item-{i}", i == 6 ? "throw" : "text"), NewId()))]);
        await Assert.ThrowsAsync<CommandNotTakenException>(() => sent[6]);
        Assert.Equal(10, (await Items()).Length);
    }

    [Theory]
    [InlineData(Fault.BeforeCommit)]
    [InlineData(Fault.AfterCommit)]
    [InlineData(Fault.InsteadOfCommit)]
    public async Task After_trouble_each_that_waited_can_be_repeated_and_has_happened_once(Fault fault)
    {
        var commands = Enumerable.Range(0, 40).Select(i => (Ledger.Add($"item-{i}"), NewId())).ToArray();
        var hold = new TaskCompletionSource();
        Store.Hold = hold.Task;
        var first = Send(Ledger.Add("first"));
        await Until(() => Store.Appending == 1);
        var sent = commands.Select(c => Send(c.Item1, c.Item2)).ToArray();
        Store.Hold = Task.CompletedTask;

        // The first takes a fault of its own out of the queue, so that the next one is for those that wait.
        Store.Next(fault, fault);
        hold.SetResult();
        await Assert.ThrowsAnyAsync<Exception>(() => first);
        foreach (var one in sent)
        {
            try
            {
                await one;
            }
            catch (Exception trouble) when (trouble is CommandNotTakenException or OutcomeUnknownException)
            {
            }
        }

        foreach (var (command, id) in commands)
        {
            await Accepted(command, id);
        }

        Assert.Equal(commands.Length, (await Items()).Count(i => i != "first"));
    }
}
