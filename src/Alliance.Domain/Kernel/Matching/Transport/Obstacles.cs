using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

internal sealed class Obstacles
{
    private readonly Dictionary<(ElementKind, string), Price> _prices;
    private readonly Dictionary<(MatchSide, string), TransportQuota> _quotas;
    private readonly Dictionary<string, TransportResource> _resources;
    private readonly Dictionary<(string, string), long> _flows;
    private readonly ILookup<(ElementKind, string), PlannedFlow> _users;
    private readonly int _rivals;

    public Obstacles(TransportProblem problem, TransportPlan plan, int rivals)
    {
        _rivals = rivals;
        _prices = plan.Prices.ToDictionary(p => (p.Kind, p.Id), p => p.Price);
        _quotas = problem.Quotas.ToDictionary(q => (q.Side, q.Id));
        _resources = problem.Resources.ToDictionary(r => r.Id, StringComparer.Ordinal);
        _flows = plan.Flows.ToDictionary(f => (f.Need, f.Resource), f => f.Units);
        var needs = problem.Needs.ToDictionary(n => n.Id, StringComparer.Ordinal);
        _users = plan.Flows
            .SelectMany(flow => Givers(_resources[flow.Resource]).Concat(Receivers(needs[flow.Need])).Select(element => (element, flow)))
            .ToLookup(p => p.element, p => p.flow);
    }

    public Obstacle Of(TransportNeed need, TransportEdge edge)
    {
        var resource = _resources[edge.Resource];
        if (edge.Benefit <= 0)
        {
            return new Obstacle(edge.Resource, UnmetCause.NotWorthIt, null, edge.Benefit, Price.Zero, []);
        }

        if (edge.Capacity is { } capacity && _flows.GetValueOrDefault((need.Id, edge.Resource)) >= capacity)
        {
            return new Obstacle(edge.Resource, UnmetCause.PairLimit, null, edge.Benefit, Price.Zero, []);
        }

        if (need.Whole)
        {
            return OfWhole(need, edge, resource);
        }

        // A price of the entry itself is that of the quota which leaves it less room than it has units.
        var (element, price) = ((ElementKind.Resource, resource.Id), Price.Zero);
        foreach (var each in Givers(resource).Concat(Receivers(need)).Append((ElementKind.Need, need.Id)))
        {
            if (_prices.TryGetValue(each, out var found) && found > price)
            {
                (element, price) = (each, found);
            }
        }

        element = element.Item1 switch
        {
            _ when !price.IsPositive => Givers(resource).Concat(Receivers(need)).FirstOrDefault(IsShut, (ElementKind.Need, need.Id)),
            ElementKind.Resource => Narrower(resource.Quantity, MatchSide.Resources, resource.Quota) ?? element,
            ElementKind.Need => Narrower(need.Quantity, MatchSide.Needs, need.Quota) ?? element,
            _ => element,
        };
        return element.Item1 == ElementKind.Need || Givers(resource).Concat(Receivers(need)).All(e => LeftOf(e) > 0)
            ? OfParts(need, edge, resource)
            : new Obstacle(edge.Resource, CauseOf(element), element.Item2, edge.Benefit, price, RivalsOf(element, need));
    }

    /// <summary>
    /// Where not everything can be divided the prices, which are those of the list as if it could, do not say it: there the need may have all it
    /// wants, or what they are asked for is not used up. Then it is what is left that does not suffice for it, or comes in parts that do not fit.
    /// </summary>
    private Obstacle OfParts(TransportNeed need, TransportEdge edge, TransportResource resource)
    {
        var element = Givers(resource).Concat(Receivers(need)).MinBy(LeftOf);
        return LeftOf(element) > 0
            ? new Obstacle(edge.Resource, UnmetCause.Parts, null, edge.Benefit, Price.Zero, [])
            : new Obstacle(edge.Resource, CauseOf(element), element.Item2, edge.Benefit, _prices.GetValueOrDefault(element), RivalsOf(element, need));
    }

    /// <summary>By what is left: prices are those of the list as if everything could be divided.</summary>
    private Obstacle OfWhole(TransportNeed need, TransportEdge edge, TransportResource resource)
    {
        var (element, least) = ((ElementKind.Resource, resource.Id), long.MaxValue);
        foreach (var each in Givers(resource).Concat(Receivers(need)))
        {
            var limit = LimitOf(each);
            if (limit < need.Quantity || edge.Capacity < need.Quantity)
            {
                return new Obstacle(edge.Resource, UnmetCause.TooSmall, limit < need.Quantity ? each.Item2 : null, edge.Benefit, Price.Zero, []);
            }

            if (LeftOf(each) is var left && left < least)
            {
                (element, least) = (each, left);
            }
        }

        return new Obstacle(edge.Resource, CauseOf(element), element.Item2, edge.Benefit, _prices.GetValueOrDefault(element), RivalsOf(element, need));
    }

    private ImmutableArray<PlannedFlow> RivalsOf((ElementKind, string) element, TransportNeed need) =>
    [
        .. _users[element].Where(f => !string.Equals(f.Need, need.Id, StringComparison.Ordinal))
            .OrderByDescending(f => f.Benefit).ThenBy(f => f.Need, StringComparer.Ordinal).ThenBy(f => f.Resource, StringComparer.Ordinal).Take(_rivals),
    ];

    private static UnmetCause CauseOf((ElementKind Kind, string) element) => element.Kind switch
    {
        ElementKind.ResourceQuota => UnmetCause.GiverQuota,
        ElementKind.Resource => UnmetCause.SupplyExhausted,
        _ => UnmetCause.ReceiverQuota,
    };

    /// <summary>Only of what can exchange nothing at all there is no price.</summary>
    private bool IsShut((ElementKind, string) element) => LimitOf(element) == 0;

    private long LimitOf((ElementKind Kind, string Id) element) => element.Kind switch
    {
        ElementKind.Resource => _resources[element.Id].Quantity,
        ElementKind.ResourceQuota => _quotas[(MatchSide.Resources, element.Id)].Limit ?? long.MaxValue,
        _ => _quotas[(MatchSide.Needs, element.Id)].Limit ?? long.MaxValue,
    };

    private long LeftOf((ElementKind, string) element) => LimitOf(element) - _users[element].Sum(f => f.Units);

    private (ElementKind, string)? Narrower(long quantity, MatchSide side, string? quota)
    {
        (ElementKind, string)? narrowest = null;
        for (; quota is not null; quota = _quotas[(side, quota)].Parent)
        {
            if (_quotas[(side, quota)].Limit < quantity)
            {
                (quantity, narrowest) = (_quotas[(side, quota)].Limit!.Value, (side == MatchSide.Needs ? ElementKind.NeedQuota : ElementKind.ResourceQuota, quota));
            }
        }

        return narrowest;
    }

    private IEnumerable<(ElementKind, string)> Givers(TransportResource resource) => [(ElementKind.Resource, resource.Id), .. Chain(MatchSide.Resources, resource.Quota)];

    private IEnumerable<(ElementKind, string)> Receivers(TransportNeed need) => Chain(MatchSide.Needs, need.Quota);

    private IEnumerable<(ElementKind, string)> Chain(MatchSide side, string? quota)
    {
        for (; quota is not null; quota = _quotas[(side, quota)].Parent)
        {
            yield return (side == MatchSide.Needs ? ElementKind.NeedQuota : ElementKind.ResourceQuota, quota);
        }
    }
}
