using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>What solving a plan ends with: stored as it is, under its own hash.</summary>
public sealed record PlanPreview(string Input, ImmutableArray<PlanPartResult> Parts);

/// <summary>The plan in one unit of measure. Quantities are thousandths; benefits are of one whole unit, points and one.</summary>
/// <param name="Benefit">Points times units, in thousandths of a unit.</param>
/// <param name="Bound">No plan is worth more, in the same.</param>
/// <param name="Promised">Of the needs that go first; <paramref name="Kept"/>: so much of it could be kept.</param>
/// <param name="Verified">The proof was checked by other code than found the plan.</param>
public sealed record PlanPartResult(
    string Measure,
    int Needs,
    int Resources,
    int Candidates,
    bool Bounded,
    long Wanted,
    long Had,
    long Matched,
    long Benefit,
    long Bound,
    bool Proven,
    bool Verified,
    long Promised,
    long Kept,
    ImmutableArray<PlannedPair> Pairs,
    ImmutableArray<PlanUnmet> Unmet,
    ImmutableArray<PlanScarcity> Scarce);

/// <param name="Metres">Null when a place is unknown.</param>
/// <param name="Common">Minutes within the season in both windows; null when the need says none.</param>
public sealed record PlannedPair(string NeedId, string ResourceId, long Quantity, int Points, int? Metres, int Nearness, long? Common, long? Wanted);

/// <param name="Removed">How many candidates each condition removed.</param>
public sealed record PlanUnmet(string NeedId, long Missing, UnmetCause Cause, ImmutableArray<RemovedCandidates> Removed, ImmutableArray<PlanObstacle> Obstacles);

/// <summary>What stands in the way of one candidate.</summary>
/// <param name="Of">For whom the quota in the way holds (<see cref="QuotaOf"/>), and its <paramref name="Target"/>.</param>
/// <param name="Price">What a unit of it is worth to those who have it.</param>
/// <param name="OutweighedBy">Needs that have it instead.</param>
public sealed record PlanObstacle(string ResourceId, UnmetCause Cause, QuotaOf? Of, string? Target, int Points, long Price, ImmutableArray<string> OutweighedBy);

/// <summary>What one more unit of a resource or of a quota would add: the dearest is the most scarce.</summary>
/// <param name="First">One more unit would keep one that is promised to those who go first.</param>
/// <param name="Used">Of it, thousandths; <paramref name="Limit"/>: so much there is.</param>
public sealed record PlanScarcity(ElementKind Kind, string? ResourceId, QuotaOf? Of, string? Target, string? Category, long Price, bool First, long Used, long Limit);
