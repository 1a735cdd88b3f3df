using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>
/// A whole list to be matched at once: who gets how many units of what, so that the sum of benefit × units is greatest. Quantities are whole
/// units (persons, places, hours: the caller's choice, the same on both sides). Only the pairs in <paramref name="Edges"/> may be matched.
/// </summary>
/// <param name="Quotas">Limits of organisations, laminar: an entry belongs to at most one quota, a quota to at most one parent of the same side.</param>
public sealed record TransportProblem(
    ImmutableArray<TransportNeed> Needs,
    ImmutableArray<TransportResource> Resources,
    ImmutableArray<TransportEdge> Edges,
    ImmutableArray<TransportQuota> Quotas)
{
    /// <summary>The greatest benefit of a unit, either sign.</summary>
    public const long MaxBenefit = 1_000_000;

    /// <summary>The greatest sum of the quantities of a side.</summary>
    public const long MaxQuantity = 1_000_000_000_000_000;

    /// <summary>The greatest product of the greatest benefit and the sum of a side's quantities: what a plan is worth is kept in a long.</summary>
    public const long MaxWorth = 4_000_000_000_000_000_000;
}

public enum MatchSide
{
    Needs,
    Resources,
}

/// <param name="Quantity">Units wanted, at least 0.</param>
/// <param name="Quota">Of the side <see cref="MatchSide.Needs"/>, usually the unit whose need it is.</param>
/// <param name="Guaranteed">The units that go before all benefit: see <see cref="GuaranteeOutcome"/>.</param>
/// <param name="Removed">How many candidates each condition (the caller's codes: category, window, distance…) has removed; only for the explanation.</param>
/// <param name="Whole">To be served wholly from one resource or not at all; then the list is no flow, see <see cref="ListSolver"/>.</param>
public sealed record TransportNeed(
    string Id, long Quantity, string? Quota = null, long Guaranteed = 0, ImmutableArray<RemovedCandidates> Removed = default, bool Whole = false);

public sealed record RemovedCandidates(string Condition, int Count);

/// <param name="Quantity">Units there are, at least 0.</param>
/// <param name="Quota">Of the side <see cref="MatchSide.Resources"/>, usually the unit that gives it.</param>
public sealed record TransportResource(string Id, long Quantity, string? Quota = null);

/// <param name="Benefit">Of one unit; a pair of negative benefit is used only to keep a guarantee.</param>
/// <param name="Capacity">The most units this pair may exchange; null: only the two quantities limit it.</param>
public sealed record TransportEdge(string Need, string Resource, long Benefit, long? Capacity = null);

/// <param name="Limit">The most units all its entries together may receive (needs) or give (resources); null: no limit, only a guarantee.</param>
/// <param name="Guaranteed">Units they are to receive (give) together before all benefit.</param>
/// <param name="Parent">The quota above it (a branch above its units), of the same side.</param>
public sealed record TransportQuota(string Id, MatchSide Side, long? Limit, long Guaranteed = 0, string? Parent = null);
