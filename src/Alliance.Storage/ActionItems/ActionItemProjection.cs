using Alliance.Domain.ActionItems;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.ActionItems;

/// <summary>Action items as they stand, and what happened to each in order.</summary>
public sealed class ActionItemProjection : IProjection
{
    public string Name => "action-items";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("action-item.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        switch (happened)
        {
            case ActionItemAssigned e:
                await AssignAsync(context, stored, e);
                return;
            case ActionItemProgressed e:
                await SetAsync(context, stored, "progress = @Percent", new { e.Percent });
                await TellAsync(context, stored, "progressed", e.OwnerUnitId, e.Text, e.Percent);
                return;
            case ActionItemReportedDone e:
                await SetAsync(context, stored, "status = 'done', progress = 100, done_on = @On, done_late = @Late, done_at = @At", new { e.On, e.Late, stored.At });
                await TellAsync(context, stored, "reported-done", e.OwnerUnitId, e.Text);
                return;
            case ActionItemConfirmed e:
                await SetAsync(context, stored, "status = 'confirmed', closed_at = @At", new { stored.At });
                await TellAsync(context, stored, "confirmed", e.OwnerUnitId);
                return;
            case ActionItemReopened e:
                await SetAsync(context, stored, "status = 'open', progress = CASE WHEN progress > 90 THEN 90 ELSE progress END, done_on = NULL, done_late = 0, done_at = NULL, closed_at = NULL");
                await TellAsync(context, stored, "reopened", e.OwnerUnitId, e.Reason);
                return;
            case DueDateChanged e:
                await SetAsync(context, stored, "due_on = @DueOn", new { e.DueOn });
                await TellAsync(context, stored, "due-date-changed", e.OwnerUnitId, e.Reason, null, e.Before, e.DueOn);
                return;
            case ActionItemReassigned e:
                await SetAsync(context, stored, "owner_unit_id = @OwnerUnitId, progress = 0", new { e.OwnerUnitId });
                await TellAsync(context, stored, "reassigned", e.OwnerUnitId, e.Reason);
                return;
            case ActionItemWithdrawn e:
                await SetAsync(context, stored, "status = 'withdrawn', closed_at = @At", new { stored.At });
                await TellAsync(context, stored, "withdrawn", e.OwnerUnitId, e.Reason);
                return;
            case OwnerReminded e:
                await SetAsync(context, stored, "progress = progress");
                await TellAsync(context, stored, e.Overdue ? "reminded-overdue" : "reminded", e.OwnerUnitId, null, null, null, e.DueOn);
                return;
        }
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await context.DeleteAsync("action_item", new { alliance_id = scope.Id });
            await context.DeleteAsync("action_item_report", new { alliance_id = scope.Id });
        }
    }

    private static async Task AssignAsync(ProjectionContext context, StoredEvent stored, ActionItemAssigned e)
    {
        await context.UpsertAsync(
            "action_item",
            new { id = e.ItemId },
            new
            {
                alliance_id = e.AllianceId,
                title = e.Title,
                text = e.Text,
                owner_unit_id = e.OwnerUnitId,
                due_on = e.DueOn,
                first_due_on = e.DueOn,
                status = "open",
                progress = 0,
                topic_id = e.TopicId,
                conference_id = e.ConferenceId,
                resolution_id = e.ResolutionId,
                assigned_at = stored.At,
                done_on = (DateOnly?)null,
                done_late = false,
                done_at = (DateTimeOffset?)null,
                closed_at = (DateTimeOffset?)null,
                version = stored.Version,
            });
        await TellAsync(context, stored, "assigned", e.OwnerUnitId, null, null, null, e.DueOn);
    }

    private static Task SetAsync(ProjectionContext context, StoredEvent stored, string changes, object? values = null)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = stored.Stream.Id, ["version"] = stored.Version };
        foreach (var property in values?.GetType().GetProperties() ?? [])
        {
            arguments[property.Name] = property.GetValue(values);
        }

        return context.ExecuteAsync($"UPDATE action_item SET version = @version, {changes} WHERE id = @id", arguments);
    }

    private static Task TellAsync(
        ProjectionContext context, StoredEvent stored, string kind, string unit, string? text = null, int? percent = null, DateOnly? before = null, DateOnly? due = null) =>
        context.UpsertAsync(
            "action_item_report",
            new { item_id = stored.Stream.Id, version = stored.Version },
            new { alliance_id = stored.Scope.Id, kind, unit_id = unit, progress = percent, text, before_on = before, due_on = due, at = stored.At });
}
