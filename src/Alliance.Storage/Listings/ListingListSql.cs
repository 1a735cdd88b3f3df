using System.Data.Common;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>
/// The condition of a filter but for its words on the entry <c>l</c>, always with <see cref="ListingSight"/>, and its parameters.
/// <paramref name="Alliance"/>: the numbers of the alliance's own entries in their order, when no others stand in its lists.
/// <paramref name="Doors"/>: which of the index's two halves are looked into. No index but that of the order fits the conditions on place.
/// </summary>
internal sealed record ListingListSql(string Where, string Doors, string? Alliance, DynamicParameters Arguments)
{
    public static readonly IReadOnlyList<string> Statuses = ["draft", "posted", "paused", "partly-matched", "fulfilled", "expired", "withdrawn"];

    public static async Task<ListingListSql> OfAsync(DbConnection db, IDialect dialect, ListingSight sight, ListingFilter f, bool facets = false)
    {
        var p = new DynamicParameters();
        var parts = new List<string>();
        void Add(string condition, string name, object? value)
        {
            p.Add(name, value);
            parts.Add(condition);
        }

        string? alliance = null;
        var doors = f.Statuses is { Count: > 0 } ? ".live IN (0, 1)" : ".live = 1";
        if (f.AllianceId is not null)
        {
            // Few alliances have anything climb to them; for the others one index leads.
            var above = await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM listing_climb WHERE to_alliance_id = @AllianceId", new { f.AllianceId }) > 0;
            Add(above ? "(l.alliance_id = @f_alliance OR l.id IN (SELECT fk.listing_id FROM listing_climb fk WHERE fk.to_alliance_id = @f_alliance))" : "l.alliance_id = @f_alliance", "f_alliance", f.AllianceId);
            alliance = above ? null : $"SELECT x.doc AS found FROM listing x{dialect.Using(f.Side is null ? "ix_listing_alliance" : "ix_listing_side")} WHERE x.alliance_id = @f_alliance AND {(f.Side is null ? "1 = 1" : "x.side = @f_side")} AND x{doors}";
        }

        if (f.Statuses is { Count: > 0 } statuses)
        {
            Add(dialect.In("l.status", "f_statuses"), "f_statuses", statuses.ToArray());
        }
        else
        {
            parts.Add("l.live = 1");
        }

        if (f.Mine)
        {
            Add(dialect.In("l.unit_id", "f_mine"), "f_mine", sight.Units.Count == 0 ? [""] : sight.Units.ToArray());
        }

        if (f.UnitId is not null)
        {
            Add("l.unit_id = @f_unit", "f_unit", f.UnitId);
        }

        if (f.ImportId is not null)
        {
            Add("l.import_id = @f_import", "f_import", f.ImportId);
        }

        if (f.Side is not null)
        {
            Add("l.side = @f_side", "f_side", f.Side);
        }

        // Each facet counts under all conditions but its own: who counts applies these afterwards.
        if (f.Kind is not null && !facets)
        {
            Add("l.kind = @f_kind", "f_kind", f.Kind);
        }

        if (f.Category is not null && !facets)
        {
            Add("l.category = @f_category", "f_category", f.Category);
        }

        if (f.Region is not null && !facets)
        {
            Add(f.Region.Length == 0 ? "1 = 1" : $"SUBSTRING(l.region_code, 1, {f.Region.Length}) = @f_region", "f_region", f.Region);
        }

        if (f.From is { } from)
        {
            Add("(l.to_at IS NULL OR l.to_at >= @f_from)", "f_from", Columns.Micros(from));
        }

        if (f.To is { } to)
        {
            Add("(l.from_at IS NULL OR l.from_at <= @f_to)", "f_to", Columns.Micros(to));
        }

        if (f.AtLeast is { } least)
        {
            Add("l.left_quantity >= @f_least", "f_least", least);
        }

        if (BoxOf(f) is { } box)
        {
            p.AddDynamicParams(new { f_west = box.West, f_east = box.East, f_south = box.South, f_north = box.North });
            parts.Add("l.longitude >= @f_west AND l.longitude <= @f_east AND l.latitude >= @f_south AND l.latitude <= @f_north");
        }

        if (f.Near is { } near)
        {
            parts.Add(near.Condition("l", p));
        }

        parts.Add(sight.Condition("l", p));
        return new ListingListSql(string.Join(" AND ", parts), "l" + doors, alliance, p);
    }

    /// <summary>The part of the map that a filter is about; null: all of it.</summary>
    public static ListingBox? BoxOf(ListingFilter f) => f.Near?.Box ?? f.Box;
}
