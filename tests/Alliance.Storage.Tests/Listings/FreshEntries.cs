using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Listings;
using Alliance.Storage.Listings.SavedSearches;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Listings;

public sealed class FreshEntries
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_entry_held_against_a_filter_in_memory_answers_as_the_list_does(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        await ListingStory.LiveAsync(stage);
        await ListingStory.PostAsync(stage, "elsewhere", ListingStory.Terms("浙江车位") with { Place = new ListingPlace("330421", "嘉善", 120.9, 30.8), Window = null, Quantity = 5 * Milli.One, Fields = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty });
        await stage.Database.WriteAsync(context => context.ExecuteAsync("INSERT INTO listing_fresh (listing_id, at, batch, lease_until) SELECT id, posted_at, NULL, 0 FROM listing"));
        var fresh = new FreshQueries(stage.Database);
        var batch = await fresh.TakeAsync(stage.Now);
        var entries = await fresh.EntriesAsync(batch!);
        var me = Stage.Coordinator(ListingStory.Alliance);
        var at = new DateTimeOffset(2026, 3, 1, 0, 0, 0, ChinaTime.Offset);
        foreach (var (filter, some) in new (ListingFilter, bool)[]
        {
            (new ListingFilter(), true), (new ListingFilter(Text: "车位 夜间"), true), (new ListingFilter(Text: "中山东一路"), true), (new ListingFilter(Text: "没有的词"), false),
            (new ListingFilter(Side: "wants"), true), (new ListingFilter(Kind: "resource"), true), (new ListingFilter(Category: "parking"), true), (new ListingFilter(Category: "venue"), false),
            (new ListingFilter(AllianceId: ListingStory.Alliance), true), (new ListingFilter(AllianceId: "another"), false), (new ListingFilter(Region: "3101"), true), (new ListingFilter(Region: "33"), true),
            (new ListingFilter(UnitId: ListingStory.Unit(3)), true), (new ListingFilter(AtLeast: 50 * Milli.One), true), (new ListingFilter(AtLeast: 500 * Milli.One), false),
            (new ListingFilter(To: at), true), (new ListingFilter(From: at.AddYears(3)), true), (new ListingFilter(From: at, To: at.AddDays(3)), true),
            (new ListingFilter(Near: new NearPoint(121.49, 31.24, 5)), true), (new ListingFilter(Near: new NearPoint(120.9, 30.8, 5)), true), (new ListingFilter(Near: new NearPoint(100, 20, 5)), false),

            // 31 km apart: within the corner of the square around a circle of 25 km, and outside of the circle.
            (new ListingFilter(Near: new NearPoint(121.26, 31.04, 25)), false), (new ListingFilter(Near: new NearPoint(121.26, 31.04, 32)), true),
        })
        {
            var listed = (await new ListingQueries(stage.Database).ListAsync(me, filter, 100, null)).Items.Select(i => i.Id).Order(StringComparer.Ordinal).ToList();
            var held = entries.Where(e => e.Fits(filter, FreshEntry.WordsOf(filter), [])).Select(e => e.Id).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(listed, held);
            Assert.Equal(some, held.Count > 0);
        }

        Assert.Equal(entries.Count, (await fresh.SeenAsync(me, "search", entries.Select(e => e.Id), [], 100)).Count);
        Assert.Single(await fresh.SeenAsync(me, "search", entries.Select(e => e.Id), [], 1));
        Assert.Single(await fresh.SeenAsync(Stage.As(new Grant(Role.Observer, "another")), "search", entries.Select(e => e.Id), [], 100));
    }
}
