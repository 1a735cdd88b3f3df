using Alliance.Storage.Regions;
using Alliance.Storage.Kernel.Reading;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.Regions;

public sealed class RegionTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_divisions_are_loaded_once_and_read_as_a_tree(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database);
        Assert.Equal(44_703, await RegionLoader.LoadAsync(home.Database));
        Assert.Equal(0, await RegionLoader.LoadAsync(home.Database));
        var regions = new RegionQueries(home.Database);

        Assert.Equal(31, (await regions.ChildrenAsync(null)).Count);
        var districts = await regions.ChildrenAsync("3101");
        Assert.Equal(16, districts.Count);
        Assert.Equal(new RegionItem("310101", "黄浦区", "district", "3101", true, "上海市 / 黄浦区"), districts[0]);

        var street = await regions.GetAsync("310101013");
        Assert.Equal("上海市 / 黄浦区 / 外滩街道", street!.Region.Path);
        Assert.Equal(["31", "3101", "310101"], street.Ancestors.Select(a => a.Code));
        Assert.False(street.Region.HasChildren);
        Assert.Null(await regions.GetAsync("99"));
        Assert.Equal("上海市", (await regions.NamesAsync(["31", "99", "31"]))["31"].Name);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_region_is_found_by_its_name_by_words_of_its_path_and_by_its_code(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database);
        await RegionLoader.LoadAsync(home.Database);
        var regions = new RegionQueries(home.Database);

        Assert.Equal("310101", (await regions.SearchAsync("黄浦区"))[0].Code);
        Assert.Equal("310101", (await regions.SearchAsync("黄浦"))[0].Code);
        Assert.Equal("310101013", Assert.Single(await regions.SearchAsync("黄浦 外滩")).Code);
        Assert.Equal("31", (await regions.SearchAsync("31"))[0].Code);
        Assert.All(await regions.SearchAsync("3101", "township"), r => Assert.Equal("township", r.Level));
        Assert.Empty(await regions.SearchAsync("%"));
        Assert.Empty(await regions.SearchAsync("  "));
        Assert.Empty(await regions.SearchAsync("'; DROP TABLE region --"));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Committees_are_added_below_their_townships_and_only_once(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database);
        await RegionLoader.LoadAsync(home.Database);
        var file = Path.Combine(AppContext.BaseDirectory, "data", "communities-yangtze-delta.csv.gz");
        await using (var gzip = File.OpenRead(file))
        {
            Assert.InRange(await RegionLoader.LoadCommunitiesAsync(home.Database, gzip), 72_000, 72_348);
        }

        await using (var again = File.OpenRead(file))
        {
            Assert.Equal(0, await RegionLoader.LoadCommunitiesAsync(home.Database, again));
        }

        var regions = new RegionQueries(home.Database);
        var committee = (await regions.ChildrenAsync("310101002"))[0];
        Assert.Equal(("310101002001", "community", "上海市 / 黄浦区 / 南京东路街道 / 云南中路居委会"), (committee.Code, committee.Level, committee.Path));
        Assert.True((await regions.GetAsync("310101002"))!.Region.HasChildren);
        var loose = await home.Database.ReadAsync(db => db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM region c WHERE c.depth = 5 AND NOT EXISTS (SELECT 1 FROM region p WHERE p.code = c.parent)"));
        Assert.Equal(0, loose);
    }

    [Fact]
    public void A_province_is_known_by_its_short_name_and_its_mark()
    {
        Assert.Equal(new Province("31", "上海", "沪"), Provinces.Of("310101002"));
        Assert.Equal(["苏", "浙", "皖"], new[] { "32", "3304", "340100" }.Select(c => Provinces.Of(c).Mark));
    }
}
