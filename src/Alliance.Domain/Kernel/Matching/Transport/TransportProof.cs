using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

internal sealed class TransportProof
{
    private readonly TransportProblem _problem;
    private readonly TransportPlan _plan;
    private readonly Dictionary<(ElementKind, string), ElementPrice> _prices;
    private readonly Dictionary<(MatchSide, string), TransportQuota> _quotas;
    private readonly Dictionary<(ElementKind, string), long> _used = [];
    private readonly List<string> _faults = [];

    public TransportProof(TransportProblem problem, TransportPlan plan)
    {
        (_problem, _plan) = (problem, plan);
        _prices = plan.Prices.ToDictionary(p => (p.Kind, p.Id));
        _quotas = problem.Quotas.ToDictionary(q => (q.Side, q.Id));
    }

    public TransportVerdict Verdict()
    {
        var needs = _problem.Needs.ToDictionary(n => n.Id, StringComparer.Ordinal);
        var resources = _problem.Resources.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var times = _plan.Flows.ToLookup(f => f.Need, StringComparer.Ordinal);
        var flows = _plan.Flows.ToDictionary(f => (f.Need, f.Resource));
        (Int128 Guaranteed, Int128 Benefit) worth = (0, 0), bound = (0, 0);
        foreach (var edge in _problem.Edges)
        {
            var (need, resource) = (needs[edge.Need], resources[edge.Resource]);
            var chain = (List<(ElementKind, string)>)[(ElementKind.Need, need.Id), .. Above(MatchSide.Needs, need.Quota), (ElementKind.Resource, resource.Id), .. Above(MatchSide.Resources, resource.Quota)];
            if (flows.Remove((edge.Need, edge.Resource), out var flow))
            {
                worth.Benefit += (Int128)flow.Units * edge.Benefit;
                Demand(flow.Units > 0 && flow.Units <= (edge.Capacity ?? long.MaxValue) && flow.Benefit == edge.Benefit, $"{edge.Need}, {edge.Resource}");
                foreach (var element in chain)
                {
                    _used[element] = _used.GetValueOrDefault(element) + flow.Units;
                }
            }

            // What the elements' prices leave of the benefit the pair itself pays, for each unit that it could exchange at most.
            var rest = new Price(0, edge.Benefit);
            foreach (var element in chain)
            {
                rest = _prices.TryGetValue(element, out var price) ? rest - price.Price + price.Subsidy : rest;
            }

            var most = Math.Min(Math.Min(Room(need.Quantity, MatchSide.Needs, need.Quota), Room(resource.Quantity, MatchSide.Resources, resource.Quota)), edge.Capacity ?? long.MaxValue);
            bound = Plus(bound, Price.Max(Price.Zero, rest), most);
        }

        Demand(flows.Count == 0, "a pair that is none");
        foreach (var need in _problem.Needs)
        {
            Demand(!need.Whole || !times.Contains(need.Id) || (times[need.Id].Count() == 1 && times[need.Id].First().Units == need.Quantity), $"{need.Id} is not served whole");
            Element((ElementKind.Need, need.Id), need.Quantity, Room(need.Quantity, MatchSide.Needs, need.Quota), need.Guaranteed, ref worth, ref bound);
        }

        foreach (var resource in _problem.Resources)
        {
            Element((ElementKind.Resource, resource.Id), resource.Quantity, Room(resource.Quantity, MatchSide.Resources, resource.Quota), 0, ref worth, ref bound);
        }

        foreach (var quota in _problem.Quotas)
        {
            var limit = quota.Limit ?? TransportProblem.MaxQuantity;
            Element((KindOf(quota.Side), quota.Id), limit, Room(limit, quota.Side, quota.Parent), quota.Guaranteed, ref worth, ref bound);
        }

        Demand(worth.Benefit == _plan.Benefit && worth.Guaranteed == _plan.Guarantees.Kept, "the sums");
        return new TransportVerdict(worth, bound, [.. _faults]);
    }

    private void Element((ElementKind, string) element, long limit, long room, long guaranteed, ref (Int128 Guaranteed, Int128 Benefit) worth, ref (Int128 Guaranteed, Int128 Benefit) bound)
    {
        var used = _used.GetValueOrDefault(element);
        Demand(used <= limit, $"{element} gives or takes {used} of {limit}");
        var kept = Math.Min(guaranteed, room);
        worth.Guaranteed += Math.Min(kept, used);
        var (price, subsidy) = _prices.TryGetValue(element, out var found) ? (found.Price, found.Subsidy) : (Price.Zero, Price.Zero);
        Demand(price >= Price.Zero && subsidy >= Price.Zero && subsidy <= (kept > 0 ? Price.Guarantee : Price.Zero), $"the price of {element}");
        bound = Plus(Plus(bound, price, room), Price.Guarantee - subsidy, kept);
    }

    private List<(ElementKind, string)> Above(MatchSide side, string? quota)
    {
        var chain = new List<(ElementKind, string)>();
        for (; quota is not null; quota = _quotas[(side, quota)].Parent)
        {
            chain.Add((KindOf(side), quota));
        }

        return chain;
    }

    /// <summary>The least of an amount and all limits above it.</summary>
    private long Room(long amount, MatchSide side, string? quota)
    {
        for (; quota is not null; quota = _quotas[(side, quota)].Parent)
        {
            amount = Math.Min(amount, _quotas[(side, quota)].Limit ?? long.MaxValue);
        }

        return amount;
    }

    private void Demand(bool holds, string what)
    {
        if (!holds)
        {
            _faults.Add(what);
        }
    }

    private static ElementKind KindOf(MatchSide side) => side == MatchSide.Needs ? ElementKind.NeedQuota : ElementKind.ResourceQuota;

    private static (Int128 Guaranteed, Int128 Benefit) Plus((Int128 Guaranteed, Int128 Benefit) sum, Price price, long times) =>
        (sum.Guaranteed + ((Int128)price.Guaranteed * times), sum.Benefit + ((Int128)price.Benefit * times));
}
