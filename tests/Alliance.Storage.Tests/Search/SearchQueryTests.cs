using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Storage.Search;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Everything_is_searched_at_once_and_people_only_within_sight(string database)
    {
        await using var stage = await Stage.OnAsync(database);
        await stage.FoundAsync(RealAlliances.BundFinance);
        await stage.SendAsync(
            new RegisterPerson("delegate", "waitan.1", new PersonalData("外滩 联络员", null, null)) { FirstGrant = new Grant(Role.Delegate, "bund-finance-1") }, Stage.Administrator);
        var search = new SearchQueries(stage.Database);

        var hits = await search.FindAsync("外滩", new SearchSight(true, [], []));
        Assert.Equal(["bund-finance"], hits.Alliances.Select(h => h.Id));
        Assert.Contains(hits.Units, h => h.Name == "外滩投资");
        Assert.Contains(hits.Regions, h => h.Name == "外滩街道" && h.Detail == "上海市 / 黄浦区 / 外滩街道");
        Assert.Equal(new SearchHit("delegate", "外滩 联络员", "waitan.1"), Assert.Single(hits.People));

        Assert.Empty((await search.FindAsync("外滩", SearchSight.NoPeople)).People);
        Assert.Single((await search.FindAsync("外滩", new SearchSight(false, ["bund-finance"], []))).People);
        Assert.Single((await search.FindAsync("外滩", new SearchSight(false, [], ["bund-finance-1"]))).People);
        Assert.Empty((await search.FindAsync("外滩", new SearchSight(false, ["shantang"], ["bund-finance-2"]))).People);
        Assert.Equal("31", (await search.FindAsync("31", SearchSight.NoPeople)).Regions[0].Id);
        Assert.All([await search.FindAsync(" ", SearchSight.NoPeople), await search.FindAsync("没有没有", SearchSight.NoPeople)], h => Assert.Empty(h.Units.Concat(h.Alliances).Concat(h.Regions)));
    }
}
