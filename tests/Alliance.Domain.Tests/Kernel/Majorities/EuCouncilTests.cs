using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Majorities;

/// <summary>Article 16(4) TEU and Article 238(2) TFEU on the 27 members' published figures.</summary>
public sealed class EuCouncilTests
{
    private static readonly VoteRule OnProposal = new(Majority.EuCouncil, CountOf.Entitled);

    private static readonly VoteRule WithoutProposal = OnProposal with { Eu = EuTerms.WithoutProposal };

    [Fact]
    public void The_figures_are_those_of_the_27_members() =>
        Assert.Equal((27, Council.Union), (Council.Population.Count, Council.Population.Values.Sum()));

    [Fact]
    public void Fifteen_members_with_65_percent_adopt_and_fourteen_do_not()
    {
        var members = Counting.Proposal(OnProposal, Council.Vote(Council.Largest.Take(15))).Conditions[0];
        Assert.Equal((ConditionKind.Members, (Fraction)15), (members.Kind, members.Needed));
        Assert.Equal(Verdict.Adopted, Of(Council.Largest.Take(15)));
        var fourteen = Counting.Proposal(OnProposal, Council.Vote(Council.Largest.Take(14)));
        Assert.Equal(Verdict.Rejected, fourteen.Verdict);
        Assert.True(fourteen.Conditions.Single(c => c.Kind == ConditionKind.Population).Held);
    }

    [Fact]
    public void Members_without_the_population_do_not_adopt()
    {
        var result = Counting.Proposal(OnProposal, Council.Vote(Council.Largest.Reverse().Take(20)));
        Assert.Equal(Verdict.Rejected, result.Verdict);
        Assert.Equal([ConditionKind.Population, ConditionKind.BlockingMinority], result.Short.Select(c => c.Kind));
    }

    [Fact]
    public void Three_however_large_do_not_block_and_four_do()
    {
        var three = Counting.Proposal(OnProposal, Council.Vote(Council.Population.Keys.Except(["DE", "FR", "IT"])));
        Assert.Equal(Verdict.Adopted, three.Verdict);
        Assert.False(three.Conditions.Single(c => c.Kind == ConditionKind.Population).Held);
        Assert.Equal(Verdict.Rejected, Of(Council.Population.Keys.Except(["DE", "FR", "IT", "MT"])));
    }

    [Fact]
    public void Four_with_35_percent_or_less_do_not_block() =>
        Assert.Equal(Verdict.Adopted, Of(Council.Population.Keys.Except(["FR", "ES", "RO", "NL"])));

    [Fact]
    public void Abstaining_counts_against() =>
        Assert.Equal(
            Of(Council.Population.Keys.Except(["DE", "FR", "IT", "MT"])),
            Counting.Proposal(OnProposal, Council.Vote(Council.Population.Keys.Except(["DE", "FR", "IT", "MT"]), "DE", "FR", "IT", "MT")).Verdict);

    [Fact]
    public void Without_a_proposal_twenty_members_are_needed_and_three_can_block()
    {
        var twenty = Counting.Proposal(WithoutProposal, Council.Vote(Council.Largest.Take(20)));
        Assert.Equal((Verdict.Adopted, (Fraction)20), (twenty.Verdict, twenty.Conditions[0].Needed));
        Assert.Equal(Verdict.Rejected, Counting.Proposal(WithoutProposal, Council.Vote(Council.Largest.Take(19))).Verdict);
        Assert.Equal(Verdict.Rejected, Counting.Proposal(WithoutProposal, Council.Vote(Council.Population.Keys.Except(["DE", "FR", "IT"]))).Verdict);
    }

    /// <summary>The text of the treaty once more, in whole numbers, against all votes of the nine largest with the others all in favour, and all against.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_is_the_treatys_text_for_every_vote_of_the_nine_largest(bool others)
    {
        var large = Council.Largest.Take(9).ToArray();
        for (var votes = 0; votes < 1 << 9; votes++)
        {
            var yes = large.Where((_, i) => (votes >> i & 1) == 1).Concat(others ? Council.Largest.Skip(9) : Council.Largest.Skip(9).Take(8)).ToList();
            var people = yes.Sum(m => (long)Council.Population[m]);
            var members = yes.Count >= 15;
            Assert.Equal(
                members && (100 * people >= 65L * Council.Union || 27 - yes.Count < 4), Of(yes) == Verdict.Adopted);
            Assert.Equal(
                yes.Count >= 20 && 100 * people >= 65L * Council.Union, Counting.Proposal(WithoutProposal, Council.Vote(yes)).Verdict == Verdict.Adopted);
        }
    }

    private static Verdict Of(IEnumerable<string> inFavour) => Counting.Proposal(OnProposal, Council.Vote(inFavour)).Verdict;
}
