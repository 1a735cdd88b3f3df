using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.MemberUnits;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.MemberUnits;

public sealed class MemberUnitQueryTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_list_is_searched_by_two_characters_filtered_by_region_and_kind_sorted_and_paged(string database)
    {
        await using var stage = await Stage.OnAsync(database);
        foreach (var alliance in RealAlliances.All)
        {
            await stage.FoundAsync(alliance);
        }

        var units = new MemberUnitQueries(stage.Database);
        var every = RealAlliances.All.SelectMany(a => a.Members).ToList();
        Assert.Equal(every.Count, (await units.ListAsync(new UnitFilter(), new PageAsk())).Total);
        Assert.Equal(Names("证券"), await FindAsync(new UnitFilter("证券")));
        Assert.Equal(Names("交易所"), await FindAsync(new UnitFilter("交易所")));
        Assert.Equal(["上海黄金交易所"], await FindAsync(new UnitFilter("黄金 交易")));
        Assert.Empty(await FindAsync(new UnitFilter("金黄")));
        Assert.Equal(every.Where(u => u.Region.StartsWith("33", StringComparison.Ordinal)).Select(u => u.Name).Order(StringComparer.Ordinal), await FindAsync(new UnitFilter(Region: "33")));
        Assert.Equal(every.Count(u => u.Region.StartsWith("310101", StringComparison.Ordinal)), (await FindAsync(new UnitFilter(Region: "310101"))).Length);
        Assert.Equal(every.Count(u => u.Kind == UnitKind.CentralEnterprise), (await FindAsync(new UnitFilter(Kind: "central-enterprise"))).Length);

        var byName = (await units.ListAsync(new UnitFilter(), new PageAsk(1, 200))).Items.Select(u => u.Id).ToList();
        var backwards = (await units.ListAsync(new UnitFilter(Sort: UnitSort.NameDescending), new PageAsk(1, 200))).Items.Select(u => u.Id);
        Assert.Equal(byName.AsEnumerable().Reverse(), backwards);
        var pages = new List<string>();
        for (var page = 1; page <= 5; page++)
        {
            pages.AddRange((await units.ListAsync(new UnitFilter(), new PageAsk(page, 10))).Items.Select(u => u.Id));
        }

        Assert.Equal(byName, pages);
        var byRegion = (await units.ListAsync(new UnitFilter(Region: "31", Sort: UnitSort.Region), new PageAsk(1, 200))).Items.Select(u => u.Region.Code).ToList();
        Assert.Equal(byRegion.Order(StringComparer.Ordinal), byRegion);

        string[] Names(string part) => [.. every.Where(u => u.Name.Contains(part, StringComparison.Ordinal)).Select(u => u.Name).Order(StringComparer.Ordinal)];

        async Task<string[]> FindAsync(UnitFilter filter) => [.. (await units.ListAsync(filter, new PageAsk(1, 200))).Items.Select(u => u.Name).Order(StringComparer.Ordinal)];
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_unit_is_read_whole_and_a_merged_one_names_what_it_became(string database)
    {
        await using var stage = await Stage.OnAsync(database);
        await stage.FoundAsync(RealAlliances.BundFinance);
        var units = new MemberUnitQueries(stage.Database);
        var details = new UnitDetails("上海清算所", "上清所", UnitKind.CentralEnterprise, "310101013", "中山南路318号", 121.498, 31.228, ["会议室", "培训"], null);
        await stage.SendAsync(new ChangeMemberUnit("bund-finance-2", details), Stage.Administrator);

        var unit = (await units.GetAsync("bund-finance-2"))!;
        Assert.Equal(("上清所", "上海市 / 黄浦区 / 外滩街道", 121.498, 2L, 2L), (unit.Unit.ShortName, unit.Unit.Region.Path, unit.Unit.Longitude, unit.Unit.Version, unit.AsOf));
        Assert.Equal(["会议室", "培训"], unit.Unit.Offers);
        Assert.Equal(RealAlliances.BundFinance.Name, Assert.Single(unit.Unit.Alliances).Name);
        Assert.Single((await units.ListAsync(new UnitFilter("上清"), new PageAsk())).Items);

        await stage.SendAsync(new MergeMemberUnit("bund-finance-2", "bund-finance-1"), Stage.Administrator);
        Assert.Equal(new NamedRef("bund-finance-1", "上海黄金交易所"), (await units.GetAsync("bund-finance-2"))!.MergedInto);
        Assert.Equal("bund-finance-2", Assert.Single((await units.GetAsync("bund-finance-1"))!.Merged).Id);
        Assert.Empty((await units.ListAsync(new UnitFilter("上清"), new PageAsk())).Items);
        Assert.Null(await units.GetAsync("nobody"));
        Assert.Empty(await units.ManyAsync(["nobody"]));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Likely_duplicates_are_found_by_credit_code_and_by_what_is_left_of_the_name(string database)
    {
        await using var stage = await Stage.OnAsync(database);
        await stage.FoundAsync(RealAlliances.BundFinance);
        await stage.SendAsync(new RegisterMemberUnit("twin", new UnitDetails("东方证券股份有限公司", null, UnitKind.MunicipalEnterprise, "310101", null, null, null, [], null)), Stage.Administrator);
        var duplicates = new DuplicateQueries(stage.Database);

        var found = Assert.Single(await duplicates.OfAsync("twin"));
        Assert.Equal(("东方证券", 1.0), (found.Name, found.Score));
        Assert.Equal(["same-name", "same-region"], found.Reasons);
        Assert.Equal("twin", Assert.Single(await duplicates.OfAsync(found.Id)).Id);
        Assert.Contains(await duplicates.LikeAsync("上海市黄金交易所", "310101", null), d => d.Name == "上海黄金交易所");
        Assert.Empty(await duplicates.LikeAsync("庆云县供销社", "371423", null));
        Assert.Empty(await duplicates.OfAsync("nobody"));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_export_reads_every_unit_of_the_filter_once(string database)
    {
        await using var stage = await Stage.OnAsync(database);
        await stage.FoundAsync(RealAlliances.BundFinance);
        var rows = new List<string>();
        await foreach (var row in new UnitExport(stage.Database).RowsAsync(new UnitFilter(Region: "310101")))
        {
            rows.Add(row.Name);
        }

        Assert.Equal(RealAlliances.BundFinance.Members.Where(u => u.Region.StartsWith("310101", StringComparison.Ordinal)).Select(u => u.Name).Order(), rows.Order());
    }

    [Fact]
    public void What_is_left_of_a_name_is_without_province_legal_form_spaces_and_width()
    {
        Assert.Equal("东方证券", UnitCores.Of("上海东方证券　股份有限公司", "310101"));
        Assert.Equal("久事", UnitCores.Of("上海市久事（集团）有限公司".Replace("（集团）", "", StringComparison.Ordinal), "31"));
        Assert.Equal("abc12", UnitCores.Of("ＡＢＣ１２", "31"));
        Assert.Equal("上海", UnitCores.Of("上海", "31"));
        Assert.Equal(1, UnitCores.Likeness("外滩投资", "外滩投资"));
        Assert.InRange(UnitCores.Likeness("外滩投资", "外滩投资集团"), 0.7, 0.8);
        Assert.Equal(0, UnitCores.Likeness("甲", "乙"));
    }

    [Fact]
    public void Names_are_sorted_by_their_sound()
    {
        var names = new[] { "徐汇区", "Bund", "静安区", "黄浦区", "Alley" };
        Assert.Equal(["黄浦区", "静安区", "徐汇区", "Alley", "Bund"], names.OrderBy(SortKeys.Of, StringComparer.Ordinal));
    }
}
