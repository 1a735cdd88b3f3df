using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Topics;

/// <summary>A topic as it is listed. Terms and deadline are the charter's as it was admitted. <paramref name="Meeting"/>: the one whose agenda it stands on, or that settled it.</summary>
public sealed record TopicItem(
    string Id,
    string Track,
    string Title,
    string Status,
    string? UnitId,
    string? UnitName,
    DateTimeOffset ProposedAt,
    string? Rank,
    int? NoticeHours,
    string? Quorum,
    string? Majority,
    DateTimeOffset? DueAt,
    TopicMeeting? Meeting,
    int CarriedTimes,
    string? VoteId,
    DateTimeOffset? CirculatesUntil,
    string? How,
    DateTimeOffset? SettledAt,
    DateTimeOffset ChangedAt,
    int? Comments,
    int Papers,
    long Version);

public sealed record TopicMeeting(string Id, string? Title, DateTimeOffset? StartsAt);

/// <summary>A topic that was searched for, with the alliance it is of.</summary>
public sealed record TopicHit(string Id, string Name, string AllianceId, string? Detail);

/// <summary>Which topics: of some statuses, of a track, of a unit, with words in them.</summary>
public sealed record TopicFilter(IReadOnlyList<string> Statuses, string? Track = null, string? UnitId = null, string? Text = null);

public sealed record TopicDetail(
    TopicItem Item,
    string? Text,
    string ProposedBy,
    string? ProposedByName,
    string? Reason,
    string? Note,
    NamedRef? Into,
    IReadOnlyList<MergedTopic> Merged,
    IReadOnlyList<CommentItem> Comments,
    IReadOnlyList<LikeTopic> Alike,
    long AsOf);

/// <summary>A topic that was merged into this one: its words stay.</summary>
public sealed record MergedTopic(string Id, string Title, string? Text, string? UnitId, string? UnitName, DateTimeOffset ProposedAt);

/// <summary><paramref name="TopicId"/>: where it was written, this topic or one merged into it.</summary>
public sealed record CommentItem(
    string Id, string TopicId, string? ReplyTo, string Text, string? UnitId, string? UnitName, string PersonId, string? PersonName, DateTimeOffset At, DateTimeOffset? ChangedAt, bool Withdrawn);

/// <summary>An open topic that may be the same matter; <paramref name="Likeness"/> from 0 to 1.</summary>
public sealed record LikeTopic(string Id, string Title, string Track, string Status, double Likeness);
