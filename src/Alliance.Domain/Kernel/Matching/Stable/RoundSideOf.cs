namespace Alliance.Domain.Kernel.Matching.Stable;

/// <summary>
/// One side of a round as an ordered laminar matroid over the pairs: a member's quota within its organisation's. <paramref name="Rank"/> is the
/// side's strict order of all pairs (the smaller the dearer); only its order within an organisation (a member without one) matters.
/// </summary>
internal sealed record RoundSideOf(int[] Member, int[] MemberQuota, int[] Organisation, int[] OrganisationQuota, int[] Rank)
{
    /// <summary>The pairs of each member, dearest first.</summary>
    public int[][] Listed()
    {
        var lists = new List<int>[MemberQuota.Length];
        for (var m = 0; m < lists.Length; m++)
        {
            lists[m] = [];
        }

        foreach (var pair in Enumerable.Range(0, Member.Length).OrderBy(p => Rank[p]))
        {
            lists[Member[pair]].Add(pair);
        }

        return [.. lists.Select(l => l.ToArray())];
    }
}
