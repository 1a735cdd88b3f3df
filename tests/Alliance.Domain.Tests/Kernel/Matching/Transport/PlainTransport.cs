using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Tests.Kernel.Matching.Transport;

/// <summary>Two other ways to the optimum, as plain as can be: every plan there is, and augmenting along the best path that Bellman and Ford find.</summary>
internal static class PlainTransport
{
    private const long Guarantee = 1_000_000_000;

    /// <summary>Guarantees kept and benefit of the best of all plans.</summary>
    public static (long Kept, long Benefit) Enumerated(TransportProblem problem)
    {
        var flows = new long[problem.Edges.Length];
        var best = (0L, 0L);
        Try(0);
        return best;

        void Try(int edge)
        {
            if (edge == flows.Length)
            {
                if (Kept(problem, flows) is { } kept)
                {
                    var worth = (kept, problem.Edges.Select((e, i) => e.Benefit * flows[i]).Sum());
                    best = worth.CompareTo(best) > 0 ? worth : best;
                }

                return;
            }

            var most = Math.Min(problem.Edges[edge].Capacity ?? long.MaxValue, problem.Needs.Single(n => n.Id == problem.Edges[edge].Need).Quantity);
            for (flows[edge] = 0; flows[edge] <= most; flows[edge]++)
            {
                Try(edge + 1);
            }

            flows[edge] = 0;
        }
    }

    public static (long Kept, long Benefit) Augmented(TransportProblem problem)
    {
        // Node 0 gives, node 1 takes; an arc and its reverse stand beside one another.
        var names = new Dictionary<string, int>(StringComparer.Ordinal) { ["give"] = 0, ["take"] = 1 };
        var arcs = new List<(int From, int To, long Room, long Cost)>();
        foreach (var need in problem.Needs)
        {
            Element(Node($"need {need.Id}"), need.Quota is null ? 1 : Node($"Needs {need.Quota}"), need.Quantity, need.Guaranteed, InRoom(MatchSide.Needs, need.Quota));
        }

        foreach (var resource in problem.Resources)
        {
            Element(resource.Quota is null ? 0 : Node($"Resources {resource.Quota}"), Node($"resource {resource.Id}"), resource.Quantity, 0, long.MaxValue);
        }

        foreach (var quota in problem.Quotas)
        {
            var (inner, outer) = (Node($"{quota.Side} {quota.Id}"), quota.Parent is null ? (quota.Side == MatchSide.Needs ? 1 : 0) : Node($"{quota.Side} {quota.Parent}"));
            var (from, to) = quota.Side == MatchSide.Needs ? (inner, outer) : (outer, inner);
            Element(from, to, quota.Limit ?? 1_000_000, quota.Guaranteed, InRoom(quota.Side, quota.Parent));
        }

        foreach (var edge in problem.Edges)
        {
            Arc(Node($"resource {edge.Resource}"), Node($"need {edge.Need}"), edge.Capacity ?? 1_000_000, -edge.Benefit);
        }

        var total = 0L;
        while (Best(names.Count, arcs) is { Cost: < 0 } path)
        {
            total -= path.Cost * path.Room;
        }

        var kept = (total + (Guarantee / 2)) / Guarantee;
        return (kept, total - (kept * Guarantee));

        int Node(string name) => names.TryGetValue(name, out var node) ? node : names[name] = names.Count;

        long InRoom(MatchSide side, string? id) =>
            id is null ? long.MaxValue : problem.Quotas.Single(q => q.Side == side && q.Id == id) is var quota ? Math.Min(quota.Limit ?? long.MaxValue, InRoom(side, quota.Parent)) : 0;

        void Element(int from, int to, long room, long guaranteed, long above)
        {
            var promised = Math.Min(guaranteed, Math.Min(room, above));
            Arc(from, to, promised, -Guarantee);
            Arc(from, to, room - promised, 0);
        }

        void Arc(int from, int to, long room, long cost)
        {
            arcs.Add((from, to, room, cost));
            arcs.Add((to, from, 0, -cost));
        }
    }

    private static (long Cost, long Room)? Best(int nodes, List<(int From, int To, long Room, long Cost)> arcs)
    {
        var (cost, last) = (Enumerable.Repeat(long.MaxValue, nodes).ToArray(), new int[nodes]);
        cost[0] = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var a = 0; a < arcs.Count; a++)
            {
                if (arcs[a].Room > 0 && cost[arcs[a].From] < long.MaxValue && cost[arcs[a].From] + arcs[a].Cost < cost[arcs[a].To])
                {
                    (cost[arcs[a].To], last[arcs[a].To], changed) = (cost[arcs[a].From] + arcs[a].Cost, a, true);
                }
            }
        }

        if (cost[1] >= 0)
        {
            return null;
        }

        var room = long.MaxValue;
        for (var node = 1; node != 0; node = arcs[last[node]].From)
        {
            room = Math.Min(room, arcs[last[node]].Room);
        }

        for (var node = 1; node != 0; node = arcs[last[node]].From)
        {
            var a = last[node];
            arcs[a] = arcs[a] with { Room = arcs[a].Room - room };
            arcs[a ^ 1] = arcs[a ^ 1] with { Room = arcs[a ^ 1].Room + room };
        }

        return (cost[1], room);
    }

    /// <summary>Guaranteed units the plan keeps; null when it breaks a limit.</summary>
    private static long? Kept(TransportProblem problem, long[] flows)
    {
        var kept = 0L;
        foreach (var need in problem.Needs)
        {
            var used = Sum(e => e.Need == need.Id);
            if (used > need.Quantity || (need.Whole && used > 0 && !problem.Edges.Where((e, i) => e.Need == need.Id && flows[i] == need.Quantity).Any()))
            {
                return null;
            }

            kept += Math.Min(used, Guaranteed(need.Guaranteed, MatchSide.Needs, need.Quota));
        }

        if (problem.Resources.Any(r => Sum(e => e.Resource == r.Id) > r.Quantity))
        {
            return null;
        }

        foreach (var quota in problem.Quotas)
        {
            var used = Sum(e => Under(quota, e));
            if (used > quota.Limit)
            {
                return null;
            }

            kept += Math.Min(used, Guaranteed(quota.Guaranteed, quota.Side, quota.Id));
        }

        return kept;

        long Sum(Func<TransportEdge, bool> which) => problem.Edges.Select((e, i) => which(e) ? flows[i] : 0).Sum();

        bool Under(TransportQuota quota, TransportEdge edge)
        {
            var id = quota.Side == MatchSide.Needs ? problem.Needs.Single(n => n.Id == edge.Need).Quota : problem.Resources.Single(r => r.Id == edge.Resource).Quota;
            for (; id is not null; id = problem.Quotas.Single(q => q.Side == quota.Side && q.Id == id).Parent)
            {
                if (id == quota.Id)
                {
                    return true;
                }
            }

            return false;
        }

        long Guaranteed(long guaranteed, MatchSide side, string? id)
        {
            for (; id is not null; id = problem.Quotas.Single(q => q.Side == side && q.Id == id).Parent)
            {
                guaranteed = Math.Min(guaranteed, problem.Quotas.Single(q => q.Side == side && q.Id == id).Limit ?? long.MaxValue);
            }

            return guaranteed;
        }
    }
}
