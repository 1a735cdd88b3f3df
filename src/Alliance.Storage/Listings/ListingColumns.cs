using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Listings;

/// <summary>An entry's terms as they stand in its row.</summary>
public static class ListingColumns
{
    /// <summary>Squares in a degree.</summary>
    public const int CellsPerDegree = 20;

    /// <summary>Squares around the Earth.</summary>
    public const long CellsAround = 360 * CellsPerDegree;

    public static long Cell(double longitude, double latitude) =>
        ((long)Math.Floor((latitude + 90) * CellsPerDegree) * CellsAround) + (long)Math.Floor((longitude + 180) * CellsPerDegree);

    /// <summary>Everything that a reader may look for.</summary>
    public static IEnumerable<string?> Words(ListingTerms t) => [t.Title, t.Text, .. t.Fields.Values, t.Place?.Address];

    public static Dictionary<string, object?> Of(
        string allianceId, string unitId, Side side, int categoryVersion, string unit, ListingTerms t, bool hasContact, string stage, DateTimeOffset? expiresAt, DateTimeOffset? climbsAt,
        string? importId, DateTimeOffset at, long version)
    {
        var (from, to) = Span(t.Window);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["alliance_id"] = allianceId,
            ["unit_id"] = unitId,
            ["kind"] = t.Kind,
            ["side"] = side,
            ["category"] = t.Category,
            ["category_version"] = categoryVersion,
            ["title"] = t.Title,
            ["body"] = t.Text,
            ["quantity"] = t.Quantity,
            ["promised"] = 0L,
            ["delivered"] = 0L,
            ["left_quantity"] = t.Quantity,
            ["unit"] = unit,
            ["in_parts"] = t.Partial,
            ["minimum_part"] = t.MinimumPart,
            ["stage"] = stage,
            ["status"] = stage,
            ["live"] = false,
            ["audience"] = t.Audience,
            ["branch_id"] = t.BranchId,
            ["region_code"] = t.Place?.RegionCode,
            ["address"] = t.Place?.Address,
            ["longitude"] = t.Place?.Longitude,
            ["latitude"] = t.Place?.Latitude,
            ["cell"] = t.Place is { Longitude: { } longitude, Latitude: { } latitude } ? Cell(longitude, latitude) : null,
            ["window_json"] = t.Window is null ? null : Catalog.Write(t.Window),
            ["from_at"] = from,
            ["to_at"] = to,
            ["fields_json"] = System.Text.Json.JsonSerializer.Serialize(t.Fields, Catalog.Json),
            ["folded"] = SearchText.Normalise(Words(t)),
            ["valid_until"] = t.ValidUntil,
            ["expires_at"] = expiresAt,
            ["has_contact"] = hasContact,
            ["import_id"] = importId,
            ["climbs_at"] = climbsAt,
            ["climb_days"] = 0L,
            ["climbed_at"] = null,
            ["adjacent"] = false,
            ["posted_at"] = at,
            ["changed_at"] = at,
            ["version"] = version,
        };
    }

    /// <summary>The first and the last instant that the window may touch; null: it is open on that side.</summary>
    private static (DateTimeOffset? From, DateTimeOffset? To) Span(TimeWindow? window) => window switch
    {
        { Once: { } once } => (once.From, once.To),
        { Weekly: { } weekly } => (ChinaTime.StartOf(weekly.Since), weekly.Until is { } until ? ChinaTime.StartOf(until.AddDays(2)) : null),
        _ => (null, null),
    };
}
