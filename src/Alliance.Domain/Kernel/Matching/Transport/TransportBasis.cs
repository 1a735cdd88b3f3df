namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>Where a search ended. Kept in memory only; a problem that differs from its own in nothing but benefits, or has pairs besides, is solved on from here.</summary>
public sealed class TransportBasis
{
    internal TransportBasis(TransportNetwork network, SpanningTree tree) => (Network, Tree) = (network, tree);

    internal TransportNetwork Network { get; }

    internal SpanningTree Tree { get; }

    /// <summary>The same arcs with the same room between the same nodes: then the old flow is a flow of the new problem too.</summary>
    internal bool Fits(TransportNetwork other) =>
        Network.Nodes == other.Nodes
        && Network.Source.AsSpan().SequenceEqual(other.Source)
        && Network.Target.AsSpan().SequenceEqual(other.Target)
        && Network.Capacity.AsSpan().SequenceEqual(other.Capacity);
}
