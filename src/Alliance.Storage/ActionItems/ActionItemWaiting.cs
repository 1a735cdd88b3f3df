using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.ActionItems;

/// <summary>What a unit has to do soon or should have done, and what was reported done and waits for the chair to confirm it.</summary>
public sealed class ActionItemWaiting : IProjection
{
    private const string Owner = "action-items";

    /// <summary>An item shows on the workbench this long before its day.</summary>
    private const int DaysAhead = 14;

    public string Name => "waiting-action-items";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("action-item.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var alliance = stored.Scope.Id;
        var items = await context.QueryAsync<Row>(
            "SELECT id, title, owner_unit_id, due_on, status, assigned_at, done_at FROM action_item WHERE alliance_id = @alliance AND status IN ('open', 'done') ORDER BY id", new { alliance });
        await WaitingRows.ReplaceAsync(context, stored.Scope, Owner, items.Select(i => Of(alliance, i)));
    }

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => WaitingRows.ClearAsync(context, scope, Owner);

    private static WaitingRow Of(string alliance, Row item)
    {
        var subject = new Dictionary<string, string?>(StringComparer.Ordinal) { ["itemId"] = item.Id, ["title"] = item.Title, ["ownerUnitId"] = item.OwnerUnitId, ["dueOn"] = Columns.Day(item.DueOn) };
        if (item.Status == "done")
        {
            var since = Columns.Instant(item.DoneAt ?? item.AssignedAt);
            return new WaitingRow($"action-item/{item.Id}", "action-item-to-confirm", "chair", alliance, subject, since, null, since);
        }

        var assigned = Columns.Instant(item.AssignedAt);
        var near = ChinaTime.StartOf(item.DueOn.AddDays(-DaysAhead));
        return new WaitingRow(
            $"action-item/{item.Id}", "action-item-due", "unit", item.OwnerUnitId, subject, near > assigned ? near : assigned, ChinaTime.StartOf(item.DueOn.AddDays(1)), assigned);
    }

    private sealed record Row(string Id, string Title, string OwnerUnitId, DateOnly DueOn, string Status, long AssignedAt, long? DoneAt);
}
