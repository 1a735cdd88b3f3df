using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

public sealed record PlannedItem(AgendaItem Item, ItemProgress Progress, ItemOutcome? How = null);

public sealed record Presence(bool AsDeputy, bool Here);

public sealed record Motion(string ItemId, string UnitId, string? Amends, MotionStatus Status);

/// <summary>Somebody on the speakers' list; gone from it when the speech is over.</summary>
public sealed record Speaker(int Number, string UnitId, bool Speaking);

/// <summary>What decisions on a meeting need of its past.</summary>
public sealed record ConferenceState(
    string AllianceId,
    string ConferenceId,
    ConferenceStatus Status,
    MeetingKind Kind,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string? BodyId,
    string? HostUnitId,
    ImmutableArray<string> Required,
    ImmutableArray<string> Optional,
    int Sequence,
    bool CodeRequired,
    ImmutableArray<DateTimeOffset> RemindAt,
    int Reminded,
    WaiverSide? WaivedBy,
    ImmutableDictionary<string, ConferenceAnswer> Answers,
    ImmutableArray<PlannedItem> Agenda,
    ImmutableArray<string> Entitled,
    ImmutableDictionary<string, Presence> Attendance,
    ImmutableDictionary<string, Motion> Motions,
    ImmutableArray<Speaker> Speakers,
    int SpeakersSoFar)
{
    public static readonly ConferenceState Initial = new(
        "",
        "",
        ConferenceStatus.None,
        MeetingKind.JointConference,
        default,
        default,
        null,
        null,
        [],
        [],
        0,
        false,
        [],
        0,
        null,
        ImmutableDictionary<string, ConferenceAnswer>.Empty,
        [],
        [],
        ImmutableDictionary<string, Presence>.Empty,
        ImmutableDictionary<string, Motion>.Empty,
        [],
        0);

    public Place? Place { get; init; }

    /// <summary>Somebody has moved it by hand: it follows the chair no more.</summary>
    public bool Pinned { get; init; }

    public IEnumerable<string> Invited => Required.Concat(Optional);

    public PlannedItem? Current => Agenda.FirstOrDefault(i => i.Progress == ItemProgress.Current);

    public PlannedItem? Item(string itemId) => Agenda.FirstOrDefault(i => i.Item.ItemId == itemId);

    public bool IsHere(string unitId) => Attendance.GetValueOrDefault(unitId) is { Here: true };

    /// <summary>One side alone has waived the notice.</summary>
    public bool WaiverOpen => WaivedBy is WaiverSide.Chair or WaiverSide.Coordinator;
}
