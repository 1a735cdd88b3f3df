using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Calendars;

/// <summary>An open poll waits for every unit that was asked and has not answered, until it closes.</summary>
public sealed class PollWaiting : IProjection
{
    private const string Owner = "time-polls";

    public string Name => "waiting-time-polls";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("time-poll.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var alliance = stored.Scope.Id;
        var polls = await context.QueryAsync<PollRow>("SELECT id, title, required, optional, closes_at, opened_at FROM time_poll WHERE alliance_id = @alliance AND status = 'open'", new { alliance });
        var rows = new List<WaitingRow>();
        foreach (var poll in polls)
        {
            var answered = (await context.QueryAsync<string>("SELECT unit_id FROM time_poll_answer WHERE poll_id = @Id", new { poll.Id })).ToHashSet(StringComparer.Ordinal);
            rows.AddRange(Units(poll.Required).Concat(Units(poll.Optional)).Where(u => !answered.Contains(u)).Select(unit => new WaitingRow(
                Ids.Derive(poll.Id, unit), "poll-to-answer", "unit", unit,
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["pollId"] = poll.Id, ["unitId"] = unit, ["title"] = poll.Title },
                Columns.Instant(poll.OpenedAt), Columns.Instant(poll.ClosesAt), Columns.Instant(poll.OpenedAt))));
        }

        await WaitingRows.ReplaceAsync(context, stored.Scope, Owner, rows);
    }

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => WaitingRows.ClearAsync(context, scope, Owner);

    private static string[] Units(string json) => JsonSerializer.Deserialize<string[]>(json, Catalog.Json) ?? [];

    private sealed record PollRow(string Id, string Title, string Required, string Optional, long ClosesAt, long OpenedAt);
}
