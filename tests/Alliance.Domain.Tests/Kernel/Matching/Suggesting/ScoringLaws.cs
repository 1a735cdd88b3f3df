using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Times;
using Alliance.Domain.Kernel.Matching.Transport;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Matching.Suggesting.Profiles;

namespace Alliance.Domain.Tests.Kernel.Matching.Suggesting;

public sealed class ScoringLaws
{
    [Fact]
    public void More_quantity_never_lowers_the_points() =>
        NeverLowers((resource, random) => resource with { Quantity = resource.Quantity + random.Next(20) });

    [Fact]
    public void More_hours_never_lower_the_points() =>
        NeverLowers((resource, random) => resource with { When = resource.When?.Union(Weekly((Weekdays)random.Next(128), 60 * random.Next(12), 60 * random.Next(13, 24))) });

    [Fact]
    public void Less_distance_never_lowers_the_points() => NeverLowers((resource, random) =>
        resource.Place is not { } place ? resource : resource with { Place = Nearer(place, random.NextDouble()) });

    [Fact]
    public void Another_promise_kept_or_the_best_of_ratings_never_lowers_the_points()
    {
        NeverLowers((resource, _) => resource with { Record = resource.Record with { Promised = resource.Record.Promised + 1, Kept = resource.Record.Kept + 1 } });
        NeverLowers((resource, _) => resource with { Record = resource.Record with { Ratings = resource.Record.Ratings + 1, Stars = resource.Record.Stars + 5 } });
    }

    [Fact]
    public void Joining_the_same_branch_never_lowers_the_points() => NeverLowers((resource, _) => resource with { Branches = [.. resource.Branches, "branch-0", "branch-1", "branch-2"] });

    [Fact]
    public void Speaking_of_more_that_is_asked_for_never_lowers_the_points() => Laws.Hold(1, 1000, sketch =>
    {
        var random = new Random(sketch.Seed);
        var (need, resource) = (Random(random, "n"), Random(random, "r"));
        var better = resource with { Words = [.. resource.Words.Concat(need.Words.Where(_ => random.Next(2) == 0)).Distinct().Order()] };
        if (Scoring.Of(need, resource, MatchSide.Resources, Rule) is { } before)
        {
            Assert.True(Scoring.Of(need, better, MatchSide.Resources, Rule)!.Points >= before.Points);
        }
    });

    [Fact]
    public void A_longer_wait_never_lowers_the_points() => Laws.Hold(1, 500, sketch =>
    {
        var random = new Random(sketch.Seed);
        var (need, resource) = (Random(random, "n"), Random(random, "r"));
        var (before, after) = (Scoring.Of(need, resource, MatchSide.Needs, Rule), Scoring.Of(need with { Since = need.Since.AddDays(-random.Next(60)) }, resource, MatchSide.Needs, Rule));

        Assert.Equal(before is null, after is null);
        Assert.True(before is null || after!.Points >= before.Points);
    });

    [Fact]
    public void Points_alone_are_those_of_the_suggestion_whatever_is_known_of_the_windows_before() => Laws.Hold(1, 500, sketch =>
    {
        var random = new Random(sketch.Seed);
        var (needs, resources) = (Enumerable.Range(0, 4).Select(i => Random(random, $"n{i}")).ToArray(), Enumerable.Range(0, 4).Select(i => Random(random, $"r{i}")).ToArray());
        var knowing = Rule with { Known = Overlaps.Between(needs.Skip(1).Select(n => n.When), resources.Skip(1).Select(r => r.When)) };
        foreach (var (need, resource) in from n in needs from r in resources select (n, r))
        {
            var points = Scoring.Of(need, resource, MatchSide.Resources, Rule)?.Points ?? -1;
            Assert.Equal((points, points), (Scoring.PointsOf(need, resource, MatchSide.Resources, Rule), Scoring.PointsOf(need, resource, MatchSide.Resources, knowing)));
        }
    });

    [Fact]
    public void Points_are_the_weighted_mean_of_the_reasons_and_stay_within_bounds() => Laws.Hold(1, 1000, sketch =>
    {
        var random = new Random(sketch.Seed);
        var suggestion = Scoring.Of(Random(random, "n"), Random(random, "r"), MatchSide.Resources, Rule);
        if (suggestion is not null)
        {
            Assert.All(suggestion.Reasons, r => Assert.InRange(r.Points, 0, 1000));
            Assert.Equal(suggestion.Reasons.Sum(r => r.Points * r.Weight) / suggestion.Reasons.Sum(r => r.Weight), suggestion.Points);
        }
    });

    private static void NeverLowers(Func<MatchProfile, Random, MatchProfile> better) => Laws.Hold(1, 1000, sketch =>
    {
        var random = new Random(sketch.Seed);
        var (need, resource) = (Random(random, "n"), Random(random, "r"));
        need = need with { Place = new GeoPoint(121.47, 31.23) };
        if (Scoring.Of(need, resource, MatchSide.Resources, Rule) is { } before)
        {
            Assert.True(Scoring.Of(need, better(resource, random), MatchSide.Resources, Rule)!.Points >= before.Points);
        }
    });

    /// <summary>Part of the way to the need of <see cref="NeverLowers"/>.</summary>
    private static GeoPoint Nearer(GeoPoint place, double part) => new(place.Longitude + ((121.47 - place.Longitude) * part), place.Latitude + ((31.23 - place.Latitude) * part));
}
