using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Listings;

/// <summary>What is asked of the lists. <paramref name="Statuses"/> empty: what can still be matched.</summary>
public sealed record ListingFilter(
    string? AllianceId = null,
    string? Text = null,
    string? Kind = null,
    string? Side = null,
    string? Category = null,
    string? Region = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    long? AtLeast = null,
    IReadOnlyList<string>? Statuses = null,
    string? UnitId = null,
    NearPoint? Near = null,
    ListingBox? Box = null,
    bool Mine = false,
    string? ImportId = null);

/// <summary>A part of the map in degrees.</summary>
public sealed record ListingBox(double West, double South, double East, double North);

/// <summary>An entry in a list. Quantities are decimal numbers of <c>unit</c>; <c>left</c>: still to be matched.</summary>
public sealed record ListingItem(
    string Id,
    string AllianceId,
    string? AllianceName,
    string UnitId,
    string? UnitName,
    string Kind,
    string Side,
    string Category,
    string CategoryName,
    string CategoryNameEn,
    string Title,
    decimal Quantity,
    decimal Left,
    decimal Delivered,
    string Unit,
    bool Partial,
    string Status,
    string Audience,
    RegionRef? Region,
    string? Address,
    double? Longitude,
    double? Latitude,
    TimeWindow? Window,
    DateOnly ValidUntil,
    DateTimeOffset PostedAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset? ClimbedAt,
    int ClimbDays,
    bool Adjacent,
    int Papers,
    long Version);

/// <summary>An entry found by the search over everything.</summary>
public sealed record ListingHit(string Id, string AllianceId, string Title, string Side, string? UnitName);

/// <summary>A page of entries, latest first; <c>next</c> names the place from which the following page goes on.</summary>
public sealed record ListingPage(IReadOnlyList<ListingItem> Items, string? Next);

/// <summary>A field of an entry with what it was called when the entry was written. <c>valueEn</c>: choices by their English labels, where they have some; else as <c>value</c>.</summary>
public sealed record ListingFieldItem(string Code, string Name, string NameEn, string Type, string? Unit, string Value, string ValueEn);

/// <summary>What is promised to a match. <c>unit</c>: the other side.</summary>
public sealed record ListingPromiseItem(string MatchId, string? UnitId, string? UnitName, decimal Quantity, decimal Delivered, bool Released, DateTimeOffset At);

public sealed record ListingContactItem(string Name, string? Phone, string? Mail);

public sealed record ListingDetail(
    ListingItem Item,
    string? Text,
    decimal? MinimumPart,
    string? BranchId,
    string? BranchName,
    int CategoryVersion,
    bool CategoryHasChanged,
    IReadOnlyList<ListingFieldItem> Fields,
    IReadOnlyDictionary<string, string> Values,
    bool HasContact,
    ListingContactItem? Contact,
    IReadOnlyList<ListingPromiseItem> Promises,
    DateTimeOffset? ClimbsAt,
    IReadOnlyList<NamedRef> ClimbedTo,
    long AsOf);

/// <summary>How many entries there are of each, as far as the reader may see them; counted over the latest <c>total</c> when <c>capped</c>.</summary>
public sealed record ListingFacets(IReadOnlyList<FacetCount> Kinds, IReadOnlyList<FacetCount> Categories, IReadOnlyList<FacetCount> Regions, int Total, bool Capped);

/// <summary><c>name</c> and <c>nameEn</c>: what people call it.</summary>
public sealed record FacetCount(string Code, string Name, string NameEn, int Count);

/// <summary>One entry on the map, or several close together.</summary>
public sealed record ListingPoint(double Longitude, double Latitude, int Count, int Wants, string? Id, string? Title, string? Side);

/// <summary><c>bounds</c>: the smallest box around all that was found; none when nothing was.</summary>
public sealed record ListingPoints(IReadOnlyList<ListingPoint> Points, bool Capped, ListingBox? Bounds);

/// <summary>An entry that may be the same. <paramref name="Likeness"/> of the titles, 0 to 1.</summary>
public sealed record LikeListing(string Id, string Title, string UnitId, string? UnitName, decimal Quantity, string Unit, double Likeness, bool SameUnit);

internal static class ListingJson
{
    public static TimeWindow? Window(string? json) => json is null ? null : JsonSerializer.Deserialize<TimeWindow>(json, Catalog.Json);

    public static Dictionary<string, string> Fields(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json, Catalog.Json)!;
}
