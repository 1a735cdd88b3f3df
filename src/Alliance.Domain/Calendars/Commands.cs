using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Calendars;

public abstract record CalendarCommand(string UnitId) : ICommand
{
    [JsonIgnore]
    public StreamId Stream => new("calendar", UnitId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfUnit(UnitId);
}

/// <summary>When the unit's people usually work: minutes of the day, China time, on working days.</summary>
[Named("calendar.set-hours")]
public sealed record SetUsualHours(string UnitId, int FromMinute, int ToMinute) : CalendarCommand(UnitId);

[Named("calendar.put-entry")]
public sealed record PutBusyEntry(string UnitId, BusyEntry Entry) : CalendarCommand(UnitId);

[Named("calendar.remove-entry")]
public sealed record RemoveBusyEntry(string UnitId, string EntryId) : CalendarCommand(UnitId);

/// <summary>The unit's busy times are also read from a calendar elsewhere. Its address is a secret: it is kept beside the log.</summary>
[Named("calendar.subscribe")]
public sealed record SubscribeCalendar(string UnitId, string Url) : CalendarCommand(UnitId);

[Named("calendar.unsubscribe")]
public sealed record UnsubscribeCalendar(string UnitId) : CalendarCommand(UnitId);

/// <summary>The unit is taken up, once or every week until a day (included). Where to: what is known of the place.</summary>
public sealed record BusyEntry(
    string EntryId, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool Weekly, DateOnly? Until, ImmutableArray<DateOnly> Except, string? Place, double? Longitude, double? Latitude);

/// <summary>The address of a calendar elsewhere.</summary>
public sealed record CalendarAddressWrite(string UnitId, string Url) : IPrivateWrite;

public sealed record CalendarAddressErase(string UnitId) : IPrivateWrite;
