using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;
using static Alliance.Storage.Tests.Listings.ListingStory;

namespace Alliance.Storage.Tests.Listings;

/// <summary>Drafts thrown away under an earlier version: withdrawn, by the row and in the log.</summary>
public sealed class DiscardedBefore
{
    private const string Migration = "2026-11-22-70-discarded-drafts";

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task They_are_hidden_by_the_next_start_without_a_rebuild_and_told_as_they_would_be_now(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        await stage.SendAsync(new DraftListing(ListingStory.Alliance, "draft", Unit(1), Terms("没想好的事"), null), ListingStory.Delegate);
        await stage.SendAsync(new WithdrawListing(ListingStory.Alliance, "draft", null), ListingStory.Delegate);
        await PostAsync(stage, "gone", Terms("撤下的车位"));
        await stage.SendAsync(new WithdrawListing(ListingStory.Alliance, "gone", "改作他用"), ListingStory.Delegate);
        var then = Catalog.Write(new ListingWithdrawn(ListingStory.Alliance, "draft", Unit(1), "没想好的事", null, "私下的理由"));
        await stage.Database.WriteAsync(async context =>
        {
            await context.ExecuteAsync("UPDATE event SET name = 'listing.withdrawn', data = @then WHERE name = 'listing.discarded'", new { then });
            await context.ExecuteAsync("UPDATE listing SET stage = 'withdrawn' WHERE id = 'draft'", new { });
            await context.ExecuteAsync("DELETE FROM schema_migration WHERE name = @Migration", new { Migration });
        });

        Assert.Equal([Migration], await new Migrator(stage.Database).ApplyAsync());
        var stages = (await stage.Database.ReadAsync(db => db.QueryAsync<(string Id, string Stage)>("SELECT id, stage FROM listing"))).ToDictionary(r => r.Id, r => r.Stage, StringComparer.Ordinal);
        Assert.Equal(("discarded", "withdrawn"), (stages["draft"], stages["gone"]));
        var told = (await new FeedPages(stage.Database).BeforeAsync(ScopeId.OfAlliance(ListingStory.Alliance), null, 500)).Items;
        Assert.DoesNotContain(told, e => e.Data.Contains("私下的理由", StringComparison.Ordinal));
        Assert.Equal("listing.discarded", Assert.Single(told, e => e.Stream.Id == "draft" && e.Name != "listing.drafted").Name);
        Assert.Contains(told, e => e.Stream.Id == "gone" && e.Name == "listing.withdrawn" && e.Data.Contains("改作他用", StringComparison.Ordinal));

        var lived = await stage.RowsAsync();
        await stage.RebuildAsync();
        Assert.Equal(lived, await stage.RowsAsync());
    }
}
