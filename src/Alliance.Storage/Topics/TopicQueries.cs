using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Topics;

/// <summary>Reads topics: pages of the list, one whole with its discussion, and those that may be the same matter.</summary>
public sealed class TopicQueries(Database database)
{
    /// <summary>Everything that is not yet done with.</summary>
    public static readonly IReadOnlyList<string> Open = ["proposed", "admitted", "placed", "circulating"];

    private const int LooksAt = 1000;

    private const int MostAlike = 5;

    /// <summary>Open ones as they stand in the backlog, track by track; if any others are asked for, the latest change first.</summary>
    public Task<PageOf<TopicItem>> ListAsync(string allianceId, TopicFilter filter, PageAsk page, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var plan = await SearchPlan.OfAsync(db, database.Dialect, "topic", filter.Text);
            var arguments = plan.Parameters;
            arguments.Add("allianceId", allianceId);
            arguments.Add("statuses", filter.Statuses.ToArray());
            arguments.Add("track", filter.Track);
            arguments.Add("unitId", filter.UnitId);
            arguments.Add("take", (long)page.Limit);
            arguments.Add("skip", (long)page.Offset);
            var where = $"t.alliance_id = @allianceId AND {database.Dialect.In("t.status", "statuses")} AND {plan.Where("t.id")}"
                + (filter.Track is null ? "" : " AND t.track = @track") + (filter.UnitId is null ? "" : " AND t.unit_id = @unitId");
            var backlog = filter.Statuses.All(s => Open.Contains(s));
            var order = backlog ? "CASE WHEN t.rank_key IS NULL THEN 1 ELSE 0 END, t.rank_key, t.proposed_at, t.id" : "t.changed_at DESC, t.id";
            var rows = await db.QueryAsync<TopicRow>($"{TopicRow.Select} WHERE {where} ORDER BY {order} {database.Dialect.Page("@take", "@skip")}", arguments);
            var total = await db.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM topic t WHERE {where}", arguments);
            return new PageOf<TopicItem>([.. rows.Select(r => r.Item())], total, TotalIsCapped: false);
        },
        cancel);

    /// <summary>Null when the alliance has no such topic.</summary>
    public Task<TopicDetail?> GetAsync(string allianceId, string id, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var asOf = await db.HeadAsync(ScopeId.OfAlliance(allianceId));
            var row = await db.QueryFirstOrDefaultAsync<TopicRow>($"{TopicRow.Select} WHERE t.alliance_id = @allianceId AND t.id = @id", new { allianceId, id });
            if (row is null)
            {
                return null;
            }

            var words = await db.QueryFirstAsync<Words>(
                "SELECT t.body, t.proposed_by, p.name AS proposed_by_name, t.reason, t.note, t.into_topic_id FROM topic t LEFT JOIN person p ON p.id = t.proposed_by WHERE t.id = @id", new { id });
            var merged = (await db.QueryAsync<MergedTopic>(
                """
                SELECT t.id, t.title, t.body AS text, t.unit_id, u.name AS unit_name, t.proposed_at FROM topic t LEFT JOIN member_unit u ON u.id = t.unit_id
                WHERE t.into_topic_id = @id AND t.alliance_id = @allianceId ORDER BY t.proposed_at, t.id
                """,
                new { id, allianceId })).AsList();
            var into = words.IntoTopicId is null ? null : await db.QueryFirstOrDefaultAsync<NamedRef>("SELECT id, title AS name FROM topic WHERE id = @IntoTopicId", new { words.IntoTopicId });
            return new TopicDetail(
                row.Item(), words.Body, words.ProposedBy, words.ProposedByName, words.Reason, words.Note, into, merged,
                await CommentsAsync(db, [id, .. merged.Select(m => m.Id)]),
                Open.Contains(row.Status) ? await AlikeAsync(db, allianceId, row.Title, id) : [],
                asOf);
        },
        cancel);

    /// <summary>Open topics whose title is like this one, the most alike first.</summary>
    public Task<IReadOnlyList<LikeTopic>> AlikeAsync(string allianceId, string title, CancellationToken cancel = default) =>
        database.ReadAsync(db => AlikeAsync(db, allianceId, title, null), cancel);

    /// <summary>Topics with these words in the alliances that the caller belongs to or looks after, the latest first.</summary>
    public Task<IReadOnlyList<TopicHit>> FindAsync(Caller caller, string text, int each = 5, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<TopicHit>>(
        async db =>
        {
            var plan = await SearchPlan.OfAsync(db, database.Dialect, "topic", text);
            var arguments = plan.Parameters;
            var within = caller.IsAdministrator ? "1 = 1" : CallerAlliances.Condition(caller, database.Dialect, arguments);
            arguments.Add("take", (long)each);
            return plan.IsEmpty ? [] : (await db.QueryAsync<TopicHit>(
                $"SELECT t.id, t.title AS name, a.id AS alliance_id, a.name AS detail FROM topic t JOIN alliance a ON a.id = t.alliance_id WHERE {within} AND {plan.Where("t.id")} "
                + $"ORDER BY t.changed_at DESC, t.id {database.Dialect.Page("@take")}",
                arguments)).AsList();
        },
        cancel);

    /// <summary>The topics that stand on a meeting's agenda.</summary>
    public Task<IReadOnlyList<string>> PlacedAtAsync(string allianceId, string conferenceId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<string>>(
        async db => (await db.QueryAsync<string>(
            "SELECT id FROM topic WHERE conference_id = @conferenceId AND alliance_id = @allianceId AND status = 'placed' ORDER BY id", new { allianceId, conferenceId })).AsList(),
        cancel);

    /// <summary>The streams whose events are a topic's history: its own and those of the topics merged into it.</summary>
    public Task<IReadOnlyList<StoredEvent>> HistoryAsync(string allianceId, string id, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<StoredEvent>>(
        async db => await EventRows.ReadAllAsync(
            db,
            $"""
            SELECT {EventRows.Columns} FROM event WHERE scope = @scope AND (stream = @stream OR stream IN (SELECT {Concat("'topic/'", "t.id")} FROM topic t WHERE t.into_topic_id = @id AND t.alliance_id = @allianceId))
            ORDER BY position DESC {database.Dialect.Page("300")}
            """,
            new { scope = ScopeId.OfAlliance(allianceId).ToString(), stream = $"topic/{id}", id, allianceId },
            cancel),
        cancel);

    private string Concat(string one, string other) => database.Dialect is SqlServerDialect ? $"{one} + {other}" : $"{one} || {other}";

    private async Task<IReadOnlyList<LikeTopic>> AlikeAsync(DbConnection db, string allianceId, string title, string? except)
    {
        var titles = await db.QueryAsync<Titled>(
            $"SELECT id, title, track, status FROM topic WHERE alliance_id = @allianceId AND status IN ('proposed', 'admitted', 'placed', 'circulating') ORDER BY proposed_at DESC, id {database.Dialect.Page("@take")}",
            new { allianceId, take = (long)LooksAt });
        return
        [
            .. titles.Where(t => t.Id != except)
                .Select(t => new LikeTopic(t.Id, t.Title, t.Track, t.Status, Likeness.Of(title, t.Title)))
                .Where(t => t.Likeness >= Likeness.Likely)
                .OrderByDescending(t => t.Likeness).ThenBy(t => t.Id, StringComparer.Ordinal)
                .Take(MostAlike),
        ];
    }

    private static async Task<IReadOnlyList<CommentItem>> CommentsAsync(DbConnection db, IEnumerable<string> topics) =>
    [
        .. (await db.QueryByIdsAsync<CommentItem>(
            """
            SELECT c.comment_id AS id, c.topic_id, c.reply_to, c.body AS text, c.unit_id, u.name AS unit_name, c.person_id, p.name AS person_name, c.at, c.changed_at, c.withdrawn
            FROM topic_comment c LEFT JOIN member_unit u ON u.id = c.unit_id LEFT JOIN person p ON p.id = c.person_id WHERE c.topic_id IN @ids
            """,
            topics)).OrderBy(c => c.At).ThenBy(c => c.Id, StringComparer.Ordinal),
    ];

    private sealed record Titled(string Id, string Title, string Track, string Status);

    private sealed record Words(string? Body, string ProposedBy, string? ProposedByName, string? Reason, string? Note, string? IntoTopicId);
}
