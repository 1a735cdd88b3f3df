using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

/// <summary>How far an entry is seen.</summary>
public enum ListingAudience
{
    /// <summary>The units of one branch (or committee), and those who run the alliance.</summary>
    Branch,
    Alliance,

    /// <summary>Besides, every unit within the alliance's regions.</summary>
    Region,

    /// <summary>Besides, every unit of the alliance's provinces and of those that border on them.</summary>
    Adjacent,

    /// <summary>Everybody who is signed in.</summary>
    Public,
}

/// <summary>Position is WGS 84 in degrees; both or neither.</summary>
public sealed record ListingPlace(string? RegionCode, string? Address, double? Longitude, double? Latitude);

/// <summary>Whom to speak to: personal data, shown only to those entitled, and erasable.</summary>
public sealed record ListingContact(string Name, string? Phone, string? Mail);

/// <summary>
/// What an entry says. Quantities are thousandths of the category's unit (<see cref="Milli"/>). <paramref name="Partial"/>: it may be
/// taken in parts, none smaller than <paramref name="MinimumPart"/>. <paramref name="Fields"/> by the field's code, several choices one a line.
/// <paramref name="BranchId"/> belongs to the audience branch alone.
/// </summary>
public sealed record ListingTerms(
    string Kind,
    string Category,
    string Title,
    string? Text,
    long Quantity,
    bool Partial,
    long? MinimumPart,
    TimeWindow? Window,
    ListingPlace? Place,
    ListingAudience Audience,
    string? BranchId,
    DateOnly ValidUntil,
    ImmutableSortedDictionary<string, string> Fields);
