using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Majorities;

/// <summary>Every rule against every outcome of small votes, and what is defined where a rule has nothing to count.</summary>
public sealed class MajorityTests
{
    private static readonly Voter[] Six =
        [new("31", 3, true, 3), new("31", 1, true, 3), new("33", 2, false, 3), new("33", 0, true, 3), new("33", 1, false, 3), new("34", 1, true, 3)];

    [Fact]
    public void Each_rule_is_its_plain_definition_on_all_outcomes_of_six_units()
    {
        foreach (var voters in SmallVotes.AllOutcomes(Six))
        {
            var tally = SmallVotes.Count(voters);
            foreach (var of in Enum.GetValues<CountOf>())
            {
                Same(SmallVotes.MoreThanHalf(voters, of), new VoteRule(Majority.Simple, of), tally);
                Same(SmallVotes.TwoThirds(voters, of), new VoteRule(Majority.TwoThirds, of), tally);
                Same(SmallVotes.Unanimous(voters, of), new VoteRule(Majority.Unanimity, of), tally);
                Same(SmallVotes.Double(voters, of), new VoteRule(Majority.DoubleMajority, of), tally);
            }

            Same(SmallVotes.Consensus(voters), new VoteRule(Majority.Consensus), tally);
            Same(SmallVotes.Weighty(voters), new VoteRule(Majority.Weighted), tally);
            Same(SmallVotes.Council(voters), new VoteRule(Majority.EuCouncil, CountOf.Entitled), tally);
        }
    }

    [Fact]
    public void The_blocking_minority_of_four_is_the_treatys_on_all_votes_of_ten_members()
    {
        var weights = new[] { 19, 15, 13, 11, 8, 4, 4, 3, 2, 1 };
        for (var votes = 0; votes < 1 << 10; votes++)
        {
            Voter[] voters = [.. weights.Select((w, i) => new Voter("31", w, true, votes >> i & 1))];
            Same(SmallVotes.Council(voters), new VoteRule(Majority.EuCouncil, CountOf.Entitled), SmallVotes.Count(voters));
        }
    }

    [Fact]
    public void Nothing_is_a_majority_of_nothing()
    {
        var nobody = SmallVotes.Count(Six);
        var zeros = SmallVotes.Count([new("31", 0, true, 0), new("31", 0, true, 0)]);
        foreach (var majority in Enum.GetValues<Majority>())
        {
            Assert.Equal(Verdict.Rejected, Counting.Proposal(new VoteRule(majority), nobody).Verdict);
            Assert.Equal(Verdict.Rejected, Counting.Proposal(new VoteRule(majority), Tally.Empty(2)).Verdict);
        }

        Assert.Equal(Verdict.Rejected, Counting.Proposal(new VoteRule(Majority.Weighted), zeros).Verdict);
    }

    [Fact]
    public void A_tie_is_not_adopted_unless_the_chair_decides()
    {
        var tie = SmallVotes.Count([new("31", 1, true, 0), new("31", 1, true, 1), new("31", 1, true, 2)]);
        var byChair = new VoteRule(Majority.Simple, Tie: TieBreak.Chair);
        Assert.Equal(Verdict.Rejected, Counting.Proposal(new VoteRule(Majority.Simple), tie).Verdict);
        Assert.Equal(Verdict.Adopted, Counting.Proposal(byChair, tie, chair: 0).Verdict);
        Assert.Equal(Verdict.Rejected, Counting.Proposal(byChair, tie, chair: 1).Verdict);
        Assert.Equal(Verdict.Rejected, Counting.Proposal(byChair, tie).Verdict);
    }

    [Fact]
    public void Who_was_short_of_what_is_said_by_province()
    {
        Voter[] voters = [.. Enumerable.Repeat(new Voter("31", 1, true, 0), 9), .. new[] { 0, 0, 1, 1, 1 }.Select(d => new Voter("33", 1, true, d))];
        var result = Counting.Proposal(new VoteRule(Majority.DoubleMajority, CountOf.Entitled), SmallVotes.Count(voters));
        Assert.Equal(Verdict.Rejected, result.Verdict);
        var shortOf = Assert.Single(result.Short);
        Assert.Equal(("33", (Fraction)2, (Fraction)3, (Fraction)5), (shortOf.Province, shortOf.Reached, shortOf.Needed, shortOf.OutOf));
    }

    [Fact]
    public void A_province_that_all_units_have_left_asks_for_nothing()
    {
        var tally = SmallVotes.Count([new("31", 1, true, 0), new("31", 1, true, 0), new("33", 1, false, 3)]);
        var rule = new VoteRule(Majority.DoubleMajority, CountOf.Entitled);
        Assert.Equal(Verdict.Rejected, Counting.Proposal(rule, tally).Verdict);
        Assert.Equal(Verdict.Adopted, Counting.Proposal(rule, tally.WithoutUnit("33", 1, present: false)).Verdict);
    }

    [Theory]
    [InlineData(QuorumOf.Presence, "2/3", Verdict.Adopted)]
    [InlineData(QuorumOf.Presence, "5/6", Verdict.NoQuorum)]
    [InlineData(QuorumOf.Votes, "1/2", Verdict.Adopted)]
    [InlineData(QuorumOf.Votes, "2/3", Verdict.NoQuorum)]
    [InlineData(QuorumOf.Weights, "6/8", Verdict.Adopted)]
    [InlineData(QuorumOf.Weights, "7/8", Verdict.NoQuorum)]
    public void A_quorum_is_of_presence_of_votes_or_of_weights(QuorumOf of, string fraction, Verdict verdict)
    {
        Voter[] voters = [Six[0] with { Did = 0 }, Six[1] with { Did = 2 }, Six[2] with { Did = 0 }, .. Six[3..]];
        voters[4] = voters[4] with { Present = false };
        voters[5] = voters[5] with { Present = false };
        var rule = new VoteRule(Majority.Simple, Quorum: new Quorum(Fraction.Parse(fraction), of));
        Assert.Equal(verdict, Counting.Proposal(rule, SmallVotes.Count(voters)).Verdict);
    }

    [Fact]
    public void A_unit_that_splits_its_weight_is_one_unit_and_all_of_its_weight()
    {
        var tally = Tally.Empty(2).WithUnit("31", 5, false).WithVote("31", 5, [(0, 3), (1, 1), (null, 1)], wasPresent: false);
        Assert.Equal((1, (Fraction)3), (tally.All.Yes.Units, tally.All.Yes.Weight));
        Assert.Equal((0, (Fraction)1), (tally.All.No.Units, tally.All.No.Weight));
        Assert.Equal((1, (Fraction)5), (tally.All.Voted.Units, tally.All.Voted.Weight));
        Assert.Equal(new Count(1, 5), tally.All.Present);
    }

    [Fact]
    public void Of_options_the_most_wins_a_tie_is_open_and_a_threshold_holds_besides()
    {
        Assert.Equal((Verdict.Chosen, 1), Chosen(new VoteRule(Majority.Simple), 2, 3, 1));
        Assert.Equal((Verdict.Tied, -1), Chosen(new VoteRule(Majority.Simple), 3, 3, 1));
        Assert.Equal((Verdict.Rejected, -1), Chosen(new VoteRule(Majority.TwoThirds), 2, 3, 1));
        Assert.Equal((Verdict.Chosen, 1), Chosen(new VoteRule(Majority.TwoThirds), 1, 4, 1));
        Assert.Equal((Verdict.Rejected, -1), Chosen(new VoteRule(Majority.Simple), 0, 0, 0));
        Assert.Equal((Verdict.Chosen, 0), Chosen(new VoteRule(Majority.Simple, Tie: TieBreak.Chair), 3, 3, 1, chair: 0));
        Assert.Equal((Verdict.Tied, -1), Chosen(new VoteRule(Majority.Simple, Tie: TieBreak.Chair), 3, 3, 1, chair: 2));
    }

    private static (Verdict, int) Chosen(VoteRule rule, int a, int b, int c, int? chair = null)
    {
        var tally = Tally.Empty(3);
        foreach (var (votes, option) in new[] { a, b, c }.Select((v, i) => (v, i)))
        {
            for (var i = 0; i < votes; i++)
            {
                tally = tally.WithUnit("31", 1, true).WithVote("31", 1, option, true);
            }
        }

        var result = Counting.Choice(rule, tally, chair);
        return (result.Verdict, result.Chosen ?? -1);
    }

    private static void Same(bool expected, VoteRule rule, Tally tally) =>
        Assert.True(expected == (Counting.Proposal(rule, tally).Verdict == Verdict.Adopted), $"{rule.Majority} of {rule.Of}: {tally.All}");
}
