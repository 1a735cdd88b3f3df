using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Stable;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Matching.Stable;

public sealed class RoundTests
{
    [Fact]
    public void Seekers_favoured_get_what_they_want_most_and_offers_favoured_get_whom_they_want_most()
    {
        var round = Of([("a", "x y"), ("b", "y x")], [("x", "b a"), ("y", "a b")]);

        Assert.Equal(["a x", "b y"], Pairs(SelectionRounds.Run(round)));
        Assert.Equal(["a y", "b x"], Pairs(SelectionRounds.Run(round with { Favoured = RoundSide.Offers })));
    }

    [Fact]
    public void Who_stays_unmatched_is_told_why()
    {
        var round = Of([("a", "x"), ("b", "x y"), ("c", "(x y)")], [("x", "a b"), ("y", "")]);
        var unmatched = SelectionRounds.Run(round).Unmatched;

        Assert.Equal(["b", "c"], unmatched.Select(u => u.Seeker));
        Assert.Equal([new Refused("x", RefusalCause.OfferFull, 1, false), new Refused("y", RefusalCause.NotRanked, 1, false)], unmatched[0].Reasons);
        Assert.All(unmatched[1].Reasons, reason => Assert.Equal(RefusalCause.NotRanked, reason.Cause));
    }

    [Fact]
    public void An_owners_quota_binds_over_all_its_offers()
    {
        var round = new SelectionRound(
            [new("a", Rounds.List("x")), new("b", Rounds.List("y"))], [new("x", "l", 1), new("y", "l", 1)], [new("l", 1, Rounds.List("b a"))], [], "seed");
        var result = SelectionRounds.Run(round);

        Assert.Equal([new RoundMatch("b", "y", "l", 1)], result.Matches);
        Assert.Equal([new Refused("x", RefusalCause.OwnerFull, 1, false)], result.Unmatched.Single().Reasons);
    }

    [Fact]
    public void The_unit_behind_seekers_has_a_quota_and_puts_its_own_in_order()
    {
        var round = Of([("a", "x y"), ("b", "y x")], [("x", "a b"), ("y", "a b")]);
        round = round with { Seekers = [.. round.Seekers.Select(s => s with { Unit = "u" })], SeekerUnits = [new("u", 1, ["b"])] };
        var result = SelectionRounds.Run(round);

        Assert.Equal(["b y"], Pairs(result));
        Assert.All(result.Unmatched.Single().Reasons, reason => Assert.Equal((RefusalCause.UnitFull, 1), (reason.Cause, reason.Places)));
    }

    [Fact]
    public void Between_those_ranked_alike_the_published_seed_decides_and_says_so()
    {
        var round = Of([("a", "x"), ("b", "x")], [("x", "(a b)")]);
        var winners = Enumerable.Range(0, 40).Select(i => SelectionRounds.Run(round with { Seed = $"{i}" })).ToList();

        Assert.Equal(["a", "b"], winners.Select(w => w.Matches.Single().Seeker).Distinct().Order(StringComparer.Ordinal));
        Assert.All(winners, w => Assert.True(w.Unmatched.Single().Reasons.Single().ByLot));
        Assert.Equal(Lottery.Number("7", "a") < Lottery.Number("7", "b") ? "a" : "b", winners[7].Matches.Single().Seeker);
    }

    /// <summary>Computed with sha256sum: printf 'seed\na' | sha256sum.</summary>
    [Fact]
    public void The_lot_can_be_drawn_again_by_hand() => Assert.Equal(0x1095C393F458A5C2UL, Lottery.Number("seed", "a"));

    [Fact]
    public void The_digest_names_the_input_whatever_its_order_and_changes_with_every_rank()
    {
        var round = Of([("a", "x y"), ("b", "y x")], [("x", "b a"), ("y", "a b")]);

        Assert.Equal(RoundDigest.Of(round), RoundDigest.Of(round with { Seekers = [.. round.Seekers.Reverse()] }));
        Assert.NotEqual(RoundDigest.Of(round), RoundDigest.Of(round with { Seekers = [round.Seekers[0] with { Preferences = Rounds.List("y x") }, round.Seekers[1]] }));
        Assert.NotEqual(RoundDigest.Of(round), RoundDigest.Of(round with { Seekers = [round.Seekers[0] with { Preferences = Rounds.List("(x y)") }, round.Seekers[1]] }));
        Assert.Equal(RoundDigest.Of(round), SelectionRounds.Run(round).Digest);
    }

    [Fact]
    public void A_round_with_a_couple_may_have_no_stable_result_so_couples_are_refused()
    {
        var round = Of([("a", "x"), ("b", "x")], [("x", "a b")]) with { Couples = [new("a", "b")] };

        Assert.Equal([new RoundProblem(RoundProblem.CoupleRefused, "a")], RoundCheck.Of(round));
        Assert.Throws<ArgumentException>(() => SelectionRounds.Run(round));
    }

    [Fact]
    public void What_is_wrong_with_the_input_is_said_before()
    {
        var sound = Of([("a", "x")], [("x", "a")]);

        Assert.Empty(RoundCheck.Of(sound));
        Assert.Equal([new RoundProblem(RoundProblem.DuplicateId, "a")], RoundCheck.Of(sound with { Seekers = [.. sound.Seekers, .. sound.Seekers] }));
        Assert.Equal([new RoundProblem(RoundProblem.UnknownId, "z")], RoundCheck.Of(sound with { Seekers = [new("a", Rounds.List("x z"))] }));
        Assert.Equal([new RoundProblem(RoundProblem.RankedTwice, "x")], RoundCheck.Of(sound with { Seekers = [new("a", Rounds.List("x x"))] }));
        Assert.Equal([new RoundProblem(RoundProblem.NegativeQuota, "a")], RoundCheck.Of(sound with { Seekers = [new("a", Rounds.List("x"), -1)] }));
        Assert.Equal([new RoundProblem(RoundProblem.UnknownId, "u")], RoundCheck.Of(sound with { Seekers = [new("a", Rounds.List("x"), 1, "u")] }));
    }

    [Fact]
    public void The_verifier_finds_what_blocks_and_what_exceeds_a_quota()
    {
        var round = Of([("a", "x y"), ("b", "x y")], [("x", "a b"), ("y", "a b")]);

        Assert.Equal([new BlockingPair("a", "x")], StabilityVerifier.Check(round, [new("a", "y", "y", 2), new("b", "x", "x", 1)]).Blocking);
        Assert.Equal(2, StabilityVerifier.Check(round, [new("a", "x", "x", 1), new("b", "x", "x", 1)]).Faults.Length);
        Assert.Single(StabilityVerifier.Check(round, [new("a", "z", "z", 1)]).Faults);
    }

    private static SelectionRound Of((string Id, string List)[] seekers, (string Id, string Ranking)[] offers) => new(
        [.. seekers.Select(s => new Seeker(s.Id, Rounds.List(s.List)))],
        [.. offers.Select(o => new Offer(o.Id, o.Id, 1))],
        [.. offers.Select(o => new Owner(o.Id, 1, Rounds.List(o.Ranking)))],
        [], "seed");

    private static IEnumerable<string> Pairs(RoundResult result) => result.Matches.Select(m => $"{m.Seeker} {m.Offer}");
}
