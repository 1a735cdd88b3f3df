using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Majorities;

public sealed class ForegoneChoiceTests
{
    /// <summary>Every split of seven units over three options, abstention and those still to vote, against everything these can do.</summary>
    [Fact]
    public void An_option_is_certain_exactly_when_it_wins_in_every_case()
    {
        foreach (var rule in new[] { new VoteRule(Majority.Simple), new VoteRule(Majority.TwoThirds), new VoteRule(Majority.Simple, Quorum: new Quorum(new Fraction(1, 2), QuorumOf.Votes)) })
        {
            foreach (var counts in Splits(7, 5))
            {
                var ends = Ends(counts).Select(c => Counting.Choice(rule, Count(c)).Chosen ?? -1).Distinct().ToList();
                var expected = ends is [var only] && only >= 0 ? only : (int?)null;
                Assert.True(expected == Foregone.Choice(rule, Count(counts)), $"{rule.Majority}: {string.Join(' ', counts)}");
            }
        }
    }

    /// <summary>Votes for three options, abstentions, and units that have not voted.</summary>
    private static Tally Count(int[] counts)
    {
        var tally = Tally.Empty(3);
        for (var what = 0; what < 5; what++)
        {
            for (var i = 0; i < counts[what]; i++)
            {
                tally = tally.WithUnit("31", 1, present: false);
                tally = what == 4 ? tally : tally.WithVote("31", 1, what == 3 ? null : what, wasPresent: false);
            }
        }

        return tally;
    }

    private static IEnumerable<int[]> Ends(int[] counts) =>
        Splits(counts[4], 5).Select(more => new[] { counts[0] + more[0], counts[1] + more[1], counts[2] + more[2], counts[3] + more[3], more[4] });

    private static IEnumerable<int[]> Splits(int total, int parts) => parts == 1
        ? [[total]]
        : Enumerable.Range(0, total + 1).SelectMany(first => Splits(total - first, parts - 1).Select(rest => (int[])[first, .. rest]));
}
