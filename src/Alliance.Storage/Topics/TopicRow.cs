namespace Alliance.Storage.Topics;

/// <summary>A topic's row with the names it needs, in the order of the columns.</summary>
internal sealed record TopicRow(
    string Id,
    string Track,
    string Title,
    string Status,
    string? UnitId,
    string? UnitName,
    DateTimeOffset ProposedAt,
    string? RankKey,
    int? NoticeHours,
    string? Quorum,
    string? Majority,
    DateTimeOffset? DueAt,
    string? ConferenceId,
    string? ConferenceTitle,
    DateTimeOffset? ConferenceStartsAt,
    int CarriedTimes,
    string? VoteId,
    DateTimeOffset? CirculatesUntil,
    string? How,
    DateTimeOffset? SettledAt,
    DateTimeOffset ChangedAt,
    int Comments,
    int Papers,
    long Version)
{
    public const string Select =
        """
        SELECT t.id, t.track, t.title, t.status, t.unit_id, u.name AS unit_name, t.proposed_at, t.rank_key, t.notice_hours, t.quorum, t.majority, t.due_at, t.conference_id,
          f.title AS conference_title, f.starts_at AS conference_starts_at, t.carried_times, t.vote_id, t.circulates_until, t.how, t.settled_at, t.changed_at, t.comments,
          (SELECT COUNT(*) FROM attachment a WHERE a.alliance_id = t.alliance_id AND a.owner_kind = 'topic' AND a.owner_id = t.id) AS papers, t.version
        FROM topic t LEFT JOIN member_unit u ON u.id = t.unit_id LEFT JOIN conference f ON f.id = t.conference_id AND f.alliance_id = t.alliance_id
        """;

    public TopicItem Item() => new(
        Id, Track, Title, Status, UnitId, UnitName, ProposedAt, RankKey, NoticeHours, Quorum, Majority, DueAt,
        ConferenceId is null ? null : new TopicMeeting(ConferenceId, ConferenceTitle, ConferenceStartsAt),
        CarriedTimes, VoteId, CirculatesUntil, How, SettledAt, ChangedAt, Comments, Papers, Version);
}
