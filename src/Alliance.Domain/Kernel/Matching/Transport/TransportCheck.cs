namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>What a problem must be like to be solved. Everything here is a mistake of the caller's, so it throws.</summary>
internal static class TransportCheck
{
    /// <exception cref="ArgumentException">An id twice or unknown, a quantity, limit, guarantee or capacity below zero, a sum or a benefit beyond its bound, a pair twice, a parent that is its own ancestor.</exception>
    public static void Demand(TransportProblem problem)
    {
        var needs = Known(problem.Needs.Select(n => n.Id), "need");
        var resources = Known(problem.Resources.Select(r => r.Id), "resource");
        var quotas = Known(problem.Quotas.Select(q => (q.Id, q.Side)), "quota");
        foreach (var need in problem.Needs)
        {
            Require(need.Quantity >= 0 && need.Guaranteed >= 0, $"need {need.Id}: below zero");
            Require(!need.Whole, $"need {need.Id}: to be served whole, which is no flow");
            Require(need.Quota is null || quotas.Contains((need.Quota, MatchSide.Needs)), $"need {need.Id}: unknown quota {need.Quota}");
        }

        foreach (var resource in problem.Resources)
        {
            Require(resource.Quantity >= 0, $"resource {resource.Id}: below zero");
            Require(resource.Quota is null || quotas.Contains((resource.Quota, MatchSide.Resources)), $"resource {resource.Id}: unknown quota {resource.Quota}");
        }

        foreach (var quota in problem.Quotas)
        {
            Require(quota.Limit is null or >= 0 && quota.Guaranteed >= 0, $"quota {quota.Id}: below zero");
            Require(quota.Parent is null || quotas.Contains((quota.Parent, quota.Side)), $"quota {quota.Id}: unknown parent {quota.Parent}");
        }

        var pairs = new HashSet<(string, string)>(problem.Edges.Length);
        foreach (var edge in problem.Edges)
        {
            Require(needs.Contains(edge.Need) && resources.Contains(edge.Resource), $"pair {edge.Need}, {edge.Resource}: unknown");
            Require(pairs.Add((edge.Need, edge.Resource)), $"pair {edge.Need}, {edge.Resource}: twice");
            Require(Math.Abs(edge.Benefit) <= TransportProblem.MaxBenefit && edge.Capacity is null or >= 0, $"pair {edge.Need}, {edge.Resource}: out of range");
        }

        var (wanted, had) = (problem.Needs.Sum(n => (Int128)n.Quantity), problem.Resources.Sum(r => (Int128)r.Quantity));
        Require(wanted <= TransportProblem.MaxQuantity, "needs: too many units");
        Require(had <= TransportProblem.MaxQuantity, "resources: too many units");
        var most = problem.Edges.Aggregate(0L, (most, edge) => Math.Max(most, Math.Abs(edge.Benefit)));
        Require(most * Int128.Min(wanted, had) <= TransportProblem.MaxWorth, "too many units of too great a benefit");
        Acyclic(problem);
    }

    private static void Acyclic(TransportProblem problem)
    {
        var parents = problem.Quotas.ToDictionary(q => (q.Side, q.Id), q => q.Parent);
        foreach (var quota in problem.Quotas)
        {
            var steps = 0;
            for (var parent = quota.Parent; parent is not null; parent = parents[(quota.Side, parent)])
            {
                Require(++steps <= problem.Quotas.Length, $"quota {quota.Id}: is its own ancestor");
            }
        }
    }

    private static HashSet<T> Known<T>(IEnumerable<T> ids, string what)
    {
        var known = new HashSet<T>();
        foreach (var id in ids)
        {
            Require(known.Add(id), $"{what} {id}: twice");
        }

        return known;
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new ArgumentException(problem);
        }
    }

    private static Int128 Sum<T>(this IEnumerable<T> items, Func<T, Int128> of) => items.Aggregate(Int128.Zero, (sum, item) => sum + of(item));
}
