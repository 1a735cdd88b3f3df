namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>
/// The basis to begin with, of the plan in which nothing is exchanged: every need hangs under its quota, every resource under the need that it is
/// worth most to, every quota of resources under one of them. All its arcs lead to the root and have room, so it is strongly feasible without
/// any artificial arc. What can never exchange anything is left out, and its arcs never enter.
/// </summary>
internal static class FirstTree
{
    public static SpanningTree Of(TransportNetwork network)
    {
        var tree = new SpanningTree(network.Nodes, network.Source.Length);
        for (var q = 0; q < network.Quotas.Length; q++)
        {
            if (network.Quotas[q].Side == MatchSide.Needs && network.Room.Quota[q] > 0)
            {
                AttachBelow(tree, network, network.QuotaNode(q), network.QuotaArcs[q]);
            }
        }

        for (var n = 0; n < network.Needs.Length; n++)
        {
            if (network.Room.Need[n] > 0)
            {
                AttachBelow(tree, network, network.NeedNode(n), network.NeedArcs[n]);
            }
        }

        AttachResources(tree, network);
        Close(tree, network);
        return tree;
    }

    /// <summary>
    /// A basis of a problem with the same elements and the same pairs and more of them: the old tree, the new pairs without flow, and what only now
    /// has a pair hung on as in the first tree. So the old plan is where the search goes on. Null when the problem is another one.
    /// </summary>
    public static SpanningTree? Grown(TransportBasis from, TransportNetwork network)
    {
        if (Places(from.Network, network) is not { } places)
        {
            return null;
        }

        var (old, tree) = (from.Tree, new SpanningTree(network.Nodes, network.Source.Length));
        for (var e = 0; e < places.Length; e++)
        {
            (tree.Flow[places[e]], tree.State[places[e]]) = (old.Flow[e], old.State[e] == SpanningTree.Basic ? SpanningTree.Lower : old.State[e]);
        }

        for (var node = 1; node < network.Nodes; node++)
        {
            if (old.Parent[node] >= 0)
            {
                tree.Attach(node, old.Parent[node], places[old.Arc[node]], old.Up[node]);
            }
        }

        AttachResources(tree, network);
        Close(tree, network);
        return tree;
    }

    /// <summary>Where each arc of the one network stands in the other; null when one is not there, or has other room.</summary>
    private static int[]? Places(TransportNetwork old, TransportNetwork network)
    {
        var more = network.Pairs.Length - old.Pairs.Length;
        if (old.Nodes != network.Nodes || more < 0 || network.Source.Length - old.Source.Length != more)
        {
            return null;
        }

        var places = new int[old.Source.Length];
        var at = 0;
        for (var e = 0; e < places.Length; e++, at++)
        {
            if (e < old.Pairs.Length)
            {
                // Pairs stand in the same order in both.
                while (at < network.Pairs.Length && (network.Source[at] != old.Source[e] || network.Target[at] != old.Target[e]))
                {
                    at++;
                }

                if (at == network.Pairs.Length)
                {
                    return null;
                }
            }
            else
            {
                at = e + more;
            }

            if (network.Source[at] != old.Source[e] || network.Target[at] != old.Target[e] || network.Capacity[at] != old.Capacity[e])
            {
                return null;
            }

            places[e] = at;
        }

        return places;
    }

    /// <summary>Arcs that can carry nothing never enter.</summary>
    private static void Close(SpanningTree tree, TransportNetwork network)
    {
        for (var e = 0; e < network.Source.Length; e++)
        {
            if (network.Capacity[e] == 0 || Missing(tree, network.Source[e]) || Missing(tree, network.Target[e]))
            {
                tree.State[e] = SpanningTree.Basic;
            }
        }
    }

    private static void AttachResources(SpanningTree tree, TransportNetwork network)
    {
        var best = new int[network.Resources.Length];
        Array.Fill(best, -1);
        for (var e = 0; e < network.Pairs.Length; e++)
        {
            var resource = network.Pairs[e].Resource;
            if (network.Capacity[e] > 0 && (best[resource] < 0 || network.Cost[e] < network.Cost[best[resource]]))
            {
                best[resource] = e;
            }
        }

        for (var r = 0; r < best.Length; r++)
        {
            if (best[r] >= 0 && Missing(tree, network.ResourceNode(r)))
            {
                tree.Attach(network.ResourceNode(r), network.Target[best[r]], best[r], up: true);
                AttachAbove(tree, network, network.ResourceNode(r), network.ResourceArcs[r]);
            }
        }
    }

    /// <summary>The quotas over a resource hang under it, unless they hang already.</summary>
    private static void AttachAbove(SpanningTree tree, TransportNetwork network, int node, ElementArcs arcs)
    {
        for (var arc = Live(network, arcs); Missing(tree, network.Source[arc]);)
        {
            var quota = network.Source[arc];
            tree.Attach(quota, node, arc, up: true);
            node = quota;
            arc = Live(network, network.QuotaArcs[quota - network.QuotaNode(0)]);
        }
    }

    private static void AttachBelow(SpanningTree tree, TransportNetwork network, int node, ElementArcs arcs)
    {
        var arc = Live(network, arcs);
        tree.Attach(node, network.Target[arc], arc, up: true);
    }

    private static int Live(TransportNetwork network, ElementArcs arcs) => network.Capacity[arcs.Plain] > 0 ? arcs.Plain : arcs.Guaranteed;

    private static bool Missing(SpanningTree tree, int node) => node != 0 && tree.Parent[node] < 0;
}
