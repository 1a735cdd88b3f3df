using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>An optimal plan with the prices that prove it: <see cref="TransportVerifier"/> needs nothing else. Every list is in ordinal order of its ids.</summary>
/// <param name="Flows">Who gets how many units of what; pairs without units are left out.</param>
/// <param name="Benefit">Sum of benefit × units, without the guarantees.</param>
/// <param name="Units">Units exchanged.</param>
/// <param name="Prices">One for every need, resource and quota whose price or subsidy is not zero: the dearest is the most scarce.</param>
public sealed record TransportPlan(
    ImmutableArray<PlannedFlow> Flows, long Benefit, long Units, GuaranteeOutcome Guarantees, ImmutableArray<ElementPrice> Prices);

public sealed record PlannedFlow(string Need, string Resource, long Units, long Benefit);

/// <summary>
/// Guarantees come first, lexicographically: among all plans those that keep the most guaranteed units, and among these the one of the greatest
/// benefit. So a guarantee that can be kept is, one that cannot is kept as far as possible, and no plan keeps more than <paramref name="Kept"/>.
/// </summary>
/// <param name="Promised">Guaranteed units, each of at most what its need or quota can hold.</param>
public sealed record GuaranteeOutcome(long Promised, long Kept);

public enum ElementKind
{
    Need,
    Resource,
    NeedQuota,
    ResourceQuota,
}

/// <param name="Price">What one more unit of it (of demand, of supply, of quota) would add to the optimum, at the margin.</param>
/// <param name="Subsidy">What its guarantee pays toward each unit at the margin; zero without a guarantee.</param>
public sealed record ElementPrice(ElementKind Kind, string Id, Price Price, Price Subsidy);

/// <summary>An amount of two ranks: guaranteed units come before any benefit. Compared lexicographically.</summary>
public readonly record struct Price(long Guaranteed, long Benefit) : IComparable<Price>
{
    public static readonly Price Zero = default;

    /// <summary>What keeping one guaranteed unit is worth.</summary>
    public static readonly Price Guarantee = new(1, 0);

    public bool IsPositive => CompareTo(Zero) > 0;

    public static Price operator +(Price a, Price b) => new(a.Guaranteed + b.Guaranteed, a.Benefit + b.Benefit);

    public static Price operator -(Price a, Price b) => new(a.Guaranteed - b.Guaranteed, a.Benefit - b.Benefit);

    public static bool operator <(Price a, Price b) => a.CompareTo(b) < 0;

    public static bool operator >(Price a, Price b) => a.CompareTo(b) > 0;

    public static bool operator <=(Price a, Price b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Price a, Price b) => a.CompareTo(b) >= 0;

    public static Price Max(Price a, Price b) => a >= b ? a : b;

    public static Price Min(Price a, Price b) => a <= b ? a : b;

    public int CompareTo(Price other) => Guaranteed != other.Guaranteed ? Guaranteed.CompareTo(other.Guaranteed) : Benefit.CompareTo(other.Benefit);
}

/// <summary>A plan, and where the search stood: a changed weight is solved from there, see <see cref="TransportSolver.Solve"/>.</summary>
public sealed record TransportSolution(TransportPlan Plan, TransportBasis Basis, int Pivots, bool Warm);
