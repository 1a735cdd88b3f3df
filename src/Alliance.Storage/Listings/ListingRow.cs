using Alliance.Domain.Listings;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Listings;

/// <summary>An entry's row with the names it needs, in the order of the columns.</summary>
internal sealed record ListingRow(
    string Id,
    string AllianceId,
    string? AllianceName,
    string UnitId,
    string? UnitName,
    string Kind,
    string Side,
    string Category,
    int CategoryVersion,
    string Title,
    long Quantity,
    long LeftQuantity,
    long Delivered,
    string Unit,
    bool InParts,
    string Status,
    string Audience,
    string? RegionCode,
    string? RegionName,
    string? RegionPath,
    string? Address,
    double? Longitude,
    double? Latitude,
    string? WindowJson,
    DateOnly ValidUntil,
    DateTimeOffset PostedAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset? ClimbedAt,
    int ClimbDays,
    bool Adjacent,
    int Papers,
    long Version,
    long Doc)
{
    public const string Columns =
        """
        l.id, l.alliance_id, a.name AS alliance_name, l.unit_id, u.name AS unit_name, l.kind, l.side, l.category, l.category_version, l.title, l.quantity, l.left_quantity, l.delivered, l.unit, l.in_parts,
          l.status, l.audience, l.region_code, r.name AS region_name, r.path AS region_path, l.address, l.longitude, l.latitude, l.window_json, l.valid_until, l.posted_at, l.changed_at, l.climbed_at,
          l.climb_days, l.adjacent, (SELECT COUNT(*) FROM attachment x WHERE x.alliance_id = l.alliance_id AND x.owner_kind = 'listing' AND x.owner_id = l.id) AS papers, l.version, l.doc
        """;

    public const string Joins = "LEFT JOIN alliance a ON a.id = l.alliance_id LEFT JOIN member_unit u ON u.id = l.unit_id LEFT JOIN region r ON r.code = l.region_code";

    public ListingItem Item(IReadOnlyDictionary<(string, string), ListCategory> categories)
    {
        var category = categories.GetValueOrDefault((AllianceId, Category));
        return new ListingItem(
            Id, AllianceId, AllianceName, UnitId, UnitName, Kind, Side, Category, category?.Zh ?? Category, category?.En ?? Category, Title, Quantity / 1000m, LeftQuantity / 1000m, Delivered / 1000m, Unit,
            InParts, Status, Audience, RegionCode is null ? null : new RegionRef(RegionCode, RegionName ?? RegionCode, RegionPath ?? RegionCode), Address, Longitude, Latitude,
            ListingJson.Window(WindowJson), ValidUntil, PostedAt, ChangedAt, ClimbedAt, ClimbDays, Adjacent, Papers, Version);
    }
}
