using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Grains.Tests.Doubles;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Tests.Engine;

/// <summary>Idempotence, versions, scopes, access.</summary>
public abstract partial class EngineContract
{
    [Fact]
    public async Task The_same_command_twice_acts_once_and_answers_alike()
    {
        var id = NewId();
        var first = await Accepted(Ledger.Add("item"), id);
        await Accepted(Ledger.Add("another"));
        Assert.Equal(first, await Accepted(Ledger.Add("item"), id));
        Assert.Equal(["item", "another"], await Items());
    }

    [Fact]
    public async Task The_same_command_many_times_at_once_acts_once()
    {
        var id = NewId();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Send(Ledger.Add("item"), id)));
        Assert.Single(outcomes.Distinct());
        Assert.True(outcomes[0].Accepted);
        Assert.Equal(["item"], await Items());
    }

    [Fact]
    public async Task A_repeated_command_that_would_be_refused_by_now_still_gets_its_first_answer()
    {
        var id = NewId();
        var first = await Accepted(Ledger.Open("ledger-again"), id);
        await Refused(KernelCodes.Exists, Ledger.Open("ledger-again"));
        Assert.Equal(first, await Accepted(Ledger.Open("ledger-again"), id));
    }

    [Fact]
    public async Task A_repeated_edit_is_not_stale()
    {
        var id = NewId();
        var first = await Accepted(Ledger.Add("item"), id, version: 1);
        Assert.Equal(first, await Accepted(Ledger.Add("item"), id, version: 1));
    }

    [Fact]
    public async Task A_command_that_changes_nothing_is_accepted_and_remembered()
    {
        await Accepted(Ledger.Add("item"));
        var id = NewId();
        var outcome = await Accepted(Ledger.Add("item"), id);
        Assert.Equal((2, 2), (outcome.Version, outcome.Position));
        Assert.NotNull(await Store.FindReceiptAsync(id));
        Assert.Equal(["item"], await Items());
    }

    [Fact]
    public async Task A_key_that_comes_with_another_command_is_refused()
    {
        var id = NewId();
        await Accepted(Ledger.Add("item"), id);
        await Refused(KernelCodes.KeyReused, Ledger.Add("another"), id);
        await Accepted(Ledger.Open("ledger-other"));
        await Refused(KernelCodes.KeyReused, Ledger.Add("item", id: "ledger-other"), id);
        Assert.Equal(["item"], await Items());
    }

    [Fact]
    public async Task A_refused_command_changes_nothing_and_may_be_sent_again()
    {
        var id = NewId();
        var outcome = await Refused(LedgerDecider.Refused, Ledger.Add("item", "refuse"), id);
        Assert.Equal("0", outcome.Facts["items"]);
        Assert.Null(await Store.FindReceiptAsync(id));
        Assert.Equal(1, await Store.HeadAsync(ScopeId.OfAlliance("a-1")));
    }

    [Fact]
    public async Task A_stale_version_is_refused_with_both_versions()
    {
        await Accepted(Ledger.Add("item"), version: 1);
        var outcome = await Refused(KernelCodes.Stale, Ledger.Add("another"), version: 1);
        Assert.Equal(("1", "2"), (outcome.Facts["expected"], outcome.Facts["actual"]));
    }

    [Fact]
    public async Task Another_scopes_aggregate_answers_as_one_that_does_not_exist()
    {
        var elsewhere = await Refused(KernelCodes.NotFound, Ledger.Add("item", alliance: "a-2"));
        var nowhere = await Refused(KernelCodes.NotFound, Ledger.Add("item", id: "ledger-none", alliance: "a-2"));
        Assert.Equal(nowhere.Facts, elsewhere.Facts);
        await Refused(KernelCodes.NotFound, Ledger.Open(alliance: "a-2"));
    }

    [Fact]
    public async Task Who_sees_but_may_not_is_forbidden_and_who_may_not_see_finds_nothing()
    {
        await Refused(KernelCodes.Forbidden, Ledger.Skip(), caller: Ledger.Member);
        await Refused(KernelCodes.NotFound, Ledger.Skip(), caller: Ledger.Stranger);
        await Refused(KernelCodes.NotFound, Ledger.Open("ledger-strange"), caller: Ledger.Stranger);
        await Refused(KernelCodes.Forbidden, Ledger.Open("ledger-strange"), caller: Ledger.Member);
    }

    [Fact]
    public async Task Facts_hold_until_the_append_however_many_commands_rest_on_them()
    {
        var ledgers = Enumerable.Range(0, 20).Select(i => $"ledger-skip-{i}").ToArray();
        await Task.WhenAll(ledgers.Select(l => Accepted(Ledger.Open(l))));
        var outcomes = await Task.WhenAll(ledgers.Select(l => Send(Ledger.Skip(l))));
        Assert.Equal(LedgerDecider.MostSkips, outcomes.Count(o => o.Accepted));
        Assert.All(outcomes.Where(o => !o.Accepted), o => Assert.Equal(LedgerDecider.Refused, o.Code));
    }

    [Fact]
    public async Task What_another_process_wrote_is_seen_before_anybody_is_refused()
    {
        await Accepted(Ledger.Add("ours"));
        await using var other = await StartAsync();
        var theirs = await other.Bus.SendAsync(Ledger.Add("theirs"), Ledger.Coordinator, NewId());
        Assert.True(theirs.Accepted);
        var outcome = await Accepted(Ledger.Add("edit"), version: theirs.Version);
        Assert.Equal(theirs.Version + 1, outcome.Version);
    }
}
