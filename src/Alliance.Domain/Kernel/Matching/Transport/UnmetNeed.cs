using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

public enum UnmetCause
{
    /// <summary>No candidate passed the conditions: <see cref="UnmetNeed.Removed"/> says which removed how many.</summary>
    NoCandidate,

    /// <summary>Matching it is worth nothing (benefit zero or less).</summary>
    NotWorthIt,

    /// <summary>The pair's own capacity is used up.</summary>
    PairLimit,

    /// <summary>The need takes all or nothing, and the resource (or a quota) is less than it takes even when nobody else has any of it.</summary>
    TooSmall,

    /// <summary>The resource is used up, by needs that are worth more there.</summary>
    SupplyExhausted,

    /// <summary>The giving side's quota is used up.</summary>
    GiverQuota,

    /// <summary>The need's own side has used up its quota.</summary>
    ReceiverQuota,

    /// <summary>Something is left, but not in parts that both can exchange.</summary>
    Parts,
}

/// <param name="Missing">Units it did not get.</param>
/// <param name="Removed">As given with the need.</param>
/// <param name="Obstacles">What stands before its best candidates, the best first.</param>
public sealed record UnmetNeed(string Need, long Missing, UnmetCause Cause, ImmutableArray<RemovedCandidates> Removed, ImmutableArray<Obstacle> Obstacles);

/// <summary>Why a need does not get more of one resource. For a divisible need the price is at least the benefit: that is what makes it no mistake.</summary>
/// <param name="Element">The resource or quota in the way; null for the pair itself.</param>
/// <param name="Benefit">Of a unit for this need.</param>
/// <param name="Price">Of a unit of what stands in the way.</param>
/// <param name="OutweighedBy">Needs that have it instead, dearest first.</param>
public sealed record Obstacle(string Resource, UnmetCause Cause, string? Element, long Benefit, Price Price, ImmutableArray<PlannedFlow> OutweighedBy);
