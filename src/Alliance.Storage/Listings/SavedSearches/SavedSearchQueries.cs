using System.Collections.Immutable;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings.SavedSearches;

/// <summary>A search as its owner sees it. `ask`: the lists' filters by name. `fresh`: new since `lookedAt`, 100 for a hundred and more.</summary>
public sealed record SavedSearchItem(string Id, string Name, string? AllianceId, string? AllianceName, IReadOnlyDictionary<string, string> Ask, bool ByMail, int Fresh, DateTimeOffset SavedAt, DateTimeOffset LookedAt);

/// <summary>A search that is to be held against new entries.</summary>
public sealed record WatchedSearch(string Id, string PersonId, ListingFilter Filter);

/// <summary>Saved searches, each its owner's alone.</summary>
public sealed class SavedSearchQueries(Database database)
{
    public Task<int> CountAsync(string personId, CancellationToken cancel = default) => database.ReadAsync(
        async db => (int)await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM saved_search WHERE person_id = @personId", new { personId }), cancel);

    /// <summary>Of one person; what has something new comes first.</summary>
    public Task<IReadOnlyList<SavedSearchItem>> OfAsync(string personId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<SavedSearchItem>>(
        async db => [.. (await db.QueryAsync<Row>(
            """
            SELECT s.id, t.name, t.alliance_id, a.name AS alliance_name, t.ask, s.by_mail, s.fresh, s.saved_at, s.looked_at
            FROM saved_search s JOIN saved_search_terms t ON t.search_id = s.id LEFT JOIN alliance a ON a.id = t.alliance_id
            WHERE s.person_id = @personId ORDER BY CASE WHEN s.fresh > 0 THEN 0 ELSE 1 END, s.saved_at DESC, s.id
            """,
            new { personId })).Select(r => new SavedSearchItem(
                r.Id, r.Name, r.AllianceId, r.AllianceName, JsonSerializer.Deserialize<Dictionary<string, string>>(r.Ask)!, r.ByMail, r.Fresh, r.SavedAt, r.LookedAt))],
        cancel);

    /// <summary>The next searches after an id that people are still to be told about: their owners active, and not full of news already.</summary>
    public Task<IReadOnlyList<WatchedSearch>> WatchedAsync(string after, int take, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<WatchedSearch>>(
        async db => [.. (await db.QueryAsync<Watched>(
            $"""
            SELECT s.id, s.person_id, t.filter FROM saved_search s JOIN saved_search_terms t ON t.search_id = s.id
            JOIN person_standing p ON p.person_id = s.person_id AND p.active = 1 WHERE s.id > @after AND s.fresh < @most ORDER BY s.id {database.Dialect.Page("@take")}
            """,
            new { after, take, most = Domain.Listings.SavedSearches.SavedSearchDecider.MostFresh })).Select(w => new WatchedSearch(w.Id, w.PersonId, FilterOf(w.Filter)))],
        cancel);

    /// <summary>What these people are, now.</summary>
    public Task<IReadOnlyDictionary<string, Caller>> CallersAsync(IEnumerable<string> people, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyDictionary<string, Caller>>(
        async db =>
        {
            var ids = people.Distinct(StringComparer.Ordinal).ToList();
            var grants = (await db.QueryByIdsAsync<Granted>("SELECT person_id, role, target FROM person_grant WHERE person_id IN @ids", ids)).ToLookup(g => g.PersonId, StringComparer.Ordinal);
            return ids.ToDictionary(id => id, id => new Caller(id, [.. grants[id].Select(g => new Grant(Enum.Parse<Role>(g.Role, ignoreCase: true), g.Target))]), StringComparer.Ordinal);
        },
        cancel);

    public static string FilterText(ListingFilter filter) => JsonSerializer.Serialize(filter, Catalog.Json);

    internal static ListingFilter FilterOf(string text) => JsonSerializer.Deserialize<ListingFilter>(text, Catalog.Json)!;

    private sealed record Row(string Id, string Name, string? AllianceId, string? AllianceName, string Ask, bool ByMail, int Fresh, DateTimeOffset SavedAt, DateTimeOffset LookedAt);

    private sealed record Watched(string Id, string PersonId, string Filter);

    private sealed record Granted(string PersonId, string Role, string Target);
}
