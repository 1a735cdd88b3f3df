using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Indivisible;

/// <summary>
/// Needs that are served wholly from one resource or not at all: the generalised assignment problem. It is no flow and NP-hard, so an answer
/// comes with a bound: see <see cref="IndivisiblePlan"/>.
/// </summary>
/// <param name="MostServed">First as many needs as possible, then benefit; otherwise the greatest benefit, whoever it serves.</param>
public sealed record IndivisibleProblem(
    ImmutableArray<string> Needs, ImmutableArray<IndivisibleResource> Resources, ImmutableArray<IndivisibleEdge> Edges, bool MostServed = false)
{
    /// <summary>The greatest benefit of a pair.</summary>
    public const long MaxBenefit = 1_000_000;

    /// <summary>The greatest quantity, of a resource or a pair.</summary>
    public const long MaxQuantity = 1_000_000_000;

    /// <summary>The most needs.</summary>
    public const int MaxNeeds = 20_000;
}

public sealed record IndivisibleResource(string Id, long Quantity);

/// <param name="Quantity">What the need takes of this resource: usually the same everywhere, but it need not be.</param>
/// <param name="Benefit">Of serving the need from there, wholly; not negative.</param>
public sealed record IndivisibleEdge(string Need, string Resource, long Quantity, long Benefit);

/// <param name="Bound">No plan has more: needs served first when that is asked for, otherwise only the benefit counts and <see cref="IndivisibleWorth.Served"/> is the number of needs.</param>
/// <param name="Evaluations">How many bounds were computed.</param>
/// <param name="Unserved">In ordinal order, with what stands in the way.</param>
public sealed record IndivisiblePlan(
    ImmutableArray<IndivisibleMatch> Matches, IndivisibleWorth Worth, IndivisibleWorth Bound, bool Proven, long Evaluations, ImmutableArray<UnservedNeed> Unserved)
{
    /// <summary>By how much of itself the benefit could be better at most; 0 when it is proven to be the best. Null while more needs might be served.</summary>
    public double? Gap => Proven ? 0 : Worth.Benefit > 0 && (Bound.Served == Worth.Served || !CountsServed) ? (double)(Bound.Benefit - Worth.Benefit) / Worth.Benefit : null;

    internal bool CountsServed { get; init; }
}

public readonly record struct IndivisibleWorth(int Served, long Benefit);

public sealed record IndivisibleMatch(string Need, string Resource, long Quantity, long Benefit);

/// <param name="Candidates">By benefit, the greatest first; none: no resource is a candidate.</param>
public sealed record UnservedNeed(string Need, ImmutableArray<FullResource> Candidates);

/// <param name="Wanted">What the need would take.</param>
/// <param name="Free">What is left of the resource.</param>
/// <param name="TakenBy">Whom the rest went to, greatest benefit first.</param>
public sealed record FullResource(string Resource, long Benefit, long Wanted, long Free, ImmutableArray<IndivisibleMatch> TakenBy);
