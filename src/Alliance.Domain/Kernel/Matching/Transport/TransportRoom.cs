namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>
/// How much each element can hold at most, given those above it: a quota no more than its parent, an entry no more than its quotas. A quota
/// without a limit has room for everything.
/// </summary>
internal sealed class TransportRoom
{
    private const long Unlimited = 2 * TransportProblem.MaxQuantity;

    public TransportRoom(TransportNetwork network)
    {
        Quota = new long[network.Quotas.Length];
        Array.Fill(Quota, -1);
        for (var q = 0; q < Quota.Length; q++)
        {
            Fill(network, q);
        }

        Need = [.. network.Needs.Select(n => Within(network, n.Quantity, MatchSide.Needs, n.Quota))];
        Resource = [.. network.Resources.Select(r => Within(network, r.Quantity, MatchSide.Resources, r.Quota))];
    }

    public long[] Need { get; }

    public long[] Resource { get; }

    public long[] Quota { get; }

    /// <summary>
    /// Unlimited where only the entries limit the pair: then the price of what is scarce falls on the entry and not on the pair, for which
    /// nobody could be told anything.
    /// </summary>
    public long OfPair(int need, int resource, TransportEdge edge)
    {
        var room = Math.Min(Need[need], Resource[resource]);
        return room == 0 || edge.Capacity < room ? Math.Min(room, edge.Capacity ?? 0) : Unlimited;
    }

    private void Fill(TransportNetwork network, int quota)
    {
        if (Quota[quota] < 0)
        {
            var (limit, parent) = (network.Quotas[quota].Limit ?? TransportProblem.MaxQuantity, network.Quotas[quota].Parent);
            if (parent is not null)
            {
                var above = network.QuotaIndex[(network.Quotas[quota].Side, parent)];
                Fill(network, above);
                limit = Math.Min(limit, Quota[above]);
            }

            Quota[quota] = limit;
        }
    }

    private long Within(TransportNetwork network, long quantity, MatchSide side, string? quota) =>
        quota is null ? quantity : Math.Min(quantity, Quota[network.QuotaIndex[(side, quota)]]);
}
