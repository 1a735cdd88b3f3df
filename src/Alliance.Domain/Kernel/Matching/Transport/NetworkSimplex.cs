namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>
/// The primal network simplex method for circulations of least cost with arc capacities and whole numbers. The basis is a <em>strongly feasible</em>
/// spanning tree (every node can send a unit to the root along it), which the choice of the leaving arc keeps, so that it cannot cycle
/// (W. H. Cunningham, Mathematical Programming 11, 1976). The entering arc is the most violated of a block of about √m arcs, the blocks taken in
/// turn, as Z. Király and P. Kovács found fastest in practice (Acta Universitatis Sapientiae, Informatica 4(1), 2012). A pivot costs O(√m) and
/// the subtree that is hung elsewhere; their number is not polynomially bounded, in practice it grows little faster than m.
/// </summary>
internal sealed class NetworkSimplex(int[] source, int[] target, long[] capacity, long[] cost, SpanningTree tree)
{
    private const int AskEvery = 1024;

    private readonly int _block = Math.Max(10, (int)Math.Sqrt(source.Length));

    private int _next;

    /// <summary>To the optimum.</summary>
    /// <returns>How many pivots it took.</returns>
    public int Run(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        tree.Refresh(source, target, cost);
        var pivots = 0;
        for (var entering = Entering(); entering >= 0; entering = Entering())
        {
            if (++pivots % AskEvery == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            Pivot(entering);
        }

        return pivots;
    }

    private int Entering()
    {
        var (best, arc, potential, state) = (0L, -1, tree.Potential, tree.State);
        for (int seen = 0, left = _block; seen < source.Length; seen++)
        {
            var e = _next;
            _next = _next + 1 == source.Length ? 0 : _next + 1;
            var violation = state[e] * (cost[e] + potential[source[e]] - potential[target[e]]);
            if (violation < best)
            {
                (best, arc) = (violation, e);
            }

            if (--left == 0)
            {
                if (arc >= 0)
                {
                    return arc;
                }

                left = _block;
            }
        }

        return arc;
    }

    private void Pivot(int entering)
    {
        // The flow goes round from the apex down to `first`, over the entering arc to `second`, and up again.
        var atLower = tree.State[entering] > 0;
        var (first, second) = atLower ? (source[entering], target[entering]) : (target[entering], source[entering]);
        var apex = tree.Apex(first, second);

        // Of the arcs that allow least the last on this way leaves: that keeps the tree strongly feasible.
        var (least, leaving, onFirst) = (capacity[entering], -1, false);
        for (var u = first; u != apex; u = tree.Parent[u])
        {
            var room = tree.Up[u] ? tree.Flow[tree.Arc[u]] : capacity[tree.Arc[u]] - tree.Flow[tree.Arc[u]];
            if (room < least)
            {
                (least, leaving, onFirst) = (room, u, true);
            }
        }

        for (var u = second; u != apex; u = tree.Parent[u])
        {
            var room = tree.Up[u] ? capacity[tree.Arc[u]] - tree.Flow[tree.Arc[u]] : tree.Flow[tree.Arc[u]];
            if (room <= least)
            {
                (least, leaving, onFirst) = (room, u, false);
            }
        }

        if (least > 0)
        {
            Push(entering, first, second, apex, atLower ? least : -least, least);
        }

        if (leaving < 0)
        {
            tree.State[entering] = (sbyte)-tree.State[entering];
            return;
        }

        var left = tree.Arc[leaving];
        tree.State[left] = (sbyte)(tree.Flow[left] == 0 ? SpanningTree.Lower : SpanningTree.Upper);
        var reduced = cost[entering] + tree.Potential[source[entering]] - tree.Potential[target[entering]];
        var (inside, outside) = onFirst ? (first, second) : (second, first);
        tree.Hang(inside, outside, entering, inside == source[entering], leaving, inside == source[entering] ? -reduced : reduced);
    }

    private void Push(int entering, int first, int second, int apex, long ofEntering, long amount)
    {
        tree.Flow[entering] += ofEntering;
        for (var u = first; u != apex; u = tree.Parent[u])
        {
            tree.Flow[tree.Arc[u]] += tree.Up[u] ? -amount : amount;
        }

        for (var u = second; u != apex; u = tree.Parent[u])
        {
            tree.Flow[tree.Arc[u]] += tree.Up[u] ? amount : -amount;
        }
    }
}
