using System.Collections.Immutable;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Times;

namespace Alliance.Domain.Kernel.Matching.Suggesting;

/// <summary>A need or a resource as the score sees it.</summary>
/// <param name="Unit">Whose it is: nobody is suggested to itself.</param>
/// <param name="Category">A path such as <c>space/hall</c>: what is below a category fits what asks for the category.</param>
/// <param name="Quantity">Units still wanted or still to be had.</param>
/// <param name="When">Within the horizon both sides were laid out over (<see cref="TimeWindows.Of(Availability?, DateOnly, int)"/>); null: any time.</param>
/// <param name="Region">Code of the region: 2, 4, 6, 9 or 12 digits.</param>
/// <param name="Branches">Branches and committees in which the unit sits.</param>
/// <param name="Since">Waiting since.</param>
public sealed record MatchProfile(
    string Id,
    string Unit,
    string Category,
    long Quantity,
    TimeWindows? When,
    GeoPoint? Place,
    string? Region,
    ImmutableArray<string> Branches,
    DateOnly Since,
    TrackRecord Record)
{
    /// <summary>The limit this entry sets itself; null: the caller's.</summary>
    public int? MaxMetres { get; init; }

    /// <summary>What its title speaks of (<see cref="TitleWords.Of"/>); empty: nothing is known of it.</summary>
    public ImmutableArray<long> Words { get; init; } = [];
}

/// <summary>What became of a unit's earlier promises.</summary>
/// <param name="Promised">Commitments that have come to their end, kept or not.</param>
/// <param name="Kept">Of these, delivered and confirmed.</param>
/// <param name="Ratings">How many ratings it has.</param>
/// <param name="Stars">Their sum, each from 1 to 5.</param>
public readonly record struct TrackRecord(int Promised, int Kept, int Ratings, int Stars);

public enum Criterion
{
    Category,
    Quantity,
    Hours,
    Distance,
    Nearness,
    Record,
    Waiting,
    Words,
}

/// <summary>How near two entries are by organisation and region, the nearest last.</summary>
public enum Nearness
{
    Elsewhere,
    AdjacentProvince,
    SameProvince,
    SameCity,
    SameDistrict,
    SameTownship,
    SameBranch,
}
