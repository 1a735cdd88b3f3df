using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.Tests.Kernel;
using Alliance.Domain.Votes;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Callers;

namespace Alliance.Domain.Tests.Votes;

/// <summary>Each approves of as many options as it likes; the one with the most approvals is chosen.</summary>
public sealed class ApprovalTests
{
    private static readonly VoteRule Rule = new(Majority.Simple, Approval: true);

    private static readonly OpeningFacts Facts = new(
        true, ["310101"], ["u1", "u2", "u3", "u4"], [], "u1", true,
        [new("u1", "31", "2"), new("u2", "31", "1"), new("u3", "33", "1"), new("u4", "33", "1")],
        null, [], [], new string('7', 64));

    [Fact]
    public void Every_option_approved_of_counts_and_every_unit_once()
    {
        var s = Opened(Rule with { Quorum = new Quorum(new Fraction(3, 4), QuorumOf.Votes) });
        s.Accepted(Delegate("u1"), Approve("u1", "option-3", "option-1"));
        s.Accepted(Delegate("u2"), Approve("u2", "option-1"));
        var third = s.Single<BallotsCast>(Delegate("u3"), new CastBallot("a", "v", "u3", "abstain"));
        Assert.Equal([2, 0, 1], third.Standing!.For.Select(c => c.Units));
        var all = s.State.Tally.All;
        Assert.Equal((2, 3, 1, 1), (all.Chose.Units, all.Voted.Units, all.Open.Units, all.Abstained.Units));
        Assert.Equal((3, (Fraction)5), (s.State.Tally.Provinces["31"].For.Sum(c => c.Units), s.State.Tally.Provinces["31"].For.Aggregate(Fraction.Zero, (sum, c) => sum + c.Weight)));
        s.Accepted(Delegate("u4"), Approve("u4", "option-1", "option-2", "option-3"));
        Assert.Equal(VoteStatus.Closed, s.State.Status);
    }

    [Fact]
    public void The_result_names_the_option_with_the_most_approvals_or_those_that_share_them()
    {
        var s = Opened(Rule);
        s.Accepted(Delegate("u1"), Approve("u1", "option-1", "option-2"));
        s.Accepted(Delegate("u2"), Approve("u2", "option-2", "option-3"));
        s.Accepted(Delegate("u3"), Approve("u3", "option-1"));
        var events = s.Accepted(Delegate("u4"), Approve("u4", "option-2"));
        Assert.Equal((VoteOutcome.Chosen, "乙"), (Assert.IsType<VoteClosed>(events[1]).Outcome, ((VoteClosed)events[1]).ChosenOption));
        var tied = Opened(Rule);
        foreach (var unit in new[] { "u1", "u2", "u3" })
        {
            tied.Accepted(Delegate(unit), Approve(unit, "option-1", "option-2"));
        }

        var closed = Assert.IsType<VoteClosed>(tied.Accepted(Delegate("u4"), Approve("u4", "option-3"))[1]);
        Assert.Equal((VoteOutcome.Tied, true), (closed.Outcome, closed.Result!.Tied.SequenceEqual([0, 1])));
    }

    [Fact]
    public void By_weight_each_option_gets_the_units_whole_weight()
    {
        var s = Opened(new VoteRule(Majority.Weighted, Approval: true));
        s.Accepted(Delegate("u1"), Approve("u1", "option-3"));
        s.Accepted(Delegate("u2"), Approve("u2", "option-1", "option-2"));
        s.Accepted(Delegate("u3"), Approve("u3", "option-1", "option-3"));
        Assert.Equal([(Fraction)2, 1, 3], s.State.Tally.All.For.Select(c => c.Weight));
        Assert.Equal((Fraction)4, s.State.Tally.All.Chose.Weight);
        s.Refused(VoteCodes.CannotSplit, Delegate("u4"), Approve("u4", "option-1") with { Split = [new("option-1", "1/2")] });
        s.Refused(VoteCodes.CannotSplit, Delegate("u4"), new CastBallot("a", "v", "u4", "option-1", [new("option-1", "1/2")]));
    }

    [Fact]
    public void Several_are_refused_where_one_is_chosen_and_where_there_is_no_such_option()
    {
        Opened(new VoteRule(Majority.Simple)).Refused(VoteCodes.ChooseOne, Delegate("u1"), Approve("u1", "option-1", "option-2"));
        var unknown = Opened(Rule);
        unknown.Refused(VoteCodes.UnknownChoice, Delegate("u1"), Approve("u1", "option-1", "option-4"));
        unknown.Refused(VoteCodes.UnknownChoice, Delegate("u1"), Approve("u1", "option-1", "abstain"));
        Assert.Equal("duplicate", Assert.Throws<ShapeException>(() => VoteShapes.Check(Approve("u1", "option-1", "option-1"))).Problem);
    }

    [Fact]
    public void It_asks_for_options_and_goes_with_neither_a_casting_vote_nor_secrecy()
    {
        Refused(VoteCodes.ApprovalNeedsOptions, Open(Rule) with { Options = [] });
        Refused(VoteCodes.ApprovalHasNoCastingVote, Open(Rule with { Tie = TieBreak.Chair }));
        Refused(VoteCodes.SecretCannotApprove, Open(Rule) with { Secret = true });
    }

    [Fact]
    public void A_vote_of_more_units_than_an_event_holds_is_not_opened()
    {
        var many = Facts with { Electorate = [.. Enumerable.Range(0, VoteRules.MostUnits + 1).Select(i => new Elector($"m{i}", "31", "1"))] };
        var s = new Scenario<VoteState>(new VoteDecider()) { Facts = many };
        s.Refused(VoteCodes.TooManyUnits, Coordinator(), Open(Rule));
    }

    /// <summary>Random beginnings of small votes, against everything that those who have not voted can still do.</summary>
    [Fact]
    public void An_option_is_certain_exactly_when_it_wins_in_every_case()
    {
        var random = new Random(11);
        int[][] ways = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2], []];
        foreach (var rule in new[] { Rule, Rule with { Majority = Majority.TwoThirds }, Rule with { Quorum = new Quorum(new Fraction(1, 2), QuorumOf.Votes) }, Rule with { Of = CountOf.Entitled, Threshold = new Threshold(new Fraction(1, 2), true) } })
        {
            for (var run = 0; run < 250; run++)
            {
                var begun = Enumerable.Range(0, random.Next(0, 7)).Aggregate(Tally.Empty(3), (t, _) => Voted(Unit(t), ways[random.Next(ways.Length)]));
                var open = random.Next(0, 3);
                var now = Enumerable.Range(0, open).Aggregate(begun, (t, _) => Unit(t));
                IEnumerable<Tally> ends = [now];
                for (var left = 0; left < open; left++)
                {
                    ends = [.. ends.SelectMany(t => ways.Select(w => Voted(t, w)).Append(t))];
                }

                var outcomes = ends.Select(t => Counting.Choice(rule, t).Chosen ?? -1).Distinct().ToList();
                Assert.Equal(outcomes is [var only] && only >= 0 ? only : (int?)null, Foregone.Choice(rule, now));
            }
        }

        static Tally Unit(Tally t) => t.WithUnit("31", 1, present: false);
        static Tally Voted(Tally t, int[] approved) => approved.Length == 0 ? t.WithVote("31", 1, null, wasPresent: false) : t.WithApprovals("31", 1, [.. approved], wasPresent: false);
    }

    private static CastBallot Approve(string unit, params string[] approved) => new("a", "v", unit, "", null, [.. approved]);

    private static OpenVote Open(VoteRule rule) => new("a", "v", null, null, null, null, "地点", null, ["甲", "乙", "丙"], false, rule, null);

    private static Scenario<VoteState> Opened(VoteRule rule)
    {
        var s = new Scenario<VoteState>(new VoteDecider()) { Facts = Facts };
        s.Single<VoteOpened>(Coordinator(), Open(rule));
        return s;
    }

    private static void Refused(string code, OpenVote open) => new Scenario<VoteState>(new VoteDecider()) { Facts = Facts }.Refused(code, Coordinator(), open);
}
