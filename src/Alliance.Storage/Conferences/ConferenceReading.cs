using System.Data.Common;
using System.Globalization;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Conferences;

/// <summary>Everything of one meeting, put together from its tables.</summary>
internal static class ConferenceReading
{
    public static async Task<ConferenceDetail> OfAsync(DbConnection db, string allianceId, ConferenceRow row, DateOnly today, long head, IDialect dialect)
    {
        var key = new { row.Id, allianceId };
        var invitees = await ListAsync<InviteeItem>("SELECT unit_id, required, answer, comment, answered_at FROM conference_invitee WHERE conference_id = @Id ORDER BY required DESC, unit_id");
        var attendance = await ListAsync<AttendanceItem>("SELECT unit_id, as_deputy, present, how, checked_in_at, left_at FROM conference_attendance WHERE conference_id = @Id ORDER BY checked_in_at, unit_id");
        var agenda = await ListAsync<AgendaRow>("SELECT item_id, topic_id, title, minutes, track, unit_id, standing, state, how, note, begun_at, settled_at FROM conference_item WHERE conference_id = @Id ORDER BY ordinal, item_id");
        var motions = await ListAsync<MotionItem>("SELECT motion_id, item_id, ordinal, unit_id, wording AS text, amends, status, seconded_by, vote_id, moved_at FROM conference_motion WHERE conference_id = @Id ORDER BY ordinal, motion_id");
        var speakers = await ListAsync<SpeakerItem>("SELECT number, unit_id, item_id, status, asked_at, called_at, done_at FROM conference_speaker WHERE conference_id = @Id ORDER BY number");
        var standing = (await ListAsync<string>("SELECT unit_id FROM membership WHERE alliance_id = @allianceId AND status = 'active' ORDER BY seat_no, unit_id")).ToList();
        var (seats, leading) = await SeatsAsync();
        var opened = row.OpenedAt is null ? [] : await ListAsync<string>("SELECT unit_id FROM conference_entitled WHERE conference_id = @Id ORDER BY unit_id");
        var entitled = Entitled();
        var rule = (await ConferenceFactsQuery.RulesAsync(db, allianceId, today)).Meetings.FirstOrDefault(m => m.Kind == KindOf(row.Kind)) ?? MeetingCharter.Usual[0];
        var counted = attendance.Count(a => a.Present && entitled.Contains(a.UnitId));
        var term = await TermAsync();
        var units = await db.UnitNamesAsync(
            invitees.Select(i => i.UnitId).Concat(attendance.Select(a => a.UnitId)).Concat(entitled).Concat(motions.Select(m => m.UnitId)).Concat(speakers.Select(s => s.UnitId))
                .Concat(agenda.Select(a => a.UnitId).OfType<string>()).Concat(new[] { row.HostUnitId, term?.NextUnitId }.OfType<string>()));
        return new ConferenceDetail(
            row,
            row.BodyId is null ? null : await db.ExecuteScalarAsync<string?>("SELECT name FROM alliance_body WHERE alliance_id = @allianceId AND body_id = @BodyId", new { allianceId, row.BodyId }),
            rule,
            [.. entitled],
            Needed(row.Quorum ?? rule.Quorum, entitled.Count),
            counted,
            invitees,
            attendance,
            agenda,
            motions,
            speakers,
            leading,
            await db.QueryFirstOrDefaultAsync<string>("SELECT chair_unit_id FROM chair_cycle WHERE alliance_id = @allianceId AND status = 'running'", new { allianceId }),
            term,
            await BesideAsync("<", "DESC"),
            await BesideAsync(">", "ASC"),
            units,
            head);

        async Task<IReadOnlyList<T>> ListAsync<T>(string sql) => (await db.QueryAsync<T>(sql, key)).AsList();

        async Task<(IReadOnlyList<string> Seats, IReadOnlyList<string> Leading)> SeatsAsync()
        {
            if (row.BodyId is null)
            {
                return ([], []);
            }

            var all = (await db.QueryAsync<Seat>("SELECT unit_id, leads FROM body_seat WHERE alliance_id = @allianceId AND body_id = @BodyId ORDER BY unit_id", new { allianceId, row.BodyId })).AsList();
            return ([.. all.Select(s => s.UnitId)], [.. all.Where(s => s.Leads).Select(s => s.UnitId)]);
        }

        List<string> Entitled() => row switch
        {
            { OpenedAt: not null, Status: "open" } => [.. opened.Intersect(standing, StringComparer.Ordinal)],
            { OpenedAt: not null } => [.. opened],
            { Kind: "committee-session" or "branch-session" } => [.. standing.Intersect(seats, StringComparer.Ordinal)],
            { Kind: "consultation" } => [.. standing.Intersect(invitees.Select(i => i.UnitId), StringComparer.Ordinal)],
            _ => standing,
        };

        async Task<TermAtMeeting?> TermAsync() => await db.QueryFirstOrDefaultAsync<Term>(
            "SELECT id, current_term, next_unit_id FROM chair_cycle WHERE alliance_id = @allianceId AND status = 'running' AND length = 'meeting'", new { allianceId })
            is { CurrentTerm: { } current } cycle ? new TermAtMeeting(cycle.Id, current, cycle.NextUnitId) : null;

        Task<string?> BesideAsync(string comparison, string direction) => db.ExecuteScalarAsync<string?>(
            $"""
            SELECT id FROM conference WHERE alliance_id = @allianceId AND status <> 'cancelled' AND id <> @Id AND starts_at {comparison} @starts
            ORDER BY starts_at {direction}, id {dialect.Page("1")}
            """,
            new { allianceId, row.Id, starts = Columns.Micros(row.StartsAt) });
    }

    /// <summary>The least whole number that is not below the share of so many: "1/2" of 7 is 4, "2/3" of 6 is 4.</summary>
    public static int Needed(string quorum, int of)
    {
        var parts = quorum.Split('/');
        var numerator = long.Parse(parts[0], CultureInfo.InvariantCulture);
        var denominator = parts.Length == 1 ? 1 : long.Parse(parts[1], CultureInfo.InvariantCulture);
        return (int)(((numerator * of) + denominator - 1) / denominator);
    }

    private static MeetingKind KindOf(string kind) => Enum.GetValues<MeetingKind>().First(k => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{k}") == kind);

    private sealed record Seat(string UnitId, bool Leads);

    private sealed record Term(string Id, int? CurrentTerm, string? NextUnitId);
}
