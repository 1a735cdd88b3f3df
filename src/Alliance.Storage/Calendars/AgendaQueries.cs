using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Calendars;

/// <summary>
/// Something in the calendar. Type: meeting, planned (a date of a series that is not called yet), poll (it closes then). <paramref name="Mine"/>: one of the
/// reader's units is invited, or asked. <paramref name="Answer"/>: what the first of them answered.
/// </summary>
public sealed record AgendaEntry(
    string Type, string Id, string AllianceId, string AllianceName, string Title, string? Kind, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Status, string? Place, string? Link, bool Mine, string? Answer);

/// <param name="Alliance">One alliance's alone.</param>
/// <param name="MineOnly">Only what the reader's units are invited to, or the reader calls.</param>
public sealed record AgendaFilter(DateTimeOffset From, DateTimeOffset To, string? Alliance, bool MineOnly);

/// <summary>What the calendar shows: meetings, planned dates and polls of the reader's alliances.</summary>
public sealed class AgendaQueries(Database database)
{
    private const int MostEntries = 2000;

    public Task<IReadOnlyList<AgendaEntry>> ListAsync(Caller caller, AgendaFilter filter, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<AgendaEntry>>(
        async db =>
        {
            IReadOnlyList<string> alliances = filter.Alliance is { } one ? [one] : await CallerAlliances.OfAsync(db, database.Dialect, caller, 500);
            var range = new { from = Columns.Micros(filter.From), to = Columns.Micros(filter.To) };
            var entries = new List<AgendaEntry>();
            entries.AddRange(await MeetingsAsync(db, caller, alliances, range));
            entries.AddRange(await PlannedAsync(db, alliances, range));
            entries.AddRange(await PollsAsync(db, caller, alliances, range));
            return [.. entries.Where(e => !filter.MineOnly || e.Mine || caller.Coordinates(e.AllianceId)).OrderBy(e => e.StartsAt).ThenBy(e => e.Id, StringComparer.Ordinal).Take(MostEntries)];
        },
        cancel);

    private static async Task<IEnumerable<AgendaEntry>> MeetingsAsync(DbConnection db, Caller caller, IReadOnlyList<string> alliances, object range)
    {
        var rows = await db.QueryByIdsAsync<Row>(
            """
            SELECT c.id, c.alliance_id, a.name AS alliance_name, c.title, c.kind, c.starts_at, c.ends_at, c.status, c.place_text AS place, c.place_link AS link
            FROM conference c JOIN alliance a ON a.id = c.alliance_id WHERE c.alliance_id IN @ids AND c.starts_at < @to AND c.ends_at > @from
            """,
            alliances, range);
        var invited = await InvitedAsync(db, caller, range);
        return rows.Select(r => r.Entry("meeting", invited.ContainsKey(r.Id), invited.GetValueOrDefault(r.Id)));
    }

    private static async Task<Dictionary<string, string?>> InvitedAsync(DbConnection db, Caller caller, object range)
    {
        var rows = await db.QueryByIdsAsync<InviteeRow>(
            """
            SELECT i.conference_id, i.answer FROM conference_invitee i JOIN conference c ON c.id = i.conference_id
            WHERE i.unit_id IN @ids AND c.starts_at < @to AND c.ends_at > @from ORDER BY i.conference_id, i.unit_id
            """,
            caller.Units, range);
        return rows.DistinctBy(r => r.ConferenceId).ToDictionary(r => r.ConferenceId, r => r.Answer, StringComparer.Ordinal);
    }

    private static async Task<IEnumerable<AgendaEntry>> PlannedAsync(DbConnection db, IReadOnlyList<string> alliances, object range)
    {
        var rows = await db.QueryByIdsAsync<Row>(
            """
            SELECT d.series_id AS id, d.alliance_id, a.name AS alliance_name, s.title, s.kind, d.starts_at, d.ends_at, 'planned' AS status, u.name AS place, NULL AS link
            FROM meeting_series_date d JOIN meeting_series s ON s.id = d.series_id AND s.status = 'running' JOIN alliance a ON a.id = d.alliance_id
            LEFT JOIN member_unit u ON u.id = d.host_unit_id WHERE d.alliance_id IN @ids AND d.conference_id IS NULL AND d.starts_at < @to AND d.ends_at > @from
            """,
            alliances, range);
        return rows.Select(r => r.Entry("planned", false, null));
    }

    private static async Task<IEnumerable<AgendaEntry>> PollsAsync(DbConnection db, Caller caller, IReadOnlyList<string> alliances, object range)
    {
        var rows = await db.QueryByIdsAsync<Row>(
            """
            SELECT p.id, p.alliance_id, a.name AS alliance_name, p.title, p.meeting AS kind, p.closes_at AS starts_at, p.closes_at AS ends_at, p.status, p.place, NULL AS link, p.required, p.optional
            FROM time_poll p JOIN alliance a ON a.id = p.alliance_id WHERE p.alliance_id IN @ids AND p.status = 'open' AND p.closes_at < @to AND p.closes_at > @from
            """,
            alliances, range);
        return rows.Select(r => r.Entry("poll", caller.Units.Any(u => $"{r.Required}{r.Optional}".Contains($"\"{u}\"", StringComparison.Ordinal)), null));
    }

    private sealed record InviteeRow(string ConferenceId, string? Answer);

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string AllianceId { get; init; } = "";

        public string AllianceName { get; init; } = "";

        public string Title { get; init; } = "";

        public string? Kind { get; init; }

        public DateTimeOffset StartsAt { get; init; }

        public DateTimeOffset EndsAt { get; init; }

        public string Status { get; init; } = "";

        public string? Place { get; init; }

        public string? Link { get; init; }

        public string? Required { get; init; }

        public string? Optional { get; init; }

        public AgendaEntry Entry(string type, bool mine, string? answer) => new(type, Id, AllianceId, AllianceName, Title, Kind, StartsAt, EndsAt, Status, Place, Link, mine, answer);
    }
}
