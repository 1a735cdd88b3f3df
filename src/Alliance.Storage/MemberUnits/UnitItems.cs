using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.MemberUnits;

/// <summary>A unit in a list. Alliances: the first three of <paramref name="AllianceCount"/>.</summary>
public sealed record UnitItem(
    string Id,
    string Name,
    string? ShortName,
    string Kind,
    RegionRef Region,
    string? Address,
    double? Longitude,
    double? Latitude,
    IReadOnlyList<string> Offers,
    string? CreditCode,
    string Status,
    string? MergedInto,
    long Version,
    IReadOnlyList<NamedRef> Alliances,
    int AllianceCount);

/// <summary>One unit whole: in all its alliances, with the units that were merged into it, as of its feed's position.</summary>
public sealed record UnitDetail(UnitItem Unit, NamedRef? MergedInto, IReadOnlyList<NamedRef> Merged, DateTimeOffset RegisteredAt, DateTimeOffset ChangedAt, long AsOf);

/// <summary><paramref name="Score"/> from 0 to 1. Reasons: same-credit-code, same-name, similar-name, same-region, same-district.</summary>
public sealed record DuplicateUnit(string Id, string Name, RegionRef Region, double Score, IReadOnlyList<string> Reasons);

public enum UnitSort
{
    Name,
    NameDescending,
    Region,
    RegionDescending,
}

/// <param name="Region">A code of any level: what lies in it or below.</param>
public sealed record UnitFilter(string? Text = null, string? Region = null, string? Kind = null, UnitSort Sort = UnitSort.Name);

/// <summary>A unit as a row of the database; internal to the room.</summary>
internal sealed record UnitRow
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string? ShortName { get; init; }

    public string Kind { get; init; } = "";

    public string RegionCode { get; init; } = "";

    public string? RegionName { get; init; }

    public string? RegionPath { get; init; }

    public string? Address { get; init; }

    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    public string Offers { get; init; } = "[]";

    public string? CreditCode { get; init; }

    public string Status { get; init; } = "";

    public string? MergedInto { get; init; }

    public DateTimeOffset RegisteredAt { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public long Version { get; init; }

    public RegionRef Region => new(RegionCode, RegionName ?? RegionCode, RegionPath ?? RegionCode);
}
