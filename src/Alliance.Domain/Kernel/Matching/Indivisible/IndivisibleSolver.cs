using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Indivisible;

/// <summary>
/// Lagrangian bounds within a branch and bound (<see cref="GapRelaxation"/>, <see cref="GapSearch"/>). Deterministic: the search is cut by a number of
/// evaluations, never by a clock. Cut short, the plan is the best found and the bound still holds.
/// </summary>
public static class IndivisibleSolver
{
    private const long UsualEvaluations = 50_000;

    private const long FewestEvaluations = 50;

    private const long Work = 30_000_000;

    /// <param name="mostEvaluations">When to stop searching; at least the first bound is computed. Null: so many that pairs × evaluations are thirty million, from 50 to 50,000.</param>
    /// <exception cref="ArgumentException">An id twice or unknown, or a figure beyond its bound.</exception>
    public static IndivisiblePlan Solve(IndivisibleProblem problem, long? mostEvaluations = null, CancellationToken cancellation = default)
    {
        var model = new GapModel(problem);
        if (model.Edges.Length == 0)
        {
            return PlanOf(model, [.. model.Needs.Select(_ => -1)], 0, 0);
        }

        var search = new GapSearch(model, mostEvaluations ?? Math.Clamp(Work / model.Edges.Length, FewestEvaluations, UsualEvaluations), cancellation);
        var bound = search.Run();
        return PlanOf(model, search.Best, bound, search.Evaluations);
    }

    private static IndivisiblePlan PlanOf(GapModel model, int[] chosen, long bound, long evaluations)
    {
        var matches = chosen.Where(e => e >= 0).Select(e => Match(model.Edges[e])).ToImmutableArray();
        var worth = new IndivisibleWorth(matches.Length, matches.Sum(m => m.Benefit));
        var proven = bound == model.WorthOf(chosen);
        var most = proven ? worth
            : model.ServedWorth == 0 ? new IndivisibleWorth(model.Needs.Length, bound)
            : new IndivisibleWorth((int)Math.Min(model.Needs.Length, bound / model.ServedWorth), bound % model.ServedWorth);
        return new IndivisiblePlan(matches, worth, most, proven, evaluations, UnservedOf(model, chosen, matches)) { CountsServed = model.ServedWorth > 0 };
    }

    private static ImmutableArray<UnservedNeed> UnservedOf(GapModel model, int[] chosen, ImmutableArray<IndivisibleMatch> matches)
    {
        var taken = matches.ToLookup(m => m.Resource, StringComparer.Ordinal);
        var unserved = ImmutableArray.CreateBuilder<UnservedNeed>();
        for (var n = 0; n < chosen.Length; n++)
        {
            if (chosen[n] < 0)
            {
                unserved.Add(new UnservedNeed(model.Needs[n], [.. model.OfNeed[n].Select(e => Full(model.Edges[e], model.Capacity[model.Resource[e]]))]));
            }
        }

        return unserved.ToImmutable();

        FullResource Full(IndivisibleEdge edge, long capacity)
        {
            var others = taken[edge.Resource].OrderByDescending(m => m.Benefit).ThenBy(m => m.Need, StringComparer.Ordinal).ToImmutableArray();
            return new FullResource(edge.Resource, edge.Benefit, edge.Quantity, capacity - others.Sum(m => m.Quantity), others);
        }
    }

    private static IndivisibleMatch Match(IndivisibleEdge edge) => new(edge.Need, edge.Resource, edge.Quantity, edge.Benefit);
}
