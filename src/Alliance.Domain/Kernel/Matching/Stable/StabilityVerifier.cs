using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Stable;

/// <summary>
/// Checks a result against the lists as they were given, by the definitions alone and without the code that found it: quotas, mutual consent, and
/// that no pair blocks. A pair blocks when the seeker's side would rather have it (room, or something it ranks strictly worse to give up for it,
/// in the seeker's own quota or else in its unit's) and the offer's side too. O(pairs × the longest list of matches).
/// </summary>
public static class StabilityVerifier
{
    public static StabilityVerdict Check(SelectionRound round, IEnumerable<RoundMatch> matches)
    {
        var pairs = new RoundPairs(round);
        var known = pairs.Pairs.ToDictionary(p => (pairs.Seekers[p.Seeker].Id, pairs.Offers[p.Offer].Id));
        var (held, faults) = (new List<RoundPair>(), new List<string>());
        foreach (var match in matches)
        {
            if (!known.TryGetValue((match.Seeker, match.Offer), out var pair) || held.Contains(pair))
            {
                faults.Add($"{match.Seeker}–{match.Offer} is no pair of the round, or twice in the result.");
                continue;
            }

            held.Add(pair);
        }

        Over(faults, held, p => p.Seeker, s => pairs.Seekers[s].Id, s => pairs.Seekers[s].Quota);
        Over(faults, held.Where(p => pairs.UnitOf[p.Seeker] >= 0), p => pairs.UnitOf[p.Seeker], u => pairs.Units[u].Id, u => pairs.Units[u].Quota);
        Over(faults, held, p => p.Offer, o => pairs.Offers[o].Id, o => pairs.Offers[o].Quota);
        Over(faults, held, p => pairs.OwnerOf[p.Offer], o => pairs.Owners[o].Id, o => pairs.Owners[o].Quota);

        var (ofSeeker, ofUnit) = (held.ToLookup(p => p.Seeker), held.ToLookup(p => pairs.UnitOf[p.Seeker]));
        var (ofOffer, ofOwner) = (held.ToLookup(p => p.Offer), held.ToLookup(p => pairs.OwnerOf[p.Offer]));
        var matched = held.ToHashSet();
        var blocking = pairs.Pairs.Where(p => !matched.Contains(p) && SeekerWants(p) && OwnerWants(p))
            .Select(p => new BlockingPair(pairs.Seekers[p.Seeker].Id, pairs.Offers[p.Offer].Id));
        return new StabilityVerdict([.. faults], [.. blocking]);

        bool SeekerWants(RoundPair pair)
        {
            if (ofSeeker[pair.Seeker].Count() >= pairs.Seekers[pair.Seeker].Quota)
            {
                return ofSeeker[pair.Seeker].Any(h => h.SeekerTier > pair.SeekerTier);
            }

            var unit = pairs.UnitOf[pair.Seeker];
            return unit < 0 || ofUnit[unit].Count() < pairs.Units[unit].Quota || ofUnit[unit].Any(h => h.Seeker == pair.Seeker
                ? h.SeekerTier > pair.SeekerTier
                : pairs.Priority[h.Seeker] > pairs.Priority[pair.Seeker]);
        }

        // For a seeker who has another of its offers already, the owner goes by what the seeker would rather have.
        bool OwnerWants(RoundPair pair)
        {
            if (ofOffer[pair.Offer].Count() >= pairs.Offers[pair.Offer].Quota)
            {
                return ofOffer[pair.Offer].Any(h => h.OwnerTier > pair.OwnerTier);
            }

            var owner = pairs.OwnerOf[pair.Offer];
            return ofOwner[owner].Count() < pairs.Owners[owner].Quota || ofOwner[owner].Any(h =>
                h.OwnerTier > pair.OwnerTier || (h.Seeker == pair.Seeker && h.OwnerTier == pair.OwnerTier && h.SeekerTier > pair.SeekerTier));
        }
    }

    private static void Over(List<string> faults, IEnumerable<RoundPair> held, Func<RoundPair, int> of, Func<int, string> id, Func<int, int> quota) =>
        faults.AddRange(held.GroupBy(of).Where(g => g.Count() > quota(g.Key)).Select(g => $"{id(g.Key)} has {g.Count()} of at most {quota(g.Key)}."));
}

/// <param name="Faults">What makes it no result at all; empty when it is one.</param>
public sealed record StabilityVerdict(ImmutableArray<string> Faults, ImmutableArray<BlockingPair> Blocking)
{
    public bool IsStable => Faults.IsEmpty && Blocking.IsEmpty;
}
