using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Calendars;
using Dapper;

namespace Alliance.Storage.Mail;

/// <summary>A mail that is to be sent now; lent out, so that no two processes send it.</summary>
public sealed record MailLoan(string Id, string ConferenceId, int Sequence, string Method, string UnitId, string PersonId, int Attempts);

/// <summary>Everything that a mail says. The address is read here and nowhere kept.</summary>
public sealed record MailMatter(MeetingForIcal Meeting, string? Name, string? Email, string Language, bool Required, string? Answer, string UnitName, IReadOnlyList<string> Agenda);

/// <summary>What became of a mail, without the address. Status: waiting, sent, no-address, superseded, expired, given-up.</summary>
public sealed record MailItem(
    string Id, string AllianceId, string AllianceName, string ConferenceId, string Title, string Method, int Sequence, string PersonName, string UnitName, string Status, int Attempts, string? Problem, DateTimeOffset CreatedAt, DateTimeOffset NextAt, DateTimeOffset? SentAt);

/// <summary>The outbox: what is to be sent, and what came of it. Neither an event nor a read model.</summary>
public sealed class OutboxQueries(Database database)
{
    /// <summary>Longer than any attempt is let last.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private const string Items = """
        SELECT o.id, o.alliance_id, a.name AS alliance_name, o.conference_id, c.title, o.method, o.sequence, COALESCE(p.name, '') AS person_name, COALESCE(u.short_name, u.name) AS unit_name,
          o.status, o.attempts, o.problem, o.created_at, o.next_at, o.sent_at
        FROM mail_outbox o JOIN alliance a ON a.id = o.alliance_id JOIN conference c ON c.id = o.conference_id JOIN member_unit u ON u.id = o.unit_id LEFT JOIN person p ON p.id = o.person_id
        """;

    private readonly string _owner = Guid.NewGuid().ToString("n");

    public async Task<IReadOnlyList<MailLoan>> TakeDueAsync(DateTimeOffset now, int max, CancellationToken cancel = default)
    {
        // Mostly there is nothing to take, and looking costs no write.
        var due = await database.ReadAsync(
            db => db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM mail_outbox WHERE status = 'waiting' AND next_at <= @now AND lease_until <= @now", new { now = Columns.Micros(now) }), cancel);
        if (due == 0)
        {
            return [];
        }

        var candidates = $"SELECT id, conference_id, sequence, method, unit_id, person_id, attempts FROM mail_outbox WHERE status = 'waiting' AND next_at <= @now AND lease_until <= @now ORDER BY next_at, id {database.Dialect.Page("@max")}";
        return await database.WriteAsync<IReadOnlyList<MailLoan>>(
            async context =>
            {
                var taken = new List<MailLoan>();
                foreach (var mail in await context.QueryAsync<MailLoan>(candidates, new { now, max }))
                {
                    // Asks again as it writes: somebody else may have taken it, or the meeting may have been moved.
                    var mine = await context.ExecuteAsync(
                        "UPDATE mail_outbox SET lease_owner = @owner, lease_until = @until WHERE id = @Id AND status = 'waiting' AND lease_until <= @now",
                        new { owner = _owner, until = now + Lease, mail.Id, now });
                    if (mine == 1)
                    {
                        taken.Add(mail);
                    }
                }

                return taken;
            },
            cancel);
    }

    /// <summary>Null when the meeting or the unit is not there.</summary>
    public Task<MailMatter?> MatterAsync(MailLoan mail, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var meeting = await db.QueryFirstOrDefaultAsync<MeetingForIcal?>($"{IcalMeetings.Select(database.Dialect)} WHERE c.id = @ConferenceId", new { mail.ConferenceId });
            if (meeting is null)
            {
                return null;
            }

            var person = await db.QueryFirstOrDefaultAsync<PersonRow?>(
                "SELECT p.name, p.email, p.language FROM person p JOIN person_standing s ON s.person_id = p.id AND s.active = 1 WHERE p.id = @PersonId", new { mail.PersonId });
            var invitee = await db.QueryFirstOrDefaultAsync<InviteeRow?>(
                "SELECT required, answer FROM conference_invitee WHERE conference_id = @ConferenceId AND unit_id = @UnitId", new { mail.ConferenceId, mail.UnitId });
            var unit = await db.QueryFirstOrDefaultAsync<string?>("SELECT name FROM member_unit WHERE id = @UnitId", new { mail.UnitId });
            var agenda = await db.QueryAsync<string>("SELECT title FROM conference_item WHERE conference_id = @ConferenceId ORDER BY ordinal", new { mail.ConferenceId });
            return new MailMatter(meeting, person?.Name, person?.Email, person?.Language ?? "zh", invitee?.Required != 0, invitee?.Answer, unit ?? "", agenda.AsList());
        },
        cancel);

    public Task SentAsync(MailLoan mail, DateTimeOffset now) => database.WriteAsync(context => context.ExecuteAsync(
        "UPDATE mail_outbox SET status = 'sent', attempts = attempts + 1, problem = NULL, sent_at = @now, lease_until = 0 WHERE id = @Id", new { now, mail.Id }));

    /// <summary>It is not to be sent: superseded, expired, no-address, given-up.</summary>
    public Task SettledAsync(MailLoan mail, string status) => database.WriteAsync(context => context.ExecuteAsync(
        "UPDATE mail_outbox SET status = @status, lease_until = 0 WHERE id = @Id AND status = 'waiting'", new { status, mail.Id }));

    public Task FailedAsync(MailLoan mail, string problem, DateTimeOffset next) => database.WriteAsync(context => context.ExecuteAsync(
        "UPDATE mail_outbox SET attempts = attempts + 1, problem = @problem, next_at = @next, lease_until = 0 WHERE id = @Id", new { problem, next, mail.Id }));

    /// <summary>Tried again now: one mail, or everything that failed or lacked an address.</summary>
    public Task<int> RetryAsync(string? id, DateTimeOffset now, CancellationToken cancel = default) => database.WriteAsync(
        context => context.ExecuteAsync(
            $"""
            UPDATE mail_outbox SET status = 'waiting', next_at = @now WHERE lease_until <= @now AND (status = 'no-address' OR status = 'given-up' OR (status = 'waiting' AND attempts > 0))
            {(id is null ? "" : "AND id = @id")}
            """,
            id is null ? new { now } : new { now, id }),
        cancel);

    public Task<IReadOnlyList<MailItem>> OfMeetingAsync(string allianceId, string conferenceId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<MailItem>>(
        async db => (await db.QueryAsync<MailItem>($"{Items} WHERE o.alliance_id = @allianceId AND o.conference_id = @conferenceId AND o.status <> 'superseded' ORDER BY u.name_sort, o.sequence, o.id", new { allianceId, conferenceId })).AsList(),
        cancel);

    /// <summary>What the administrator looks at: first what failed, then what waits, then what was sent lately.</summary>
    public Task<IReadOnlyList<MailItem>> LatestAsync(CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<MailItem>>(
        async db => (await db.QueryAsync<MailItem>(
            $"{Items} WHERE o.status <> 'superseded' ORDER BY CASE WHEN o.status = 'waiting' AND o.attempts > 0 THEN 0 WHEN o.status = 'waiting' THEN 1 WHEN o.status = 'no-address' THEN 2 ELSE 3 END, o.created_at DESC, o.id {database.Dialect.Page("200")}")).AsList(),
        cancel);

    public Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken cancel = default) => database.ReadAsync<IReadOnlyDictionary<string, int>>(
        async db => (await db.QueryAsync<CountRow>("SELECT CASE WHEN status = 'waiting' AND attempts > 0 THEN 'failing' ELSE status END AS status, COUNT(*) AS number FROM mail_outbox GROUP BY CASE WHEN status = 'waiting' AND attempts > 0 THEN 'failing' ELSE status END"))
            .ToDictionary(r => r.Status, r => (int)r.Number, StringComparer.Ordinal),
        cancel);

    private sealed record PersonRow(string? Name, string? Email, string Language);

    private sealed record InviteeRow(long Required, string? Answer);

    private sealed record CountRow(string Status, long Number);
}
