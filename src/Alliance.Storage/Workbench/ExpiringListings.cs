using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Workbench;

/// <summary>
/// Entries of the reader's units that are about to expire, or have just expired, with something left. Worked out when it is read: a row
/// kept for each of a million entries would be written a million times for the few that are ever shown.
/// </summary>
internal static class ExpiringListings
{
    /// <summary>Ahead of the end it is said, and so long after it.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromDays(7);

    private const int Most = 20;

    public static async Task<IReadOnlyList<WaitingItem>> OfAsync(DbConnection db, IDialect dialect, Caller caller, DateTimeOffset now)
    {
        var units = caller.Units.Take(500).ToArray();
        if (units.Length == 0)
        {
            return [];
        }

        var rows = (await db.QueryAsync<Row>(
            $"""
            SELECT l.id, l.alliance_id, a.name AS alliance_name, l.unit_id, l.title, l.expires_at FROM listing l JOIN alliance a ON a.id = l.alliance_id
            WHERE {dialect.In("l.unit_id", "units")} AND l.expires_at > @from AND l.expires_at <= @to AND l.stage IN ('open', 'paused', 'expired') AND l.left_quantity > 0
            ORDER BY l.expires_at, l.id {dialect.Page("@most")}
            """,
            new { units, from = Columns.Micros(now - Around), to = Columns.Micros(now + Around), most = (long)Most })).AsList();
        var names = await db.UnitNamesAsync(rows.Select(r => r.UnitId));
        return
        [
            .. rows.Select(r => new WaitingItem(
                $"listing/{r.Id}", "listing-expires", r.AllianceId, r.AllianceName, r.UnitId,
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["listingId"] = r.Id, ["unitId"] = r.UnitId, ["title"] = r.Title },
                names.TryGetValue(r.UnitId, out var name) ? new Dictionary<string, string>(StringComparer.Ordinal) { [r.UnitId] = name.Name } : new Dictionary<string, string>(StringComparer.Ordinal),
                r.ExpiresAt, r.ExpiresAt - Around)),
        ];
    }

    private sealed record Row(string Id, string AllianceId, string? AllianceName, string UnitId, string Title, DateTimeOffset ExpiresAt);
}
