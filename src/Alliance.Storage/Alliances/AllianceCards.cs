using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Alliances;

/// <summary>Makes the cards of some alliances: six statements, however many.</summary>
internal static class AllianceCards
{
    /// <summary>In the order of the ids; unknown ones are left out.</summary>
    public static async Task<IReadOnlyList<AllianceCard>> OfAsync(DbConnection db, IReadOnlyCollection<string> ids, Caller caller)
    {
        var rows = (await db.QueryByIdsAsync<Row>("SELECT id, name, name_en, type, status, parent_id FROM alliance WHERE id IN @ids", ids)).ToDictionary(r => r.Id, StringComparer.Ordinal);
        var regions = (await db.QueryByIdsAsync<RegionRow>(
            """
            SELECT x.alliance_id, x.region_code AS code, COALESCE(r.name, x.region_code) AS name, COALESCE(r.path, x.region_code) AS path, x.ordinal
            FROM alliance_region x LEFT JOIN region r ON r.code = x.region_code WHERE x.alliance_id IN @ids
            """,
            ids)).ToLookup(r => r.AllianceId, StringComparer.Ordinal);
        var counts = (await db.QueryByIdsAsync<Count>(
            "SELECT alliance_id, COUNT(*) AS members FROM membership WHERE alliance_id IN @ids AND status IN ('active', 'suspended') GROUP BY alliance_id", ids))
            .ToDictionary(r => r.AllianceId, r => (int)r.Members, StringComparer.Ordinal);
        var chairs = (await db.QueryByIdsAsync<Chair>(
            """
            SELECT alliance_id, id, status, current_term, chair_unit_id, chair_since, chair_ends_on, next_unit_id, next_starts_on
            FROM chair_cycle WHERE alliance_id IN @ids AND status <> 'closed'
            """,
            ids)).DistinctBy(c => c.AllianceId).ToDictionary(c => c.AllianceId, StringComparer.Ordinal);
        var units = await db.UnitNamesAsync(chairs.Values.SelectMany(c => new[] { c.ChairUnitId, c.NextUnitId }).OfType<string>());
        var standings = await CallerStandings.OfAsync(db, ids, caller);
        return
        [
            .. ids.Where(rows.ContainsKey).Select(id =>
            {
                var (row, chair) = (rows[id], chairs.GetValueOrDefault(id));
                RegionRef[] places = [.. regions[id].OrderBy(r => r.Ordinal).Select(r => new RegionRef(r.Code, r.Name, r.Path))];
                var relation = standings.RelationTo(id, places.Select(p => p.Code), chair?.ChairUnitId);
                return new AllianceCard(
                    id, row.Name, row.NameEn, row.Type, places, counts.GetValueOrDefault(id), ChairOf(chair, units), NextOf(chair, units),
                    (relation & CallerStandings.OwnRelations) != Relation.None, CallerStandings.Words(relation), row.Status, row.ParentId);
            }),
        ];
    }

    private static ChairItem? ChairOf(Chair? chair, Dictionary<string, UnitRef> units) =>
        chair is { ChairUnitId: { } id, CurrentTerm: { } term }
            ? new ChairItem(
                chair.Id, id, Name(units, id), ShortName(units, id), Provinces.Of(units.GetValueOrDefault(id)?.RegionCode ?? ""),
                chair.ChairSince is { } since ? Columns.Instant(since) : null, Day(chair.ChairEndsOn), (int)term)
            : null;

    private static NextTermItem? NextOf(Chair? chair, Dictionary<string, UnitRef> units) =>
        chair is { NextUnitId: { } id } ? new NextTermItem(id, Name(units, id), ShortName(units, id), Day(chair.NextStartsOn)) : null;

    private static string Name(Dictionary<string, UnitRef> units, string id) => units.GetValueOrDefault(id)?.Name ?? id;

    private static string ShortName(Dictionary<string, UnitRef> units, string id) => units.GetValueOrDefault(id)?.ShortName ?? id;

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Row(string Id, string Name, string? NameEn, string Type, string Status, string? ParentId);

    private sealed record RegionRow(string AllianceId, string Code, string Name, string Path, long Ordinal);

    private sealed record Count(string AllianceId, long Members);

    private sealed record Chair(
        string AllianceId, string Id, string Status, long? CurrentTerm, string? ChairUnitId, long? ChairSince, string? ChairEndsOn, string? NextUnitId, string? NextStartsOn);
}
