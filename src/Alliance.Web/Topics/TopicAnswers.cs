using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Topics;
using Alliance.Web.Feed;

namespace Alliance.Web.Topics;

public sealed record TopicBody(Track Track, string? Title, string? Text, string? UnitId);

public sealed record TopicAdmitBody(Track? Track);

public sealed record TopicReasonBody(string? Reason);

public sealed record TopicMergeBody(string? IntoTopicId);

public sealed record TopicOrderBody(string? AfterTopicId);

public sealed record TopicCommentBody(string? Text, string? ReplyTo, string? UnitId);

public sealed record TopicCirculateBody(int? Hours);

public sealed record TopicSettleBody(string? Note);

/// <summary>The topics of an alliance, the charter's terms of the four tracks, and what the reader may do. <c>discusses</c>: may read and write comments.</summary>
public sealed record TopicListAnswer(
    IReadOnlyList<TopicItem> Items, long Total, bool TotalIsCapped, IReadOnlyList<TrackTermsAnswer> Tracks, bool Discusses, IReadOnlyDictionary<string, bool> May);

public sealed record TrackTermsAnswer(Track Track, int NoticeHours, string Quorum, Majority Majority, int DeadlineHours);

/// <summary>A topic whole. Comments (<c>mine</c>: may be withdrawn; <c>editable</c> until a quarter of an hour after) only for those who deliberate; history newest first.</summary>
public sealed record TopicAnswer(
    string Id,
    string AllianceId,
    string Track,
    string Title,
    string? Text,
    string Status,
    string? UnitId,
    string? UnitName,
    string ProposedBy,
    string? ProposedByName,
    DateTimeOffset ProposedAt,
    int? NoticeHours,
    string? Quorum,
    string? Majority,
    DateTimeOffset? DueAt,
    TopicMeeting? Meeting,
    int CarriedTimes,
    string? VoteId,
    DateTimeOffset? CirculatesUntil,
    string? How,
    string? Note,
    string? Reason,
    DateTimeOffset? SettledAt,
    NamedRef? Into,
    IReadOnlyList<MergedTopic> Merged,
    IReadOnlyList<TopicCommentAnswer>? Comments,
    IReadOnlyList<LikeTopic> Alike,
    IReadOnlyList<FeedItem> History,
    IReadOnlyDictionary<string, string> Names,
    int Papers,
    bool Mine,
    IReadOnlyDictionary<string, bool> May,
    long Version,
    long AsOf);

public sealed record TopicCommentAnswer(
    string Id, string TopicId, string? ReplyTo, string Text, string? UnitId, string? UnitName, string? PersonName, DateTimeOffset At, DateTimeOffset? ChangedAt, bool Withdrawn, bool Mine, DateTimeOffset? EditableUntil);

internal static class TopicAnswering
{
    private static readonly TimeSpan Editable = TimeSpan.FromMinutes(15);

    public static TopicAnswer Of(
        string allianceId, TopicDetail d, IReadOnlyList<FeedItem> history, IReadOnlyDictionary<string, string> names, bool discusses, bool mine, Caller caller, IReadOnlyDictionary<string, bool> may)
    {
        var t = d.Item;
        return new TopicAnswer(
            t.Id, allianceId, t.Track, t.Title, d.Text, t.Status, t.UnitId, t.UnitName, d.ProposedBy, d.ProposedByName, t.ProposedAt, t.NoticeHours, t.Quorum, t.Majority, t.DueAt, t.Meeting,
            t.CarriedTimes, t.VoteId, t.CirculatesUntil, t.How, d.Note, d.Reason, t.SettledAt, d.Into, d.Merged,
            discusses ? [.. d.Comments.Select(c => Comment(c, caller))] : null,
            d.Alike, history, names, t.Papers, mine, may, t.Version, d.AsOf);
    }

    private static TopicCommentAnswer Comment(CommentItem c, Caller caller)
    {
        var mine = c.PersonId == caller.PersonId && !c.Withdrawn;
        return new TopicCommentAnswer(
            c.Id, c.TopicId, c.ReplyTo, c.Text, c.UnitId, c.UnitName, c.PersonName, c.At, c.ChangedAt, c.Withdrawn, mine, mine ? c.At + Editable : null);
    }
}
