using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>
/// Solves a whole list to the optimum: guarantees first, then the greatest benefit, by <see cref="NetworkSimplex"/>. Every answer carries the
/// prices that prove it. The same problem gives the same plan, in whatever order it is written down; from a <see cref="TransportBasis"/> another
/// plan of the same worth may come out than from nothing, where several are equally good.
/// </summary>
public static class TransportSolver
{
    /// <param name="from">Where an earlier search ended. When only benefits have changed, or pairs have come, it goes on from there, which is much faster and moves no more than it must; otherwise it begins anew.</param>
    /// <exception cref="ArgumentException">The problem contradicts itself or exceeds a bound of <see cref="TransportProblem"/>.</exception>
    public static TransportSolution Solve(TransportProblem problem, TransportBasis? from = null, CancellationToken cancellation = default)
    {
        TransportCheck.Demand(problem);
        var network = new TransportNetwork(problem);
        var found = from is null ? null : from.Fits(network) ? from.Tree.Copy() : FirstTree.Grown(from, network);
        var (warm, tree) = (found is not null, found ?? FirstTree.Of(network));
        var pivots = new NetworkSimplex(network.Source, network.Target, network.Capacity, network.Cost, tree).Run(cancellation);
        return new TransportSolution(PlanOf(network, tree), new TransportBasis(network, tree), pivots, warm);
    }

    private static TransportPlan PlanOf(TransportNetwork network, SpanningTree tree)
    {
        var flows = ImmutableArray.CreateBuilder<PlannedFlow>();
        var (benefit, units) = (0L, 0L);
        for (var e = 0; e < network.Pairs.Length; e++)
        {
            if (tree.Flow[e] is var flow && flow > 0)
            {
                var edge = network.Pairs[e].Edge;
                flows.Add(new PlannedFlow(edge.Need, edge.Resource, flow, edge.Benefit));
                benefit += flow * edge.Benefit;
                units += flow;
            }
        }

        var guarantees = new GuaranteeOutcome(0, 0);
        foreach (var arcs in (ElementArcs[])[.. network.NeedArcs, .. network.QuotaArcs])
        {
            if (arcs.Guaranteed >= 0)
            {
                guarantees = new GuaranteeOutcome(guarantees.Promised + network.Capacity[arcs.Guaranteed], guarantees.Kept + tree.Flow[arcs.Guaranteed]);
            }
        }

        return new TransportPlan(flows.ToImmutable(), benefit, units, guarantees, new Pricing(network, tree).All());
    }
}
