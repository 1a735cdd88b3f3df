using System.Collections.Immutable;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Web.Kernel;

namespace Alliance.Web.Conferences;

public sealed record PlaceBody(string? Text, string? Address, double? Longitude, double? Latitude, int? Capacity, string? Link)
{
    public Place Place() => new(Text!, Address, Longitude, Latitude, Capacity, Link);
}

/// <summary>An item without an id is new on the agenda.</summary>
public sealed record AgendaItemBody(string? ItemId, string? TopicId, string? Title, int Minutes, Track? Track, string? UnitId, string? Standing)
{
    public AgendaItem Item(string newId) => new(string.IsNullOrEmpty(ItemId) ? newId : ItemId, TopicId, Title!, Minutes, Track, UnitId, Standing);
}

/// <summary>Nobody required: whoever counts in a meeting of the kind.</summary>
public sealed record CallBody(
    string? Id,
    MeetingKind Kind,
    string? Title,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    PlaceBody? Place,
    string? BodyId,
    string? SeriesId,
    string? HostUnitId,
    IReadOnlyList<string>? Required,
    IReadOnlyList<string>? Optional,
    IReadOnlyList<AgendaItemBody>? Agenda,
    bool CodeRequired,
    string? WaiverReason);

public sealed record RescheduleBody(DateTimeOffset StartsAt, DateTimeOffset EndsAt, PlaceBody? Place, string? Why, string? WaiverReason);

public sealed record CancelBody(string? Reason);

public sealed record AnswerBody(string? UnitId, ConferenceAnswer Answer, string? Comment);

public sealed record AgendaBody(IReadOnlyList<AgendaItemBody>? Items);

/// <summary><c>byHand</c>: for somebody who stands before the coordinator or the chair.</summary>
public sealed record CheckInBody(string? UnitId, string? Code, bool ByHand, bool AsDeputy);

public sealed record UnitBody(string? UnitId);

public sealed record SettleBody(ItemOutcome How, string? Note);

public sealed record MotionBody(string? ItemId, string? UnitId, string? Text, string? Amends);

public sealed record SettleMotionBody(MotionOutcome Outcome);

/// <summary>No number: the next on the list.</summary>
public sealed record SpeakerBody(int? Number);

internal static class Agendas
{
    public static ImmutableArray<AgendaItem> Of(IReadOnlyList<AgendaItemBody>? items, Commands commands) =>
        [.. Ask.Entries("items", items).Select((item, i) => item.Item(commands.NewId($"item/{i}/{item.TopicId}/{item.Title}")))];
}
