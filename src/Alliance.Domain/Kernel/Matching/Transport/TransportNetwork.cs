namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>
/// A problem as a circulation: hub → (quotas of the resources) → resource → need → (quotas of the needs) → hub. Node 0 is the hub. Each need,
/// resource and quota has an arc of its quantity or limit, and where it has a guarantee one more beside it that pays <see cref="GuaranteeWorth"/>
/// a unit. Arcs are pairs first, in ordinal order of need and resource; so the result does not depend on the order of the input.
/// </summary>
internal sealed class TransportNetwork
{
    private readonly List<int> _source = [];
    private readonly List<int> _target = [];
    private readonly List<long> _capacity = [];
    private readonly List<long> _cost = [];

    public TransportNetwork(TransportProblem problem)
    {
        Needs = [.. problem.Needs.OrderBy(n => n.Id, StringComparer.Ordinal)];
        Resources = [.. problem.Resources.OrderBy(r => r.Id, StringComparer.Ordinal)];
        Quotas = [.. problem.Quotas.OrderBy(q => q.Side).ThenBy(q => q.Id, StringComparer.Ordinal)];
        var needs = Indices(Needs, n => n.Id);
        var resources = Indices(Resources, r => r.Id);
        QuotaIndex = Indices(Quotas, q => (q.Side, q.Id));
        var pairs = new (int Need, int Resource, TransportEdge Edge)[problem.Edges.Length];
        for (var e = 0; e < pairs.Length; e++)
        {
            pairs[e] = (needs[problem.Edges[e].Need], resources[problem.Edges[e].Resource], problem.Edges[e]);
        }

        Array.Sort(pairs, static (a, b) => a.Need != b.Need ? a.Need.CompareTo(b.Need) : a.Resource.CompareTo(b.Resource));
        Pairs = pairs;
        Room = new TransportRoom(this);
        GuaranteeWorth = WorthOf();

        foreach (var (need, resource, edge) in pairs)
        {
            Add(ResourceNode(resource), NeedNode(need), Room.OfPair(need, resource, edge), -edge.Benefit);
        }

        NeedArcs = Elements(Needs.Length, n => NeedNode(n), n => QuotaNode(MatchSide.Needs, Needs[n].Quota), n => (Room.Need[n], Needs[n].Guaranteed), up: true);
        ResourceArcs = Elements(Resources.Length, r => ResourceNode(r), r => QuotaNode(MatchSide.Resources, Resources[r].Quota), r => (Room.Resource[r], 0), up: false);
        QuotaArcs = new ElementArcs[Quotas.Length];
        for (var q = 0; q < Quotas.Length; q++)
        {
            var above = QuotaNode(Quotas[q].Side, Quotas[q].Parent);
            QuotaArcs[q] = Element(QuotaNode(q), above, Room.Quota[q], Quotas[q].Guaranteed, Quotas[q].Side == MatchSide.Needs);
        }

        (Source, Target, Capacity, Cost) = ([.. _source], [.. _target], [.. _capacity], [.. _cost]);
    }

    public TransportNeed[] Needs { get; }

    public TransportResource[] Resources { get; }

    public TransportQuota[] Quotas { get; }

    public Dictionary<(MatchSide Side, string Id), int> QuotaIndex { get; }

    /// <summary>In the order of their arcs.</summary>
    public (int Need, int Resource, TransportEdge Edge)[] Pairs { get; }

    public TransportRoom Room { get; }

    public ElementArcs[] NeedArcs { get; }

    public ElementArcs[] ResourceArcs { get; }

    public ElementArcs[] QuotaArcs { get; }

    public int Nodes => 1 + Resources.Length + Needs.Length + Quotas.Length;

    public int[] Source { get; }

    public int[] Target { get; }

    public long[] Capacity { get; }

    public long[] Cost { get; }

    /// <summary>
    /// More than four times what the benefits along any simple path can add up to (a path meets each need once, by two pairs at most): so a sum of
    /// costs along a path tells its guarantees and its benefits apart, and so does the difference of two such sums.
    /// </summary>
    public long GuaranteeWorth { get; }

    public int ResourceNode(int resource) => 1 + resource;

    public int NeedNode(int need) => 1 + Resources.Length + need;

    public int QuotaNode(int quota) => 1 + Resources.Length + Needs.Length + quota;

    /// <summary>The hub without one.</summary>
    public int QuotaNode(MatchSide side, string? id) => id is null ? 0 : QuotaNode(QuotaIndex[(side, id)]);

    private static Dictionary<TKey, int> Indices<T, TKey>(T[] items, Func<T, TKey> key)
        where TKey : notnull
    {
        var indices = new Dictionary<TKey, int>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            indices.Add(key(items[i]), i);
        }

        return indices;
    }

    private long WorthOf()
    {
        long greatest = 1;
        foreach (var (_, _, edge) in Pairs)
        {
            greatest = Math.Max(greatest, Math.Abs(edge.Benefit));
        }

        var worth = (4 * ((2L * Math.Min(Needs.Length, Resources.Length)) + 2) * greatest) + 1;
        var guarantees = Needs.Count(n => n.Guaranteed > 0) + Quotas.Count(q => q.Guaranteed > 0) + 4L;
        return (Int128)worth * guarantees < long.MaxValue / 8 ? worth : throw new ArgumentException("The problem is too large for guarantees to be told from benefits.");
    }

    private ElementArcs[] Elements(int count, Func<int, int> node, Func<int, int> above, Func<int, (long Room, long Guaranteed)> amounts, bool up)
    {
        var arcs = new ElementArcs[count];
        for (var i = 0; i < count; i++)
        {
            var (room, guaranteed) = amounts(i);
            arcs[i] = Element(node(i), above(i), room, guaranteed, up);
        }

        return arcs;
    }

    private ElementArcs Element(int node, int above, long room, long guaranteed, bool up)
    {
        var (from, to) = up ? (node, above) : (above, node);
        var kept = Math.Min(guaranteed, room);
        var plain = Add(from, to, room - kept, 0);
        return new ElementArcs(plain, kept > 0 ? Add(from, to, kept, -GuaranteeWorth) : -1);
    }

    private int Add(int from, int to, long capacity, long cost)
    {
        _source.Add(from);
        _target.Add(to);
        _capacity.Add(capacity);
        _cost.Add(cost);
        return _source.Count - 1;
    }
}

/// <param name="Guaranteed">-1 without a guarantee.</param>
internal readonly record struct ElementArcs(int Plain, int Guaranteed);
