using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Times;

namespace Alliance.Domain.Kernel.Matching.Suggesting;

/// <summary>Several resources that together cover a need.</summary>
/// <param name="Parts">In ordinal order.</param>
/// <param name="Points">Sum of the parts' points.</param>
/// <param name="Covered">Unit-minutes covered (units, when the need has no window), of <paramref name="Wanted"/>.</param>
/// <param name="Proven">No combination covers it with fewer parts, nor with as many and more points. False only when the search was cut short.</param>
/// <param name="AtLeastParts">No combination that covers has fewer parts than this: what is known when the search was cut short.</param>
public sealed record Combination(ImmutableArray<CombinationPart> Parts, int Points, long Covered, long Wanted, bool Proven, int AtLeastParts)
{
    public bool Covers => Covered == Wanted;
}

/// <param name="Units">The most units the candidate gives at one time; together they may be more than is wanted.</param>
/// <param name="Minutes">Of the need's window; 0 without one.</param>
/// <param name="Days">The weekdays it serves.</param>
public sealed record CombinationPart(string Candidate, long Units, long Minutes, Weekdays Days, int Points);
