using System.Text.Json;
using Alliance.Domain.Kernel;

namespace Alliance.Storage.Listings.SavedSearches;

/// <summary>An entry as filters look at it, read from its row; with what it was, where it was changed.</summary>
internal sealed record FreshRow(
    string Id, string AllianceId, string UnitId, string Kind, string Side, string Category, string? RegionCode, double? Longitude, double? Latitude, long? FromAt, long? ToAt, long LeftQuantity, string Folded,
    string Audience, string? BranchId, string? Was, string? WasAudience, string? WasBranchId)
{
    public static string Columns(string l) => string.Join(
        ", ",
        new[] { "id", "alliance_id", "unit_id", "kind", "side", "category", "region_code", "longitude", "latitude", "from_at", "to_at", "left_quantity", "folded", "audience", "branch_id" }.Select(c => $"{l}.{c}"));

    public FreshEntry Entry(params IReadOnlyList<string> climbedTo) => new(Id, AllianceId, UnitId, Kind, Side, Category, RegionCode, Longitude, Latitude, FromAt, ToAt, LeftQuantity, Folded)
    {
        ClimbedTo = climbedTo,
        Was = Was is null ? null : JsonSerializer.Deserialize<FreshEntry>(Was, Catalog.Json)! with { ClimbedTo = climbedTo },
        IsShownToOthers = Was is not null && (Audience != WasAudience || BranchId != WasBranchId),
    };
}
