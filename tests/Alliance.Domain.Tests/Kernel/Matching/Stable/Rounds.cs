using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Stable;

namespace Alliance.Domain.Tests.Kernel.Matching.Stable;

internal static class Rounds
{
    /// <summary>"p1 (p2 p3) p4": those in brackets are ranked alike.</summary>
    public static ImmutableArray<ImmutableArray<string>> List(string text)
    {
        var groups = new List<ImmutableArray<string>>();
        foreach (var part in text.Replace(")", ")|", StringComparison.Ordinal).Replace("(", "|(", StringComparison.Ordinal).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ids = part.Trim('(', ')').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            groups.AddRange(part.StartsWith('(') ? [[.. ids]] : ids.Select(id => ImmutableArray.Create(id)));
        }

        return [.. groups];
    }

    /// <summary>Ties, quotas on all four levels, rankings of single offers, people who rank nobody.</summary>
    public static SelectionRound Random(MatchSketch sketch, bool units = true, bool single = false, bool strict = false, bool ownRankings = true)
    {
        var random = new Random(sketch.Seed);
        var (seekers, offers) = (random.Next(1, sketch.Size + 1), random.Next(1, sketch.Size + 1));
        var (owners, behind) = (random.Next(1, offers + 1), units ? random.Next(4) : 0);
        return new SelectionRound(
            [.. Enumerable.Range(0, seekers).Select(s => new Seeker($"s{s}", Ranking("p", offers), single ? 1 : random.Next(4), behind > 0 && random.Next(2) == 0 ? $"u{random.Next(behind)}" : null))],
            [.. Enumerable.Range(0, offers).Select(p => new Offer($"p{p}", $"l{random.Next(owners)}", random.Next(4), ownRankings && random.Next(4) == 0 ? Ranking("s", seekers) : default))],
            [.. Enumerable.Range(0, owners).Select(l => new Owner($"l{l}", random.Next(6), Ranking("s", seekers)))],
            [.. Enumerable.Range(0, behind).Select(u => new SeekerUnit($"u{u}", random.Next(5), [.. Mixed("s", seekers).Take(random.Next(seekers + 1))]))],
            $"seed {sketch.Seed}",
            random.Next(2) == 0 ? RoundSide.Seekers : RoundSide.Offers);

        IEnumerable<string> Mixed(string prefix, int count)
        {
            var ids = Enumerable.Range(0, count).Select(i => $"{prefix}{i}").ToArray();
            random.Shuffle(ids);
            return ids;
        }

        ImmutableArray<ImmutableArray<string>> Ranking(string prefix, int count)
        {
            var groups = new List<List<string>>();
            foreach (var id in Mixed(prefix, count).Take(random.Next(4) == 0 ? random.Next(count + 1) : count))
            {
                if (!strict && groups.Count > 0 && random.Next(3) == 0)
                {
                    groups[^1].Add(id);
                }
                else
                {
                    groups.Add([id]);
                }
            }

            return [.. groups.Select(g => g.ToImmutableArray())];
        }
    }
}
