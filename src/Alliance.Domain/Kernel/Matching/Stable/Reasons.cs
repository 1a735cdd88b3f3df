using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Stable;

/// <summary>Why a seeker did not get an offer, read off the result: in the order of its list, what was in the way at the end.</summary>
internal static class Reasons
{
    public static ImmutableArray<UnmatchedSeeker> Of(RoundPairs round, List<int> matched, CancellationToken cancellation)
    {
        var got = new int[round.Seekers.Length];
        var unitGot = new int[round.Units.Length];
        var ofOffer = Lists(round.Offers.Length);
        var ofOwner = Lists(round.Owners.Length);
        var taken = new HashSet<(int, int)>();
        foreach (var pair in matched.Select(i => round.Pairs[i]))
        {
            got[pair.Seeker]++;
            if (round.UnitOf[pair.Seeker] >= 0)
            {
                unitGot[round.UnitOf[pair.Seeker]]++;
            }

            ofOffer[pair.Offer].Add(pair);
            ofOwner[round.OwnerOf[pair.Offer]].Add(pair);
            taken.Add((pair.Seeker, pair.Offer));
        }

        var mutual = round.Pairs.ToDictionary(p => (p.Seeker, p.Offer));
        var offers = RoundPairs.Index(round.Offers.Select(o => o.Id));
        var unmatched = ImmutableArray.CreateBuilder<UnmatchedSeeker>();
        for (var s = 0; s < round.Seekers.Length; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            var seeker = round.Seekers[s];
            if (got[s] < seeker.Quota)
            {
                var wanted = (seeker.Preferences.IsDefault ? [] : seeker.Preferences).SelectMany(g => g.Order(StringComparer.Ordinal)).Where(id => !taken.Contains((s, offers[id])));
                unmatched.Add(new UnmatchedSeeker(seeker.Id, got[s], seeker.Quota, [.. wanted.Select(id => Why(s, offers[id]))]));
            }
        }

        return unmatched.ToImmutable();

        Refused Why(int s, int p)
        {
            var (id, owner) = (round.Offers[p].Id, round.OwnerOf[p]);
            if (!mutual.TryGetValue((s, p), out var pair))
            {
                return new Refused(id, RefusalCause.NotRanked, round.Offers[p].Quota, false);
            }

            if (ofOffer[p].Count >= round.Offers[p].Quota && !ofOffer[p].Exists(h => h.OwnerTier > pair.OwnerTier))
            {
                return new Refused(id, RefusalCause.OfferFull, round.Offers[p].Quota, ByLot(ofOffer[p], pair));
            }

            if (ofOwner[owner].Count >= round.Owners[owner].Quota && !ofOwner[owner].Exists(h => h.OwnerTier > pair.OwnerTier))
            {
                return new Refused(id, RefusalCause.OwnerFull, round.Owners[owner].Quota, ByLot(ofOwner[owner], pair));
            }

            var unit = round.UnitOf[s];
            return new Refused(id, RefusalCause.UnitFull, unit < 0 ? unit : round.Units[unit].Quota, false);
        }
    }

    private static bool ByLot(List<RoundPair> held, RoundPair pair) => held.Exists(h => h.OwnerTier == pair.OwnerTier && h.Seeker != pair.Seeker);

    private static List<RoundPair>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<RoundPair>())];
}
