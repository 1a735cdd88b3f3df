using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>
/// The points of every pair that may be matched, also of those that a problem leaves aside: two bytes each. From the prices of a plan it finds the
/// pairs that would better it; where there are none, the plan is optimal among all pairs and not only among those it was solved with (delayed
/// column generation; P. C. Gilmore and R. E. Gomory, Operations Research 9, 1961).
/// </summary>
/// <param name="Fitting">By need, the resources of its category: indices in ascending order, one array for one category.</param>
/// <param name="Points">Beside them; -1 where a condition removes the pair.</param>
internal sealed record PlanColumns(ImmutableArray<int[]> Fitting, ImmutableArray<short[]> Points)
{
    /// <summary>So many are added for a need at a time.</summary>
    private const int Most = 8;

    /// <summary>Of what can exchange nothing, whatever it is worth.</summary>
    private static readonly Price Closed = new(int.MaxValue, 0);

    /// <summary>Valued anew: what is a pair does not hang on the weights. O(pairs), on all processors.</summary>
    public PlanColumns Reweighed(ImmutableArray<MatchProfile> needs, ImmutableArray<MatchProfile> resources, ScoreRule rule, CancellationToken cancellation)
    {
        var points = new short[needs.Length][];
        Parallel.For(0, needs.Length, new ParallelOptions { CancellationToken = cancellation }, n =>
        {
            var (fitting, before, now) = (Fitting[n], Points[n], new short[Points[n].Length]);
            for (var i = 0; i < now.Length; i++)
            {
                now[i] = before[i] < 0 ? before[i] : (short)Scoring.PointsOf(needs[n], resources[fitting[i]], MatchSide.Resources, rule);
            }

            points[n] = now;
        });
        return this with { Points = [.. points] };
    }

    /// <summary>The resources of most points for a need, in ascending order.</summary>
    public int[] Best(int need, int count)
    {
        var (fitting, points) = (Fitting[need], Points[need]);
        return Leading(Enumerable.Range(0, points.Length).Where(i => points[i] >= 0).Select(i => (fitting[i], (long)points[i])), count);
    }

    /// <summary>
    /// The pairs outside of the problem that are worth more than the prices of what they would use: by need the best few. By weak duality
    /// no plan over all pairs is worth more than this one when there are none.
    /// </summary>
    public List<(int Need, int Resource)> Missing(PlanPart part, TransportPlan plan, CancellationToken cancellation)
    {
        var prices = plan.Prices.ToDictionary(p => (p.Kind, p.Id), p => p.Price - p.Subsidy);
        var quotas = part.Problem.Quotas.ToDictionary(q => (q.Side, q.Id));
        var tolls = part.Problem.Resources.Select(r => Toll(ElementKind.Resource, r.Id, r.Quota)).ToArray();
        var within = part.Pairs.ToLookup(p => p.Need, p => p.Resource);
        var found = new List<(int, int)>[part.Needs.Length];
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = cancellation }, n =>
        {
            var (fitting, points, own) = (Fitting[n], Points[n], Toll(ElementKind.Need, part.Problem.Needs[n].Id, part.Problem.Needs[n].Quota));
            var better = new List<(int Resource, long Worth)>();
            HashSet<int>? known = null;
            for (var i = 0; i < points.Length; i++)
            {
                if (points[i] >= 0 && new Price(0, points[i] + 1) - own - tolls[fitting[i]] is var rest && rest.IsPositive && !(known ??= [.. within[n]]).Contains(fitting[i]))
                {
                    better.Add((fitting[i], (rest.Guaranteed << 40) + rest.Benefit));
                }
            }

            found[n] = [.. Leading(better, Most).Select(r => (n, r))];
        });
        return [.. found.SelectMany(f => f)];

        Price Toll(ElementKind kind, string id, string? quota)
        {
            var (toll, side) = (prices.GetValueOrDefault((kind, id)), kind == ElementKind.Need ? MatchSide.Needs : MatchSide.Resources);
            for (; quota is not null; quota = quotas[(side, quota)].Parent)
            {
                if (quotas[(side, quota)].Limit == 0)
                {
                    return Closed;
                }

                toll += prices.GetValueOrDefault((side == MatchSide.Needs ? ElementKind.NeedQuota : ElementKind.ResourceQuota, quota));
            }

            return toll;
        }
    }

    private static int[] Leading(IEnumerable<(int Resource, long Worth)> those, int count) =>
        [.. those.OrderByDescending(t => t.Worth).ThenBy(t => t.Resource).Take(count).Select(t => t.Resource).Order()];
}
