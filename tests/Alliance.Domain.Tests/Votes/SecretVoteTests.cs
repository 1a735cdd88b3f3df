using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.Tests.Kernel;
using Alliance.Domain.Votes;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Callers;
using static Alliance.Domain.Tests.Votes.VoteDeciderTests;

namespace Alliance.Domain.Tests.Votes;

public sealed class SecretVoteTests
{
    private static readonly string Blinded = PointFrom("01");

    private static readonly string Token = new('a', 64);

    private static readonly string Proof = new('b', 64);

    [Fact]
    public void Each_unit_takes_one_paper_and_asking_again_with_the_same_is_harmless()
    {
        var s = Opened(Secret());
        s.Single<PaperIssued>(Delegate("u2"), Take("u2", Blinded));
        Assert.Empty(s.Accepted(Deputy("u2"), Take("u2", Blinded)));
        s.Refused(VoteCodes.PaperIssued, Deputy("u2"), Take("u2", PointFrom("02")));
        s.Refused(VoteCodes.NotAPoint, Delegate("u3"), Take("u3", "02" + new string('f', 64)));
        s.Refused(VoteCodes.NotEntitled, Delegate("u9"), Take("u9", Blinded));
        s.Refused(KernelCodes.Forbidden, Delegate("u3"), Take("u1", Blinded));
        s.Refused(VoteCodes.IsSecret, Delegate("u1"), new CastBallot("a", "v", "u1", "yes"));
        Opened().Refused(VoteCodes.IsOpenVote, Delegate("u1"), Take("u1", Blinded));
    }

    [Fact]
    public void A_ballot_is_counted_once_for_each_token_and_nothing_is_logged_but_how_many()
    {
        var s = Opened(Secret());
        s.Facts = new BoxFacts(true, null);
        var counted = s.Single<BallotsCounted>(Caller.Anonymous, Drop("yes"));
        Assert.Equal("""{"allianceId":"a","voteId":"v","cast":1}""", Catalog.Write(counted));
        s.Facts = new BoxFacts(true, "yes");
        Assert.Empty(s.Accepted(Caller.Anonymous, Drop("yes")));
        s.Refused(VoteCodes.PaperUsed, Caller.Anonymous, Drop("no"));
        s.Facts = new BoxFacts(false, null);
        s.Refused(VoteCodes.FalsePaper, Caller.Anonymous, Drop("yes"));
        s.Facts = new BoxFacts(true, null);
        s.Refused(VoteCodes.UnknownChoice, Caller.Anonymous, Drop("option-1"));
        s.Refused(VoteCodes.UnknownBox, Caller.Anonymous, Drop("yes") with { Group = "31" });
        Assert.Equal(1, s.State.Cast);
    }

    [Fact]
    public void The_box_is_opened_by_trackers_in_order_and_the_result_is_counted_from_it()
    {
        var s = Opened(Secret());
        s.Facts = new BoxFacts(true, null);
        for (var i = 0; i < 3; i++)
        {
            s.Accepted(Caller.Anonymous, Drop("yes") with { Token = new string((char)('1' + i), 64) });
        }

        s.Facts = new ClosingFacts("u1", [new("ccc", "no", ""), new("bbb", "yes", "")], []);
        s.Refused(VoteCodes.BoxDiffers, Coordinator(), new CloseVote("a", "v"));
        s.Facts = new ClosingFacts("u1", [new("ccc", "no", ""), new("bbb", "yes", ""), new("aaa", "yes", "")], [new("", new string('1', 64))]);
        var events = s.Accepted(Coordinator(), new CloseVote("a", "v"));
        Assert.Equal(["aaa", "bbb", "ccc"], Assert.IsType<BoxOpened>(events[0]).Ballots.Select(b => b.Tracker));
        var closed = Assert.IsType<VoteClosed>(events[1]);
        Assert.Equal((VoteOutcome.Adopted, 2, 1), (closed.Outcome, closed.Result!.All.Yes.Units, closed.Result.All.No.Units));
        Assert.Empty(closed.Result.Provinces);
    }

    [Fact]
    public void Under_the_double_majority_each_province_has_its_own_key_and_its_own_count()
    {
        var s = Opened(Secret(new VoteRule(Majority.DoubleMajority, CountOf.Entitled)));
        Assert.Equal(["31", "33"], s.State.Question.Keys.Select(k => k.Group));
        Assert.Equal(2, s.State.Question.Keys.Select(k => k.PublicKey).Distinct().Count());
        s.Facts = new BoxFacts(true, null);
        foreach (var group in new[] { "31", "31", "33" })
        {
            s.Accepted(Caller.Anonymous, Drop("yes") with { Group = group });
        }

        s.Facts = new ClosingFacts("u1", [new("a", "yes", "31"), new("b", "yes", "31"), new("c", "yes", "33")], []);
        var closed = Assert.IsType<VoteClosed>(s.Accepted(Coordinator(), new CloseVote("a", "v"))[1]);
        Assert.Equal(VoteOutcome.Rejected, closed.Outcome);
        Assert.Equal("33", Assert.Single(closed.Result!.Short).Province);
    }

    [Fact]
    public void Keys_are_beside_the_log_not_in_it_and_a_unit_with_a_paper_stays()
    {
        var context = new CommandContext("c", DateTimeOffset.UnixEpoch, Coordinator(), Facts: Empty().Facts);
        var accepted = Assert.IsType<Decision.Accepted>(new VoteDecider().Decide(VoteState.Initial, Secret(), context));
        var key = Assert.IsType<BoxKeyWrite>(Assert.Single(accepted.Private));
        Assert.DoesNotContain(key.PrivateKey, string.Concat(accepted.Events.Select(Catalog.Write)), StringComparison.Ordinal);
        var s = Opened(Secret());
        s.Accepted(Delegate("u2"), Take("u2", Blinded));
        Assert.Empty(s.Accepted(Caller.System, new DropUnit("a", "v", "u2", "left")));
        s.Single<UnitDropped>(Caller.System, new DropUnit("a", "v", "u3", "left"));
    }

    private static TakePaper Take(string unit, string blinded) => new("a", "v", unit, blinded);

    private static DropBallot Drop(string choice) => new("a", "v", Token, Proof, choice, "");

    private static string PointFrom(string seed) => BlindPaper.PublicKey(BlindPaper.DeriveKey(seed, ""));
}
