using System.Data.Common;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Search;

/// <summary><paramref name="Detail"/>: what tells two of the same name apart: a unit's or alliance's region, a region's path, a person's sign-in name.</summary>
public sealed record SearchHit(string Id, string Name, string? Detail);

public sealed record SearchHits(IReadOnlyList<SearchHit> Units, IReadOnlyList<SearchHit> Alliances, IReadOnlyList<SearchHit> Regions, IReadOnlyList<SearchHit> People);

/// <summary>Which people the reader may find: everybody, or those of some alliances and units, or nobody.</summary>
public sealed record SearchSight(bool AllPeople, IReadOnlyCollection<string> PeopleOfAlliances, IReadOnlyCollection<string> PeopleOfUnits)
{
    public static readonly SearchSight NoPeople = new(false, [], []);
}

/// <summary>One search over everything, a few hits of each kind.</summary>
public sealed class SearchQueries(Database database)
{
    public Task<SearchHits> FindAsync(string text, SearchSight sight, int each = 5, CancellationToken cancel = default) => database.ReadAsync(
        async db => SearchText.Normalise(text).Length == 0
            ? new SearchHits([], [], [], [])
            : new SearchHits(
                await UnitsAsync(db, text, each), await AlliancesAsync(db, text, each), await RegionsAsync(db, text, each), await PeopleAsync(db, text, sight, each)),
        cancel);

    private async Task<IReadOnlyList<SearchHit>> UnitsAsync(DbConnection db, string text, int each)
    {
        var plan = await SearchPlan.OfAsync(db, database.Dialect, "unit", text);
        var arguments = plan.Parameters;
        arguments.Add("take", (long)each);
        return (await db.QueryAsync<SearchHit>(
            $"""
            SELECT u.id, u.name, r.path AS detail FROM (
              SELECT m.id AS found, m.name_sort AS sorted FROM member_unit m WHERE {(plan.IsSelective ? "COALESCE(m.status, '')" : "m.status")} = 'open' AND {plan.Where("m.id", "m.folded")}
              ORDER BY m.name_sort, m.id {database.Dialect.Page("@take")}) f
            JOIN member_unit u ON u.id = f.found LEFT JOIN region r ON r.code = u.region_code ORDER BY f.sorted, u.id
            """,
            arguments)).AsList();
    }

    private async Task<IReadOnlyList<SearchHit>> AlliancesAsync(DbConnection db, string text, int each)
    {
        var plan = await SearchPlan.OfAsync(db, database.Dialect, "alliance", text);
        var arguments = plan.Parameters;
        arguments.Add("take", (long)each);
        return (await db.QueryAsync<SearchHit>(
            $"""
            SELECT a.id, a.name, (SELECT MIN(r.path) FROM alliance_region x JOIN region r ON r.code = x.region_code WHERE x.alliance_id = a.id AND x.ordinal = 0) AS detail
            FROM alliance a WHERE a.status = 'active' AND {plan.Where("a.id")} ORDER BY a.name_sort, a.id {database.Dialect.Page("@take")}
            """,
            arguments)).AsList();
    }

    private async Task<IReadOnlyList<SearchHit>> RegionsAsync(DbConnection db, string text, int each)
    {
        var word = text.Trim();
        var byCode = word.All(char.IsAsciiDigit);
        return (await db.QueryAsync<SearchHit>(
            $"""
            SELECT code AS id, name, path AS detail FROM region WHERE {database.Dialect.Like(byCode ? "code" : "name", "pattern")}
            ORDER BY CASE WHEN name = @word THEN 0 WHEN {database.Dialect.Like("name", "begins")} THEN 1 ELSE 2 END, depth, code {database.Dialect.Page("@take")}
            """,
            new { word, begins = database.Dialect.StartingWith(word), pattern = byCode ? database.Dialect.StartingWith(word) : database.Dialect.Containing(word), take = (long)each })).AsList();
    }

    private async Task<IReadOnlyList<SearchHit>> PeopleAsync(DbConnection db, string text, SearchSight sight, int each)
    {
        var arguments = new DynamicParameters(new { like = database.Dialect.Containing(text.Trim()), upper = database.Dialect.Containing(SignInNames.Normalise(text)), take = (long)each });
        var within = Within(sight, arguments);
        return !sight.AllPeople && within.Count == 0 ? [] : (await db.QueryAsync<SearchHit>(
            $"""
            SELECT p.id, p.name, c.sign_in_name AS detail FROM person p LEFT JOIN account c ON c.person_id = p.id
            WHERE ({database.Dialect.Like("p.name", "like")} OR {database.Dialect.Like("c.normalised", "upper")}) AND {(sight.AllPeople ? "1 = 1" : $"({string.Join(" OR ", within)})")}
            ORDER BY p.name_sort, p.id {database.Dialect.Page("@take")}
            """,
            arguments)).AsList();
    }

    private List<string> Within(SearchSight sight, DynamicParameters arguments)
    {
        var within = new List<string>();
        if (sight.PeopleOfUnits.Count > 0)
        {
            arguments.Add("units", sight.PeopleOfUnits.ToArray());
            within.Add($"p.id IN (SELECT g.person_id FROM person_grant g WHERE {database.Dialect.In("g.target", "units")} AND g.role IN ('delegate', 'deputy'))");
        }

        if (sight.PeopleOfAlliances.Count > 0)
        {
            arguments.Add("alliances", sight.PeopleOfAlliances.ToArray());
            within.Add($"p.id IN (SELECT g.person_id FROM person_grant g WHERE {database.Dialect.In("g.target", "alliances")} AND g.role IN ('coordinator', 'observer'))");
            within.Add(
                $"p.id IN (SELECT g.person_id FROM person_grant g JOIN membership m ON m.unit_id = g.target WHERE {database.Dialect.In("m.alliance_id", "alliances")} "
                + "AND m.status <> 'left' AND g.role IN ('delegate', 'deputy'))");
        }

        return within;
    }
}
