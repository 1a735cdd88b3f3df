using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Regions;

/// <summary><paramref name="Level"/>: province, city, district, township, community.</summary>
public sealed record RegionItem(string Code, string Name, string Level, string? Parent, bool HasChildren, string Path);

public sealed record RegionDetail(RegionItem Region, IReadOnlyList<RegionItem> Ancestors);

/// <summary>Reads the tree of regions.</summary>
public sealed class RegionQueries(Database database)
{
    private const string Columns = "code, name, level, parent, has_children, path";

    /// <summary>The regions right below one, or the provinces.</summary>
    public Task<IReadOnlyList<RegionItem>> ChildrenAsync(string? parent, CancellationToken cancel = default) => database.ReadAsync(
        async db => (IReadOnlyList<RegionItem>)(await db.QueryAsync<RegionItem>(
            parent is null
                ? $"SELECT {Columns} FROM region WHERE depth = 1 ORDER BY code"
                : $"SELECT {Columns} FROM region WHERE parent = @parent ORDER BY code",
            new { parent })).AsList(),
        cancel);

    /// <summary>
    /// By the beginning of a code, or by name: of several words the last is in the region's own name and the others in its path,
    /// so that 上海 南京东路 finds the street. What is called exactly so comes first, then what begins so, then the larger region.
    /// </summary>
    public Task<IReadOnlyList<RegionItem>> SearchAsync(string text, string? level = null, int limit = 20, CancellationToken cancel = default)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5).ToArray();
        if (words.Length == 0)
        {
            return Task.FromResult<IReadOnlyList<RegionItem>>([]);
        }

        var arguments = new DynamicParameters(new { level, last = words[^1], begins = database.Dialect.StartingWith(words[^1]), take = (long)Math.Clamp(limit, 1, 200) });
        var conditions = new List<string>();
        if (words is [var code] && code.All(char.IsAsciiDigit))
        {
            conditions.Add(database.Dialect.Like("code", "begins"));
        }
        else
        {
            arguments.Add("name", database.Dialect.Containing(words[^1]));
            conditions.Add(database.Dialect.Like("name", "name"));
        }

        for (var i = 0; i < words.Length - 1; i++)
        {
            arguments.Add($"above{i}", database.Dialect.Containing(words[i]));
            conditions.Add(database.Dialect.Like("path", $"above{i}"));
        }

        if (level is not null)
        {
            conditions.Add("level = @level");
        }

        var sql = $"""
            SELECT {Columns} FROM region WHERE {string.Join(" AND ", conditions)}
            ORDER BY CASE WHEN name = @last THEN 0 WHEN {database.Dialect.Like("name", "begins")} THEN 1 ELSE 2 END, depth, code
            {database.Dialect.Page("@take")}
            """;
        return database.ReadAsync(async db => (IReadOnlyList<RegionItem>)(await db.QueryAsync<RegionItem>(sql, arguments)).AsList(), cancel);
    }

    /// <summary>A region with those above it, the province first; null when there is none.</summary>
    public Task<RegionDetail?> GetAsync(string code, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var chain = Lineage(code).Append(code);
            var rows = await db.QueryByIdsAsync<RegionItem>($"SELECT {Columns} FROM region WHERE code IN @ids", chain);
            var self = rows.Find(r => r.Code == code);
            return self is null ? null : new RegionDetail(self, [.. rows.Where(r => r.Code != code).OrderBy(r => r.Code.Length)]);
        },
        cancel);

    /// <summary>Names of many codes at once; unknown ones are left out.</summary>
    public Task<IReadOnlyDictionary<string, RegionRef>> NamesAsync(IEnumerable<string> codes, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyDictionary<string, RegionRef>>(
            async db => (await db.QueryByIdsAsync<RegionRef>("SELECT code, name, path FROM region WHERE code IN @ids", codes))
                .ToDictionary(r => r.Code, StringComparer.Ordinal),
            cancel);

    /// <summary>Codes of the levels above: the first 2, 4, 6 and 9 digits.</summary>
    private static IEnumerable<string> Lineage(string code) =>
        new[] { 2, 4, 6, 9 }.Where(length => length < code.Length).Select(length => code[..length]);
}
