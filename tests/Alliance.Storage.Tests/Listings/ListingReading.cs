using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.MemberUnits;
using Alliance.Storage.Listings;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Listings;

public sealed class ListingReading
{
    private static readonly string[] Everything = ["adjacent", "branch", "need", "open", "paused", "public", "region"];

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Each_way_of_asking_shows_the_same_and_no_more_than_one_may_see(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        await ListingStory.LiveAsync(stage);
        var listings = new ListingQueries(stage.Database);
        var facets = new ListingFacetQueries(stage.Database);
        var all = new ListingFilter(Statuses: ["draft", "posted", "paused", "partly-matched", "fulfilled"]);
        foreach (var (who, expected) in new (Caller, string[])[]
        {
            (Stage.Coordinator(ListingStory.Alliance), [.. Everything, "draft"]),
            (Stage.Delegate(ListingStory.Unit(1)), [.. Everything.Except(["branch"]), "draft"]),
            (Stage.Delegate(ListingStory.Unit(2)), Everything),
            (Stage.Delegate(ListingStory.Unit(5)), [.. Everything.Except(["branch"])]),
            (Stage.As(new Grant(Role.Observer, ListingStory.Alliance)), [.. Everything.Except(["branch"])]),
            (Stage.As(new Grant(Role.Supervisor, "310101")), Everything),
            (Stage.Administrator, Everything),
            (Stage.As(new Grant(Role.Observer, "another")), ["public"]),
        })
        {
            var seen = await listings.ListAsync(who, all, 100, null);
            Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Items.Select(i => i.Id).Order(StringComparer.Ordinal));
            var words = await listings.ListAsync(who, all with { Text = "车" }, 100, null);
            Assert.Equal(seen.Items.Select(i => i.Id), words.Items.Select(i => i.Id));
            var counted = await facets.FacetsAsync(who, all);
            Assert.Equal(seen.Items.Count, counted.Total);
            Assert.Equal(seen.Items.Count, counted.Kinds.Sum(k => k.Count));
            var map = await facets.PointsAsync(who, all, new ListingBox(121, 31, 122, 32));
            Assert.Equal(seen.Items.Count, map.Points.Sum(p => p.Count));
            foreach (var id in new[] { "open", "branch", "draft", "public", "gone" })
            {
                var one = await listings.GetAsync(who, id);
                Assert.Equal(expected.Contains(id) || (id == "gone" && expected.Contains("open")), one is not null);
            }
        }
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_climbed_and_was_drawn_back_into_a_branch_is_that_branchs_again_and_a_discarded_draft_nobodys(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        await ListingStory.LiveAsync(stage);
        var listings = new ListingQueries(stage.Database);
        await stage.SendAsync(new RegisterMemberUnit("beyond", new UnitDetails("苏州单位", null, UnitKind.Other, "320505", null, null, null, [], null)), Stage.Administrator);
        var beyond = Stage.Delegate("beyond");
        Assert.NotNull(await listings.GetAsync(beyond, "need"));
        await stage.SendAsync(new ChangeListing(ListingStory.Alliance, "need", ListingStory.Terms("老旧小区夜间停车需求", "need", ListingAudience.Branch, "b-waitan") with { Fields = ImmutableSortedDictionary<string, string>.Empty }, null), ListingStory.Delegate);
        Assert.Null(await listings.GetAsync(beyond, "need"));
        Assert.DoesNotContain((await listings.ListAsync(beyond, new ListingFilter(), 100, null)).Items, i => i.Id == "need");
        Assert.NotNull(await listings.GetAsync(Stage.Delegate(ListingStory.Unit(2)), "need"));

        await stage.SendAsync(new WithdrawListing(ListingStory.Alliance, "draft", "不要了"), ListingStory.Delegate);
        Assert.Equal("withdrawn", (await listings.GetAsync(Stage.Delegate(ListingStory.Unit(1)), "draft"))!.Item.Status);
        foreach (var other in new[] { Stage.Delegate(ListingStory.Unit(2)), Stage.Administrator, Stage.As(new Grant(Role.Supervisor, "310101")), beyond })
        {
            Assert.Null(await listings.GetAsync(other, "draft"));
            Assert.DoesNotContain((await listings.ListAsync(other, new ListingFilter(Statuses: ["withdrawn"]), 100, null)).Items, i => i.Id == "draft");
        }
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_contact_is_for_its_unit_those_who_run_the_alliance_and_whom_it_is_promised_to(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        await ListingStory.LiveAsync(stage);
        var listings = new ListingQueries(stage.Database);
        foreach (var (who, shown) in new[]
        {
            (Stage.Delegate(ListingStory.Unit(1)), true), (Stage.Coordinator(ListingStory.Alliance), true), (Stage.Delegate(ListingStory.Unit(3)), true),
            (Stage.Delegate(ListingStory.Unit(4)), false), (Stage.Delegate(ListingStory.Unit(5)), false), (Stage.Administrator, false),
        })
        {
            var entry = (await listings.GetAsync(who, "open"))!;
            Assert.Equal((true, shown ? "王芳" : null), (entry.HasContact, entry.Contact?.Name));
        }

        Assert.Null((await listings.GetAsync(Stage.Delegate(ListingStory.Unit(1)), "gone"))!.Contact);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_entry_is_read_under_the_category_it_was_written_under(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        await ListingStory.LiveAsync(stage);
        var entry = (await new ListingQueries(stage.Database).GetAsync(ListingStory.Coordinator, "region"))!;
        Assert.True(entry.CategoryHasChanged);
        Assert.Equal(("时段", "夜间"), (entry.Fields[0].Name, entry.Fields[0].Value));
        Assert.Equal((40m, "partly-matched"), ((await new ListingQueries(stage.Database).GetAsync(ListingStory.Coordinator, "open"))!.Item.Left, (await new ListingQueries(stage.Database).GetAsync(ListingStory.Coordinator, "open"))!.Item.Status));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Pages_follow_one_another_without_gap_or_repetition_and_filters_hold(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        for (var i = 0; i < 25; i++)
        {
            stage.Now = stage.Now.AddSeconds(1);
            await ListingStory.PostAsync(stage, $"entry-{i:00}", ListingStory.Terms($"第{i}处夜间车位"));
        }

        var listings = new ListingQueries(stage.Database);
        var (seen, after) = (new List<string>(), (string?)null);
        do
        {
            var page = await listings.ListAsync(ListingStory.Coordinator, new ListingFilter(ListingStory.Alliance), 10, after);
            seen.AddRange(page.Items.Select(i => i.Id));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"entry-{i:00}").Reverse(), seen);

        async Task<int> CountAsync(ListingFilter filter) => (await listings.ListAsync(ListingStory.Coordinator, filter, 100, null)).Items.Count;
        Assert.Equal(25, await CountAsync(new ListingFilter(Region: "310101", Near: new NearPoint(121.5, 31.24, 3), Category: "parking", Side: "gives", AtLeast: 100_000)));
        Assert.Equal(0, await CountAsync(new ListingFilter(Near: new NearPoint(121.6, 31.24, 3))));
        Assert.Equal(0, await CountAsync(new ListingFilter(AtLeast: 100_001)));
        Assert.Equal(0, await CountAsync(new ListingFilter(To: new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero))));
        Assert.Equal(1, await CountAsync(new ListingFilter(Text: "第7处 车位")));
        Assert.Equal("entry-03", Assert.Single(await listings.AlikeAsync(ListingStory.Coordinator, ListingStory.Alliance, "resource", "parking", "第3处夜间停车位", null, null)).Id);
        Assert.Empty(await listings.AlikeAsync(ListingStory.Coordinator, ListingStory.Alliance, "need", "parking", "第3处夜间停车位", null, null));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Tables_that_lived_through_the_events_equal_tables_made_again_from_the_log(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        await ListingStory.LiveAsync(stage);
        var lived = await stage.RowsAsync();
        await stage.RebuildAsync();
        Assert.Equal(lived, await stage.RowsAsync());
        Assert.All(new[] { "listing", "listing_book", "listing_category", "listing_promise" }, table => Assert.Contains(lived, row => row.StartsWith(table + ":", StringComparison.Ordinal)));
    }
}
