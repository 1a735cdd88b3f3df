using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Stable;

/// <summary>A pair that both sides named. The tiers are the places of the groups in the two lists, from 0.</summary>
internal readonly record struct RoundPair(int Seeker, int Offer, int SeekerTier, int OwnerTier);

/// <summary>A round with indices for ids: participants in ordinal order, pairs by seeker and the seeker's list.</summary>
internal sealed class RoundPairs
{
    public RoundPairs(SelectionRound round)
    {
        Seekers = [.. round.Seekers.OrderBy(s => s.Id, StringComparer.Ordinal)];
        Offers = [.. round.Offers.OrderBy(o => o.Id, StringComparer.Ordinal)];
        Owners = [.. round.Owners.OrderBy(o => o.Id, StringComparer.Ordinal)];
        Units = [.. round.SeekerUnits.OrderBy(u => u.Id, StringComparer.Ordinal)];
        var owners = Index(Owners.Select(o => o.Id));
        var units = Index(Units.Select(u => u.Id));
        var offers = Index(Offers.Select(o => o.Id));
        OwnerOf = [.. Offers.Select(o => owners[o.Owner])];
        UnitOf = [.. Seekers.Select(s => s.Unit is null ? -1 : units[s.Unit])];
        var ownerTiers = Owners.Select(o => Tiers(o.Ranking)).ToArray();
        var offerTiers = Offers.Select((o, p) => o.Ranking.IsDefault ? ownerTiers[OwnerOf[p]] : Tiers(o.Ranking)).ToArray();
        var priorities = Units.Select(u => Tiers(u.Priority.IsDefault ? [] : [.. u.Priority.Select(id => ImmutableArray.Create(id))])).ToArray();
        Priority = [.. Seekers.Select((s, i) => UnitOf[i] < 0 ? 0 : priorities[UnitOf[i]].GetValueOrDefault(s.Id, int.MaxValue))];

        var pairs = new List<RoundPair>();
        for (var s = 0; s < Seekers.Length; s++)
        {
            var groups = Seekers[s].Preferences;
            for (var tier = 0; !groups.IsDefault && tier < groups.Length; tier++)
            {
                foreach (var id in groups[tier])
                {
                    if (offerTiers[offers[id]].TryGetValue(Seekers[s].Id, out var ownerTier))
                    {
                        pairs.Add(new RoundPair(s, offers[id], tier, ownerTier));
                    }
                }
            }
        }

        Pairs = [.. pairs];
    }

    public Seeker[] Seekers { get; }

    public Offer[] Offers { get; }

    public Owner[] Owners { get; }

    public SeekerUnit[] Units { get; }

    public int[] OwnerOf { get; }

    /// <summary>-1 without one.</summary>
    public int[] UnitOf { get; }

    /// <summary>The seeker's place in its unit's order; the greatest number when it is not named.</summary>
    public int[] Priority { get; }

    public RoundPair[] Pairs { get; }

    public static Dictionary<string, int> Index(IEnumerable<string> ids) => ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i, StringComparer.Ordinal);

    private static Dictionary<string, int> Tiers(ImmutableArray<ImmutableArray<string>> groups) =>
        (groups.IsDefault ? [] : groups.SelectMany((group, tier) => group.Select(id => (id, tier)))).ToDictionary(p => p.id, p => p.tier, StringComparer.Ordinal);
}
