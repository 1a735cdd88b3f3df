using Alliance.Domain.Kernel;

namespace Alliance.Domain.Topics;

/// <summary><paramref name="PersonId"/> is who proposed it; without <paramref name="UnitId"/> it is the secretariat's.</summary>
[Named("topic.proposed")]
public sealed record TopicProposed(string AllianceId, string TopicId, Track Track, string Title, string? Text, string? UnitId, string PersonId) : IEvent;

[Named("topic.changed")]
public sealed record TopicChanged(string AllianceId, string TopicId, Track Track, string Title, string? Text) : IEvent;

/// <summary>On the backlog at <paramref name="Rank"/>, under the charter's terms as they were then; to be settled by <paramref name="DueAt"/>.</summary>
[Named("topic.admitted")]
public sealed record TopicAdmitted(
    string AllianceId, string TopicId, string Title, string? UnitId, Track Track, string Rank, int NoticeHours, string Quorum, Majority Majority, DateTimeOffset DueAt) : IEvent;

[Named("topic.declined")]
public sealed record TopicDeclined(string AllianceId, string TopicId, string Title, string? UnitId, string Reason) : IEvent;

[Named("topic.merged")]
public sealed record TopicMerged(string AllianceId, string TopicId, string Title, string IntoTopicId) : IEvent;

[Named("topic.ordered")]
public sealed record TopicOrdered(string AllianceId, string TopicId, string Title, string Rank) : IEvent;

[Named("topic.commented")]
public sealed record TopicCommented(string AllianceId, string TopicId, string CommentId, string? ReplyTo, string Text, string? UnitId, string PersonId, DateTimeOffset At) : IEvent;

[Named("topic.comment-changed")]
public sealed record CommentChanged(string AllianceId, string TopicId, string CommentId, string Text) : IEvent;

[Named("topic.comment-withdrawn")]
public sealed record CommentWithdrawn(string AllianceId, string TopicId, string CommentId) : IEvent;

[Named("topic.placed")]
public sealed record TopicPlaced(string AllianceId, string TopicId, string Title, string ConferenceId) : IEvent;

[Named("topic.taken-off")]
public sealed record TopicTakenOff(string AllianceId, string TopicId, string Title, string ConferenceId) : IEvent;

[Named("topic.carried-over")]
public sealed record TopicCarriedOver(string AllianceId, string TopicId, string Title, string FromConferenceId) : IEvent;

/// <summary>The members vote on it until <paramref name="Until"/>, by the vote <paramref name="VoteId"/>, which a policy opens.</summary>
[Named("topic.circulated")]
public sealed record TopicCirculated(
    string AllianceId, string TopicId, string Title, string? Text, string VoteId, DateTimeOffset Until, string Quorum, Majority Majority) : IEvent;

[Named("topic.circulation-ended")]
public sealed record CirculationEnded(string AllianceId, string TopicId, string Title, string VoteId) : IEvent;

[Named("topic.settled")]
public sealed record TopicSettled(string AllianceId, string TopicId, string Title, SettledHow How, string? VoteId, string? ConferenceId, string? Note) : IEvent;
