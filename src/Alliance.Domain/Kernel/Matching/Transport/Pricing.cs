using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>Reads the prices off the potentials at the optimum.</summary>
internal sealed class Pricing(TransportNetwork network, SpanningTree tree)
{
    public ImmutableArray<ElementPrice> All()
    {
        var prices = ImmutableArray.CreateBuilder<ElementPrice>();
        for (var n = 0; n < network.Needs.Length; n++)
        {
            Add(prices, ElementKind.Need, network.Needs[n].Id, network.NeedArcs[n], network.NeedNode(n));
        }

        for (var r = 0; r < network.Resources.Length; r++)
        {
            Add(prices, ElementKind.Resource, network.Resources[r].Id, network.ResourceArcs[r], network.ResourceNode(r));
        }

        for (var q = 0; q < network.Quotas.Length; q++)
        {
            var kind = network.Quotas[q].Side == MatchSide.Needs ? ElementKind.NeedQuota : ElementKind.ResourceQuota;
            Add(prices, kind, network.Quotas[q].Id, network.QuotaArcs[q], network.QuotaNode(q));
        }

        return prices.ToImmutable();
    }

    private void Add(ImmutableArray<ElementPrice>.Builder prices, ElementKind kind, string id, ElementArcs arcs, int node)
    {
        // What is outside of the tree can exchange nothing: one more unit of it adds nothing, and its guarantee is not kept.
        var toll = tree.Parent[node] < 0 ? Price.Guarantee : Of(tree.Potential[network.Source[arcs.Plain]]) - Of(tree.Potential[network.Target[arcs.Plain]]);
        var price = Price.Max(Price.Zero, Price.Zero - toll);
        var subsidy = arcs.Guaranteed < 0 ? Price.Zero : Price.Max(Price.Zero, Price.Min(toll, Price.Guarantee));
        if (price != Price.Zero || subsidy != Price.Zero)
        {
            prices.Add(new ElementPrice(kind, id, price, subsidy));
        }
    }

    /// <summary>Guarantees and benefits of a potential: see <see cref="TransportNetwork.GuaranteeWorth"/>.</summary>
    private Price Of(long potential)
    {
        var worth = network.GuaranteeWorth;
        var guaranteed = Math.DivRem(potential + (worth / 2), worth, out var rest);
        guaranteed -= rest < 0 ? 1 : 0;
        return new Price(guaranteed, potential - (guaranteed * worth));
    }
}
