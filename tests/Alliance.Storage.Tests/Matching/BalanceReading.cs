using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Matching.Balance;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Listings;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Matching;

/// <summary>A balance over an alliance with those below it, and over a region, on every database.</summary>
public sealed class BalanceReading
{
    private static readonly DateOnly Since = new(2026, 1, 1);

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_says_no_place_counts_in_the_region_of_its_alliance_and_each_entry_once(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        await ListingStory.PostAsync(stage, "here", ListingStory.Terms("写了地点的车位", "need"));
        await ListingStory.PostAsync(stage, "anywhere", ListingStory.Terms("没写地点的车位", "need") with { Place = null });
        await ListingStory.PostAsync(stage, "inner", ListingStory.Terms("资源车位"), 2);
        var balance = new BalanceQueries(stage.Database, TimeProvider.System);
        var supervisor = Stage.As(new Grant(Role.Supervisor, "310101"));
        foreach (var over in new[] { BalanceOver.OfRegion("310101"), BalanceOver.OfRegion("31"), BalanceOver.OfAlliance(ListingStory.Alliance, below: true), BalanceOver.OfRegion("310101", "parking") })
        {
            var figures = await balance.OfAsync(supervisor, over, Since);
            var all = Assert.Single(figures.Alliances);
            Assert.Equal((ListingStory.Alliance, 2, 1, 3), (all.Id, all.Needs, all.Resources, figures.Entries));
            Assert.Equal(over.Region == "310101" ? "310101013" : "310101", Assert.Single(figures.Regions, r => r.Code is not null).Code);
            Assert.Equal(1, Assert.Single(figures.Regions, r => r.Code is null).Needs);
        }

        Assert.Equal(0, (await balance.OfAsync(supervisor, BalanceOver.OfRegion("310104"), Since)).Entries);
        Assert.Equal(0, (await balance.OfAsync(Stage.As(new Grant(Role.Supervisor, "320505")), BalanceOver.OfRegion("310101"), Since)).Entries);
        Assert.Empty((await balance.OfAsync(supervisor, BalanceOver.OfAlliance(ListingStory.Alliance), Since)).Alliances);
    }
}
