using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Topics;

/// <summary>What waits for the chair: topics to admit, and those that should have been settled by now. Runs after the projection whose table it reads.</summary>
public sealed class TopicWaiting : IProjection
{
    private const string Owner = "topics";

    public string Name => "waiting-topics";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames
        .Where(n => n.StartsWith("topic.", StringComparison.Ordinal) && !n.Contains("comment", StringComparison.Ordinal))
        .ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var alliance = stored.Scope.Id;
        var open = await context.QueryAsync<Open>(
            """
            SELECT id, status, title, track, unit_id, proposed_at, due_at FROM topic
            WHERE alliance_id = @alliance AND status IN ('proposed', 'admitted') ORDER BY proposed_at, id
            """,
            new { alliance });
        await WaitingRows.ReplaceAsync(context, stored.Scope, Owner, open.Select(t => Row(alliance, t)));
    }

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => WaitingRows.ClearAsync(context, scope, Owner);

    private static WaitingRow Row(string alliance, Open topic)
    {
        var subject = new Dictionary<string, string?>(StringComparer.Ordinal) { ["topicId"] = topic.Id, ["unitId"] = topic.UnitId, ["track"] = topic.Track, ["title"] = topic.Title };
        var since = Columns.Instant(topic.ProposedAt);
        if (topic.Status == "proposed" || topic.DueAt is not { } micros)
        {
            return new WaitingRow($"topic/{topic.Id}", "topic-to-admit", "chair", alliance, subject, since, null, since);
        }

        var due = Columns.Instant(micros);
        return new WaitingRow($"topic/{topic.Id}", "topic-overdue", "chair", alliance, subject, due, due, due);
    }

    private sealed record Open(string Id, string Status, string Title, string Track, string? UnitId, long ProposedAt, long? DueAt);
}
