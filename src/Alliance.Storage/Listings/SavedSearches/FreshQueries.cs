using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings.SavedSearches;

/// <summary>New entries, lent out to one process at a time in batches.</summary>
public sealed class FreshQueries(Database database)
{
    public const int Most = 10_000;

    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The batch to deal with now; null when there is nothing, or another process is at it. One that was left in the middle comes
    /// back under the same name, so that commands whose ids are derived from it are not done twice.
    /// </summary>
    public async Task<string?> TakeAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        var any = await database.ReadAsync(db => db.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM (SELECT listing_id FROM listing_fresh ORDER BY listing_id {database.Dialect.Page("1")}) f"), cancel);
        return any == 0 ? null : await database.WriteAsync(
            async context =>
            {
                var begun = await context.QueryFirstAsync<Begun>($"SELECT batch, lease_until FROM listing_fresh WHERE batch IS NOT NULL ORDER BY batch, at {context.Dialect.Page("1")}");
                if (begun is not null)
                {
                    return begun.LeaseUntil <= Columns.Micros(now)
                        && await context.ExecuteAsync("UPDATE listing_fresh SET lease_until = @until WHERE batch = @Batch AND lease_until <= @now", new { until = now + Lease, begun.Batch, now }) > 0
                        ? begun.Batch
                        : null;
                }

                var batch = Ids.Derive(Guid.NewGuid().ToString("N"), "fresh");
                var taken = await context.ExecuteAsync(
                    $"UPDATE listing_fresh SET batch = @batch, lease_until = @until WHERE batch IS NULL AND listing_id IN (SELECT listing_id FROM listing_fresh WHERE batch IS NULL ORDER BY at, listing_id {context.Dialect.Page($"{Most}")})",
                    new { batch, until = now + Lease });
                return taken > 0 ? batch : null;
            },
            cancel);
    }

    /// <summary>Of the batch what can be matched.</summary>
    public Task<IReadOnlyList<FreshEntry>> EntriesAsync(string batch, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<FreshEntry>>(
        async db =>
        {
            var rows = (await db.QueryAsync<Row>(
                """
                SELECT l.id, l.alliance_id, l.unit_id, l.kind, l.side, l.category, l.region_code, l.longitude, l.latitude, l.from_at, l.to_at, l.left_quantity, l.folded
                FROM listing_fresh f JOIN listing l ON l.id = f.listing_id WHERE f.batch = @batch AND l.live = 1
                """,
                new { batch })).AsList();
            var climbs = (await db.QueryAsync<Climb>("SELECT k.listing_id, k.to_alliance_id FROM listing_fresh f JOIN listing_climb k ON k.listing_id = f.listing_id WHERE f.batch = @batch", new { batch }))
                .ToLookup(c => c.ListingId, c => c.ToAllianceId, StringComparer.Ordinal);
            return [.. rows.Select(r => r.Entry() with { ClimbedTo = [.. climbs[r.Id]] })];
        },
        cancel);

    /// <summary>How many of these the caller may see now, counted no further than <paramref name="most"/>.</summary>
    public async Task<int> SeenAsync(Caller caller, IEnumerable<string> ids, int most, CancellationToken cancel = default)
    {
        return await database.ReadAsync(
            async db =>
            {
                var (sight, seen) = (await ListingSight.OfAsync(db, database.Dialect, caller), 0L);
                foreach (var some in ids.Chunk(200))
                {
                    var arguments = new DynamicParameters(new { some });
                    seen += await db.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM listing l WHERE {database.Dialect.In("l.id", "some")} AND l.live = 1 AND {sight.Condition("l", arguments)}", arguments);
                    if (seen >= most)
                    {
                        break;
                    }
                }

                return (int)Math.Min(seen, most);
            },
            cancel);
    }

    public Task ExtendAsync(string batch, DateTimeOffset now) =>
        database.WriteAsync(context => context.ExecuteAsync("UPDATE listing_fresh SET lease_until = @until WHERE batch = @batch", new { until = now + Lease, batch }));

    /// <summary>What became new once more in the meantime stays for the next batch.</summary>
    public Task DoneAsync(string batch) => database.WriteAsync(context => context.DeleteAsync("listing_fresh", new { batch }));

    private sealed record Begun(string Batch, long LeaseUntil);

    private sealed record Climb(string ListingId, string ToAllianceId);

    private sealed record Row(
        string Id, string AllianceId, string UnitId, string Kind, string Side, string Category, string? RegionCode, double? Longitude, double? Latitude, long? FromAt, long? ToAt, long LeftQuantity, string Folded)
    {
        public FreshEntry Entry() => new(Id, AllianceId, UnitId, Kind, Side, Category, RegionCode, Longitude, Latitude, FromAt, ToAt, LeftQuantity, Folded);
    }
}
