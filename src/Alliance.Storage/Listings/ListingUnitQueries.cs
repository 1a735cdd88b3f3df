using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>Small things that the lists' pages ask: where a unit lies, what has happened to an entry.</summary>
public sealed class ListingUnitQueries(Database database)
{
    private const int Longest = 200;

    public Task<string?> RegionAsync(string unitId, CancellationToken cancel = default) => database.ReadAsync(
        db => db.QueryFirstOrDefaultAsync<string?>("SELECT region_code FROM member_unit WHERE id = @unitId", new { unitId }), cancel);

    public Task<string?> OfEntryAsync(string listingId, CancellationToken cancel = default) => database.ReadAsync(
        db => db.QueryFirstOrDefaultAsync<string?>("SELECT unit_id FROM listing WHERE id = @listingId", new { listingId }), cancel);

    /// <summary>The entry's events, latest first.</summary>
    public Task<IReadOnlyList<StoredEvent>> HistoryAsync(string allianceId, string listingId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<StoredEvent>>(
        async db => await EventRows.ReadAllAsync(
            db,
            $"SELECT {EventRows.Columns} FROM event WHERE stream = @stream AND scope = @scope ORDER BY version DESC {database.Dialect.Page("@take")}",
            new { stream = $"listing/{listingId}", scope = ScopeId.OfAlliance(allianceId).ToString(), take = (long)Longest },
            cancel),
        cancel);
}
