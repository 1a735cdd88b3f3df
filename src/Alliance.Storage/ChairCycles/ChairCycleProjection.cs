using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.ChairCycles;

/// <summary>
/// A cycle as the domain's own evolution makes it, so that what is read never differs from what is decided on. Its terms
/// stand in rows as well; only the rows that an event changed are written. O(terms) an event.
/// </summary>
public sealed class ChairCycleProjection : IProjection
{
    private static readonly ChairCycleDecider Decider = new();

    public string Name => "chair-cycles";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("chair-cycle.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var id = stored.Stream.Id;
        var row = await context.QueryFirstAsync<Known>(
            "SELECT state, fairness, planned_at, begun_at FROM chair_cycle WHERE id = @id", new { id });
        var before = row is null ? Decider.Initial : CycleJson.Read(row.State);
        var after = Decider.Evolve(before, happened);
        var fairness = happened switch
        {
            ChairCyclePlanned e => CycleJson.Write(e.Fairness),
            PlanRevised e => CycleJson.Write(e.Fairness),
            _ => row!.Fairness,
        };
        var closed = happened as CycleClosed;
        await context.UpsertAsync(
            "chair_cycle",
            new { id },
            new
            {
                alliance_id = after.AllianceId,
                length = after.Length,
                starts_on = after.StartsOn,
                status = after.Status,
                terms = after.Terms.Length,
                current_term = after.Current < 0 ? (int?)null : after.Current,
                chair_unit_id = after.ChairUnit,
                chair_since = after.CurrentTerm?.StartedAt,
                chair_ends_on = after.CurrentTerm?.EndsOn,
                next_unit_id = after.NextTerm?.ActingUnit,
                next_starts_on = after.NextTerm?.StartsOn,
                state = CycleJson.Write(after),
                fairness,
                planned_at = row?.PlannedAt ?? Columns.Micros(stored.At),
                begun_at = happened is CycleBegun begun ? Columns.Micros(begun.At) : row?.BegunAt,
                closed_at = closed is null ? (DateTimeOffset?)null : stored.At,
                close_reason = closed?.Reason,
                version = stored.Version,
            });
        await TermRows.WriteAsync(context, id, before, after);
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await context.DeleteAsync("chair_cycle", new { alliance_id = scope.Id });
            await context.DeleteAsync("chair_term", new { alliance_id = scope.Id });
        }
    }

    private sealed record Known(string State, string Fairness, long PlannedAt, long? BegunAt);
}
