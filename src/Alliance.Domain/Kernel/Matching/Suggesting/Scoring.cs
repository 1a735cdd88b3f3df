using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Times;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Kernel.Matching.Suggesting;

/// <summary>
/// How well a need and a resource fit: for each criterion 0 to 1000 points, and their weighted mean. A pure function in whole numbers (only the
/// distance is measured in floating point, then rounded to metres). Monotone: more quantity, more common hours, less distance, a nearer region,
/// a better record, a longer wait or more common words, everything else alike, never lowers the points. O(windows + words) a pair.
/// </summary>
public static class Scoring
{
    private const int Full = 1000;

    private const int Middle = 500;

    /// <summary>The candidate's suggestion; null when a condition removes it (<see cref="Eligibility.RemovedBy"/> says which).</summary>
    /// <param name="candidate">Which of the two is suggested; its record counts, and the need's waiting time.</param>
    public static Suggestion? Of(MatchProfile need, MatchProfile resource, MatchSide candidate, ScoreRule rule)
    {
        if (Eligibility.RemovedBy(need, resource, rule, out var metres) is not null)
        {
            return null;
        }

        var reasons = ImmutableArray.CreateBuilder<ScoreReason>(8);
        var points = Weigh(need, resource, candidate, rule, metres, reasons);
        return new Suggestion(candidate == MatchSide.Resources ? resource.Id : need.Id, points, reasons.ToImmutable(), MissingOf(need, resource));
    }

    /// <summary>The points of <see cref="Of"/> alone, for millions of pairs: nothing is allocated.</summary>
    /// <returns>0 to 1000; -1 when a condition removes the pair.</returns>
    public static int PointsOf(MatchProfile need, MatchProfile resource, MatchSide candidate, ScoreRule rule) =>
        Eligibility.RemovedBy(need, resource, rule, out var metres) is null ? Weigh(need, resource, candidate, rule, metres, null) : -1;

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

    /// <summary>The weighted mean, rounded down; what it is made of goes to <paramref name="reasons"/>.</summary>
    private static int Weigh(MatchProfile need, MatchProfile resource, MatchSide candidate, ScoreRule rule, int? metres, ImmutableArray<ScoreReason>.Builder? reasons)
    {
        var (points, weights) = (0L, 0L);
        for (var criterion = Criterion.Category; criterion <= Criterion.Words; criterion++)
        {
            if (rule.Weights.Of(criterion) is var weight && weight > 0)
            {
                var reading = Read(criterion, need, resource, candidate, rule, metres);
                reasons?.Add(new ScoreReason(criterion, reading.Points, weight, reading.Value, reading.Of, reading.Known));
                points += (long)reading.Points * weight;
                weights += weight;
            }
        }

        return weights == 0 ? 0 : (int)(points / weights);
    }

    private static Reading Read(Criterion criterion, MatchProfile need, MatchProfile resource, MatchSide candidate, ScoreRule rule, int? metres)
    {
        switch (criterion)
        {
            case Criterion.Category:
                var same = string.Equals(need.Category, resource.Category, StringComparison.Ordinal);
                return Said(same ? Full : Middle, same ? 1 : 0, 1);
            case Criterion.Quantity:
                return Part(Math.Min(need.Quantity, resource.Quantity), need.Quantity);
            case Criterion.Hours:
                return need.When is not { } wanted ? Unknown
                    : resource.When is not { } had ? Said(Full, wanted.Minutes, wanted.Minutes)
                    : Part(rule.Overlap(wanted, had), wanted.Minutes);
            case Criterion.Distance:
                var far = Eligibility.Limit(need, resource, rule) ?? ScoreRule.FarMetres;
                return metres is not { } apart ? Unknown
                    : Said(far <= 0 ? Full : (int)(Math.Max(0L, far - apart) * Full / far), apart, far);
            case Criterion.Nearness:
                var nearness = Nearnesses.Of(need, resource, rule.Adjacent);
                return Said(Nearnesses.Points(nearness), (int)nearness, (int)Nearness.SameBranch);
            case Criterion.Record:
                var record = (candidate == MatchSide.Resources ? resource : need).Record;
                return new Reading(RecordPoints(record), record.Kept, record.Promised, record.Promised + record.Ratings > 0);
            case Criterion.Waiting:
                var days = Math.Max(0, rule.Today.DayNumber - need.Since.DayNumber);
                return Said(Math.Min(days, ScoreRule.LongWait) * Full / ScoreRule.LongWait, days, ScoreRule.LongWait);
            default:
                var words = Math.Min(need.Words.Length, resource.Words.Length);
                return words == 0 ? Unknown : Part(TitleWords.Common(need.Words, resource.Words), words);
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

    private static Reading Part(long value, long of) => Said(of <= 0 ? 0 : (int)((Int128)value * Full / of), value, of);

    private static Reading Said(int points, long value, long of) => new(points, value, of, Known: true);

    private static Reading Unknown => new(Middle, 0, 0, Known: false);

    /// <summary>What <see cref="ScoreReason"/> says, before it is weighed.</summary>
    private readonly record struct Reading(int Points, long Value, long Of, bool Known);

    private sealed class ByPoints : IComparer<Suggestion>
    {
        public static readonly ByPoints Instance = new();

        public int Compare(Suggestion? x, Suggestion? y) =>
            x!.Points != y!.Points ? y.Points.CompareTo(x.Points) : string.CompareOrdinal(x.Candidate, y.Candidate);
    }
}
