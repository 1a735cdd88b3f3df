using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Bench;

/// <summary>Random lists: every entry under a unit with a quota, every unit under a branch.</summary>
internal static class MatchingLists
{
    private const int Branches = 100;

    /// <param name="pairs">Candidates of a need, on average.</param>
    /// <param name="scarce">Less supply than demand, and half of all candidates among a twentieth of the resources.</param>
    public static TransportProblem Of(int needs, int resources, int pairs, bool scarce, int seed)
    {
        var random = new Random(seed);
        var units = needs / 5;
        var quotas = new List<TransportQuota>();
        for (var b = 0; b < Branches; b++)
        {
            quotas.Add(new TransportQuota($"b{b}", MatchSide.Needs, scarce ? 40L * needs / Branches : null));
            quotas.Add(new TransportQuota($"b{b}", MatchSide.Resources, null));
        }

        for (var u = 0; u < units; u++)
        {
            quotas.Add(new TransportQuota($"u{u}", MatchSide.Needs, random.Next(50, 300), 0, $"b{u % Branches}"));
            quotas.Add(new TransportQuota($"u{u}", MatchSide.Resources, random.Next(100, 400), 0, $"b{u % Branches}"));
        }

        var edges = new List<TransportEdge>();
        for (var n = 0; n < needs; n++)
        {
            var candidates = new HashSet<int>();
            for (var i = random.Next(1, 2 * pairs); i > 0; i--)
            {
                var resource = scarce && random.Next(2) == 0 ? random.Next(resources / 20) : random.Next(resources);
                if (candidates.Add(resource))
                {
                    edges.Add(new TransportEdge($"n{n}", $"r{resource}", random.Next(1, 1001)));
                }
            }
        }

        return new TransportProblem(
            [.. Enumerable.Range(0, needs).Select(n => new TransportNeed($"n{n}", random.Next(1, 81), $"u{random.Next(units)}"))],
            [.. Enumerable.Range(0, resources).Select(r => new TransportResource($"r{r}", random.Next(1, scarce ? 10 : 51), $"u{random.Next(units)}"))],
            [.. edges], [.. quotas]);
    }

    /// <summary>What a person with the list would do: the best pair first, as much as all limits allow.</summary>
    public static long Greedy(TransportProblem problem)
    {
        var needs = problem.Needs.ToDictionary(n => n.Id, StringComparer.Ordinal);
        var resources = problem.Resources.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var quotas = problem.Quotas.ToDictionary(q => (q.Side, q.Id));
        var wanted = problem.Needs.ToDictionary(n => n.Id, n => n.Quantity, StringComparer.Ordinal);
        var had = problem.Resources.ToDictionary(r => r.Id, r => r.Quantity, StringComparer.Ordinal);
        var left = problem.Quotas.ToDictionary(q => (q.Side, q.Id), q => q.Limit ?? long.MaxValue);
        var benefit = 0L;
        foreach (var edge in problem.Edges.OrderByDescending(e => e.Benefit))
        {
            var above = Above(MatchSide.Needs, needs[edge.Need].Quota).Concat(Above(MatchSide.Resources, resources[edge.Resource].Quota)).ToList();
            var units = Math.Min(Math.Min(wanted[edge.Need], had[edge.Resource]), above.Min(q => left[q]));
            benefit += units * edge.Benefit;
            wanted[edge.Need] -= units;
            had[edge.Resource] -= units;
            above.ForEach(q => left[q] -= units);
        }

        return benefit;

        IEnumerable<(MatchSide, string)> Above(MatchSide side, string? quota)
        {
            for (; quota is not null; quota = quotas[(side, quota)].Parent)
            {
                yield return (side, quota);
            }
        }
    }
}
