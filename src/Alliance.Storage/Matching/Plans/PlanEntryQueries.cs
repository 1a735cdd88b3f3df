using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Matching.Plans;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Matching.Matches;
using Dapper;

namespace Alliance.Storage.Matching.Plans;

/// <summary>What a plan is made from, and a stamp that changes with it. Null entries: there are more than a plan takes.</summary>
public sealed record PlanEntries(ImmutableArray<PlanEntry>? Needs, ImmutableArray<PlanEntry>? Resources, ImmutableArray<LeftOutPair> Offered, string Stamp);

/// <summary>Reads the live entries of a plan's scope as far as the one who plans may see them.</summary>
public sealed class PlanEntryQueries(Database database)
{
    public const int MostNeeds = 20_000;
    public const int MostResources = 100_000;

    public Task<PlanEntries> ReadAsync(Caller planner, string allianceId, PlanScope scope, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var sight = await ListingSight.OfAsync(db, database.Dialect, planner);
            var stamp = await StampAsync(db, sight, allianceId, scope);
            var paths = new CategoryPaths(db);
            var seats = (await db.QueryAsync<Seat>(
                "SELECT s.unit_id, s.body_id FROM body_seat s JOIN alliance_body b ON b.alliance_id = s.alliance_id AND b.body_id = s.body_id WHERE s.alliance_id = @allianceId AND b.closed = 0 ORDER BY s.body_id",
                new { allianceId })).GroupBy(s => s.UnitId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(s => s.BodyId).ToImmutableArray(), StringComparer.Ordinal);
            var windows = new Dictionary<string, TimeWindow>(StringComparer.Ordinal);
            var needs = await SideAsync(db, sight, allianceId, scope, "wants", MostNeeds, paths, seats, windows);
            var resources = await SideAsync(db, sight, allianceId, scope, "gives", MostResources, paths, seats, windows);
            var offered = await db.QueryAsync<LeftOutPair>($"SELECT need_id, resource_id FROM match_deal WHERE alliance_id = @allianceId AND {MatchFactsQuery.Open} ORDER BY need_id, resource_id", new { allianceId });
            return new PlanEntries(needs, resources, [.. offered], stamp);
        },
        cancel);

    public Task<string> StampAsync(Caller planner, string allianceId, PlanScope scope, CancellationToken cancel = default) => database.ReadAsync(
        async db => await StampAsync(db, await ListingSight.OfAsync(db, database.Dialect, planner), allianceId, scope), cancel);

    private async Task<string> StampAsync(DbConnection db, ListingSight sight, string allianceId, PlanScope scope)
    {
        var parts = new List<string>();
        foreach (var side in new[] { "wants", "gives" })
        {
            var (where, arguments) = Where(sight, allianceId, scope, side);
            var found = await db.QueryFirstAsync<Stamped>($"SELECT COUNT(*) AS entries, CAST(COALESCE(SUM(l.version), 0) AS bigint) AS versions, COALESCE(MAX(l.changed_at), 0) AS latest FROM listing l WHERE {where}", arguments);
            parts.Add($"{found.Entries}.{found.Versions}.{found.Latest}");
        }

        return string.Join('-', parts);
    }

    private async Task<ImmutableArray<PlanEntry>?> SideAsync(
        DbConnection db, ListingSight sight, string allianceId, PlanScope scope, string side, int most, CategoryPaths paths, Dictionary<string, ImmutableArray<string>> seats,
        Dictionary<string, TimeWindow> windows)
    {
        var (where, arguments) = Where(sight, allianceId, scope, side);
        arguments.Add("take", (long)most + 1);
        var entries = ImmutableArray.CreateBuilder<PlanEntry>();
        var rows = await db.QueryAsync<Row>(
            $"""
            SELECT l.id, l.alliance_id, l.unit_id, l.category, l.title, l.unit, l.left_quantity, l.in_parts, l.minimum_part, l.window_json, l.longitude, l.latitude, l.region_code, u.region_code AS unit_region, l.posted_at,
              COALESCE(k.promised, 0) AS promised, COALESCE(k.kept, 0) AS kept, COALESCE(k.ratings, 0) AS ratings, COALESCE(k.stars, 0) AS stars
            FROM listing l LEFT JOIN member_unit u ON u.id = l.unit_id LEFT JOIN unit_record k ON k.unit_id = l.unit_id WHERE {where} ORDER BY l.id {database.Dialect.Page("@take")}
            """,
            arguments);
        foreach (var row in rows)
        {
            var path = await paths.OfAsync(row.AllianceId, row.Category);
            if (!scope.Categories.IsEmpty && !path.Split('/').Any(code => scope.Categories.Contains(code)))
            {
                continue;
            }

            var region = row.RegionCode ?? row.UnitRegion;
            if (!scope.Regions.IsEmpty && !(region is not null && scope.Regions.Any(code => region.StartsWith(code, StringComparison.Ordinal))))
            {
                continue;
            }

            TimeWindow? window = null;
            if (row.WindowJson is { } json && !windows.TryGetValue(json, out window))
            {
                windows[json] = window = JsonSerializer.Deserialize<TimeWindow>(json, Catalog.Json)!;
            }

            entries.Add(new PlanEntry(
                row.Id, row.AllianceId, row.UnitId, path, row.Unit, row.LeftQuantity, row.InParts, row.MinimumPart, window,
                row is { Longitude: { } longitude, Latitude: { } latitude } ? new GeoPoint(longitude, latitude) : null,
                row.RegionCode, row.UnitRegion, seats.GetValueOrDefault(row.UnitId, []), ChinaTime.DateOf(row.PostedAt), new TrackRecord(row.Promised, row.Kept, row.Ratings, row.Stars)) { Title = row.Title });
        }

        return rows.AsList().Count > most ? null : entries.ToImmutable();
    }

    private (string Where, DynamicParameters Arguments) Where(ListingSight sight, string allianceId, PlanScope scope, string side)
    {
        var arguments = new DynamicParameters(new
        {
            allianceId,
            side,
            from = Columns.Micros(ChinaTime.StartOf(scope.From)),
            to = Columns.Micros(ChinaTime.StartOf(scope.To.AddDays(1))),
        });
        var where = "l.side = @side AND l.live = 1 AND (l.to_at IS NULL OR l.to_at > @from) AND (l.from_at IS NULL OR l.from_at < @to)";

        // Of other alliances only what they themselves show beyond their own members, whatever else the one who plans may see there.
        where += scope.Beyond && side == "gives"
            ? " AND (l.alliance_id = @allianceId OR l.audience IN ('region', 'adjacent', 'public') OR l.adjacent = 1)"
            : " AND l.alliance_id = @allianceId";
        if (!scope.Kinds.IsEmpty)
        {
            arguments.Add("kinds", scope.Kinds.ToArray());
            where += $" AND {database.Dialect.In("l.kind", "kinds")}";
        }

        return ($"{where} AND {sight.Condition("l", arguments)}", arguments);
    }

    private sealed record Stamped(long Entries, long Versions, long Latest);

    private sealed record Seat(string UnitId, string BodyId);

    private sealed record Row(
        string Id, string AllianceId, string UnitId, string Category, string Title, string Unit, long LeftQuantity, bool InParts, long? MinimumPart, string? WindowJson, double? Longitude, double? Latitude,
        string? RegionCode, string? UnitRegion, DateTimeOffset PostedAt, int Promised, int Kept, int Ratings, int Stars);
}

/// <summary>Categories with those above them, by the book of the alliance that keeps them: <c>space/hall</c>.</summary>
internal sealed class CategoryPaths(DbConnection db)
{
    private readonly Dictionary<string, Dictionary<string, string?>> _parents = new(StringComparer.Ordinal);

    public async ValueTask<string> OfAsync(string allianceId, string category)
    {
        if (!_parents.TryGetValue(allianceId, out var parents))
        {
            _parents[allianceId] = parents = await ReadAsync(allianceId);
        }

        return parents.GetValueOrDefault(category) is { } parent ? $"{parent}/{category}" : category;
    }

    private async Task<Dictionary<string, string?>> ReadAsync(string allianceId)
    {
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (await db.ExecuteScalarAsync<string?>("SELECT body FROM listing_book WHERE alliance_id = @allianceId", new { allianceId }) is { } json)
        {
            using var book = JsonDocument.Parse(json);
            foreach (var category in book.RootElement.GetProperty("categories").EnumerateArray())
            {
                parents[category.GetProperty("code").GetString()!] = category.TryGetProperty("parent", out var parent) ? parent.GetString() : null;
            }
        }

        return parents;
    }
}
