using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.AnnualReports;

/// <summary>Minutes: open, sent, fixed; null when there are none. Present: units that came, of those invited.</summary>
public sealed record YearMeeting(string Id, string Kind, string Title, DateTimeOffset StartsAt, string Place, string? HostName, string Status, int Present, int Invited, string? Minutes);

/// <summary>Status: in-force, amended, repealed.</summary>
public sealed record YearResolution(string Id, int Number, string Title, string Status, DateOnly PassedOn, int OpenActionItems);

/// <summary>Of the meetings held in the year to which the unit was invited, how many it came to; itself or by its deputy.</summary>
public sealed record YearAttendance(UnitRef Unit, int Invited, int Came, int ByDeputy);

/// <summary>What fell due in the year: done by its day, done late, still open though its day has passed, and open with its day to come.</summary>
public sealed record YearActions(int Due, int InTime, int Late, int Overdue, int Open, IReadOnlyList<YearAction> Items);

/// <summary>State: in-time, late, overdue, open.</summary>
public sealed record YearAction(string Id, string Title, string OwnerName, DateOnly DueOn, DateOnly? DoneOn, string State);

public sealed record YearChair(string UnitName, DateTimeOffset Since, DateTimeOffset? Until);

public sealed record YearReport(string Text, UnitRef? Unit, DateTimeOffset At, long Version);

/// <summary>A year of an alliance, for its annual conference.</summary>
public sealed record YearPack(
    string AllianceName,
    int Year,
    IReadOnlyList<YearMeeting> Meetings,
    IReadOnlyList<YearResolution> Resolutions,
    IReadOnlyList<YearAttendance> Attendance,
    YearActions Actions,
    IReadOnlyList<YearChair> Chairs,
    YearReport? Report,
    long AsOf);

/// <summary>Draws the pack of an annual conference from the data.</summary>
public sealed class YearQueries(Database database)
{
    /// <summary>Null when there is no such alliance. The year is China's.</summary>
    public Task<YearPack?> GetAsync(string allianceId, int year, DateOnly today, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var head = await db.HeadAsync(ScopeId.OfAlliance(allianceId));
            var name = await db.ExecuteScalarAsync<string?>("SELECT name FROM alliance WHERE id = @allianceId", new { allianceId });
            if (name is null)
            {
                return null;
            }

            var span = new
            {
                allianceId,
                from = Columns.Micros(ChinaTime.StartOf(new DateOnly(year, 1, 1))),
                until = Columns.Micros(ChinaTime.StartOf(new DateOnly(year + 1, 1, 1))),
                first = $"{year}-01-01",
                last = $"{year}-12-31",
                year = (long)year,
            };
            return new YearPack(
                name, year, await MeetingsAsync(db, span), await ResolutionsAsync(db, span), await AttendanceAsync(db, span), await ActionsAsync(db, span, today),
                await ChairsAsync(db, span), await ReportAsync(db, span), head);
        },
        cancel);

    private static async Task<IReadOnlyList<YearMeeting>> MeetingsAsync(DbConnection db, object span) =>
    [
        .. (await db.QueryAsync<MeetingRow>(
            """
            SELECT c.id, c.kind, c.title, c.starts_at, c.place_text, u.name AS host_name, c.status,
              (SELECT COUNT(*) FROM conference_attendance a WHERE a.conference_id = c.id) AS present,
              (SELECT COUNT(*) FROM conference_invitee i WHERE i.conference_id = c.id) AS invited,
              m.status AS minutes
            FROM conference c LEFT JOIN member_unit u ON u.id = c.host_unit_id LEFT JOIN minutes m ON m.conference_id = c.id
            WHERE c.alliance_id = @allianceId AND c.starts_at >= @from AND c.starts_at < @until AND c.status <> 'cancelled' ORDER BY c.starts_at, c.id
            """,
            span)).Select(m => new YearMeeting(m.Id, m.Kind, m.Title, m.StartsAt, m.PlaceText, m.HostName, m.Status, (int)m.Present, (int)m.Invited, m.Minutes)),
    ];

    private static async Task<IReadOnlyList<YearResolution>> ResolutionsAsync(DbConnection db, object span) =>
    [
        .. (await db.QueryAsync<ResolutionRow>(
            """
            SELECT r.id, r.number, r.title, r.status, r.passed_on, (SELECT COUNT(*) FROM action_item i WHERE i.resolution_id = r.id AND i.status IN ('open', 'done')) AS open_items
            FROM resolution r WHERE r.alliance_id = @allianceId AND r.year = @year ORDER BY r.number
            """,
            span)).Select(r => new YearResolution(r.Id, (int)r.Number, r.Title, r.Status, r.PassedOn, (int)r.OpenItems)),
    ];

    private static async Task<IReadOnlyList<YearAttendance>> AttendanceAsync(DbConnection db, object span)
    {
        var rows = (await db.QueryAsync<AttendanceRow>(
            """
            SELECT i.unit_id, COUNT(*) AS invited, SUM(CASE WHEN a.unit_id IS NULL THEN 0 ELSE 1 END) AS came, SUM(CASE WHEN a.as_deputy = 1 THEN 1 ELSE 0 END) AS by_deputy
            FROM conference c JOIN conference_invitee i ON i.conference_id = c.id LEFT JOIN conference_attendance a ON a.conference_id = c.id AND a.unit_id = i.unit_id
            WHERE c.alliance_id = @allianceId AND c.starts_at >= @from AND c.starts_at < @until AND c.status = 'closed' GROUP BY i.unit_id
            """,
            span)).AsList();
        var units = await db.UnitNamesAsync(rows.Select(r => r.UnitId));
        return
        [
            .. rows.Where(r => units.ContainsKey(r.UnitId)).Select(r => new YearAttendance(units[r.UnitId], (int)r.Invited, (int)r.Came, (int)r.ByDeputy))
                .OrderByDescending(r => (double)r.Came / r.Invited).ThenByDescending(r => r.Came).ThenBy(r => SortKeys.Of(r.Unit.Name), StringComparer.Ordinal),
        ];
    }

    private static async Task<YearActions> ActionsAsync(DbConnection db, object span, DateOnly today)
    {
        var rows = await db.QueryAsync<ActionRow>(
            """
            SELECT i.id, i.title, COALESCE(u.name, '') AS owner_name, i.due_on, i.done_on, i.status, i.done_late FROM action_item i LEFT JOIN member_unit u ON u.id = i.owner_unit_id
            WHERE i.alliance_id = @allianceId AND i.status <> 'withdrawn' AND i.due_on >= @first AND i.due_on <= @last ORDER BY i.due_on, i.id
            """,
            span);
        List<YearAction> items =
        [
            .. rows.Select(r => new YearAction(
                r.Id, r.Title, r.OwnerName, r.DueOn, r.DoneOn, r.Status == "open" ? (r.DueOn < today ? "overdue" : "open") : r.DoneLate == 1 ? "late" : "in-time")),
        ];
        int Of(string state) => items.Count(i => i.State == state);
        return new YearActions(items.Count, Of("in-time"), Of("late"), Of("overdue"), Of("open"), items);
    }

    private static async Task<IReadOnlyList<YearChair>> ChairsAsync(DbConnection db, object span) =>
    [
        .. await db.QueryAsync<YearChair>(
            """
            SELECT u.name AS unit_name, t.started_at AS since, t.ended_at AS until FROM chair_term t JOIN member_unit u ON u.id = t.acting_unit_id
            WHERE t.alliance_id = @allianceId AND t.started_at < @until AND (t.ended_at IS NULL OR t.ended_at >= @from) ORDER BY t.started_at
            """,
            span),
    ];

    private static async Task<YearReport?> ReportAsync(DbConnection db, object span)
    {
        var row = await db.QueryFirstOrDefaultAsync<ReportRow>("SELECT text, unit_id, at, version FROM annual_report WHERE alliance_id = @allianceId AND year = @year", span);
        return row is null ? null : new YearReport(row.Text, row.UnitId is null ? null : (await db.UnitNamesAsync([row.UnitId])).GetValueOrDefault(row.UnitId), row.At, row.Version);
    }

    private sealed record MeetingRow(
        string Id, string Kind, string Title, DateTimeOffset StartsAt, string PlaceText, string? HostName, string Status, long Present, long Invited, string? Minutes);

    private sealed record ResolutionRow(string Id, long Number, string Title, string Status, DateOnly PassedOn, long OpenItems);

    private sealed record AttendanceRow(string UnitId, long Invited, long Came, long ByDeputy);

    private sealed record ActionRow(string Id, string Title, string OwnerName, DateOnly DueOn, DateOnly? DoneOn, string Status, long DoneLate);

    private sealed record ReportRow(string Text, string? UnitId, DateTimeOffset At, long Version);
}
