using System.Collections.Immutable;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Web.Feed;

namespace Alliance.Web.Tests.Feed;

/// <summary>What is pushed of many events at once: every position accounted for, and to each what it may see.</summary>
public sealed class FoldingTests
{
    private static readonly ScopeId Scope = ScopeId.OfAlliance("a");

    [Fact]
    public void A_run_of_ballots_is_pushed_as_its_last_and_what_comes_singly_singly()
    {
        var folded = Folding.Fold([Item(1, "vote.opened"), .. Items(2, 9, "vote.ballots-cast"), Item(10, "vote.closed")]);
        Assert.Equal([(1L, null, "vote.opened"), (9L, 2L, "vote.ballots-cast"), (10L, (long?)null, "vote.closed")], folded.Select(i => (i.Position, i.From, i.Name!)));
        var few = Items(1, Folding.Least - 1, "vote.ballots-cast").ToImmutableArray();
        Assert.Equal(few, Folding.Fold(few));
    }

    [Fact]
    public void Ballots_of_two_votes_and_events_that_say_something_by_themselves_are_not_folded_together()
    {
        var two = Folding.Fold([.. Items(1, 8, "vote.ballots-cast", "v"), .. Items(9, 16, "vote.ballots-cast", "w")]);
        Assert.Equal([(8L, 1L), (16L, 9L)], two.Select(i => (i.Position, i.From!.Value)));
        Assert.Equal(20, Folding.Fold([.. Items(1, 20, "alliance.body-formed")]).Count);
    }

    [Fact]
    public void Hidden_envelopes_are_one_and_no_name_comes_with_it()
    {
        var folded = Folding.Fold([.. Items(1, 2, null), Item(3, "vote.opened"), Item(4, null)]);
        Assert.Equal([(2L, (long?)1), (3L, null), (4L, null)], folded.Select(i => (i.Position, i.From)));
        Assert.Equal(FeedItem.Hidden(Stored(2, "x")) with { From = 1 }, folded[0]);
    }

    [Fact]
    public void However_events_come_no_position_is_lost_or_told_twice()
    {
        var random = new Random(7);
        for (var run = 0; run < 300; run++)
        {
            var items = Enumerable.Range(1, random.Next(1, 60)).Select(p => Item(p, random.Next(5) switch { 0 => null, 1 => "vote.opened", _ => "vote.ballots-cast" }, random.Next(9) == 0 ? "w" : "v")).ToList();
            var told = Folding.Fold(items).SelectMany(i => Enumerable.Range((int)(i.From ?? i.Position), (int)(i.Position - (i.From ?? i.Position)) + 1));
            Assert.Equal(Enumerable.Range(1, items.Count), told);
        }
    }

    [Fact]
    public void An_audience_worked_out_twice_is_the_same_one()
    {
        static Audience Delegate(string unit, string body) => new(Scope, Relation.Member, unit, body);
        Assert.Single(new HashSet<Audience> { Delegate("u1,u2", "b"), Delegate("u1,u2", "b") });
        Assert.NotEqual(Delegate("u1", "b"), Delegate("u2", "b"));
        Assert.NotEqual(Delegate("u1", "b"), Delegate("u1", "c"));
    }

    [Fact]
    public void Those_who_see_the_same_share_a_push_and_the_others_get_their_own()
    {
        ReadyEvent[] events = [Ready(1, "alliance.member-joined", "u1"), Ready(2, "alliance.invited", "u2"), Ready(3, "alliance.member-joined", "u3")];
        Audience[] audiences = [Of("u1"), Of("u2"), Of("u3"), new Audience(Scope, Relation.Coordinator, "")];
        var pushes = Pushes.Of(audiences, events);
        Assert.Equal(2, pushes.Count);
        var (others, told) = (pushes.Single(p => p.Groups.Contains(audiences[0].Group)), pushes.Single(p => p.Groups.Contains(audiences[1].Group)));
        Assert.Equal([audiences[0].Group, audiences[2].Group], others.Groups);
        Assert.Equal([audiences[1].Group, audiences[3].Group], told.Groups);
        Assert.Equal(["alliance.member-joined", null, "alliance.member-joined"], others.Items.Select(i => i.Name));
        Assert.Equal(["alliance.member-joined", "alliance.invited", "alliance.member-joined"], told.Items.Select(i => i.Name));
        Assert.All(audiences, a => Assert.Equal(events.Select(e => e.For(a)), pushes.Single(p => p.Groups.Contains(a.Group)).Items));
    }

    private static Audience Of(string unit) => new(Scope, Relation.Member, unit);

    private static ReadyEvent Ready(long position, string name, string unit) =>
        new(name, new StreamId("alliance", "a"), [unit], null, FeedItem.Shown(Stored(position, name), JsonDocument.Parse("{}").RootElement, new FeedActor("p", "", null, null)), FeedItem.Hidden(Stored(position, name)));

    private static IEnumerable<FeedItem> Items(int from, int to, string? name, string vote = "v") => Enumerable.Range(from, to - from + 1).Select(p => Item(p, name, vote));

    private static FeedItem Item(long position, string? name, string vote = "v") =>
        name is null ? FeedItem.Hidden(Stored(position, "x")) : new FeedItem(Scope.ToString(), position, name, $"vote/{vote}", position);

    private static StoredEvent Stored(long position, string name) =>
        new(Scope, position, new StreamId("vote", "v"), position, name, 1, "{}", "p", "c", DateTimeOffset.UnixEpoch, "");
}
