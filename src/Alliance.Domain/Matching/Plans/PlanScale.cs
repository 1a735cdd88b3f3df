using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>The largest number of thousandths of which everything is a multiple: whole places are counted in places, half hours in half hours.</summary>
internal static class PlanScale
{
    public static long Of(PlanTerms terms, ImmutableArray<PlanEntry> needs, ImmutableArray<PlanEntry> resources, Func<PlanEntry, long> guaranteed)
    {
        var scale = needs.Aggregate(0L, (all, need) => Gcd(all, guaranteed(need)));
        foreach (var entry in needs.Concat(resources))
        {
            scale = Gcd(Gcd(scale, entry.Left), entry.MinimumPart ?? 0);
        }

        foreach (var quota in terms.Quotas)
        {
            scale = Gcd(scale, quota.Limit);
        }

        return Math.Max(scale, 1);
    }

    /// <summary>Nine thousand times the greatest entry: so much in thousandths, at 1001 points each, is a worth that a long can say.</summary>
    private const long Most = 9_000 * Milli.Most;

    /// <summary>Whether the problem's units fit the solver's bounds, and what they are worth in thousandths is a number still.</summary>
    public static bool Fits(PlanPart part) => new[] { Total(part.Needs), Total(part.Resources) }.All(t => t <= Most && t / part.Scale <= TransportProblem.MaxQuantity);

    private static Int128 Total(ImmutableArray<PlanEntry> entries) => entries.Aggregate(Int128.Zero, (sum, e) => sum + e.Left);

    private static long Gcd(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
