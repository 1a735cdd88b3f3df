using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Times;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Kernel.Matching.Suggesting;

/// <summary>
/// Several resources for one need: as much of it as these resources can cover at all, with the fewest of them, and among the fewest with the most
/// points. At every minute of the need's window the parts available then must together give the units wanted (or all there are). Exact, by
/// branch and bound on the least supplied time (covering is NP-hard; candidates for one need are few); cut by a number of steps, never by a clock.
/// </summary>
public static class Combinations
{
    public const int UsualSteps = 100_000;

    /// <summary>The best combination of the resources given; null when none of them is a candidate. Fewer than two parts when one covers it alone.</summary>
    public static Combination? Best(MatchProfile need, IEnumerable<MatchProfile> resources, ScoreRule rule, int mostSteps = UsualSteps, CancellationToken cancellation = default)
    {
        var candidates = resources
            .Select(r => (Resource: r, Suggestion: Scoring.Of(need, r, MatchSide.Resources, rule)))
            .Where(c => c.Suggestion is not null)
            .Select(c => new Candidate(c.Resource, c.Suggestion!.Points))
            .OrderByDescending(c => c.Points).ThenBy(c => c.Resource.Id, StringComparer.Ordinal)
            .ToArray();
        if (candidates.Length == 0)
        {
            return null;
        }

        var slots = Slots.Of(need, candidates);
        var search = new CombinationSearch(candidates, slots, mostSteps, cancellation);
        search.Run();
        var parts = search.Best.Order().Select(i => PartOf(need, candidates[i])).OrderBy(p => p.Candidate, StringComparer.Ordinal);
        var covered = slots.Sum(s => s.Minutes * Math.Min(need.Quantity, search.Best.Where(i => s.Units[i] > 0).Sum(i => s.Units[i])));
        return new Combination([.. parts], search.Best.Sum(i => candidates[i].Points), covered, slots.Sum(s => s.Minutes) * need.Quantity, search.Proven, search.AtLeast);
    }

    private static CombinationPart PartOf(MatchProfile need, Candidate candidate)
    {
        var common = need.When is { } wanted ? candidate.Resource.When is { } had ? wanted.Intersect(had) : wanted : candidate.Resource.When;
        return new CombinationPart(
            candidate.Resource.Id, Math.Min(need.Quantity, candidate.Resource.Quantity), need.When is null ? 0 : common!.Minutes, common?.Days() ?? Weekdays.All, candidate.Points);
    }
}

internal sealed record Candidate(MatchProfile Resource, int Points);

/// <summary>All the minutes of a need at which the same candidates are to be had.</summary>
/// <param name="Units">What each candidate gives then.</param>
/// <param name="Wanted">Units wanted, at most what all candidates give together.</param>
internal sealed record Slots(long Minutes, long[] Units, long Wanted)
{
    public static Slots[] Of(MatchProfile need, Candidate[] candidates)
    {
        var quantities = candidates.Select(c => Math.Min(need.Quantity, c.Resource.Quantity)).ToArray();
        if (need.When is not { } wanted)
        {
            return [Slot(1, quantities)];
        }

        var common = candidates.Select(c => c.Resource.When is { } had ? wanted.Intersect(had) : wanted).ToArray();
        var borders = common.Append(wanted).SelectMany(w => w.Spans).SelectMany(s => new[] { s.From, s.To }).Distinct().Order().ToArray();
        var minutes = new Dictionary<string, long>(StringComparer.Ordinal);
        var at = new int[candidates.Length];
        foreach (var span in wanted.Spans)
        {
            for (var b = Array.BinarySearch(borders, span.From); borders[b] < span.To; b++)
            {
                var key = string.Create(candidates.Length, borders[b], (chars, from) =>
                {
                    for (var i = 0; i < chars.Length; i++)
                    {
                        while (at[i] < common[i].Spans.Length && common[i].Spans[at[i]].To <= from)
                        {
                            at[i]++;
                        }

                        chars[i] = at[i] < common[i].Spans.Length && common[i].Spans[at[i]].From <= from ? '1' : '0';
                    }
                });
                minutes[key] = minutes.GetValueOrDefault(key) + borders[b + 1] - borders[b];
            }
        }

        return [.. minutes.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => Slot(m.Value, [.. quantities.Select((q, i) => m.Key[i] == '1' ? q : 0)]))];

        Slots Slot(long length, long[] units) => new(length, units, Math.Min(need.Quantity, units.Sum()));
    }
}
