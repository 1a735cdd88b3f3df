using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

public sealed class SearchTests
{
    private static readonly string[] Names =
    [
        "上海市黄浦区停车管理中心", "上海市静安区停车场", "青浦区车停不下来协会", "ＡＢＣ Park 停车", "嘉善县姚庄镇", "100%_[折扣]商店", "𠮷野家", "上海 停车 协会",
    ];

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_text_is_found_by_any_part_of_it_and_nothing_else_is(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database);
        await FillAsync(home.Database, Names);
        var cases = new Dictionary<string, int[]>
        {
            ["停车"] = [0, 1, 3, 7], ["停"] = [0, 1, 2, 3, 7], ["车停"] = [2], ["abc"] = [3], ["ABC　ｐａｒｋ"] = [3], ["上海市"] = [0, 1],
            ["上海 停车"] = [0, 1, 7], ["停车 上海"] = [0, 1, 7], ["100%"] = [5], ["%"] = [5], ["_["] = [5], ["[折"] = [5], ["𠮷"] = [6], ["𠮷野"] = [6], ["家"] = [6],
            ["心"] = [0], ["nothing"] = [], ["停车 姚庄"] = [], ["' OR 1=1"] = [], ["来协会"] = [2], [""] = [0, 1, 2, 3, 4, 5, 6, 7],
        };
        foreach (var (text, expected) in cases)
        {
            var found = await FindAsync(home.Database, text);
            Assert.Equal((text, string.Join(',', expected)), (text, string.Join(',', found)));
        }
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_is_changed_is_found_by_its_new_name_only_and_what_is_cleared_not_at_all(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database);
        await FillAsync(home.Database, Names);
        await home.Database.WriteAsync(c => SearchGrams.WriteAsync(c, "unit", "00", ScopeId.OfUnit("0"), "苏州市吴江区停车"));
        Assert.Empty(await FindAsync(home.Database, "黄浦"));
        Assert.Equal([0], await FindAsync(home.Database, "吴江"));
        await home.Database.WriteAsync(c => SearchGrams.WriteAsync(c, "unit", "04", ScopeId.OfUnit("4"), null, " "));
        Assert.Empty(await FindAsync(home.Database, "姚庄"));

        for (var i = 0; i < Names.Length; i++)
        {
            await home.Database.WriteAsync(c => SearchGrams.ClearAsync(c, "unit", ScopeId.OfUnit($"{i}")));
        }

        Assert.Equal(0, await home.Database.ReadAsync(c => c.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM search_gram")));
        Assert.Equal(0, await home.Database.ReadAsync(c => c.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM search_text WHERE text <> ''")));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Common_and_rare_words_are_found_alike_and_counted_no_further_than_the_cap(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database);
        await FillAsync(home.Database, [.. Enumerable.Range(0, 2500).Select(i => $"上海市第{i}居民委员会")]);
        var (common, count) = await PlanAsync(home.Database, "上海");
        Assert.False(common.IsSelective);
        Assert.Equal(new CappedCount(1000, true), count);
        var (rare, few) = await PlanAsync(home.Database, "第2499居 上海");
        Assert.True(rare.IsSelective);
        Assert.Equal(new CappedCount(1, false), few);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_number_is_found_by_its_threes_where_its_pairs_are_common(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database);
        await FillAsync(home.Database, [.. Enumerable.Range(0, 2500).Select(i => $"编号{10000 + (7 * i)}号的停车位，一号到{77 + (i % 11)}号77")]);
        var (rare, few) = await PlanAsync(home.Database, "编号11777");
        Assert.True(rare.IsSelective);
        Assert.InRange(rare.AtMost, 1, 60);
        Assert.Equal(new CappedCount(0, false), few);
        Assert.Equal(new CappedCount(1, false), (await PlanAsync(home.Database, "编号11778")).Count);
        Assert.Equal(new CappedCount(2, false), (await PlanAsync(home.Database, "1778 停车 77")).Count);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Texts_written_before_there_were_threes_are_given_theirs(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database);
        await FillAsync(home.Database, [.. Names, "a1", "x9z 停车123abc 123", "91310000MA1FL0XX77，电话13812345678", new string('9', 1200)]);
        Task<List<(string, long)>> GramsAsync() => home.Database.ReadAsync(async c => (await c.QueryAsync<(string, long)>("SELECT gram, doc FROM search_gram ORDER BY gram, doc")).ToList());
        var written = await GramsAsync();
        await home.Database.WriteAsync(async c =>
        {
            foreach (var gram in written.Select(g => g.Item1).Where(g => g.EnumerateRunes().Count() == 3).Distinct(StringComparer.Ordinal))
            {
                await c.ExecuteAsync("DELETE FROM search_gram WHERE gram = @gram", new { gram });
            }
        });
        Assert.NotEqual(written, await GramsAsync());
        var migration = Migration.Of(home.Database.Dialect, typeof(Migrator).Assembly).Single(m => m.Name == "2026-11-22-01-search-threes");
        await home.Database.WriteAsync(c => c.ExecuteAsync(Assert.Single(migration.Batches)));
        Assert.Equal(written, await GramsAsync());
    }

    [Fact]
    public void A_word_needs_its_threes_and_the_pairs_that_are_in_none_of_them()
    {
        Assert.Equal(["编号", "号7", "777"], SearchText.Needed("编号77777"));
        Assert.Equal(["77"], SearchText.Needed("77"));
        Assert.Equal(["a1b", "1b2", "2停"], SearchText.Needed("a1b2停"));
    }

    [Fact]
    public void Text_is_folded_before_it_is_compared()
    {
        Assert.Equal("abc 123 上海", SearchText.Normalise("  ＡｂＣ\t１２３ ", null, "\u3000上海\n"));
        Assert.Equal(["上海", "海市", "市", "a"], SearchText.Grams("上海市 a"));
        Assert.Equal("\uFFFD", SearchText.Normalise("\uD800"));
        Assert.Equal(SearchText.Most, SearchText.Normalise(new string('长', 5000)).Length);
    }

    private static Task FillAsync(Database database, string[] names) => database.WriteAsync(async c =>
    {
        for (var i = 0; i < names.Length; i++)
        {
            await SearchGrams.WriteAsync(c, "unit", $"{i:00}", ScopeId.OfUnit($"{i}"), names[i]);
        }
    });

    private static Task<List<int>> FindAsync(Database database, string text) => database.ReadAsync(async c =>
    {
        var plan = await SearchPlan.OfAsync(c, database.Dialect, "unit", text);
        var ids = await c.QueryAsync<string>($"SELECT t.id FROM search_text t WHERE t.kind = 'unit' AND {plan.Where("t.id")} ORDER BY t.id {database.Dialect.Page("50")}", plan.Parameters);
        var own = await c.QueryAsync<string>($"SELECT t.id FROM search_text t WHERE t.kind = 'unit' AND {plan.Where("t.id", "t.text")} ORDER BY t.id", plan.Parameters);
        Assert.Equal(own, ids);
        return ids.Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)).ToList();
    });

    private static Task<(SearchPlan Plan, CappedCount Count)> PlanAsync(Database database, string text) => database.ReadAsync(async c =>
    {
        var plan = await SearchPlan.OfAsync(c, database.Dialect, "unit", text);
        return (plan, await plan.CountAsync(c, database.Dialect, "search_text t", plan.Where("t.id", "t.text"), plan.Parameters));
    });
}
