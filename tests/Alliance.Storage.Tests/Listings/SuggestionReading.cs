using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Times;
using Alliance.Domain.Kernel.Matching.Transport;
using Alliance.Domain.Listings;
using Alliance.Storage.Listings;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Listings;

/// <summary>What is suggested is what comes first when everything that the reader may see is given points.</summary>
public sealed class SuggestionReading
{
    private static readonly AdjacentProvinces Adjacent = new([("31", "32"), ("31", "33"), ("32", "33")]);

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Within_the_bound_nothing_better_is_missed_and_nothing_unseen_is_shown(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        await ScanLaws.FillAsync(stage, new Random(7));
        var (suggestions, listings) = (new SuggestionQueries(stage.Database), new ListingQueries(stage.Database));
        var asked = 0;
        foreach (var who in ScanLaws.Readers)
        {
            var seen = (await listings.ListAsync(who, new ListingFilter(), 500, null)).Items;
            foreach (var entry in seen.Where((_, i) => i % 3 == 0))
            {
                var (known, list) = await suggestions.OfAsync(who, entry.AllianceId, entry.Id, stage.Now);
                Assert.True(known);
                var runs = who.Coordinates(entry.AllianceId);
                if (!runs && !who.SpeaksFor(entry.UnitId))
                {
                    Assert.Null(list);
                    continue;
                }

                var expected = Best(stage, entry, seen);
                Assert.Equal(expected.Select(s => (s.Candidate, s.Points)), list!.Items.Select(i => (i.Listing.Id, i.Points)));
                Assert.False(list.Bounded);
                Assert.All(list.Combination?.Parts ?? [], part => Assert.Contains(seen, s => s.Id == part.ListingId));
                asked += list.Items.Count;
            }
        }

        Assert.True(asked > 100);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_was_not_compared_is_said_and_the_nearest_come_first(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        await PostAsync(stage, "need", "need", 80, 121.49, 3);
        for (var i = 0; i < 30; i++)
        {
            await PostAsync(stage, $"r{i:00}", "resource", 100, 121.49 + (i * 0.01 % 0.15), 1);
        }

        var suggestions = new SuggestionQueries(stage.Database);
        var whole = (await suggestions.OfAsync(ListingStory.Coordinator, ListingStory.Alliance, "need", stage.Now)).List!;
        Assert.Equal((30, false), (whole.Looked, whole.Bounded));
        var some = (await suggestions.OfAsync(ListingStory.Coordinator, ListingStory.Alliance, "need", stage.Now, new SuggestionBounds(5, 4_000))).List!;
        Assert.Equal((5, true), (some.Looked, some.Bounded));
        Assert.All(some.Items, i => Assert.True(i.Listing.Longitude < 121.6));
        Assert.True((await suggestions.OfAsync(ListingStory.Coordinator, ListingStory.Alliance, "need", stage.Now, new SuggestionBounds(1_000, 5))).List!.Bounded);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_is_missing_is_said_and_several_cover_what_one_does_not(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        var book = BookTemplates.Find(BookTemplates.Usual)!;
        await stage.SendAsync(new SetListingBook(ListingStory.Alliance, book with { Categories = [.. book.Categories, book.Category("parking")! with { Code = "garage", Parent = "parking", Fields = [] }] }), ListingStory.Coordinator);
        await PostAsync(stage, "need", "need", 80, 121.49, 3);
        await PostAsync(stage, "small", "resource", 60, 121.49, 1);
        await stage.SendAsync(
            new PostListing(
                ListingStory.Alliance, "below", ListingStory.Unit(2),
                ListingStory.Terms("车库", "resource") with { Category = "garage", Quantity = 30 * Milli.One, Fields = ListingStory.Terms("").Fields.Clear() }, null),
            Stage.Delegate(ListingStory.Unit(2)));
        await stage.SendAsync(new PostListing(ListingStory.Alliance, "whole", ListingStory.Unit(4), ListingStory.Terms("整体出让", "resource") with { Quantity = 200 * Milli.One, Partial = false }, null), Stage.Delegate(ListingStory.Unit(4)));
        await stage.SendAsync(new PostListing(ListingStory.Alliance, "own", ListingStory.Unit(3), ListingStory.Terms("自家车位", "resource"), null), Stage.Delegate(ListingStory.Unit(3)));
        var list = (await new SuggestionQueries(stage.Database).OfAsync(Stage.Delegate(ListingStory.Unit(3)), ListingStory.Alliance, "need", stage.Now)).List!;
        Assert.Equal(["below", "small"], list.Items.Select(i => i.Listing.Id).Order(StringComparer.Ordinal));
        var small = list.Items.Single(i => i.Listing.Id == "small");
        Assert.Equal((60m, "quantity", 60m, 80m), (small.Offer, small.Missing[0].Criterion, small.Missing[0].Value, small.Missing[0].Of));
        Assert.Equal((true, true, 2), (list.Combination!.Covers, list.Combination.Proven, list.Combination.Parts.Count));
        var mine = Assert.Single(await new SuggestionQueries(stage.Database).MineAsync(Stage.Delegate(ListingStory.Unit(3)), null, stage.Now));
        Assert.Equal("need", mine.ListingId);
        var other = Assert.Single(await new SuggestionQueries(stage.Database).MineAsync(Stage.Delegate(ListingStory.Unit(1)), ListingStory.Alliance, stage.Now));
        Assert.Equal(("small", "need"), (other.ListingId, other.Items[0].Listing.Id));
    }

    private static Task PostAsync(Stage stage, string id, string kind, int quantity, double longitude, int unit) => stage.SendAsync(
        new PostListing(
            ListingStory.Alliance, id, ListingStory.Unit(unit), ListingStory.Terms($"车位{id}", kind) with { Quantity = quantity * Milli.One, Place = new ListingPlace("310101013", null, longitude, 31.24) }, null),
        Stage.Delegate(ListingStory.Unit(unit)));

    /// <summary>Every pair by the kernel's rule, without any index.</summary>
    private static IEnumerable<Suggestion> Best(Stage stage, ListingItem entry, IReadOnlyList<ListingItem> all)
    {
        var rule = new ScoreRule(ScoreWeights.Usual, stage.Today, Adjacent, 20_000);
        var wants = entry.Side == "wants";
        foreach (var pair in all
            .Where(o => o.Side == (wants ? "gives" : "wants") && o.Unit == entry.Unit && o.UnitId != entry.UnitId)
            .Select(o => (Other: o, Need: wants ? entry : o, Resource: wants ? o : entry))
            .Where(p => (p.Need.Partial || p.Resource.Left >= p.Need.Left) && (p.Resource.Partial || p.Need.Left >= p.Resource.Left))
            .Select(p => (p.Other, Suggestion: Scored(stage, p.Need, p.Resource, wants ? MatchSide.Resources : MatchSide.Needs, rule)))
            .Where(p => p.Suggestion is not null)
            .OrderByDescending(p => p.Suggestion!.Points).ThenBy(p => p.Other.Id, StringComparer.Ordinal).Take(10))
        {
            yield return pair.Suggestion!;
        }
    }

    private static Suggestion? Scored(Stage stage, ListingItem need, ListingItem resource, MatchSide side, ScoreRule rule)
    {
        var horizon = Horizon.Of(need.Window, stage.Today);
        MatchProfile Profile(ListingItem i) => new(
            i.Id, i.UnitId, i.Category, (long)(i.Left * Milli.One), horizon?.Lay(i.Window), i.Longitude is { } x ? new GeoPoint(x, i.Latitude!.Value) : null, i.Region?.Code, [], ChinaTime.DateOf(i.PostedAt), default) { Words = TitleWords.Of(i.Title) };
        return Scoring.Of(Profile(need), Profile(resource), side, rule);
    }
}
