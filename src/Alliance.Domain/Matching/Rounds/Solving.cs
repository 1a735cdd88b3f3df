using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;

namespace Alliance.Domain.Matching.Rounds;

/// <summary>From the rankings to the result. A pure function: repeated after a crash it gives the same, and the stream takes it once.</summary>
internal static class Solving
{
    public static Decision Solve(RoundState state, CommandContext context)
    {
        if (state.Status != RoundStatus.Closed)
        {
            return Decision.Accept();
        }

        var facts = context.FactsOf<RoundBallots>();
        var (round, terms) = (state.Question, state.Terms);
        var entries = state.Entries.Values.Where(e => facts.Open.Contains(e.ListingId) && facts.Units.Contains(e.UnitId)).ToImmutableArray();
        var aliases = new RoundAliases(terms.Publication, facts.Key.AliasKey);
        var contributions = facts.Rankings.Select(r => RoundSeed.Hash(r.Salt)).Order(StringComparer.Ordinal).ToImmutableArray();
        var input = Input(terms, entries, facts.Rankings, aliases, RoundSeed.Of(facts.Key.Secret, contributions));
        var result = SelectionRounds.Run(input.AsRound());
        var byAlias = entries.ToDictionary(e => aliases.Entry(e.Side, e.ListingId), StringComparer.Ordinal);

        // In the order of the entries' own ids: that of the pseudonyms would lead from one to the other.
        var pairs = result.Matches.Select(m => (Need: byAlias[m.Seeker], Resource: byAlias[m.Offer]))
            .OrderBy(p => p.Need.ListingId, StringComparer.Ordinal).ThenBy(p => p.Resource.ListingId, StringComparer.Ordinal)
            .Select(p => new RoundPaired(
                round.AllianceId, round.RoundId, round.Title, p.Need.ListingId, p.Need.UnitId, p.Resource.ListingId, p.Resource.UnitId, Math.Min(p.Need.PerMatch, p.Resource.PerMatch)));
        var excluded = state.Entries.Values.Except(entries).Select(e => Excluded(e, facts));
        var solved = new RoundSolved(
            round.AllianceId, round.RoundId, round.Title, terms.Publication, input.Seekers.Length, input.Offers.Length, result.Matches.Length,
            facts.Key.Secret, contributions, input, result.Digest, result.Matches, result.Unmatched, [.. excluded], context.Now);
        return Decision.Accept([solved, .. pairs], [new RankingErase(round.RoundId)]);
    }

    /// <summary>All who take part read the result, and not all of them may see an entry that was drawn back into one branch.</summary>
    private static RoundExcluded Excluded(RoundEntry e, RoundBallots facts)
    {
        var narrowed = facts.Narrowed?.Contains(e.ListingId) == true;
        return new RoundExcluded(e.ListingId, narrowed ? "" : e.Name, !facts.Units.Contains(e.UnitId), narrowed);
    }

    /// <summary>Participants in the order of their published names. What was ranked and has gone since is left out; a group without anybody disappears.</summary>
    private static RoundInput Input(RoundTerms terms, ImmutableArray<RoundEntry> entries, ImmutableArray<RankingRow> rankings, RoundAliases aliases, string seed)
    {
        var sides = entries.ToDictionary(e => e.ListingId, StringComparer.Ordinal);
        var given = rankings.ToDictionary(r => (r.By, r.RankerId));
        var (seekers, offers) = (entries.Where(e => e.Side == RoundSide.Seekers).ToList(), entries.Where(e => e.Side == RoundSide.Offers).ToList());
        var limited = seekers.Select(s => s.UnitId).Distinct(StringComparer.Ordinal).Where(u => terms.UnitQuota(RoundSide.Seekers, u) is not null).ToHashSet(StringComparer.Ordinal);
        return new RoundInput(
            terms.Favoured,
            seed,
            [
                .. seekers.Select(s => new InputSeeker(
                    aliases.Entry(s.Side, s.ListingId), limited.Contains(s.UnitId) ? aliases.Unit(s.Side, s.UnitId) : null, s.Quota,
                    Groups(Ranker.Entry, s.ListingId, RoundSide.Offers) ?? [])).OrderBy(s => s.Id, StringComparer.Ordinal),
            ],
            [
                .. limited.Select(u => new InputUnit(
                    aliases.Unit(RoundSide.Seekers, u), terms.UnitQuota(RoundSide.Seekers, u)!.Value,
                    [.. (Groups(Ranker.Order, u, RoundSide.Seekers) ?? []).SelectMany(g => g)])).OrderBy(u => u.Id, StringComparer.Ordinal),
            ],
            [
                .. offers.Select(o => new InputOffer(
                    aliases.Entry(o.Side, o.ListingId), aliases.Unit(o.Side, o.UnitId), o.Quota, Groups(Ranker.Entry, o.ListingId, RoundSide.Seekers))).OrderBy(o => o.Id, StringComparer.Ordinal),
            ],
            [
                .. offers.GroupBy(o => o.UnitId, StringComparer.Ordinal).Select(g => new InputOwner(
                    aliases.Unit(RoundSide.Offers, g.Key), terms.UnitQuota(RoundSide.Offers, g.Key) ?? g.Sum(o => o.Quota),
                    Groups(Ranker.Owner, g.Key, RoundSide.Seekers) ?? [])).OrderBy(o => o.Id, StringComparer.Ordinal),
            ]);

        ImmutableArray<ImmutableArray<string>>? Groups(Ranker by, string id, RoundSide of) => given.TryGetValue((by, id), out var ranking)
            ? [.. ranking.Groups
                .Select(g => g.Where(e => sides.TryGetValue(e, out var entry) && entry.Side == of).Select(e => aliases.Entry(of, e)).Order(StringComparer.Ordinal).ToImmutableArray())
                .Where(g => g.Length > 0)]
            : null;
    }
}
