using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Indivisible;

namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>
/// The way in for a coordinator's list, whatever it holds. Where everything can be divided it is a flow and solved to the proven optimum. Needs to be
/// served whole (<see cref="TransportNeed.Whole"/>) make it an integer program: the flow is then the bound, and a plan is found by settling most of the
/// needs that it divides, again and again, and improved by branch and bound. A list of nothing but such needs, without quotas and guarantees, is a
/// generalised assignment problem and goes to <see cref="IndivisibleSolver"/> besides. Deterministic: work is counted, never timed.
/// </summary>
public static class ListSolver
{
    private const int Work = 2_000_000;

    private const int Fewest = 50;

    private const int Most = 2_000;

    /// <param name="mostSolves">Flows to be solved for needs to be served whole; null: so many that pairs × flows are two million, 2,000 at most, and none but for the first plan (which is always sought to its end) where that would be fewer than 50.</param>
    /// <exception cref="ArgumentException">The problem contradicts itself or exceeds a bound of <see cref="TransportProblem"/>.</exception>
    public static ListPlan Solve(TransportProblem problem, TransportBasis? from = null, int? mostSolves = null, CancellationToken cancellation = default)
    {
        if (!problem.Needs.Any(n => n.Whole))
        {
            var solution = TransportSolver.Solve(problem, from, cancellation);
            return new ListPlan(solution.Plan, WorthOf(solution.Plan), true, solution.Basis, 1);
        }

        var model = new WholeModel(problem);
        var search = new WholeSearch(model, mostSolves ?? UsualSolves(problem), cancellation);
        if (Assigned(problem) is { } assignment && IndivisibleSolver.Solve(assignment, cancellation: cancellation) is var other)
        {
            search.Offer([.. other.Matches.Select(m => model.PairOf(m.Need, m.Resource))], new Price(0, other.Bound.Benefit));
        }

        var bound = search.Run();
        return new ListPlan(search.Best, bound, WorthOf(search.Best) == bound, null, search.Solves);
    }

    private static int UsualSolves(TransportProblem problem) =>
        Work / (problem.Edges.Length + 1) is var solves && solves < Fewest ? 1 : Math.Min(solves, Most);

    internal static Price WorthOf(TransportPlan plan) => new(plan.Guarantees.Kept, plan.Benefit);

    /// <summary>The list as a generalised assignment problem; null when it is none, or its figures are too large for one.</summary>
    private static IndivisibleProblem? Assigned(TransportProblem problem)
    {
        if (problem.Needs.Any(n => !n.Whole || n.Guaranteed > 0 || n.Quota is not null) || problem.Resources.Any(r => r.Quota is not null) || problem.Quotas.Any(q => q.Guaranteed > 0)
            || problem.Needs.Length > IndivisibleProblem.MaxNeeds || problem.Resources.Any(r => r.Quantity > IndivisibleProblem.MaxQuantity))
        {
            return null;
        }

        var needs = problem.Needs.ToDictionary(n => n.Id, n => n.Quantity, StringComparer.Ordinal);
        var edges = problem.Edges.Where(e => e.Benefit > 0 && needs[e.Need] > 0 && (e.Capacity ?? long.MaxValue) >= needs[e.Need])
            .Select(e => new IndivisibleEdge(e.Need, e.Resource, needs[e.Need], e.Benefit * needs[e.Need])).ToImmutableArray();
        return edges.Any(e => e.Quantity > IndivisibleProblem.MaxQuantity || e.Benefit > IndivisibleProblem.MaxBenefit)
            ? null
            : new IndivisibleProblem([.. problem.Needs.Select(n => n.Id)], [.. problem.Resources.Select(r => new IndivisibleResource(r.Id, r.Quantity))], edges);
    }
}
