using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Conferences;

/// <summary>Which meetings: those that touch the span of time, of the kind, in the state, whose title contains the text.</summary>
public sealed record ConferenceFilter(DateTimeOffset? From, DateTimeOffset? To, string? Kind, string? Status, string? Text, string? SeriesId, bool LatestFirst);

/// <summary>An answer that one of the reader's units gave, or has still to give (none).</summary>
public sealed record MyAnswer(string UnitId, string? Answer, bool Required);

/// <summary>A meeting in a list. <paramref name="Coming"/>: units that come themselves or send a deputy.</summary>
public sealed record ConferenceItem(
    string Id,
    string AllianceId,
    string Kind,
    string Title,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Place,
    string? Link,
    string Status,
    string? BodyId,
    string? BodyName,
    string? SeriesId,
    string? HostUnitId,
    string? HostName,
    int Invited,
    int Coming,
    int Present,
    int Items,
    IReadOnlyList<MyAnswer> Mine);

public sealed record InviteeItem(string UnitId, bool Required, string? Answer, string? Comment, DateTimeOffset? AnsweredAt);

public sealed record AttendanceItem(string UnitId, bool AsDeputy, bool Present, string How, DateTimeOffset CheckedInAt, DateTimeOffset? LeftAt);

/// <summary>State: waiting, current, paused, settled.</summary>
public sealed record AgendaRow(
    string ItemId, string? TopicId, string Title, int Minutes, string? Track, string? UnitId, string? Standing, string State, string? How, string? Note, DateTimeOffset? BegunAt, DateTimeOffset? SettledAt);

/// <summary>Status: moved, seconded, withdrawn, adopted, rejected, no-quorum.</summary>
public sealed record MotionItem(string MotionId, string ItemId, int Ordinal, string UnitId, string Text, string? Amends, string Status, string? SecondedBy, string? VoteId, DateTimeOffset MovedAt);

/// <summary>Status: asked, speaking, done, withdrawn.</summary>
public sealed record SpeakerItem(int Number, string UnitId, string? ItemId, string Status, DateTimeOffset AskedAt, DateTimeOffset? CalledAt, DateTimeOffset? DoneAt);

/// <summary>The term that ends with this meeting, where terms go by meeting and this unit's is running.</summary>
public sealed record TermAtMeeting(string CycleId, int Term, string? NextUnitId);

/// <summary>Where the meeting is held, and whether it can be joined from afar.</summary>
public sealed record ConferenceRow(
    string Id,
    string Kind,
    string Title,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string PlaceText,
    string? PlaceAddress,
    double? PlaceLongitude,
    double? PlaceLatitude,
    int? PlaceCapacity,
    string? PlaceLink,
    string? BodyId,
    string? SeriesId,
    string? HostUnitId,
    string Status,
    int Sequence,
    bool CodeRequired,
    string? CurrentItemId,
    string? Quorum,
    string? WaivedBy,
    string? WaiverReason,
    string? Reason,
    DateTimeOffset CalledAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    long Version)
{
    public Place Place => new(PlaceText, PlaceAddress, PlaceLongitude, PlaceLatitude, PlaceCapacity, PlaceLink);
}

/// <summary>
/// A meeting whole. <paramref name="Entitled"/>: the units that count, as they would be were it opened now, or as they were when
/// it opened less those that have since left or been suspended. <paramref name="QuorumNeeded"/>: how many of them must be here.
/// </summary>
public sealed record ConferenceDetail(
    ConferenceRow Row,
    string? BodyName,
    MeetingCharter Rule,
    IReadOnlyList<string> Entitled,
    int QuorumNeeded,
    int Counted,
    IReadOnlyList<InviteeItem> Invitees,
    IReadOnlyList<AttendanceItem> Attendance,
    IReadOnlyList<AgendaRow> Agenda,
    IReadOnlyList<MotionItem> Motions,
    IReadOnlyList<SpeakerItem> Speakers,
    IReadOnlyList<string> Leading,
    string? ChairUnitId,
    TermAtMeeting? Term,
    string? BeforeId,
    string? AfterId,
    IReadOnlyDictionary<string, UnitRef> Units,
    long AsOf)
{
    public bool HasQuorum => Counted >= QuorumNeeded;
}
