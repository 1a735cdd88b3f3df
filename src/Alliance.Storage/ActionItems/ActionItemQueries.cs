using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.ActionItems;

/// <summary>Reads what is to be done.</summary>
public sealed class ActionItemQueries(Database database)
{
    private const string Rows =
        """
        SELECT i.id, i.title, i.text, i.owner_unit_id, i.due_on, i.first_due_on, i.status, i.progress, i.topic_id, i.conference_id, c.title AS conference_title, i.resolution_id,
          r.title AS resolution_title, r.year AS resolution_year, r.number AS resolution_number, i.assigned_at, i.done_on, i.done_late, i.closed_at, i.version
        FROM action_item i LEFT JOIN conference c ON c.id = i.conference_id LEFT JOIN resolution r ON r.id = i.resolution_id
        """;

    /// <summary>What is open by its day, the most pressing first; then what is over, the latest first.</summary>
    public Task<PageOf<ActionItemItem>> ListAsync(ActionItemAsk ask, PageAsk page, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var (where, arguments) = Filter(database.Dialect, ask);
            arguments.AddDynamicParams(new { take = (long)page.Limit, skip = (long)page.Offset });
            var total = await db.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM action_item i WHERE {where}", arguments);
            var rows = await db.QueryAsync<Row>(
                $"""
                {Rows} WHERE {where}
                ORDER BY CASE i.status WHEN 'open' THEN 0 WHEN 'done' THEN 1 ELSE 2 END, CASE WHEN i.status IN ('open', 'done') THEN i.due_on ELSE '' END, i.closed_at DESC, i.id
                {database.Dialect.Page("@take", "@skip")}
                """,
                arguments);
            return new PageOf<ActionItemItem>(await ItemsAsync(db, rows.AsList(), ask.Today), total, false);
        },
        cancel);

    /// <summary>Items of a unit that are not over: they go with its seat when it is merged into another.</summary>
    public Task<IReadOnlyList<string>> OpenOfAsync(string allianceId, string unitId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<string>>(
        async db => (await db.QueryAsync<string>(
            "SELECT id FROM action_item WHERE alliance_id = @allianceId AND owner_unit_id = @unitId AND status = 'open' ORDER BY id", new { allianceId, unitId })).AsList(),
        cancel);

    public Task<ActionItemCounts> CountsAsync(string allianceId, DateOnly today, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var rows = (await db.QueryAsync<CountRow>(
                """
                SELECT status, CASE WHEN due_on < @today THEN 1 ELSE 0 END AS late, COUNT(*) AS count FROM action_item WHERE alliance_id = @allianceId
                GROUP BY status, CASE WHEN due_on < @today THEN 1 ELSE 0 END
                """,
                new { allianceId, today = Columns.Day(today) })).AsList();
            int Of(string status, long? late = null) => (int)rows.Where(r => r.Status == status && (late is null || r.Late == late)).Sum(r => r.Count);
            return new ActionItemCounts(Of("open"), Of("open", 1), Of("done"), Of("confirmed"));
        },
        cancel);

    /// <summary>Null when the alliance has no such item.</summary>
    public Task<ActionItemDetail?> GetAsync(string allianceId, string itemId, DateOnly today, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var head = await db.HeadAsync(ScopeId.OfAlliance(allianceId));
            var row = await db.QueryFirstOrDefaultAsync<Row>($"{Rows} WHERE i.id = @itemId AND i.alliance_id = @allianceId", new { allianceId, itemId });
            if (row is null)
            {
                return null;
            }

            var reports = (await db.QueryAsync<ReportRow>(
                "SELECT kind, unit_id, progress, text, before_on, due_on, at FROM action_item_report WHERE item_id = @itemId ORDER BY version", new { itemId })).AsList();
            var units = await db.UnitNamesAsync(reports.Select(r => r.UnitId));
            var item = (await ItemsAsync(db, [row], today))[0];
            return new ActionItemDetail(
                item, [.. reports.Select(r => new ActionItemReport(r.Kind, Unit(units, r.UnitId), (int?)r.Progress, r.Text, r.BeforeOn, r.DueOn, r.At))], head);
        },
        cancel);

    /// <summary>
    /// What a meeting has to hear of: what is open or waits to be confirmed, and what has been done since the meeting before it;
    /// and what the meeting itself has given out.
    /// </summary>
    public Task<IReadOnlyList<ActionItemItem>> ForMeetingAsync(string allianceId, string conferenceId, DateOnly today, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var since = await db.ExecuteScalarAsync<long?>(
                """
                SELECT MAX(p.starts_at) FROM conference p JOIN conference c ON c.id = @conferenceId
                WHERE p.alliance_id = @allianceId AND p.starts_at < c.starts_at AND p.status = 'closed'
                """,
                new { allianceId, conferenceId });
            var end = await db.ExecuteScalarAsync<long?>("SELECT closed_at FROM conference WHERE id = @conferenceId", new { conferenceId });
            var rows = await db.QueryAsync<Row>(
                $"""
                {Rows} WHERE i.alliance_id = @allianceId AND (i.conference_id = @conferenceId
                  OR (i.assigned_at <= @end AND (i.status IN ('open', 'done') OR (i.status = 'confirmed' AND i.done_at >= @since))))
                ORDER BY i.due_on, i.id {database.Dialect.Page("500")}
                """,
                new { allianceId, conferenceId, since = since ?? 0, end = end ?? long.MaxValue });
            return await ItemsAsync(db, rows.AsList(), today);
        },
        cancel);

    internal static async Task<IReadOnlyList<ActionItemItem>> ItemsAsync(DbConnection db, IReadOnlyList<Row> rows, DateOnly today)
    {
        var units = await db.UnitNamesAsync(rows.Select(r => r.OwnerUnitId));
        return
        [
            .. rows.Select(r => new ActionItemItem(
                r.Id, r.Title, r.Text, Unit(units, r.OwnerUnitId), r.DueOn, r.DueOn != r.FirstDueOn, r.Status,
                r.Status == "open" ? r.DueOn < today : r.DoneLate == 1, (int)r.Progress, r.TopicId, r.ConferenceId, r.ConferenceTitle,
                r.ResolutionId, r.ResolutionTitle, (int?)r.ResolutionYear, (int?)r.ResolutionNumber, r.AssignedAt, r.DoneOn, r.ClosedAt, r.Version)),
        ];
    }

    private static UnitRef Unit(Dictionary<string, UnitRef> units, string id) => units.GetValueOrDefault(id) ?? new UnitRef(id, "", "", "");

    private static (string Where, DynamicParameters Arguments) Filter(IDialect dialect, ActionItemAsk ask)
    {
        var arguments = new DynamicParameters(new { ask.AllianceId, today = Columns.Day(ask.Today), ask.OwnerUnitId, ask.ConferenceId, ask.ResolutionId, ask.TopicId });
        List<string> parts = ["i.alliance_id = @AllianceId"];
        parts.Add(ask.State switch
        {
            null => "1 = 1",
            "overdue" => "i.status = 'open' AND i.due_on < @today",
            "closed" => "i.status IN ('confirmed', 'withdrawn')",
            _ => "i.status = @state",
        });
        arguments.Add("state", ask.State);
        Add(ask.OwnerUnitId, "i.owner_unit_id = @OwnerUnitId");
        Add(ask.ConferenceId, "i.conference_id = @ConferenceId");
        Add(ask.ResolutionId, "i.resolution_id = @ResolutionId");
        Add(ask.TopicId, "i.topic_id = @TopicId");
        if (ask.Text is { } text)
        {
            arguments.Add("text", dialect.Containing(text));
            parts.Add(dialect.Like("i.title", "text"));
        }

        return (string.Join(" AND ", parts), arguments);

        void Add(string? value, string condition)
        {
            if (value is not null)
            {
                parts.Add(condition);
            }
        }
    }

    internal sealed record Row(
        string Id, string Title, string? Text, string OwnerUnitId, DateOnly DueOn, DateOnly FirstDueOn, string Status, long Progress, string? TopicId, string? ConferenceId, string? ConferenceTitle,
        string? ResolutionId, string? ResolutionTitle, long? ResolutionYear, long? ResolutionNumber, DateTimeOffset AssignedAt, DateOnly? DoneOn, long DoneLate, DateTimeOffset? ClosedAt, long Version);

    private sealed record CountRow(string Status, long Late, long Count);

    private sealed record ReportRow(string Kind, string UnitId, long? Progress, string? Text, DateOnly? BeforeOn, DateOnly? DueOn, DateTimeOffset At);
}
