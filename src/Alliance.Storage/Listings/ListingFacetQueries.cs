using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>Counts of what the caller may see, by kind, category and region; and points for the map. Both look at so many entries and no more.</summary>
public sealed class ListingFacetQueries(Database database)
{
    /// <summary>The latest entries that are counted; beyond that people are told "and more".</summary>
    public const int Counts = 3000;

    public const int Points = 5000;

    private const int MostRegions = 30;

    public Task<ListingFacets> FacetsAsync(Caller caller, ListingFilter filter, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var sight = await ListingSight.OfAsync(db, database.Dialect, caller);
            var scan = await ListingScan.OfAsync(db, database.Dialect, sight, filter, facets: true, ScanLimits.ForCounts);
            scan.Arguments.Add("take", (long)Counts + 1);
            var rows = (await db.QueryAsync<Counted>(scan.Select("l.alliance_id, l.kind, l.category, l.region_code"), scan.Arguments)).AsList();
            var counted = rows.Take(Counts).ToList();
            bool Kind(Counted c) => filter.Kind is null || c.Kind == filter.Kind;
            bool Category(Counted c) => filter.Category is null || c.Category == filter.Category;
            bool Region(Counted c) => filter.Region is null || c.RegionCode?.StartsWith(filter.Region, StringComparison.Ordinal) == true;
            var books = new Dictionary<string, ListBook>(StringComparer.Ordinal);
            foreach (var alliance in counted.Select(c => c.AllianceId).Distinct(StringComparer.Ordinal).Take(50))
            {
                books[alliance] = await db.BookOfAsync(alliance);
            }

            var kinds = await NamesAsync(db, counted, books, c => c.Kind, (b, code) => b.Kind(code) is { } k ? (k.Zh, k.En) : null);
            var categories = await NamesAsync(db, counted, books, c => c.Category, (b, code) => b.Category(code) is { } k ? (k.Zh, k.En) : null);

            var regions = Group(counted.Where(c => Kind(c) && Category(c) && c.RegionCode is { Length: >= 6 }), c => c.RegionCode![..6]).Take(MostRegions).ToList();
            var names = (await db.QueryByIdsAsync<NamedRef>("SELECT code AS id, name FROM region WHERE code IN @ids", regions.Select(r => r.Code))).ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
            return new ListingFacets(
                [.. Group(counted.Where(c => Category(c) && Region(c)), c => c.Kind, kinds)],
                [.. Group(counted.Where(c => Kind(c) && Region(c)), c => c.Category, categories)],
                [.. regions.Select(r => names.TryGetValue(r.Code, out var name) ? r with { Name = name, NameEn = name } : r)],
                counted.Count(c => Kind(c) && Category(c) && Region(c)),
                rows.Count > Counts || scan.LeavesOut);
        },
        cancel);

    /// <summary>Entries within the box, joined to one point where they would touch: about forty squares across.</summary>
    public Task<ListingPoints> PointsAsync(Caller caller, ListingFilter filter, ListingBox box, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var sight = await ListingSight.OfAsync(db, database.Dialect, caller);
            var scan = await ListingScan.OfAsync(db, database.Dialect, sight, filter with { Box = box, Near = null }, limits: ScanLimits.ForMap);
            scan.Arguments.Add("take", (long)Points + 1);
            var rows = (await db.QueryAsync<Placed>(scan.Select("l.id, l.side, l.longitude, l.latitude"), scan.Arguments)).AsList();
            var step = Math.Max(Math.Max((box.East - box.West) / 40, (box.North - box.South) / 40), 1e-4);
            var groups = rows.Take(Points).GroupBy(r => ((long)Math.Floor(r.Longitude / step), (long)Math.Floor(r.Latitude / step))).Select(g => g.ToList()).ToList();
            var titles = (await db.QueryByIdsAsync<NamedRef>("SELECT id, title AS name FROM listing WHERE id IN @ids", groups.Where(g => g.Count == 1).Select(g => g[0].Id)))
                .ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
            var points = groups
                .Select(g => g.Count == 1
                    ? new ListingPoint(g[0].Longitude, g[0].Latitude, 1, g[0].Side == "wants" ? 1 : 0, g[0].Id, titles.GetValueOrDefault(g[0].Id), g[0].Side)
                    : new ListingPoint(g.Average(r => r.Longitude), g.Average(r => r.Latitude), g.Count, g.Count(r => r.Side == "wants"), null, null, null))
                .ToList();
            var bounds = rows.Count == 0 ? null : new ListingBox(rows.Min(r => r.Longitude), rows.Min(r => r.Latitude), rows.Max(r => r.Longitude), rows.Max(r => r.Latitude));
            return new ListingPoints(points, rows.Count > Points || scan.LeavesOut, bounds);
        },
        cancel);

    /// <summary>What each code is called in a book of the alliances that use it; where it was removed, what it was called last.</summary>
    private async Task<Dictionary<string, (string Zh, string En)>> NamesAsync(
        DbConnection db, List<Counted> rows, Dictionary<string, ListBook> books, Func<Counted, string> code, Func<ListBook, string, (string Zh, string En)?> name)
    {
        var names = new Dictionary<string, (string Zh, string En)>(StringComparer.Ordinal);
        foreach (var used in rows.GroupBy(code, StringComparer.Ordinal))
        {
            var alliances = used.Select(c => c.AllianceId).Distinct(StringComparer.Ordinal).Where(books.ContainsKey).ToList();
            var found = alliances.Select(a => name(books[a], used.Key)).FirstOrDefault(n => n is not null);
            for (var i = 0; found is null && i < alliances.Count; i++)
            {
                found = (await db.PastBooksAsync(database.Dialect, alliances[i])).Select(b => name(b, used.Key)).FirstOrDefault(n => n is not null);
            }

            names[used.Key] = found ?? (used.Key, used.Key);
        }

        return names;
    }

    private static IEnumerable<FacetCount> Group(IEnumerable<Counted> rows, Func<Counted, string> code, Dictionary<string, (string Zh, string En)>? names = null) => rows
        .GroupBy(code, StringComparer.Ordinal)
        .Select(g => names is not null && names.TryGetValue(g.Key, out var name) ? new FacetCount(g.Key, name.Zh, name.En, g.Count()) : new FacetCount(g.Key, g.Key, g.Key, g.Count()))
        .OrderByDescending(f => f.Count).ThenBy(f => f.Code, StringComparer.Ordinal);

    private sealed record Counted(string AllianceId, string Kind, string Category, string? RegionCode);

    private sealed record Placed(string Id, string Side, double Longitude, double Latitude);
}
