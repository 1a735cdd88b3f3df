using Alliance.Domain.Kernel.Matching.Stable;

namespace Alliance.Domain.Tests.Kernel.Matching.Stable;

/// <summary>All stable results of a small round, by trying every set of pairs against the definition as the paper on two layers of quotas words it.</summary>
internal static class StableResults
{
    public static IEnumerable<IReadOnlyList<RoundMatch>> Of(SelectionRound round)
    {
        var pairs = (from seeker in round.Seekers
                     from tier in Enumerable.Range(0, seeker.Preferences.Length)
                     from id in seeker.Preferences[tier]
                     let offer = round.Offers.Single(o => o.Id == id)
                     where OwnerTier(round, offer, seeker.Id) >= 0
                     select new RoundMatch(seeker.Id, offer.Id, offer.Owner, tier + 1)).ToList();
        return Subsets(pairs, 0, []).Where(set => IsResult(round, set) && !pairs.Exists(pair => !set.Contains(pair) && Blocks(round, set, pair)));
    }

    private static IEnumerable<List<RoundMatch>> Subsets(List<RoundMatch> pairs, int from, List<RoundMatch> chosen)
    {
        yield return [.. chosen];
        for (var i = from; i < pairs.Count; i++)
        {
            foreach (var subset in Subsets(pairs, i + 1, [.. chosen, pairs[i]]))
            {
                yield return subset;
            }
        }
    }

    private static bool IsResult(SelectionRound round, List<RoundMatch> set) =>
        round.Seekers.All(s => set.Count(m => m.Seeker == s.Id) <= s.Quota)
        && round.Offers.All(o => set.Count(m => m.Offer == o.Id) <= o.Quota)
        && round.Owners.All(o => set.Count(m => m.Owner == o.Id) <= o.Quota)
        && round.SeekerUnits.All(u => set.Count(m => UnitOf(round, m) == u.Id) <= u.Quota);

    private static bool Blocks(SelectionRound round, List<RoundMatch> set, RoundMatch pair)
    {
        var seeker = round.Seekers.Single(s => s.Id == pair.Seeker);
        var mine = set.Where(m => m.Seeker == seeker.Id).ToList();
        var prefersToOwn = mine.Exists(m => m.Choice > pair.Choice);
        var unit = round.SeekerUnits.SingleOrDefault(u => u.Id == seeker.Unit);
        var seekerWould = prefersToOwn || (mine.Count < seeker.Quota && (unit is null || set.Count(m => UnitOf(round, m) == unit.Id) < unit.Quota
            || set.Exists(m => UnitOf(round, m) == unit.Id && m.Seeker != seeker.Id && Priority(unit, m.Seeker) > Priority(unit, seeker.Id))));
        if (!seekerWould)
        {
            return false;
        }

        var offer = round.Offers.Single(o => o.Id == pair.Offer);
        var tier = OwnerTier(round, offer, seeker.Id);
        if (set.Count(m => m.Offer == offer.Id) == offer.Quota)
        {
            return set.Exists(m => m.Offer == offer.Id && OwnerTier(round, offer, m.Seeker) > tier);
        }

        var owner = round.Owners.Single(o => o.Id == offer.Owner);
        var taken = set.Where(m => m.Owner == owner.Id).ToList();
        return taken.Count < owner.Quota || taken.Exists(m => TierOf(m) > tier || (m.Seeker == seeker.Id && TierOf(m) == tier && m.Choice > pair.Choice));

        int TierOf(RoundMatch match) => OwnerTier(round, round.Offers.Single(o => o.Id == match.Offer), match.Seeker);
    }

    private static string? UnitOf(SelectionRound round, RoundMatch match) => round.Seekers.Single(s => s.Id == match.Seeker).Unit;

    private static int Priority(SeekerUnit unit, string seeker) => unit.Priority.IndexOf(seeker) is var place && place >= 0 ? place : int.MaxValue;

    private static int OwnerTier(SelectionRound round, Offer offer, string seeker)
    {
        var ranking = offer.Ranking.IsDefault ? round.Owners.Single(o => o.Id == offer.Owner).Ranking : offer.Ranking;
        for (var tier = 0; !ranking.IsDefault && tier < ranking.Length; tier++)
        {
            if (ranking[tier].Contains(seeker))
            {
                return tier;
            }
        }

        return -1;
    }
}
