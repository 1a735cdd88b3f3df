using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Accounts;

/// <summary>Somebody's name as others see it beside what they did, with the unit they speak for.</summary>
public sealed record ActorName(string Id, string Name, string? UnitId, string? UnitName);

public sealed class ActorNames(Database database)
{
    public async Task<IReadOnlyDictionary<string, ActorName>> OfAsync(IEnumerable<string> personIds)
    {
        var ids = personIds.Where(id => id != "system").Distinct(StringComparer.Ordinal).Take(2000).ToList();
        if (ids.Count == 0)
        {
            return new Dictionary<string, ActorName>(StringComparer.Ordinal);
        }

        var rows = await database.ReadAsync(connection => connection.QueryAsync<Row>(
            $"""
            SELECT p.id AS Id, COALESCE(p.name, '') AS Name, u.id AS UnitId, COALESCE(u.short_name, u.name) AS UnitName
            FROM person p
            LEFT JOIN person_grant g ON g.person_id = p.id AND g.role IN ('delegate', 'deputy')
            LEFT JOIN member_unit u ON u.id = g.target
            WHERE {database.Dialect.In("p.id", "ids")} ORDER BY p.id, u.id
            """,
            new { ids }));
        return rows.DistinctBy(row => row.Id, StringComparer.Ordinal).ToDictionary(row => row.Id, row => new ActorName(row.Id, row.Name, row.UnitId, row.UnitName), StringComparer.Ordinal);
    }

    /// <summary>Filled by property: where nobody has a unit, SQLite gives its column no type that a constructor would match.</summary>
    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string? UnitId { get; init; }

        public string? UnitName { get; init; }
    }
}
