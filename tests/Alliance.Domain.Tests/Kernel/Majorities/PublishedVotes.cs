using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Majorities;

/// <summary>
/// Votes of the Council as they were published: who voted how, what part of the people that was, and what came of it. The published
/// parts rest on the populations of their own year, ours on those of 2022: they may differ by a few hundredths of a percent.
/// </summary>
public sealed class PublishedVotes
{
    private const double SomeHundredths = 0.15;

    private static readonly VoteRule Rule = new(Majority.EuCouncil, CountOf.Entitled);

    /// <summary>17 June 2024: adopted by twenty members with 66.07 % of the people.</summary>
    [Fact]
    public void The_nature_restoration_law_was_adopted_with_twenty_members_and_66_07_percent()
    {
        string[] against = ["IT", "HU", "NL", "PL", "FI", "SE"];
        var vote = Council.Vote(Council.Population.Keys.Except(against).Except(["BE"]), "BE");
        var result = Counting.Proposal(Rule, vote);
        Assert.Equal((Verdict.Adopted, 20), (result.Verdict, vote.All.Yes.Units));
        Assert.Equal(66.07, Percent(vote.All.Yes), SomeHundredths);
        var withoutAustria = Counting.Proposal(Rule, Council.Vote(Council.Population.Keys.Except(against).Except(["BE", "AT"]), "BE", "AT"));
        Assert.Equal((Verdict.Rejected, ConditionKind.Population), (withoutAustria.Verdict, withoutAustria.Short.First().Kind));
    }

    /// <summary>4 October 2024: ten in favour (45.99 %), five against (22.65 %), twelve abstained (31.36 %): no qualified majority either way.</summary>
    [Fact]
    public void The_duties_on_electric_cars_had_a_qualified_majority_neither_for_nor_against_them()
    {
        string[] inFavour = ["BG", "DK", "EE", "FR", "IE", "IT", "LV", "LT", "NL", "PL"];
        string[] against = ["DE", "HU", "MT", "SK", "SI"];
        string[] abstained = [.. Council.Population.Keys.Except(inFavour).Except(against)];
        var vote = Council.Vote(inFavour, abstained);
        Assert.Equal((10, 5, 12), (vote.All.Yes.Units, vote.All.No.Units, vote.All.Abstained.Units));
        Assert.Equal(45.99, Percent(vote.All.Yes), SomeHundredths);
        Assert.Equal(22.65, Percent(vote.All.No), SomeHundredths);
        Assert.Equal(31.36, Percent(vote.All.Abstained), SomeHundredths);
        Assert.Equal(Verdict.Rejected, Counting.Proposal(Rule, vote).Verdict);
        Assert.Equal(Verdict.Rejected, Counting.Proposal(Rule, Council.Vote(against, abstained)).Verdict);
    }

    /// <summary>28 March 2023: Poland against, Italy, Bulgaria and Romania abstaining: four members, and too few people to block.</summary>
    [Fact]
    public void New_cars_without_emissions_were_adopted_against_one_with_three_abstaining()
    {
        string[] not = ["PL", "IT", "BG", "RO"];
        var result = Counting.Proposal(Rule, Council.Vote(Council.Population.Keys.Except(not), "IT", "BG", "RO"));
        Assert.Equal(Verdict.Adopted, result.Verdict);
        Assert.All(result.Conditions, c => Assert.True(c.Held));
        Assert.Equal([ConditionKind.Members, ConditionKind.Population], result.Conditions.Select(c => c.Kind));
    }

    /// <summary>The treaty in whole numbers, by itself, against thousands of coalitions drawn at random, with and without a proposal.</summary>
    [Fact]
    public void It_is_the_treatys_text_for_coalitions_of_every_kind()
    {
        var (random, members) = (new Random(16), Council.Population.Keys.ToArray());
        var adopted = 0;
        for (var run = 0; run < 4000; run++)
        {
            var likely = random.NextDouble();
            string[] yes = [.. members.Where(_ => random.NextDouble() < likely)];
            string[] abstain = [.. members.Except(yes).Where(_ => random.Next(3) == 0)];
            var vote = Council.Vote(yes, abstain);
            var people = 100 * yes.Sum(m => (long)Council.Population[m]) >= 65L * Council.Union;
            var byTreaty = yes.Length >= 15 && (people || members.Length - yes.Length < 4);
            Assert.Equal(byTreaty, Counting.Proposal(Rule, vote).Verdict == Verdict.Adopted);
            Assert.Equal(yes.Length >= 20 && people, Counting.Proposal(Rule with { Eu = EuTerms.WithoutProposal }, vote).Verdict == Verdict.Adopted);
            adopted += byTreaty ? 1 : 0;
        }

        Assert.InRange(adopted, 500, 3500);
    }

    private static double Percent(Count count) => 100.0 * (double)count.Weight.Numerator / (double)count.Weight.Denominator / Council.Union;
}
