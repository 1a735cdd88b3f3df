using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Times;
using Alliance.Domain.Kernel.Matching.Transport;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Matching.Suggesting.Profiles;

namespace Alliance.Domain.Tests.Kernel.Matching.Suggesting;

public sealed class ScoringTests
{
    [Fact]
    public void A_suggestion_says_what_fits_and_what_is_missing()
    {
        var resource = Resource with { Quantity = 60, When = Weekly(Weekdays.Monday, 540, 720), Words = TitleWords.Of("会议室与轮椅") };
        var suggestion = Scoring.Of(Need with { Words = TitleWords.Of("急需轮椅") }, resource, MatchSide.Resources, Rule)!;

        Assert.Equal(Enum.GetValues<Criterion>(), suggestion.Reasons.Select(r => r.Criterion));
        Assert.Equal((750, 60L, 80L), Said(suggestion, Criterion.Quantity));
        Assert.Equal((500, 4 * 180L, 8 * 180L), Said(suggestion, Criterion.Hours));
        Assert.Equal((1000, 0L, 50_000L), Said(suggestion, Criterion.Distance));
        Assert.Equal((900, (long)Nearness.SameTownship, 6L), Said(suggestion, Criterion.Nearness));
        Assert.Equal((100, 9L, 90L), Said(suggestion, Criterion.Waiting));
        Assert.Equal((1000, 1L, 1L), Said(suggestion, Criterion.Words));
        Assert.Equal([new Shortfall(Criterion.Quantity, 60, 80), new Shortfall(Criterion.Hours, 720, 1440, Weekdays.Tuesday)], suggestion.Missing);
        // Category 10, quantity 25, hours 25, distance 15, nearness 10, record 10, waiting 5, words 20.
        Assert.Equal(((10 * 1000) + (25 * 750) + (25 * 500) + (15 * 1000) + (10 * 900) + (10 * 500) + (5 * 100) + (20 * 1000)) / 120, suggestion.Points);
    }

    [Fact]
    public void What_fits_wholly_misses_nothing() =>
        Assert.Empty(Scoring.Of(Need, Resource with { Branches = ["branch-a"] }, MatchSide.Resources, Rule)!.Missing);

    [Fact]
    public void Each_condition_removes_and_is_named()
    {
        Assert.Null(Eligibility.RemovedBy(Need, Resource, Rule));
        Assert.Equal(Eligibility.OwnUnit, Eligibility.RemovedBy(Need, Resource with { Unit = Need.Unit }, Rule));
        Assert.Equal(Eligibility.Category, Eligibility.RemovedBy(Need, Resource with { Category = "space/hallway" }, Rule));
        Assert.Equal(Eligibility.Quantity, Eligibility.RemovedBy(Need, Resource with { Quantity = 0 }, Rule));
        Assert.Equal(Eligibility.Distance, Eligibility.RemovedBy(Need, Resource with { Place = new GeoPoint(121.5, 31.23) }, Rule with { MaxMetres = 1000 }));
        Assert.Equal(Eligibility.Distance, Eligibility.RemovedBy(Need, Resource with { Place = new GeoPoint(121.5, 31.23), MaxMetres = 1000 }, Rule));
        Assert.Equal(Eligibility.Window, Eligibility.RemovedBy(Need, Resource with { When = Weekly(Weekdays.Monday, 720, 800) }, Rule));
        Assert.Equal(Eligibility.Window, Eligibility.RemovedBy(Need with { When = null }, Resource with { When = TimeWindows.None }, Rule));
    }

    [Theory]
    [InlineData("space", "space/hall", true)]
    [InlineData("space/hall", "space", true)]
    [InlineData("space/hall", "space/room", false)]
    [InlineData("space", "spaceship", false)]
    public void A_category_fits_what_is_above_and_below_it(string one, string other, bool fits) => Assert.Equal(fits, Eligibility.Fits(one, other));

    [Theory]
    [InlineData("310101013001", "310101013", Nearness.SameTownship)]
    [InlineData("310101013", "310101015", Nearness.SameDistrict)]
    [InlineData("310101", "310115", Nearness.SameCity)]
    [InlineData("320505", "320102", Nearness.SameProvince)]
    [InlineData("310101", "320505", Nearness.AdjacentProvince)]
    [InlineData("310101", "340104", Nearness.Elsewhere)]
    public void Nearness_follows_the_tree_of_regions_and_its_borders(string one, string other, Nearness nearness) =>
        Assert.Equal(nearness, Nearnesses.Of(Need with { Branches = [], Region = one }, Resource with { Region = other }, AdjacentProvinces.YangtzeDelta));

    [Fact]
    public void A_newcomer_stands_between_those_of_good_and_those_of_bad_record()
    {
        int Points(TrackRecord record) => Said(Scoring.Of(Need, Resource with { Record = record }, MatchSide.Resources, Rule)!, Criterion.Record).Points;

        Assert.Equal(500, Points(default));
        Assert.True(Points(new TrackRecord(10, 10, 10, 50)) > Points(new TrackRecord(2, 2, 2, 10)));
        Assert.True(Points(new TrackRecord(2, 2, 2, 10)) > Points(default));
        Assert.True(Points(default) > Points(new TrackRecord(2, 0, 2, 2)));
    }

    [Fact]
    public void The_best_come_first_and_equals_in_the_order_of_their_ids()
    {
        MatchProfile[] candidates = [Resource with { Id = "c", Quantity = 10 }, Resource with { Id = "b" }, Resource with { Id = "a" }, Resource with { Id = "d", Category = "food" }];

        Assert.Equal(["a", "b"], Scoring.Best(Need, MatchSide.Resources, candidates, 2, Rule).Select(s => s.Candidate));
        Assert.Equal(["a", "b", "c"], Scoring.Best(Need, MatchSide.Resources, candidates, 9, Rule).Select(s => s.Candidate));
        Assert.Equal(["need"], Scoring.Best(Resource, MatchSide.Needs, [Need], 9, Rule).Select(s => s.Candidate));
    }

    private static (int Points, long Value, long Of) Said(Suggestion suggestion, Criterion criterion) =>
        suggestion.Reasons.Single(r => r.Criterion == criterion) is var reason ? (reason.Points, reason.Value, reason.Of) : default;
}
