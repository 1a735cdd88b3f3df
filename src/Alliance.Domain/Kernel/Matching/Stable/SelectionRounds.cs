using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Stable;

/// <summary>
/// Computes a round. Ties are broken by <see cref="Lottery"/>, so that what is stable in the strict order is (weakly) stable in the lists as they
/// were given: no seeker and owner would <em>both rather</em> have one another. The result depends on nothing but the input; the order in which
/// participants are listed does not matter. See <see cref="DeferredAcceptance"/> for the method and its cost.
/// </summary>
public static class SelectionRounds
{
    /// <exception cref="ArgumentException">The input has a problem (<see cref="RoundCheck"/>).</exception>
    public static RoundResult Run(SelectionRound round, CancellationToken cancellation = default)
    {
        if (RoundCheck.Of(round) is [var problem, ..])
        {
            throw new ArgumentException($"{problem.Code}: {problem.Id}", nameof(round));
        }

        var pairs = new RoundPairs(round);
        var (seekers, offers) = Sides(pairs, round.Seed);
        var matched = round.Favoured == RoundSide.Seekers
            ? DeferredAcceptance.Run(seekers, offers, cancellation)
            : DeferredAcceptance.Run(offers, seekers, cancellation);
        var matches = matched.Select(i => pairs.Pairs[i]).OrderBy(p => p.Seeker).ThenBy(p => p.Offer).Select(p =>
            new RoundMatch(pairs.Seekers[p.Seeker].Id, pairs.Offers[p.Offer].Id, pairs.Offers[p.Offer].Owner, p.SeekerTier + 1));
        return new RoundResult([.. matches], Reasons.Of(pairs, matched, cancellation), RoundDigest.Of(round));
    }

    /// <summary>
    /// The strict orders. A unit's: its priorities among its seekers, then each seeker's list. An owner's: places in its ranking, and for the same
    /// seeker what the seeker would rather have, since the owner does not mind which of its offers that is.
    /// </summary>
    private static (RoundSideOf Seekers, RoundSideOf Offers) Sides(RoundPairs round, string seed)
    {
        var seekerLot = Places(round.Seekers.Select(s => s.Id), seed);
        var offerLot = Places(round.Offers.Select(o => o.Id), seed);
        var all = Enumerable.Range(0, round.Pairs.Length).ToArray();
        var bySeeker = all
            .OrderBy(i => round.Priority[round.Pairs[i].Seeker]).ThenBy(i => seekerLot[round.Pairs[i].Seeker])
            .ThenBy(i => round.Pairs[i].SeekerTier).ThenBy(i => offerLot[round.Pairs[i].Offer]);
        var seekerRank = Ranks(bySeeker, all.Length);
        var offerRank = Ranks(all.OrderBy(i => round.Pairs[i].OwnerTier).ThenBy(i => seekerLot[round.Pairs[i].Seeker]).ThenBy(i => seekerRank[i]), all.Length);
        return (
            new RoundSideOf([.. round.Pairs.Select(p => p.Seeker)], [.. round.Seekers.Select(s => s.Quota)], round.UnitOf, [.. round.Units.Select(u => u.Quota)], seekerRank),
            new RoundSideOf([.. round.Pairs.Select(p => p.Offer)], [.. round.Offers.Select(o => o.Quota)], round.OwnerOf, [.. round.Owners.Select(o => o.Quota)], offerRank));
    }

    private static int[] Places(IEnumerable<string> ids, string seed)
    {
        var numbers = ids.Select((id, i) => (Number: Lottery.Number(seed, id), id, i)).ToList();
        var places = new int[numbers.Count];
        foreach (var (drawn, place) in numbers.OrderBy(n => n.Number).ThenBy(n => n.id, StringComparer.Ordinal).Select((n, place) => (n.i, place)))
        {
            places[drawn] = place;
        }

        return places;
    }

    private static int[] Ranks(IEnumerable<int> order, int count)
    {
        var ranks = new int[count];
        var next = 0;
        foreach (var pair in order)
        {
            ranks[pair] = next++;
        }

        return ranks;
    }
}
