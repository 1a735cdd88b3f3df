using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>Every command to a meeting needs to know who sits in the alliance and who holds its chair.</summary>
public abstract record ConferenceCommand(string AllianceId, string ConferenceId) : INeeds<ConferenceFacts>
{
    [JsonIgnore]
    public StreamId Stream => new("conference", ConferenceId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>
/// Nobody named in <paramref name="Required"/>: whoever counts in this kind of meeting. <paramref name="WaiverReason"/>: why the
/// charter's notice is not kept, where the charter lets the chair and the coordinator waive it together.
/// </summary>
[Named("conference.call")]
public sealed record CallConference(
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
    ImmutableArray<AgendaItem> Agenda,
    bool CodeRequired,
    string? WaiverReason) : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.reschedule")]
public sealed record RescheduleConference(
    string AllianceId, string ConferenceId, DateTimeOffset StartsAt, DateTimeOffset EndsAt, Place Place, string? Why, string? WaiverReason)
    : ConferenceCommand(AllianceId, ConferenceId);

/// <summary>The other side agrees that the notice is too short.</summary>
[Named("conference.agree-to-waiver")]
public sealed record AgreeToWaiver(string AllianceId, string ConferenceId) : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.cancel")]
public sealed record CancelConference(string AllianceId, string ConferenceId, string Reason) : ConferenceCommand(AllianceId, ConferenceId);

/// <summary>By the system, when the chair has passed and the host is whoever holds it.</summary>
[Named("conference.pass-host")]
public sealed record PassHost(string AllianceId, string ConferenceId, string? HostUnitId) : ConferenceCommand(AllianceId, ConferenceId);

/// <summary>By the system, when the chair passes on another day: a meeting of a series goes with it by so many days, unless somebody has moved it by hand.</summary>
[Named("conference.move-with-chair")]
public sealed record MoveWithChair(string AllianceId, string ConferenceId, int Days) : ConferenceCommand(AllianceId, ConferenceId);

/// <summary>By the system: topics that an earlier meeting of the same line left open come onto the agenda.</summary>
[Named("conference.fill-agenda")]
public sealed record FillAgenda(string AllianceId, string ConferenceId, ImmutableArray<AgendaItem> Items) : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.answer")]
public sealed record AnswerConference(string AllianceId, string ConferenceId, string UnitId, ConferenceAnswer Answer, string? Comment)
    : ConferenceCommand(AllianceId, ConferenceId);

/// <summary>By the clock: those that have not answered are reminded.</summary>
[Named("conference.remind")]
public sealed record RemindUnanswered(string AllianceId, string ConferenceId, int Round) : ConferenceCommand(AllianceId, ConferenceId);

/// <summary>The whole agenda in its order. What has begun stays in it.</summary>
[Named("conference.arrange-agenda")]
public sealed record ArrangeAgenda(string AllianceId, string ConferenceId, ImmutableArray<AgendaItem> Items) : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.open")]
public sealed record OpenConference(string AllianceId, string ConferenceId) : ConferenceCommand(AllianceId, ConferenceId);

/// <summary>By the unit's delegate or deputy; <paramref name="ByHand"/>: by who runs the meeting, for somebody who stands before them.</summary>
[Named("conference.check-in")]
public sealed record CheckIn(string AllianceId, string ConferenceId, string UnitId, string? Code, bool ByHand, bool AsDeputy) : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.leave")]
public sealed record LeaveConference(string AllianceId, string ConferenceId, string UnitId) : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.begin-item")]
public sealed record BeginItem(string AllianceId, string ConferenceId, string ItemId) : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.settle-item")]
public sealed record SettleItem(string AllianceId, string ConferenceId, string ItemId, ItemOutcome How, string? Note) : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.move-motion")]
public sealed record MoveMotion(string AllianceId, string ConferenceId, string MotionId, string ItemId, string UnitId, string Text, string? Amends)
    : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.second-motion")]
public sealed record SecondMotion(string AllianceId, string ConferenceId, string MotionId, string UnitId) : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.withdraw-motion")]
public sealed record WithdrawMotion(string AllianceId, string ConferenceId, string MotionId) : ConferenceCommand(AllianceId, ConferenceId);

/// <summary>By the system when a vote on it is closed, or by who runs the meeting when nobody objected.</summary>
[Named("conference.settle-motion")]
public sealed record SettleMotion(string AllianceId, string ConferenceId, string MotionId, MotionOutcome Outcome, string? VoteId) : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.ask-to-speak")]
public sealed record AskToSpeak(string AllianceId, string ConferenceId, string UnitId) : ConferenceCommand(AllianceId, ConferenceId);

/// <summary>Who speaks now, speaks no longer. No number: the next on the list.</summary>
[Named("conference.call-speaker")]
public sealed record CallSpeaker(string AllianceId, string ConferenceId, int? Number) : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.end-speech")]
public sealed record EndSpeech(string AllianceId, string ConferenceId, int Number) : ConferenceCommand(AllianceId, ConferenceId);

[Named("conference.close")]
public sealed record CloseConference(string AllianceId, string ConferenceId) : ConferenceCommand(AllianceId, ConferenceId);

/// <summary>Written when a meeting opens whose code is shown at the door: the table makes the secret that the codes come from.</summary>
public sealed record DoorOpened(string AllianceId, string ConferenceId) : IPrivateWrite;

/// <summary>
/// Read before deciding: whether the alliance stands, its regions and seats, who holds the chair, the charter's rules of
/// meetings and tracks, the body the meeting is of, and the secret of the door for a check-in.
/// </summary>
public sealed record ConferenceFacts(
    bool AllianceStands,
    ImmutableArray<string> Regions,
    ImmutableArray<ConferenceSeat> Seats,
    string? ChairUnitId,
    ImmutableArray<MeetingCharter> Meetings,
    ImmutableArray<TrackRule> Tracks,
    ConferenceBody? Body,
    string? DoorSecret,
    ImmutableArray<AgendaTopic> Topics = default)
{
    public IEnumerable<string> InGoodStanding => Seats.Where(s => s.InGoodStanding).Select(s => s.UnitId);

    public MeetingCharter RuleOf(MeetingKind kind) => Meetings.FirstOrDefault(m => m.Kind == kind) ?? MeetingCharter.Usual.First(m => m.Kind == kind);
}

public sealed record ConferenceSeat(string UnitId, bool InGoodStanding);

/// <summary>A topic that an agenda names, as it stands. Status: proposed, admitted, placed, circulating, settled, declined, merged.</summary>
public sealed record AgendaTopic(string TopicId, Track Track, string Status);

public sealed record TrackRule(Track Track, int NoticeHours);

/// <summary><paramref name="Kind"/>: committee or branch.</summary>
public sealed record ConferenceBody(string BodyId, string Kind, bool Closed, ImmutableArray<string> Seats, ImmutableArray<string> Leading);
