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
            var rows = (await db.QueryAsync<FreshRow>(
                $"SELECT {FreshRow.Columns("l")}, f.was, f.was_audience, f.was_branch_id FROM listing_fresh f JOIN listing l ON l.id = f.listing_id WHERE f.batch = @batch AND l.live = 1", new { batch })).AsList();
            var climbs = (await db.QueryAsync<Climb>("SELECT k.listing_id, k.to_alliance_id FROM listing_fresh f JOIN listing_climb k ON k.listing_id = f.listing_id WHERE f.batch = @batch", new { batch }))
                .ToLookup(c => c.ListingId, c => c.ToAllianceId, StringComparer.Ordinal);
            return [.. rows.Select(r => r.Entry([.. climbs[r.Id]]))];
        },
        cancel);

    /// <summary>Which of these the caller may see now and the search has not told yet, no more than <paramref name="most"/>.</summary>
    /// <param name="came">Entries that fit now and did not before.</param>
    /// <param name="shown">Entries that fitted before but were shown to others: those that the caller could see then are left out.</param>
    public Task<IReadOnlyList<string>> SeenAsync(Caller caller, string searchId, IEnumerable<string> came, IEnumerable<string> shown, int most, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<string>>(
            async db =>
            {
                var (sight, seen) = (await ListingSight.OfAsync(db, database.Dialect, caller), new List<string>());
                foreach (var (some, before) in came.Chunk(200).Select(c => (c, false)).Concat(shown.Chunk(200).Select(c => (c, true))))
                {
                    if (seen.Count >= most)
                    {
                        break;
                    }

                    var arguments = new DynamicParameters(new { some, searchId });
                    seen.AddRange(await db.QueryAsync<string>(
                        $"""
                        SELECT l.id FROM listing l WHERE {database.Dialect.In("l.id", "some")} AND l.live = 1 AND {sight.Condition("l", arguments)}
                          AND NOT EXISTS (SELECT 1 FROM search_told t WHERE t.search_id = @searchId AND t.listing_id = l.id){(before ? NotBefore(sight, arguments) : "")} ORDER BY l.id
                        """,
                        arguments));
                }

                return [.. seen.Take(most)];
            },
            cancel);

    public Task ExtendAsync(string batch, DateTimeOffset now) =>
        database.WriteAsync(context => context.ExecuteAsync("UPDATE listing_fresh SET lease_until = @until WHERE batch = @batch", new { until = now + Lease, batch }));

    /// <summary>What became new once more in the meantime stays for the next batch.</summary>
    public Task DoneAsync(string batch) => database.WriteAsync(context => context.DeleteAsync("listing_fresh", new { batch }));

    /// <summary>The one condition of sight once more, on the entry as it was shown before.</summary>
    private string NotBefore(ListingSight sight, DynamicParameters arguments) =>
        $"""
         AND l.id NOT IN (SELECT w.id FROM (
           SELECT x.id, x.alliance_id, x.unit_id, x.stage, f.was_audience AS audience, f.was_branch_id AS branch_id, x.adjacent
           FROM listing x JOIN listing_fresh f ON f.listing_id = x.id WHERE {database.Dialect.In("x.id", "some")}) w WHERE {sight.Condition("w", arguments)})
        """;

    private sealed record Begun(string Batch, long LeaseUntil);

    private sealed record Climb(string ListingId, string ToAllianceId);
}
