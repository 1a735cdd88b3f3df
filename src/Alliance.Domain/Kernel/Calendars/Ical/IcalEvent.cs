using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Calendars.Ical;

public enum IcalMethod
{
    /// <summary>To be read, not answered: a feed.</summary>
    Publish,
    Request,
    Cancel,
}

public enum IcalAnswer
{
    NeedsAction,
    Accepted,

    /// <summary>A deputy comes.</summary>
    Delegated,
    Declined,
}

/// <summary>Somebody with an address; the name is what a reader sees.</summary>
public sealed record IcalPerson(string Name, string Email);

public sealed record IcalAttendee(IcalPerson Person, bool Required, IcalAnswer Answer);

/// <summary>
/// A meeting as other calendars know it. The same <paramref name="Uid"/> with a higher <paramref name="Sequence"/> moves it there rather than doubling it
/// (RFC 5546, 2.1.4). <paramref name="ChangedAt"/> is when the present revision was made.
/// </summary>
public sealed record IcalEvent(
    string Uid,
    int Sequence,
    DateTimeOffset ChangedAt,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Summary,
    bool Cancelled,
    string? Description = null,
    string? Location = null,
    GeoPoint? Position = null,
    string? Url = null,
    string? Category = null,
    IcalPerson? Organizer = null,
    ImmutableArray<IcalAttendee> Attendees = default);

/// <summary>Time that is taken, without saying by what.</summary>
public readonly record struct IcalBusy(DateTimeOffset From, DateTimeOffset To);
