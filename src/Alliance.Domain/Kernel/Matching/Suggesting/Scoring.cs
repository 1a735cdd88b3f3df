using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Times;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Kernel.Matching.Suggesting;

/// <summary>
/// How well a need and a resource fit: for each criterion 0 to 1000 points, and their weighted mean. A pure function in whole numbers (only the
/// distance is measured in floating point, then rounded to metres). Monotone: more quantity, more common hours, less distance, a nearer region,
/// a better record or a longer wait, everything else alike, never lowers the points. O(windows) a pair.
/// </summary>
public static class Scoring
{
    private const int Full = 1000;

    private const int Middle = 500;

    /// <summary>The candidate's suggestion; null when a condition removes it (<see cref="Eligibility.RemovedBy"/> says which).</summary>
    /// <param name="candidate">Which of the two is suggested; its record counts, and the need's waiting time.</param>
    public static Suggestion? Of(MatchProfile need, MatchProfile resource, MatchSide candidate, ScoreRule rule)
    {
        if (Eligibility.RemovedBy(need, resource, rule) is not null)
        {
            return null;
        }

        var reasons = ImmutableArray.CreateBuilder<ScoreReason>(7);
        var (points, weights) = (0L, 0L);
        for (var criterion = Criterion.Category; criterion <= Criterion.Waiting; criterion++)
        {
            if (rule.Weights.Of(criterion) is var weight && weight > 0)
            {
                var reason = Reason(criterion, need, resource, candidate, rule) with { Weight = weight };
                reasons.Add(reason);
                points += (long)reason.Points * weight;
                weights += weight;
            }
        }

        var id = candidate == MatchSide.Resources ? resource.Id : need.Id;
        return new Suggestion(id, weights == 0 ? 0 : (int)(points / weights), reasons.ToImmutable(), MissingOf(need, resource));
    }

    /// <summary>The best candidates, most points first, equals in ordinal order of ids. O(n log k).</summary>
    public static ImmutableArray<Suggestion> Best(MatchProfile entry, MatchSide candidates, IEnumerable<MatchProfile> profiles, int count, ScoreRule rule, CancellationToken cancellation = default)
    {
        var best = new SortedSet<Suggestion>(ByPoints.Instance);
        foreach (var profile in profiles)
        {
            cancellation.ThrowIfCancellationRequested();
            var suggestion = candidates == MatchSide.Resources ? Of(entry, profile, candidates, rule) : Of(profile, entry, candidates, rule);
            if (suggestion is not null && best.Add(suggestion) && best.Count > count)
            {
                best.Remove(best.Max!);
            }
        }

        return [.. best];
    }

    private static ScoreReason Reason(Criterion criterion, MatchProfile need, MatchProfile resource, MatchSide candidate, ScoreRule rule)
    {
        switch (criterion)
        {
            case Criterion.Category:
                var same = string.Equals(need.Category, resource.Category, StringComparison.Ordinal);
                return Said(criterion, same ? Full : Middle, same ? 1 : 0, 1);
            case Criterion.Quantity:
                return Part(criterion, Math.Min(need.Quantity, resource.Quantity), need.Quantity);
            case Criterion.Hours:
                return need.When is not { } wanted ? Unknown(criterion)
                    : resource.When is not { } had ? Said(criterion, Full, wanted.Minutes, wanted.Minutes)
                    : Part(criterion, wanted.Overlap(had), wanted.Minutes);
            case Criterion.Distance:
                var far = Eligibility.Limit(need, resource, rule) ?? ScoreRule.FarMetres;
                return Eligibility.MetresBetween(need, resource) is not { } metres ? Unknown(criterion)
                    : Said(criterion, far <= 0 ? Full : (int)(Math.Max(0L, far - metres) * Full / far), metres, far);
            case Criterion.Nearness:
                var nearness = Nearnesses.Of(need, resource, rule.Adjacent);
                return Said(criterion, Nearnesses.Points(nearness), (int)nearness, (int)Nearness.SameBranch);
            case Criterion.Record:
                var record = (candidate == MatchSide.Resources ? resource : need).Record;
                return new ScoreReason(criterion, RecordPoints(record), 0, record.Kept, record.Promised, record.Promised + record.Ratings > 0);
            default:
                var days = Math.Max(0, rule.Today.DayNumber - need.Since.DayNumber);
                return Said(criterion, Math.Min(days, ScoreRule.LongWait) * Full / ScoreRule.LongWait, days, ScoreRule.LongWait);
        }
    }

    private static ImmutableArray<Shortfall> MissingOf(MatchProfile need, MatchProfile resource)
    {
        var missing = ImmutableArray.CreateBuilder<Shortfall>();
        if (resource.Quantity < need.Quantity)
        {
            missing.Add(new Shortfall(Criterion.Quantity, resource.Quantity, need.Quantity));
        }

        if (need.When is { } wanted && resource.When is { } had && wanted.Overlap(had) is var common && common < wanted.Minutes)
        {
            missing.Add(new Shortfall(Criterion.Hours, common, wanted.Minutes, wanted.Days() & ~wanted.Intersect(had).Days()));
        }

        return missing.ToImmutable();
    }

    /// <summary>
    /// Half for promises kept, half for ratings, each drawn to the middle as if two more had gone middling: one bad day does not undo a newcomer,
    /// and a long record counts for more than a short one.
    /// </summary>
    private static int RecordPoints(TrackRecord record)
    {
        var kept = (record.Kept + 1L) * Full / (record.Promised + 2L);
        var rated = (record.Stars - record.Ratings + 4L) * Full / ((record.Ratings + 2L) * 4);
        return (int)((kept + rated) / 2);
    }

    private static ScoreReason Part(Criterion criterion, long value, long of) => Said(criterion, of <= 0 ? 0 : (int)((Int128)value * Full / of), value, of);

    private static ScoreReason Said(Criterion criterion, int points, long value, long of) => new(criterion, points, 0, value, of);

    private static ScoreReason Unknown(Criterion criterion) => new(criterion, Middle, 0, 0, 0, Known: false);

    private sealed class ByPoints : IComparer<Suggestion>
    {
        public static readonly ByPoints Instance = new();

        public int Compare(Suggestion? x, Suggestion? y) =>
            x!.Points != y!.Points ? y.Points.CompareTo(x.Points) : string.CompareOrdinal(x.Candidate, y.Candidate);
    }
}
