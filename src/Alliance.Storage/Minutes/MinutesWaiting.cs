using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Minutes;

/// <summary>Minutes that a unit is asked to confirm.</summary>
public sealed class MinutesWaiting : IProjection
{
    private const string Owner = "minutes";

    public string Name => "waiting-minutes";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames
        .Where(n => n.StartsWith("minutes.", StringComparison.Ordinal) && n is not ("minutes.written" or "minutes.compacted"))
        .ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var asked = await context.QueryAsync<Row>(
            """
            SELECT m.conference_id, m.title, m.confirm_by, m.sent_at, a.unit_id FROM minutes m
            JOIN minutes_answer a ON a.conference_id = m.conference_id AND a.round = m.round AND a.answer = 'asked'
            WHERE m.alliance_id = @alliance AND m.status = 'sent' ORDER BY m.conference_id, a.unit_id
            """,
            new { alliance = stored.Scope.Id });
        await WaitingRows.ReplaceAsync(context, stored.Scope, Owner, asked.Select(a => new WaitingRow(
            $"minutes/{a.ConferenceId}/{a.UnitId}",
            "minutes-to-confirm",
            "unit",
            a.UnitId,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["conferenceId"] = a.ConferenceId, ["title"] = a.Title, ["unitId"] = a.UnitId },
            Columns.Instant(a.SentAt),
            Columns.Instant(a.ConfirmBy),
            Columns.Instant(a.SentAt))));
    }

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => WaitingRows.ClearAsync(context, scope, Owner);

    private sealed record Row(string ConferenceId, string Title, long ConfirmBy, long SentAt, string UnitId);
}
