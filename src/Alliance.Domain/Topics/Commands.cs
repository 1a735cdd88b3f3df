using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Topics;

/// <summary>Every command to a topic needs to know who sits in its alliance, who is in the chair, and the charter's four tracks.</summary>
public abstract record TopicCommand(string AllianceId, string TopicId) : INeeds<TopicFacts>
{
    [JsonIgnore]
    public StreamId Stream => new("topic", TopicId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>By a member unit, or by the coordinator for one; without a unit it is the secretariat's own.</summary>
[Named("topic.propose")]
public sealed record ProposeTopic(string AllianceId, string TopicId, Track Track, string Title, string? Text, string? UnitId) : TopicCommand(AllianceId, TopicId);

/// <summary>By who proposed it until it is admitted; by chair and coordinator until it is on an agenda.</summary>
[Named("topic.change")]
public sealed record ChangeTopic(string AllianceId, string TopicId, Track Track, string Title, string? Text) : TopicCommand(AllianceId, TopicId);

/// <summary>Onto the backlog, at its end; on another track than proposed where the chair sees it so.</summary>
[Named("topic.admit")]
public sealed record AdmitTopic(string AllianceId, string TopicId, Track? Track = null) : TopicCommand(AllianceId, TopicId);

[Named("topic.decline")]
public sealed record DeclineTopic(string AllianceId, string TopicId, string Reason) : TopicCommand(AllianceId, TopicId);

/// <summary>It is the same matter as another: from now on that one stands for both, and both histories are kept.</summary>
[Named("topic.merge")]
public sealed record MergeTopic(string AllianceId, string TopicId, string IntoTopicId) : TopicCommand(AllianceId, TopicId);

/// <summary>Its place in the backlog of its track: right after another topic, or first.</summary>
[Named("topic.order")]
public sealed record OrderTopic(string AllianceId, string TopicId, string? AfterTopicId) : TopicCommand(AllianceId, TopicId);

[Named("topic.withdraw")]
public sealed record WithdrawTopic(string AllianceId, string TopicId) : TopicCommand(AllianceId, TopicId);

/// <summary>Who speaks for a member unit says something, or the coordinator without one. <paramref name="ReplyTo"/>: an earlier comment.</summary>
[Named("topic.comment")]
public sealed record CommentOnTopic(string AllianceId, string TopicId, string CommentId, string? ReplyTo, string Text, string? UnitId) : TopicCommand(AllianceId, TopicId);

[Named("topic.change-comment")]
public sealed record ChangeComment(string AllianceId, string TopicId, string CommentId, string Text) : TopicCommand(AllianceId, TopicId);

[Named("topic.withdraw-comment")]
public sealed record WithdrawComment(string AllianceId, string TopicId, string CommentId) : TopicCommand(AllianceId, TopicId);

/// <summary>By the system: the topic stands on the agenda of a meeting.</summary>
[Named("topic.place")]
public sealed record PlaceTopic(string AllianceId, string TopicId, string ConferenceId) : TopicCommand(AllianceId, TopicId);

/// <summary>By the system: it stands on that agenda no more.</summary>
[Named("topic.take-off")]
public sealed record TakeOffTopic(string AllianceId, string TopicId, string ConferenceId) : TopicCommand(AllianceId, TopicId);

/// <summary>By the system: the meeting ended without having handled it.</summary>
[Named("topic.carry-over")]
public sealed record CarryOverTopic(string AllianceId, string TopicId, string FromConferenceId) : TopicCommand(AllianceId, TopicId);

/// <summary>An urgent matter goes to all members at once, for so many hours, at most those of the charter.</summary>
[Named("topic.circulate")]
public sealed record CirculateTopic(string AllianceId, string TopicId, int? Hours) : TopicCommand(AllianceId, TopicId);

/// <summary>The vote by circulation was called off: the topic is back on the backlog.</summary>
[Named("topic.end-circulation")]
public sealed record EndCirculation(string AllianceId, string TopicId, string? VoteId = null) : TopicCommand(AllianceId, TopicId);

/// <summary>People settle what was consulted on; what was voted on or given to an owner the system settles.</summary>
[Named("topic.settle")]
public sealed record SettleTopic(string AllianceId, string TopicId, SettledHow How, string? VoteId = null, string? ConferenceId = null, string? Note = null)
    : TopicCommand(AllianceId, TopicId);

public enum SettledHow
{
    Adopted,
    Rejected,
    NoQuorum,
    Consulted,
    Assigned,
    Withdrawn,
}

/// <summary>The charter's terms of a track: hours of notice before a meeting, quorum, majority, hours until it must be settled.</summary>
public sealed record TrackTerms(Track Track, int NoticeHours, string Quorum, Majority Majority, int DeadlineHours);

/// <summary>
/// Read before deciding, of the alliance in whose scope the topic is: who sits there, the tracks of the charter in force, how
/// many proposals of the unit are undecided, where in the backlog the command's place lies, and how the topic it names stands.
/// </summary>
public sealed record TopicFacts(
    AllianceSeats Seats,
    ImmutableArray<TrackTerms> Tracks,
    int UndecidedOfUnit,
    string? LastRank,
    string? AfterRank,
    string? NextRank,
    OtherTopic? Other)
{
    public TrackTerms Terms(Track track) => Tracks.First(t => t.Track == track);
}

/// <summary>Another topic that a command names: how it stands and on which track.</summary>
public sealed record OtherTopic(string TopicId, TopicStatus Status, Track Track);
