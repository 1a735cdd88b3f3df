using System.Numerics;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Times;
using Alliance.Domain.Kernel.Matching.Transport;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Matching.Suggesting.Profiles;

namespace Alliance.Domain.Tests.Kernel.Matching.Suggesting;

public sealed class CombinationTests
{
    [Fact]
    public void Two_days_are_covered_by_two_resources_and_the_quantity_by_no_more_than_it_takes()
    {
        var combination = Combinations.Best(Need, [
            Resource with { Id = "monday", When = Weekly(Weekdays.Monday, 540, 720) },
            Resource with { Id = "tuesday", When = Weekly(Weekdays.Tuesday, 480, 800) },
            Resource with { Id = "half", Quantity = 40 },
            Resource with { Id = "third", Quantity = 30 },
        ], Rule)!;

        Assert.Equal(["monday", "tuesday"], combination.Parts.Select(p => p.Candidate));
        Assert.Equal((Weekdays.Monday, 4 * 180, 80), (combination.Parts[0].Days, combination.Parts[0].Minutes, combination.Parts[0].Units));
        Assert.True(combination is { Covers: true, Proven: true, AtLeastParts: 2 });
    }

    [Fact]
    public void What_nobody_covers_is_covered_as_far_as_it_can_be()
    {
        var combination = Combinations.Best(Need, [Resource with { Id = "a", Quantity = 30 }, Resource with { Id = "b", Quantity = 20, When = Weekly(Weekdays.Monday, 540, 720) }], Rule)!;

        Assert.Equal((2, (8 * 180 * 30) + (4 * 180 * 20), 8 * 180 * 80), (combination.Parts.Length, combination.Covered, combination.Wanted));
        Assert.True(combination is { Covers: false, Proven: true });
    }

    [Fact]
    public void One_that_covers_alone_is_enough_and_nobody_is_none()
    {
        Assert.Equal("resource", Assert.Single(Combinations.Best(Need, [Resource, Resource with { Id = "small", Quantity = 10 }], Rule)!.Parts).Candidate);
        Assert.Null(Combinations.Best(Need, [Resource with { Category = "food" }], Rule));
    }

    [Fact]
    public void A_search_cut_short_says_so_and_still_covers()
    {
        var random = new Random(5);
        var candidates = Enumerable.Range(0, 40).Select(i => Resource with { Id = $"r{i:00}", Quantity = random.Next(5, 15), When = Weekly((Weekdays)random.Next(1, 128), 540, 720) }).ToArray();
        var cut = Combinations.Best(Need, candidates, Rule, mostSteps: 3)!;

        Assert.False(cut.Proven);
        Assert.InRange(cut.AtLeastParts, 1, cut.Parts.Length);
        Assert.Equal(Combinations.Best(Need, candidates, Rule)!.Covered, cut.Covered);
    }

    [Fact]
    public void No_other_combination_covers_more_or_as_much_with_fewer_or_with_as_many_and_more_points() => Laws.Hold(9, 500, sketch =>
    {
        var random = new Random(sketch.Seed);
        var need = Random(random, "need") with { Quantity = random.Next(1, 60) };
        var resources = Enumerable.Range(0, sketch.Size).Select(i => Random(random, $"r{i}") with { Category = need.Category }).ToArray();
        var found = Combinations.Best(need, resources, Rule);
        var candidates = resources.Where(r => Scoring.Of(need, r, MatchSide.Resources, Rule) is not null).ToArray();
        if (found is null)
        {
            Assert.Empty(candidates);
            return;
        }

        var best = Enumerable.Range(0, 1 << candidates.Length).Max(set => Worth(need, candidates.Where((_, i) => ((set >> i) & 1) == 1).ToArray()));
        Assert.Equal(best, (found.Covered, -found.Parts.Length, found.Points));
        Assert.True(found.Proven);
        Assert.Equal(found.Parts.Length, found.AtLeastParts);
    });

    [Fact]
    public void The_order_of_the_candidates_does_not_matter() => Laws.Hold(9, 200, sketch =>
    {
        var random = new Random(sketch.Seed);
        var need = Random(random, "need");
        var resources = Enumerable.Range(0, sketch.Size).Select(i => Random(random, $"r{i}")).ToArray();

        Assert.Equal(
            Combinations.Best(need, resources, Rule)?.Parts.ToArray(),
            Combinations.Best(need, resources.Reverse(), Rule)?.Parts.ToArray());
    });

    /// <summary>Units covered at every minute, few parts, points.</summary>
    private static (long Covered, int Fewness, int Points) Worth(MatchProfile need, MatchProfile[] parts)
    {
        var points = parts.Sum(p => Scoring.Of(need, p, MatchSide.Resources, Rule)!.Points);
        if (need.When is not { } wanted)
        {
            return (Math.Min(need.Quantity, parts.Sum(p => Math.Min(need.Quantity, p.Quantity))), -parts.Length, points);
        }

        // Windows here begin and end at full hours.
        var covered = wanted.Spans.SelectMany(s => Enumerable.Range(0, (int)(s.Minutes / 60)).Select(h => s.From + (h * 60)))
            .Sum(hour => 60 * Math.Min(need.Quantity, parts.Where(p => p.When is null || p.When.Spans.Any(s => s.From <= hour && hour < s.To)).Sum(p => p.Quantity)));
        return (covered, -parts.Length, points);
    }
}
