using Alliance.Domain.ChairCycles;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.ChairCycles;

/// <summary>A cycle's terms as rows: who acted when, to be counted and looked up across cycles.</summary>
internal static class TermRows
{
    public static async Task WriteAsync(ProjectionContext context, string cycleId, CycleState before, CycleState after)
    {
        for (var i = 0; i < after.Terms.Length; i++)
        {
            var row = Of(after, after.Terms[i]);
            if (i >= before.Terms.Length || Of(before, before.Terms[i]) != row)
            {
                await context.UpsertAsync(
                    "chair_term",
                    new { cycle_id = cycleId, term_no = i },
                    new
                    {
                        alliance_id = after.AllianceId,
                        unit_id = row.Unit,
                        acting_unit_id = row.Acting,
                        starts_on = row.StartsOn,
                        ends_on = row.EndsOn,
                        status = row.Status,
                        started_at = row.StartedAt,
                        ended_at = row.EndedAt,
                    });
            }
        }

        if (before.Terms.Length > after.Terms.Length)
        {
            await context.ExecuteAsync(
                "DELETE FROM chair_term WHERE cycle_id = @cycleId AND term_no >= @length", new { cycleId, length = after.Terms.Length });
        }
    }

    /// <summary>served, current, planned; or dropped, when the cycle closed before the term began or ended.</summary>
    public static string StatusOf(CycleState state, CycleTerm term) =>
        term.EndedAt is not null ? "served"
        : state.Status == CycleStatus.Closed ? (term.StartedAt is null ? "dropped" : "served")
        : state.Status == CycleStatus.Running && term.Index == state.Current ? "current"
        : "planned";

    private static Row Of(CycleState state, CycleTerm term) =>
        new(term.UnitId, term.ActingUnit, term.StartsOn, term.EndsOn, StatusOf(state, term), term.StartedAt, term.EndedAt);

    private sealed record Row(string Unit, string Acting, DateOnly? StartsOn, DateOnly? EndsOn, string Status, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt);
}
