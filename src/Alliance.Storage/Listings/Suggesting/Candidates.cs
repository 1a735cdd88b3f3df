using System.Data.Common;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>How many candidates are compared at most, and how many entries a step on the way to them looks at; those beyond the city look at half as many.</summary>
public sealed record SuggestionBounds(int Compared, int Looked)
{
    /// <summary>With so many found no step farther is taken.</summary>
    public int Enough => Compared * 3 / 4;

    /// <summary>So many besides are taken for their words, wherever they lie.</summary>
    public int ForWords => Compared / 4;

    public static readonly SuggestionBounds ForOne = new(400, 2_000);

    public static readonly SuggestionBounds ForMany = new(100, 500);
}

/// <summary>
/// The entries that could fit another: a few whose text has the rarest words of its title, then the nearest: squares around it in growing rings up to the distance limit, then what names no point by
/// region, from the township to the province and beyond. Each step reads one index and is bounded; among equals the latest come first.
/// </summary>
internal sealed class Candidates(DbConnection db, IDialect dialect, ListingSight sight, SuggestionBounds bounds)
{
    /// <summary>Beyond so many squares around the point, steps go by region.</summary>
    private const int WidestRing = 16;

    /// <summary>Of a title's words so many are followed.</summary>
    private const int Rarest = 2;

    private readonly Dictionary<long, CandidateRow> _found = [];
    private int _forWords;

    /// <summary>There were more than were read.</summary>
    public bool Bounded { get; private set; }

    public async Task<IReadOnlyCollection<CandidateRow>> OfAsync(EntryToFit entry, DateTimeOffset now)
    {
        var p = new DynamicParameters(new { s_side = entry.Side == "wants" ? "gives" : "wants", s_categories = entry.Categories, s_unit = entry.Unit, s_own = entry.UnitId, s_now = Columns.Micros(now) });
        var seen = sight.Condition("c", p);
        foreach (var pair in await RarestAsync(entry.Pairs))
        {
            await ReadAsync(new Step("", "", []) { Gram = pair }, seen, p);
            _forWords = _found.Count;
        }

        foreach (var step in entry.Place is { } place ? Rings(place, entry.MaxMetres, p).Concat(Regions(entry.RegionCode, "x.cell IS NULL AND ")) : Regions(entry.RegionCode, ""))
        {
            if (_found.Count - _forWords >= bounds.Enough)
            {
                Bounded = true;
                break;
            }

            await ReadAsync(step, seen, p);
        }

        return _found.Values;
    }

    private async Task ReadAsync(Step step, string seen, DynamicParameters shared)
    {
        var p = new DynamicParameters(shared);
        var looked = step.Far ? bounds.Looked / 2 : bounds.Looked;
        p.Add("s_from", step.Region);
        p.Add("s_to", step.Region + ":");
        p.Add("s_within", step.Within);
        p.Add("s_within_end", step.Within + ":");
        p.Add("s_cells", step.Cells);
        p.Add("s_looked", (long)looked);
        p.Add("s_gram", step.Gram);
        p.Add("take", (long)(step.Gram is null ? bounds.Compared + _forWords : bounds.ForWords) - _found.Count);
        // Sight is asked of the index alone (c); the entry itself (l) is read only when it may be seen.
        var lead = step.Gram is null ? $"SELECT x.doc AS found FROM listing x{dialect.Using(step.Index)} WHERE x.side = @s_side AND {dialect.In("x.category", "s_categories")} AND x.live = 1 AND {step.Where(dialect)}"
            : $"SELECT x.doc AS found FROM (SELECT g.doc FROM search_gram g WHERE g.kind = 'listing' AND g.gram = @s_gram ORDER BY g.doc DESC {dialect.Page("@s_looked")}) w "
                + $"CROSS JOIN listing x{dialect.Using("ix_listing_live")} WHERE x.live = 1 AND x.doc = w.doc AND x.side = @s_side AND {dialect.In("x.category", "s_categories")}";
        var rows = (await db.QueryAsync<CandidateRow>(
            $"""
            SELECT l.doc, l.id, l.alliance_id, l.unit_id, l.category, l.title, l.left_quantity, l.in_parts, l.minimum_part, l.window_json, l.region_code, l.longitude, l.latitude, l.posted_at, r.promised, r.kept, r.ratings, r.stars
            FROM ({lead} ORDER BY x.doc DESC {dialect.Page("@s_looked")}) f CROSS JOIN listing c{dialect.Using("ix_listing_live")} CROSS JOIN listing l{dialect.Using("ix_listing_live")} LEFT JOIN unit_record r ON r.unit_id = l.unit_id
            WHERE c.live = 1 AND c.doc = f.found AND c.unit_id <> @s_own AND {seen} AND l.live = 1 AND l.doc = c.doc AND l.unit = @s_unit AND (l.to_at IS NULL OR l.to_at > @s_now)
            ORDER BY f.found DESC {dialect.Page("@take")}
            """,
            p)).AsList();
        foreach (var row in rows)
        {
            _found.TryAdd(row.Doc, row);
        }

        if (step.Gram is not null)
        {
            return;
        }

        p.Add("most", (long)looked + 1);
        Bounded |= _found.Count - _forWords >= bounds.Compared || await db.ExecuteScalarAsync<long>(ListingLeads.Capped(dialect, lead), p) > looked;
    }

    /// <summary>The pairs of characters that the fewest texts have, counted no further than is looked at: what is in very many tells little of any.</summary>
    private async Task<IEnumerable<string>> RarestAsync(IReadOnlyList<string> pairs)
    {
        var counted = new List<(string Pair, long Count)>();
        foreach (var gram in pairs)
        {
            counted.Add((gram, await db.ExecuteScalarAsync<long>(ListingLeads.Capped(dialect, "SELECT 1 AS one FROM search_gram WHERE kind = 'listing' AND gram = @gram"), new { gram, most = (long)bounds.Looked })));
        }

        return counted.Where(c => c.Count > 1).OrderBy(c => c.Count).Select(c => c.Pair).Take(Rarest);
    }

    private static IEnumerable<Step> Rings(GeoPoint place, int maxMetres, DynamicParameters shared)
    {
        var degrees = maxMetres / 111_200.0;
        var (high, wide) = ((int)Math.Ceiling(degrees * ListingColumns.CellsPerDegree), (int)Math.Ceiling(degrees / Math.Max(0.01, Math.Cos(place.Latitude * Math.PI / 180)) * ListingColumns.CellsPerDegree));
        var centre = ListingColumns.Cell(place.Longitude, place.Latitude);
        var before = -1;
        for (var ring = 1; before < Math.Max(high, wide) && before < WidestRing; ring *= 2)
        {
            var (rows, columns) = (Math.Min(Math.Min(ring, WidestRing), high), Math.Min(Math.Min(ring, WidestRing), wide));
            yield return new Step("x.cell IN", "", [.. Cells(centre, rows, columns, before)]);
            before = ring;
        }

        if (Math.Max(high, wide) > WidestRing)
        {
            shared.Add("s_south", centre - (high * ListingColumns.CellsAround) - ListingColumns.CellsAround);
            shared.Add("s_north", centre + (high * ListingColumns.CellsAround) + ListingColumns.CellsAround);
            yield return new Step("x.cell BETWEEN @s_south AND @s_north", "", []);
        }
    }

    /// <summary>The squares of the rectangle that are not within the one before.</summary>
    private static IEnumerable<long> Cells(long centre, int rows, int columns, int before)
    {
        for (var y = -rows; y <= rows; y++)
        {
            for (var x = -columns; x <= columns; x++)
            {
                if (Math.Max(Math.Abs(x), Math.Abs(y)) > before)
                {
                    yield return centre + (y * ListingColumns.CellsAround) + x;
                }
            }
        }
    }

    private static IEnumerable<Step> Regions(string? region, string also)
    {
        string? within = null;
        foreach (var length in new[] { 9, 6, 4, 2 }.Where(length => region?.Length >= length))
        {
            yield return new Step($"{also}x.region_code >= @s_from AND x.region_code < @s_to{Outside(within)}", region![..length], []) { Within = within, Far = length == 2 };
            within = region[..length];
        }

        yield return new Step($"{also}1 = 1{Outside(within)}", "", []) { Within = within, Far = true };
    }

    /// <summary>Without what the step before has read.</summary>
    private static string Outside(string? within) => within is null ? "" : " AND (x.region_code IS NULL OR x.region_code < @s_within OR x.region_code >= @s_within_end)";

    /// <summary>One index read.</summary>
    private sealed record Step(string Condition, string Region, long[] Cells)
    {
        public string? Within { get; init; }

        public bool Far { get; init; }

        /// <summary>Not a place but a pair of characters.</summary>
        public string? Gram { get; init; }

        public string Index => Cells.Length > 0 || Condition.StartsWith("x.cell", StringComparison.Ordinal) ? "ix_listing_cell" : "ix_listing_region";

        public string Where(IDialect dialect) => Cells.Length > 0 ? dialect.In("x.cell", "s_cells") : Condition;
    }
}

/// <summary>The entry that something is to fit. <c>Categories</c>: its own, those above it and those below it. <c>Pairs</c>: of characters, of which its title is made.</summary>
internal sealed record EntryToFit(string Side, string[] Categories, string Unit, string UnitId, GeoPoint? Place, string? RegionCode, int MaxMetres, IReadOnlyList<string> Pairs);

internal sealed record CandidateRow(
    long Doc, string Id, string AllianceId, string UnitId, string Category, string Title, long LeftQuantity, bool InParts, long? MinimumPart, string? WindowJson, string? RegionCode, double? Longitude, double? Latitude,
    DateTimeOffset PostedAt, long? Promised, long? Kept, long? Ratings, long? Stars)
{
    public TrackRecord Record => new((int)(Promised ?? 0), (int)(Kept ?? 0), (int)(Ratings ?? 0), (int)(Stars ?? 0));
}
