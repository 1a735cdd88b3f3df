using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Bench;

/// <summary>The method that was not chosen: augmenting along shortest paths by Dijkstra with potentials, ended as soon as the goal is reached.</summary>
internal sealed class SuccessivePaths
{
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal) { ["from"] = 0, ["to"] = 1 };
    private readonly List<List<int>> _out = [[], []];
    private readonly List<(int To, long Room, long Cost)> _arcs = [];

    private SuccessivePaths(TransportProblem problem)
    {
        foreach (var quota in problem.Quotas)
        {
            var (inner, outer) = (Node($"{quota.Side} {quota.Id}"), quota.Parent is null ? (quota.Side == MatchSide.Needs ? 1 : 0) : Node($"{quota.Side} {quota.Parent}"));
            Arc(quota.Side == MatchSide.Needs ? inner : outer, quota.Side == MatchSide.Needs ? outer : inner, quota.Limit ?? long.MaxValue / 4, 0);
        }

        foreach (var need in problem.Needs)
        {
            Arc(Node($"need {need.Id}"), need.Quota is null ? 1 : Node($"Needs {need.Quota}"), need.Quantity, 0);
        }

        foreach (var resource in problem.Resources)
        {
            Arc(resource.Quota is null ? 0 : Node($"Resources {resource.Quota}"), Node($"resource {resource.Id}"), resource.Quantity, 0);
        }

        foreach (var edge in problem.Edges)
        {
            Arc(Node($"resource {edge.Resource}"), Node($"need {edge.Need}"), edge.Capacity ?? long.MaxValue / 4, TransportProblem.MaxBenefit - edge.Benefit);
        }
    }

    /// <summary>The greatest benefit, without guarantees. Every path crosses exactly one more pair forward than back, so shifting all benefits keeps their order.</summary>
    public static long Benefit(TransportProblem problem) => new SuccessivePaths(problem).Run();

    private long Run()
    {
        var potential = new long[_nodes.Count];
        var benefit = 0L;
        while (true)
        {
            var (distance, last) = Paths(potential);
            if (distance[1] == long.MaxValue)
            {
                return benefit;
            }

            for (var node = 0; node < potential.Length; node++)
            {
                potential[node] += Math.Min(distance[node], distance[1]);
            }

            var gain = TransportProblem.MaxBenefit - (potential[1] - potential[0]);
            if (gain <= 0)
            {
                return benefit;
            }

            var room = long.MaxValue;
            for (var node = 1; node != 0; node = _arcs[last[node] ^ 1].To)
            {
                room = Math.Min(room, _arcs[last[node]].Room);
            }

            for (var node = 1; node != 0; node = _arcs[last[node] ^ 1].To)
            {
                var arc = last[node];
                _arcs[arc] = _arcs[arc] with { Room = _arcs[arc].Room - room };
                _arcs[arc ^ 1] = _arcs[arc ^ 1] with { Room = _arcs[arc ^ 1].Room + room };
            }

            benefit += gain * room;
        }
    }

    private (long[] Distance, int[] Last) Paths(long[] potential)
    {
        var (distance, last) = (new long[potential.Length], new int[potential.Length]);
        Array.Fill(distance, long.MaxValue);
        distance[0] = 0;
        var queue = new PriorityQueue<int, long>();
        queue.Enqueue(0, 0);
        while (queue.TryDequeue(out var node, out var far) && node != 1)
        {
            if (far > distance[node])
            {
                continue;
            }

            foreach (var a in _out[node])
            {
                var arc = _arcs[a];
                if (arc.Room > 0 && far + arc.Cost + potential[node] - potential[arc.To] is var next && next < distance[arc.To])
                {
                    (distance[arc.To], last[arc.To]) = (next, a);
                    queue.Enqueue(arc.To, next);
                }
            }
        }

        return (distance, last);
    }

    private int Node(string name)
    {
        if (!_nodes.TryGetValue(name, out var node))
        {
            node = _nodes[name] = _out.Count;
            _out.Add([]);
        }

        return node;
    }

    private void Arc(int from, int to, long room, long cost)
    {
        _out[from].Add(_arcs.Count);
        _arcs.Add((to, room, cost));
        _out[to].Add(_arcs.Count);
        _arcs.Add((from, 0, -cost));
    }
}
