using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Plans;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Matching.Plans;

/// <summary>One row a plan.</summary>
public sealed class PlanProjection : IProjection
{
    public string Name => "matching-plans";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("matching-plan.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var (id, at, by, version) = (stored.Stream.Id, stored.At, stored.Actor, stored.Version);
        return happened switch
        {
            PlanDrafted e => context.UpsertAsync(
                "matching_plan",
                new { id },
                new
                {
                    alliance_id = e.AllianceId,
                    title = e.Title,
                    status = PlanStatus.Solving,
                    terms_json = Catalog.Write(e.Terms),
                    ask = e.Ask,
                    asked_by = by,
                    asked_at = at,
                    created_at = at,
                    changed_at = at,
                    version,
                }),
            PlanChanged e => SetAsync(
                context, "title = @Title, terms_json = @terms, status = 'solving', ask = @Ask, asked_by = @by, asked_at = @at", new { id, at, version, e.Title, terms = Catalog.Write(e.Terms), e.Ask, by }),
            PlanAsked e => SetAsync(context, "status = 'solving', ask = @Ask, asked_by = @by, asked_at = @at", new { id, at, version, e.Ask, by }),
            PlanSolved e => SetAsync(
                context, "status = 'ready', preview = @preview, preview_ask = @Ask, input = @input, stamp = @stamp, figures_json = @figures, solved_at = @at, failed_code = NULL",
                new { id, at, version, e.Ask, preview = e.Preview.Id, input = e.Preview.Input, stamp = e.Preview.Stamp, figures = Catalog.Write(e.Preview.Figures) }),
            PlanFailed e => SetAsync(context, "status = 'failed', failed_code = @Code", new { id, at, version, e.Code }),
            PlanStopped => SetAsync(context, "status = 'stopped'", new { id, at, version }),
            PlanAccepted => SetAsync(context, "status = 'accepted', accepted_at = @at", new { id, at, version }),
            PlanDiscarded => SetAsync(context, "status = 'discarded'", new { id, at, version }),
            _ => Task.CompletedTask,
        };
    }

    public Task ClearAsync(ProjectionContext context, ScopeId scope) =>
        scope.Kind == "alliance" ? context.DeleteAsync("matching_plan", new { alliance_id = scope.Id }) : Task.CompletedTask;

    private static Task SetAsync(ProjectionContext context, string what, object arguments) =>
        context.ExecuteAsync($"UPDATE matching_plan SET {what}, changed_at = @at, version = @version WHERE id = @id", arguments);
}
