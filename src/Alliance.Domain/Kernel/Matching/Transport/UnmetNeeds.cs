using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>
/// Why each need that stays unmet does, from the plan and its prices. At the optimum no candidate's benefit exceeds the prices on its way; the
/// dearest of them is what stands in the way, and those who use it up are whom the need is outweighed by.
/// </summary>
public static class UnmetNeeds
{
    /// <param name="candidates">How many of a need's best candidates are explained.</param>
    /// <param name="rivals">How many of those who have it instead are named.</param>
    public static ImmutableArray<UnmetNeed> Of(TransportProblem problem, TransportPlan plan, int candidates = 5, int rivals = 3)
    {
        var got = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var flow in plan.Flows)
        {
            got[flow.Need] = got.GetValueOrDefault(flow.Need) + flow.Units;
        }

        var edges = problem.Edges.ToLookup(e => e.Need, StringComparer.Ordinal);
        var obstacles = new Obstacles(problem, plan, rivals);
        var unmet = ImmutableArray.CreateBuilder<UnmetNeed>();
        foreach (var need in problem.Needs.OrderBy(n => n.Id, StringComparer.Ordinal))
        {
            var missing = need.Quantity - got.GetValueOrDefault(need.Id);
            if (missing > 0)
            {
                var removed = need.Removed.IsDefault ? [] : need.Removed;
                var best = edges[need.Id].OrderByDescending(e => e.Benefit).ThenBy(e => e.Resource, StringComparer.Ordinal).Take(candidates);
                var found = best.Select(e => obstacles.Of(need, e)).ToImmutableArray();
                unmet.Add(new UnmetNeed(need.Id, missing, found.IsEmpty ? UnmetCause.NoCandidate : found[0].Cause, removed, found));
            }
        }

        return unmet.ToImmutable();
    }
}
