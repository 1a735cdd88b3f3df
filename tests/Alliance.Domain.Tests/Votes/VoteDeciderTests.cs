using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.Tests.Kernel;
using Alliance.Domain.Votes;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Callers;

namespace Alliance.Domain.Tests.Votes;

public sealed class VoteDeciderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);

    private static readonly OpeningFacts Facts = new(
        true, ["310101"], ["u1", "u2", "u3", "u4"], ["u9"], "u1", true,
        [new("u1", "31", "2"), new("u2", "31", "1"), new("u3", "33", "1"), new("u4", "33", "1")],
        true, ["u1", "u2"], [new(Track.Decide, Majority.TwoThirds, "2/3")], new string('7', 64));

    [Fact]
    public void The_chair_or_the_coordinator_opens_a_vote_under_the_charters_rule()
    {
        var opened = Empty().Single<VoteOpened>(Delegate("u1"), Open());
        Assert.Equal(new VoteRule(Majority.TwoThirds, CountOf.Cast, Quorum: new Quorum(new Fraction(2, 3), QuorumOf.Votes)), opened.Rule);
        Assert.Equal(4, opened.Electorate.Length);
        var inMeeting = Empty().Single<VoteOpened>(Coordinator(), Open() with { ConferenceId = "m" });
        Assert.Equal((CountOf.Present, true, 2), (inMeeting.Rule.Of, inMeeting.Rule.MustBePresent, inMeeting.Present.Length));
        Empty().Refused(KernelCodes.Forbidden, Delegate("u2"), Open());
        Empty().Refused(KernelCodes.Forbidden, Coordinator("b"), Open());
        Opened().Refused(KernelCodes.Exists, Coordinator(), Open());
    }

    [Fact]
    public void A_vote_that_cannot_be_held_is_not_opened()
    {
        Refused(VoteCodes.NoAlliance, Open(), Facts with { AllianceStands = false });
        Refused(VoteCodes.UnknownBody, Open() with { BodyId = "x" }, Facts with { BodyStands = false });
        Refused(VoteCodes.UnknownMeeting, Open() with { ConferenceId = "m" }, Facts with { MeetingIsOpen = null });
        Refused(VoteCodes.MeetingNotOpen, Open() with { ConferenceId = "m" }, Facts with { MeetingIsOpen = false });
        Refused(VoteCodes.NobodyEntitled, Open(), Facts with { Electorate = [] });
        Refused(VoteCodes.ClosesInPast, Open() with { ClosesAt = Noon.AddDays(-1) });
        Refused(VoteCodes.RuleCannotChoose, Open() with { Options = ["a", "b"], Rule = new VoteRule(Majority.Consensus) });
        Refused(VoteCodes.PresenceNeedsMeeting, Open() with { Rule = new VoteRule(Majority.Simple, MustBePresent: true) });
        Refused(VoteCodes.SecretCannotWeigh, Secret(new VoteRule(Majority.EuCouncil)));
        Refused(VoteCodes.SecretHasNoCastingVote, Secret(new VoteRule(Majority.Simple, Tie: TieBreak.Chair)));
        var alone = Refused(VoteCodes.SecretGroupTooSmall, Secret(new VoteRule(Majority.DoubleMajority)), Facts with { Electorate = Facts.Electorate[..3] });
        Assert.Equal("33", alone.Facts["province"]);
    }

    [Fact]
    public void A_unit_votes_once_by_its_delegate_or_its_deputy()
    {
        var s = Opened();
        s.Single<BallotsCast>(Delegate("u2"), Cast("u2", "yes"));
        s.Refused(VoteCodes.AlreadyVoted, Deputy("u2"), Cast("u2", "no"));
        s.Refused(VoteCodes.AlreadyVoted, Delegate("u2"), Cast("u2", "yes"));
        s.Refused(KernelCodes.Forbidden, Delegate("u3"), Cast("u2", "no"));
        s.Refused(KernelCodes.Forbidden, Coordinator(), Cast("u3", "no"));
        s.Refused(VoteCodes.NotEntitled, Delegate("u9"), Cast("u9", "yes"));
        s.Refused(VoteCodes.UnknownChoice, Delegate("u3"), Cast("u3", "option-1"));
        s.Refused(VoteCodes.CannotSplit, Delegate("u3"), Cast("u3", "yes") with { Split = [new("yes", "1")] });
        Assert.Equal((1, 1), (s.State.Cast, s.State.Tally.All.Yes.Units));
    }

    [Fact]
    public void The_last_ballot_closes_the_vote_and_explains_it()
    {
        var s = Opened(Open() with { Rule = new VoteRule(Majority.DoubleMajority, CountOf.Entitled) });
        s.Accepted(Delegate("u1"), Cast("u1", "yes"));
        s.Accepted(Delegate("u2"), Cast("u2", "yes"));
        s.Accepted(Delegate("u3"), Cast("u3", "yes"));
        var events = s.Accepted(Delegate("u4"), Cast("u4", "no"));
        var closed = Assert.IsType<VoteClosed>(events[1]);
        Assert.Equal((VoteOutcome.Rejected, ClosedHow.Complete), (closed.Outcome, closed.How));
        Assert.Equal("33", Assert.Single(closed.Result!.Short).Province);
        s.Refused(VoteCodes.Closed, Delegate("u1"), Cast("u1", "no"));
        Assert.Empty(new VoteDecider().Due(s.State));
    }

    [Fact]
    public void The_clock_closes_at_its_time_and_late_ballots_are_refused()
    {
        var s = Opened(Open() with { ClosesAt = Noon });
        s.Accepted(Delegate("u1"), Cast("u1", "yes"));
        var due = Assert.Single(new VoteDecider().Due(s.State));
        Assert.Equal(Noon, due.At);
        s.Facts = new ClosingFacts("u1", [], []);
        Assert.Empty(s.Accepted(Caller.System, due.Command));
        s.Now = Noon;
        s.Refused(VoteCodes.Over, Delegate("u2"), Cast("u2", "yes"));
        var closed = s.Single<VoteClosed>(Caller.System, due.Command);
        Assert.Equal((VoteOutcome.NoQuorum, ClosedHow.ByClock), (closed.Outcome, closed.How));
        Assert.Empty(s.Accepted(Caller.System, due.Command));
    }

    [Fact]
    public void Whoever_is_in_the_chair_now_closes_or_calls_off()
    {
        var s = Opened();
        s.Facts = new ClosingFacts("u2", [], []);
        s.Refused(KernelCodes.Forbidden, Delegate("u1"), new CloseVote("a", "v"));
        Assert.Equal(ClosedHow.ByHand, s.Single<VoteClosed>(Delegate("u2"), new CloseVote("a", "v")).How);
        s.Refused(VoteCodes.Closed, Delegate("u2"), new CancelVote("a", "v", "没有必要"));
        var cancelled = Opened();
        cancelled.Facts = s.Facts;
        Assert.Equal(VoteOutcome.Cancelled, cancelled.Single<VoteClosed>(Coordinator(), new CancelVote("a", "v", "没有必要")).Outcome);
    }

    [Fact]
    public void Only_those_present_vote_where_the_rule_wants_that_and_leaving_counts_until_one_has_voted()
    {
        var s = Opened(Open() with { ConferenceId = "m" });
        s.Refused(VoteCodes.NotCheckedIn, Delegate("u3"), Cast("u3", "yes"));
        s.Single<PresenceMarked>(Caller.System, new MarkPresence("a", "v", "u3", true));
        s.Accepted(Delegate("u3"), Cast("u3", "yes"));
        s.Accepted(Caller.System, new MarkPresence("a", "v", "u3", false));
        s.Accepted(Caller.System, new MarkPresence("a", "v", "u2", false));
        Assert.Equal(2, s.State.Tally.All.Present.Units);
        s.Facts = new ClosingFacts("u1", [], []);
        Assert.Equal(VoteOutcome.NoQuorum, s.Single<VoteClosed>(Coordinator(), new CloseVote("a", "v")).Outcome);
    }

    [Fact]
    public void A_unit_that_leaves_drops_out_and_what_it_has_cast_stays()
    {
        var s = Opened();
        s.Accepted(Delegate("u1"), Cast("u1", "yes"));
        Assert.Empty(s.Accepted(Caller.System, new DropUnit("a", "v", "u1", "left")));
        s.Single<UnitDropped>(Caller.System, new DropUnit("a", "v", "u4", "suspended"));
        Assert.Empty(s.Accepted(Caller.System, new DropUnit("a", "v", "u4", "left")));
        s.Refused(VoteCodes.NotEntitled, Delegate("u4"), Cast("u4", "yes"));
        s.Refused(KernelCodes.Forbidden, Coordinator(), new DropUnit("a", "v", "u2", "left"));
        s.Accepted(Delegate("u2"), Cast("u2", "yes"));
        Assert.Equal((3, 2), (s.State.Tally.All.Entitled.Units, s.State.Cast));
    }

    [Fact]
    public void When_all_others_drop_out_the_vote_is_complete()
    {
        var s = Opened();
        s.Accepted(Delegate("u1"), Cast("u1", "yes"));
        foreach (var unit in new[] { "u2", "u3", "u4" })
        {
            s.Accepted(Caller.System, new DropUnit("a", "v", unit, "left"));
        }

        var due = Assert.Single(new VoteDecider().Due(s.State));
        s.Facts = new ClosingFacts("u1", [], []);
        Assert.Equal(ClosedHow.Complete, s.Single<VoteClosed>(Caller.System, due.Command).How);
    }

    [Fact]
    public void Weights_are_split_only_as_far_as_they_go()
    {
        var s = Opened(Open() with { Rule = new VoteRule(Majority.Weighted) });
        s.Refused(VoteCodes.SplitTooMuch, Delegate("u1"), Cast("u1", "yes") with { Split = [new("yes", "3/2"), new("no", "1")] });
        s.Accepted(Delegate("u1"), Cast("u1", "yes") with { Split = [new("yes", "3/2"), new("no", "1/4")] });
        Assert.Equal((new Fraction(3, 2), new Fraction(1, 4), new Fraction(1, 4)), (s.State.Tally.All.Yes.Weight, s.State.Tally.All.No.Weight, s.State.Tally.All.Abstained.Weight));
    }

    [Fact]
    public void Options_are_chosen_by_their_number_and_the_chair_breaks_a_tie_where_the_rule_says_so()
    {
        var s = Opened(Open() with { Options = ["甲", "乙"], Rule = new VoteRule(Majority.Simple, Tie: TieBreak.Chair) });
        s.Refused(VoteCodes.UnknownChoice, Delegate("u1"), Cast("u1", "yes"));
        s.Refused(VoteCodes.UnknownChoice, Delegate("u1"), Cast("u1", "option-3"));
        s.Accepted(Delegate("u1"), Cast("u1", "option-2"));
        s.Accepted(Delegate("u2"), Cast("u2", "option-1"));
        s.Accepted(Delegate("u3"), Cast("u3", "abstain"));
        var closed = Assert.IsType<VoteClosed>(s.Accepted(Delegate("u4"), Cast("u4", "abstain"))[1]);
        Assert.Equal((VoteOutcome.Chosen, "乙"), (closed.Outcome, closed.ChosenOption));
    }

    internal static OpenVote Open() => new("a", "v", null, null, null, null, "新增车位", null, [], false, null, null);

    internal static OpenVote Secret(VoteRule? rule = null) => Open() with { Secret = true, Rule = rule ?? new VoteRule(Majority.Simple) };

    internal static Scenario<VoteState> Empty(OpeningFacts? facts = null) => new(new VoteDecider()) { Facts = facts ?? Facts };

    internal static Scenario<VoteState> Opened(OpenVote? open = null)
    {
        var s = Empty();
        s.Accepted(Coordinator(), open ?? Open());
        return s;
    }

    private static CastBallot Cast(string unit, string choice) => new("a", "v", unit, choice);

    private static Decision.Rejected Refused(string code, OpenVote open, OpeningFacts? facts = null) => Empty(facts).Refused(code, Coordinator(), open);
}
