using System.Globalization;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.ChairCycles;

/// <summary>
/// What waits for somebody around the chair: a plan to make, extend or bring up to date, swaps and substitutions to answer,
/// a hand-over to confirm. Follows the alliance's own events too, and runs after the projections whose tables it reads.
/// </summary>
public sealed class CycleWaiting : IProjection
{
    private const string Owner = "chair-cycles";

    /// <summary>The plan follows the membership by itself within seconds; only what stays behind is worth anybody's while.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public string Name => "waiting-chair-cycles";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames
        .Where(n => n.StartsWith("chair-cycle.", StringComparison.Ordinal) || n.StartsWith("alliance.", StringComparison.Ordinal))
        .ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var alliance = stored.Scope.Id;
        var json = await context.QueryFirstAsync<string>(
            "SELECT state FROM chair_cycle WHERE alliance_id = @alliance AND status <> 'closed' ORDER BY id DESC", new { alliance });
        var rows = json is null
            ? await PlanToMakeAsync(context, alliance)
            : await OfAsync(context, CycleJson.Read(json), stored.At);
        await WaitingRows.ReplaceAsync(context, stored.Scope, Owner, rows);
    }

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => WaitingRows.ClearAsync(context, scope, Owner);

    private static async Task<IEnumerable<WaitingRow>> PlanToMakeAsync(ProjectionContext context, string alliance)
    {
        var since = await context.QueryFirstAsync<long?>(
            """
            SELECT COALESCE((SELECT MAX(c.closed_at) FROM chair_cycle c WHERE c.alliance_id = a.id), a.registered_at)
            FROM alliance a WHERE a.id = @alliance AND a.status = 'active'
              AND EXISTS (SELECT 1 FROM membership m WHERE m.alliance_id = a.id AND m.status = 'active')
            """,
            new { alliance });
        return since is { } at ? [Row("plan-to-make", "plan-to-make", "coordinator", alliance, Columns.Instant(at), null, Columns.Instant(at))] : [];
    }

    private static async Task<IEnumerable<WaitingRow>> OfAsync(ProjectionContext context, CycleState state, DateTimeOffset now)
    {
        var roster = await RosterQuery.LoadAsync(context.Connection, state.AllianceId, ChinaTime.DateOf(now), context.Transaction);
        List<WaitingRow> rows = [.. HandOver(state)];
        var swaps = await context.QueryAsync<Asked>(
            "SELECT swap_id AS id, since FROM chair_swap WHERE cycle_id = @CycleId AND status = 'open'", new { state.CycleId });
        var since = swaps.ToDictionary(s => s.Id, s => Columns.Instant(s.Since), StringComparer.Ordinal);
        rows.AddRange(state.Swaps.Values.Select(s => Swap(state, s, since.GetValueOrDefault(s.SwapId, now))));
        var asked = await context.QueryAsync<Substitution>(
            "SELECT term_no, substitute_unit_id, since FROM chair_substitution WHERE cycle_id = @CycleId AND status = 'asked'", new { state.CycleId });
        rows.AddRange(asked.Where(a => a.TermNo < state.Terms.Length).Select(a => Substitute(state, a)));
        if (PlanStaleness.Of(state, roster.Facts).Count > 0)
        {
            rows.Add(Row("plan-stale", "plan-stale", "coordinator", state.AllianceId, now + Grace, null, now, ("cycleId", state.CycleId)));
        }

        return rows;
    }

    /// <summary>Both sides, from the day the hand-over opens; by meeting from the first day of the term. With no term to follow, the plan has run out.</summary>
    private static IEnumerable<WaitingRow> HandOver(CycleState state)
    {
        if (state.CurrentTerm is not { } term)
        {
            yield break;
        }

        var started = term.StartedAt ?? ChinaTime.StartOf(state.StartsOn);
        var (opens, ends) = (state.HandOverOpensAt ?? started, term.EndsOn is { } end ? ChinaTime.StartOf(end) : (DateTimeOffset?)null);
        var left = state.Terms.Length - 1 - state.Current;
        if (left <= 1)
        {
            var last = state.Terms[^1].EndsOn is { } lastDay ? ChinaTime.StartOf(lastDay) : (DateTimeOffset?)null;
            yield return Row("plan-runs-out", "plan-runs-out", "coordinator", state.AllianceId, started, last, started, ("cycleId", state.CycleId), ("termsLeft", Text(left)));
        }

        foreach (var side in state.NextTerm is null ? [] : new[] { HandOverSide.Outgoing, HandOverSide.Incoming })
        {
            if (!state.Confirmed.ContainsKey(side))
            {
                var word = side == HandOverSide.Outgoing ? "outgoing" : "incoming";
                var unit = side == HandOverSide.Outgoing ? term.ActingUnit : state.NextTerm!.ActingUnit;
                yield return Row(
                    $"hand-over/{word}", "hand-over-to-confirm", "unit", unit, opens, ends, opens,
                    ("cycleId", state.CycleId), ("term", Text(state.Current)), ("side", word), ("unitId", term.ActingUnit), ("toUnitId", state.NextTerm!.ActingUnit));
            }
        }
    }

    private static WaitingRow Swap(CycleState state, OpenSwap swap, DateTimeOffset since) => Row(
        $"swap/{swap.SwapId}", "swap-to-answer", "unit", swap.WithUnitId, since, StartOf(state, Math.Min(swap.Term, swap.WithTerm)), since,
        ("cycleId", state.CycleId), ("swapId", swap.SwapId), ("term", Text(swap.Term)), ("withTerm", Text(swap.WithTerm)), ("unitId", swap.UnitId), ("withUnitId", swap.WithUnitId));

    private static WaitingRow Substitute(CycleState state, Substitution asked)
    {
        var term = (int)asked.TermNo;
        var since = Columns.Instant(asked.Since);
        return Row(
            $"substitution/{term}", "substitution-to-answer", "unit", asked.SubstituteUnitId, since, term > state.Current ? StartOf(state, term) : null, since,
            ("cycleId", state.CycleId), ("term", Text(term)), ("unitId", state.Terms[term].UnitId), ("substituteUnitId", asked.SubstituteUnitId));
    }

    private static DateTimeOffset? StartOf(CycleState state, int term) => state.Terms[term].StartsOn is { } day ? ChinaTime.StartOf(day) : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static WaitingRow Row(
        string key, string kind, string audience, string audienceId, DateTimeOffset visible, DateTimeOffset? due, DateTimeOffset since, params (string Name, string Value)[] subject) =>
        new(key, kind, audience, audienceId, subject.ToDictionary(s => s.Name, s => (string?)s.Value, StringComparer.Ordinal), visible, due, since);

    private sealed record Asked(string Id, long Since);

    private sealed record Substitution(long TermNo, string SubstituteUnitId, long Since);
}
