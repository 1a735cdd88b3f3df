using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Accounts;

/// <summary>Somebody as they are shown to themselves.</summary>
public sealed record PersonCard(string Id, string Name, string SignInName, string Language, string? Phone, string? Email);

public sealed class PersonCards(Database database)
{
    public Task<PersonCard?> OfAsync(string personId) => database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<PersonCard?>(
        """
        SELECT p.id AS Id, COALESCE(p.name, '') AS Name, a.sign_in_name AS SignInName, p.language AS Language, p.phone AS Phone, p.email AS Email
        FROM person p JOIN account a ON a.person_id = p.id WHERE p.id = @personId
        """,
        new { personId }));

    /// <summary>The language is a preference of the screen, not part of the person's data: no event tells of it.</summary>
    public Task SetLanguageAsync(string personId, string language) => database.WriteAsync(context => context.ExecuteAsync(
        "UPDATE person SET language = @language WHERE id = @personId", new { personId, language }));

    /// <summary>Names of the alliances, units and regions that roles are held for.</summary>
    public Task<IReadOnlyDictionary<string, string>> NamesOfTargetsAsync(IEnumerable<Grant> grants)
    {
        var ids = grants.Select(g => g.Target).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Take(1000).ToList();
        return database.ReadAsync(async connection => (IReadOnlyDictionary<string, string>)(await connection.QueryAsync<(string Id, string Name)>(
            $"""
            SELECT id, name FROM alliance WHERE {database.Dialect.In("id", "ids")}
            UNION ALL SELECT id, name FROM member_unit WHERE {database.Dialect.In("id", "ids")}
            UNION ALL SELECT code, name FROM region WHERE {database.Dialect.In("code", "ids")}
            """,
            new { ids })).DistinctBy(row => row.Id, StringComparer.Ordinal).ToDictionary(row => row.Id, row => row.Name, StringComparer.Ordinal));
    }
}
