using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>
/// A list with needs to be served whole, and what remains of it once some of them are settled: those taken out with what they use of resources,
/// quotas and guarantees, the others left as if they could be divided, but only where there is room for the whole.
/// </summary>
internal sealed class WholeModel
{
    private readonly TransportProblem _problem;
    private readonly Dictionary<(string, string), int> _pairs;
    private readonly Dictionary<(MatchSide, string), int> _quotas;
    private readonly int[] _needOf;
    private readonly int[] _resourceOf;
    private readonly int[][] _above;

    public WholeModel(TransportProblem problem)
    {
        _problem = problem with
        {
            Needs = [.. problem.Needs.OrderBy(n => n.Id, StringComparer.Ordinal)],
            Edges = [.. problem.Edges.OrderBy(e => e.Need, StringComparer.Ordinal).ThenByDescending(e => e.Benefit).ThenBy(e => e.Resource, StringComparer.Ordinal)],
        };
        TransportCheck.Demand(_problem with { Needs = [.. _problem.Needs.Select(n => n with { Whole = false })] });
        var needs = _problem.Needs.Select((n, i) => (n.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var resources = _problem.Resources.Select((r, i) => (r.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        _quotas = _problem.Quotas.Select((q, i) => (q, i)).ToDictionary(p => (p.q.Side, p.q.Id), p => p.i);
        _needOf = [.. _problem.Edges.Select(e => needs[e.Need])];
        _resourceOf = [.. _problem.Edges.Select(e => resources[e.Resource])];
        _pairs = _problem.Edges.Select((e, i) => (e, i)).ToDictionary(p => (p.e.Need, p.e.Resource), p => p.i);
        var receivers = _problem.Needs.Select(n => Above(MatchSide.Needs, n.Quota)).ToArray();
        var givers = _problem.Resources.Select(r => Above(MatchSide.Resources, r.Quota)).ToArray();
        _above = [.. _problem.Edges.Select((_, i) => (int[])[.. receivers[_needOf[i]], .. givers[_resourceOf[i]]])];
        OfNeed = new List<int>[_problem.Needs.Length];
        for (var n = 0; n < OfNeed.Length; n++)
        {
            OfNeed[n] = [];
        }

        for (var e = 0; e < _needOf.Length; e++)
        {
            OfNeed[_needOf[e]].Add(e);
        }
    }

    /// <summary>Pairs of each need, the greatest benefit first.</summary>
    public List<int>[] OfNeed { get; }

    public int Needs => _problem.Needs.Length;

    public TransportNeed Need(int need) => _problem.Needs[need];

    public TransportEdge Edge(int pair) => _problem.Edges[pair];

    public int NeedOf(int pair) => _needOf[pair];

    public int PairOf(string need, string resource) => _pairs[(need, resource)];

    /// <summary>What is left, and the worth of what is settled; null when more is settled than there is.</summary>
    /// <param name="settled">For each need the pair that serves it, <see cref="WholeSearch.None"/> or <see cref="WholeSearch.Open"/>.</param>
    public WholeRest? Rest(int[] settled)
    {
        if (RoomOf(settled) is not { } room)
        {
            return null;
        }

        var rest = new TransportProblem(
            [.. _problem.Needs.Where((_, n) => settled[n] == WholeSearch.Open).Select(n => n with { Whole = false })],
            [.. _problem.Resources.Select((r, i) => r with { Quantity = room.Had[i] })],
            [.. _problem.Edges.Where((e, i) => settled[_needOf[i]] == WholeSearch.Open && (!Need(_needOf[i]).Whole || room.Fits(i)))],
            [.. _problem.Quotas.Select((q, i) => q with { Limit = q.Limit is null ? null : room.Limits[i], Guaranteed = room.Guaranteed[i] })]);
        return new WholeRest(rest, room.Worth);
    }

    public WholeRoom? RoomOf(int[] settled)
    {
        var limits = _problem.Quotas.Select(q => q.Limit ?? long.MaxValue).ToArray();
        var room = new WholeRoom(
            this,
            [.. _problem.Resources.Select(r => r.Quantity)],
            limits,
            [.. _problem.Quotas.Select(q => Math.Min(q.Guaranteed, Above(q.Side, q.Id).Min(a => limits[a])))]);
        return Array.TrueForAll(settled, pair => pair < 0 || room.TryTake(pair)) ? room : null;
    }

    /// <summary>The quotas above both ends of a pair.</summary>
    public int[] Above(int pair) => _above[pair];

    public int ResourceOf(int pair) => _resourceOf[pair];

    /// <summary>A plan of what is settled and a plan for the rest, with the guarantees of the whole.</summary>
    public TransportPlan Joined(int[] settled, TransportPlan rest, Price worth)
    {
        var flows = settled.Where(pair => pair >= 0).Select(pair => new PlannedFlow(Edge(pair).Need, Edge(pair).Resource, Need(_needOf[pair]).Quantity, Edge(pair).Benefit))
            .Concat(rest.Flows).OrderBy(f => f.Need, StringComparer.Ordinal).ThenBy(f => f.Resource, StringComparer.Ordinal).ToImmutableArray();
        return new TransportPlan(flows, worth.Benefit, flows.Sum(f => f.Units), new GuaranteeOutcome(Promised(), worth.Guaranteed), []);
    }

    private long Promised()
    {
        var limits = _problem.Quotas.Select(q => q.Limit ?? long.MaxValue).ToArray();
        return _problem.Needs.Sum(n => Above(MatchSide.Needs, n.Quota).Select(q => limits[q]).Append(Math.Min(n.Guaranteed, n.Quantity)).Min())
            + _problem.Quotas.Sum(q => Math.Min(q.Guaranteed, Above(q.Side, q.Id).Min(a => limits[a])));
    }

    private int[] Above(MatchSide side, string? quota)
    {
        var above = new List<int>();
        for (; quota is not null; quota = _problem.Quotas[above[^1]].Parent)
        {
            above.Add(_quotas[(side, quota)]);
        }

        return [.. above];
    }
}

/// <summary>What is left of resources, quotas and guarantees while needs are settled one after another.</summary>
internal sealed class WholeRoom(WholeModel model, long[] had, long[] limits, long[] guaranteed)
{
    public long[] Had => had;

    public long[] Limits => limits;

    public long[] Guaranteed => guaranteed;

    public Price Worth { get; private set; }

    public bool Fits(int pair)
    {
        var quantity = model.Need(model.NeedOf(pair)).Quantity;
        return had[model.ResourceOf(pair)] >= quantity && (model.Edge(pair).Capacity ?? long.MaxValue) >= quantity && Array.TrueForAll(model.Above(pair), q => limits[q] >= quantity);
    }

    public bool TryTake(int pair)
    {
        if (!Fits(pair))
        {
            return false;
        }

        var need = model.Need(model.NeedOf(pair));
        had[model.ResourceOf(pair)] -= need.Quantity;
        var kept = Math.Min(need.Guaranteed, need.Quantity);
        foreach (var quota in model.Above(pair))
        {
            var owed = Math.Min(guaranteed[quota], need.Quantity);
            kept += owed;
            guaranteed[quota] -= owed;
            limits[quota] -= limits[quota] < long.MaxValue ? need.Quantity : 0;
        }

        Worth += new Price(kept, need.Quantity * model.Edge(pair).Benefit);
        return true;
    }
}

internal sealed record WholeRest(TransportProblem Problem, Price Worth);
