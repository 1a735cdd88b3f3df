using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Mail;

/// <summary>
/// When a meeting is called, moved or cancelled, a mail to each delegate and deputy of the invited units is put in the outbox with that very event, so that
/// none is lost and none is written twice, however often the read models are made anew.
/// </summary>
public sealed class MeetingOutbox : IOnceWriter
{
    /// <summary>Time for the agenda to be arranged, or for a slip to be taken back.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "conference.called", "conference.rescheduled", "conference.cancelled" };

    public async Task WriteAsync(ProjectionContext context, StoredEvent stored)
    {
        using var body = JsonDocument.Parse(stored.Data);
        var meeting = body.RootElement.GetProperty("conferenceId").GetString()!;
        var sequence = body.RootElement.GetProperty("sequence").GetInt64();
        var cancels = string.Equals(stored.Name, "conference.cancelled", StringComparison.Ordinal);
        var told = (await context.QueryAsync<string>("SELECT DISTINCT person_id FROM mail_outbox WHERE conference_id = @meeting AND (status = 'sent' OR attempts > 0 OR lease_until > @At)", new { meeting, stored.At }))
            .ToHashSet(StringComparer.Ordinal);
        await context.ExecuteAsync("UPDATE mail_outbox SET status = 'superseded' WHERE conference_id = @meeting AND status IN ('waiting', 'no-address')", new { meeting });
        var people = await context.QueryAsync<PersonRow>(
            """
            SELECT g.person_id, MIN(i.unit_id) AS unit_id FROM conference_invitee i JOIN person_grant g ON g.target = i.unit_id AND g.role IN ('delegate', 'deputy')
            JOIN person_standing s ON s.person_id = g.person_id AND s.active = 1 WHERE i.conference_id = @meeting GROUP BY g.person_id
            """,
            new { meeting });

        // Whoever has not heard of the meeting need not hear that it is off.
        foreach (var person in people.Where(p => !cancels || told.Contains(p.PersonId)))
        {
            await context.InsertAsync("mail_outbox", new
            {
                id = Ids.Derive($"{meeting} {sequence} {stored.Name}", person.PersonId),
                alliance_id = stored.Scope.Id,
                conference_id = meeting,
                sequence,
                method = cancels ? "cancel" : "request",
                unit_id = person.UnitId,
                person_id = person.PersonId,
                status = "waiting",
                attempts = 0,
                created_at = stored.At,
                next_at = stored.At + Pause,
                lease_until = 0L,
            });
        }
    }

    private sealed record PersonRow(string PersonId, string UnitId);
}
