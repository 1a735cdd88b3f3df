using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>
/// A meeting is called. <paramref name="Required"/> and <paramref name="Optional"/> name the units that are invited;
/// <paramref name="RemindAt"/> says when those that have not answered are reminded; with <paramref name="CodeRequired"/> a unit
/// checks in by the code that is shown at the door.
/// </summary>
[Named("conference.called")]
public sealed record ConferenceCalled(
    string AllianceId,
    string ConferenceId,
    MeetingKind Kind,
    string Title,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    Place Place,
    string? BodyId,
    string? SeriesId,
    string? HostUnitId,
    ImmutableArray<string> Required,
    ImmutableArray<string> Optional,
    int Sequence,
    bool CodeRequired,
    ImmutableArray<DateTimeOffset> RemindAt) : IEvent;

[Named("conference.rescheduled")]
public sealed record ConferenceRescheduled(
    string AllianceId,
    string ConferenceId,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    Place Place,
    int Sequence,
    string? Why,
    ImmutableArray<DateTimeOffset> RemindAt,
    bool WithChair = false) : IEvent;

/// <summary>The notice that the charter asks for is waived by one side; the meeting opens only when both have.</summary>
[Named("conference.notice-waived")]
public sealed record NoticeWaived(string AllianceId, string ConferenceId, WaiverSide Side, string? Reason, bool Complete) : IEvent;

[Named("conference.cancelled")]
public sealed record ConferenceCancelled(string AllianceId, string ConferenceId, string Reason, int Sequence) : IEvent;

/// <summary>Another unit is the host, since the chair has passed.</summary>
[Named("conference.host-passed")]
public sealed record ConferenceHostPassed(string AllianceId, string ConferenceId, string? HostUnitId) : IEvent;

/// <summary>The chair moved to another day and the meeting did not go along, since it would begin at once or break its notice; from now on it keeps its date.</summary>
/// <param name="WouldStartAt">When it would have begun.</param>
[Named("conference.stayed")]
public sealed record ConferenceStayed(string AllianceId, string ConferenceId, DateTimeOffset WouldStartAt) : IEvent;

[Named("conference.answered")]
public sealed record InvitationAnswered(string AllianceId, string ConferenceId, string UnitId, ConferenceAnswer Answer, string? Comment) : IEvent;

[Named("conference.answers-reminded")]
public sealed record AnswersReminded(string AllianceId, string ConferenceId, int Round, ImmutableArray<string> UnitIds) : IEvent;

[Named("conference.agenda-arranged")]
public sealed record AgendaArranged(string AllianceId, string ConferenceId, ImmutableArray<AgendaItem> Items) : IEvent;

/// <summary>The meeting is open. <paramref name="Entitled"/>: the units that count; <paramref name="Quorum"/>: how many of them must be here, "1/2".</summary>
[Named("conference.opened")]
public sealed record ConferenceOpened(string AllianceId, string ConferenceId, DateTimeOffset At, string Quorum, ImmutableArray<string> Entitled) : IEvent;

/// <summary><paramref name="How"/>: link, code, hand.</summary>
[Named("conference.unit-checked-in")]
public sealed record UnitCheckedIn(string AllianceId, string ConferenceId, string UnitId, bool AsDeputy, DateTimeOffset At, string How) : IEvent;

[Named("conference.unit-left")]
public sealed record UnitLeftConference(string AllianceId, string ConferenceId, string UnitId, DateTimeOffset At) : IEvent;

[Named("conference.item-begun")]
public sealed record ItemBegun(string AllianceId, string ConferenceId, string ItemId, string? TopicId, DateTimeOffset At) : IEvent;

[Named("conference.item-settled")]
public sealed record ItemSettled(string AllianceId, string ConferenceId, string ItemId, string? TopicId, ItemOutcome How, string? Note, DateTimeOffset At) : IEvent;

[Named("conference.motion-moved")]
public sealed record MotionMoved(string AllianceId, string ConferenceId, string MotionId, string ItemId, string Text, string UnitId, string? Amends, int Number, DateTimeOffset At) : IEvent;

[Named("conference.motion-seconded")]
public sealed record MotionSeconded(string AllianceId, string ConferenceId, string MotionId, string UnitId) : IEvent;

[Named("conference.motion-withdrawn")]
public sealed record MotionWithdrawn(string AllianceId, string ConferenceId, string MotionId) : IEvent;

[Named("conference.motion-settled")]
public sealed record MotionSettled(string AllianceId, string ConferenceId, string MotionId, MotionOutcome Outcome, string? VoteId) : IEvent;

[Named("conference.speaker-asked")]
public sealed record SpeakerAsked(string AllianceId, string ConferenceId, int Number, string UnitId, string? ItemId, DateTimeOffset At) : IEvent;

[Named("conference.speaker-called")]
public sealed record SpeakerCalled(string AllianceId, string ConferenceId, int Number, string UnitId, DateTimeOffset At) : IEvent;

/// <summary>The speech is over; or, when it had not begun, the unit no longer asks to speak.</summary>
[Named("conference.speaker-done")]
public sealed record SpeakerDone(string AllianceId, string ConferenceId, int Number, string UnitId, DateTimeOffset At) : IEvent;

[Named("conference.closed")]
public sealed record ConferenceClosed(
    string AllianceId, string ConferenceId, DateTimeOffset At, ImmutableArray<string> HandledTopicIds, ImmutableArray<string> OpenTopicIds) : IEvent;

[Named("meeting-series.started")]
public sealed record SeriesStarted(string AllianceId, string SeriesId, SeriesRule Rule) : IEvent;

[Named("meeting-series.changed")]
public sealed record SeriesChanged(string AllianceId, string SeriesId, SeriesRule Rule) : IEvent;

/// <summary>The dates from now on, in the place of those that were planned before and not called.</summary>
[Named("meeting-series.planned")]
public sealed record SeriesPlanned(string AllianceId, string SeriesId, ImmutableArray<SeriesDate> Dates) : IEvent;

[Named("meeting-series.date-called")]
public sealed record SeriesDateCalled(string AllianceId, string SeriesId, int Number, string ConferenceId) : IEvent;

/// <summary>The chair passes on another day: the date moves, and with it the meeting that was called for it.</summary>
[Named("meeting-series.date-moved")]
public sealed record SeriesDateMoved(string AllianceId, string SeriesId, int Number, string ConferenceId, DateTimeOffset Before, DateTimeOffset StartsAt, DateTimeOffset EndsAt) : IEvent;

[Named("meeting-series.ended")]
public sealed record SeriesEnded(string AllianceId, string SeriesId, string? Reason) : IEvent;
