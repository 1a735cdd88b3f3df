using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;

namespace Alliance.Domain.Matching.Rounds;

/// <summary>Joining, leaving and ranking, while the round is open.</summary>
internal static class Taking
{
    /// <summary>A round is read and computed as one: so many entries on a side, with what they rank, stay below some two megabytes.</summary>
    public const int MostOfSide = 500;

    public static Decision Join(RoundState state, JoinRound c, CommandContext context)
    {
        var facts = context.FactsOf<RoundFacts>();
        if ((Late(state, context) ?? Outside(state, facts, c.UnitId)) is { } no)
        {
            return no;
        }

        if (c.TogetherWith is not null)
        {
            return Decision.Reject(RoundCodes.CoupleRefused);
        }

        if (facts.Listing is not { } listing || listing.Stage == "draft")
        {
            return Decision.Reject(RoundCodes.UnknownEntry);
        }

        var side = listing.Side == "wants" ? RoundSide.Seekers : RoundSide.Offers;
        var rule = state.Terms.Of(side);
        var share = c.PerMatch ?? (c.Quota > 0 ? listing.Left / c.Quota : 0);
        return listing.UnitId != c.UnitId ? Decision.Reject(RoundCodes.NotYours)
            : state.Entries.ContainsKey(c.ListingId) ? Decision.Reject(RoundCodes.AlreadyIn)
            : listing.Stage != "open" || listing.Left <= 0 ? Decision.Reject(RoundCodes.EntryNotOpen)
            : listing.Audience == "branch" ? Decision.Reject(RoundCodes.BranchOnly)
            : !rule.Admits(c.ListingId, listing.Kind, listing.Category) ? Decision.Reject(RoundCodes.NotAdmitted)
            : state.Side(side).Count() >= MostOfSide ? Decision.Reject(RoundCodes.TooMany, ("side", side), ("most", MostOfSide))
            : c.Quota > rule.Quota ? Decision.Reject(RoundCodes.QuotaTooLarge, ("most", rule.Quota))
            : share <= 0 || share > listing.Left ? Decision.Reject(RoundCodes.PerMatchTooLarge, ("left", Milli.Text(listing.Left)))
            : share < listing.MinimumPart && share != listing.Left ? Decision.Reject(RoundCodes.PartTooSmall, ("minimum", Milli.Text(listing.MinimumPart.Value)))
            : !listing.Partial && (c.Quota > 1 || share != listing.Left) ? Decision.Reject(RoundCodes.NotInParts)
            : Decision.Accept(new RoundJoined(
                c.AllianceId, c.RoundId, c.UnitId, state.Question.Title, new RoundEntry(c.ListingId, side, c.UnitId, listing.Title, c.Quota, share, listing.Unit, !listing.Partial, listing.MinimumPart ?? 0)));
    }

    public static Decision Leave(RoundState state, LeaveRound c, CommandContext context)
    {
        if (Late(state, context) is { } late)
        {
            return late;
        }

        if (!state.Entries.TryGetValue(c.ListingId, out var entry) || entry.UnitId != c.UnitId)
        {
            return Decision.Reject(RoundCodes.HasNotJoined);
        }

        var left = new RoundLeft(c.AllianceId, c.RoundId, c.UnitId, state.Question.Title, c.ListingId, entry.Name, context.FactsOf<RoundFacts>().BranchOf(c.ListingId));
        var group = RoundEvolution.RankerOf(entry.Side);
        var last = RoundEvolution.Apply(state, left).Ranked.Contains((group, c.UnitId)) ? [] : new[] { new RankingErase(c.RoundId, group, c.UnitId) };
        return Decision.Accept([left], [new RankingErase(c.RoundId, Ranker.Entry, c.ListingId), .. last]);
    }

    public static Decision Rank(RoundState state, RankInRound c, CommandContext context)
    {
        var early = context.Now < state.Terms.OpensAt ? Decision.Reject(RoundCodes.NotYet, ("opensAt", state.Terms.OpensAt)) : null;
        if ((Late(state, context) ?? early ?? Outside(state, context.FactsOf<RoundFacts>(), c.UnitId)) is { } no)
        {
            return no;
        }

        var mine = state.Entries.Values.Where(e => e.UnitId == c.UnitId && (c.By == Ranker.Entry ? e.ListingId == c.ListingId : RoundEvolution.RankerOf(e.Side) == c.By)).ToList();
        if (mine is not [var first, ..])
        {
            return Decision.Reject(c.By == Ranker.Entry ? RoundCodes.HasNotJoined : RoundCodes.NothingOfYours);
        }

        var rule = state.Terms.Of(first.Side);
        if (c.By != Ranker.Order && c.Groups.Sum(g => g.Length) > rule.MostRanked)
        {
            return Decision.Reject(RoundCodes.RanksTooMany, ("most", rule.MostRanked));
        }

        if ((c.By == Ranker.Order || !state.Terms.Ties) && c.Groups.Any(g => g.Length > 1))
        {
            return Decision.Reject(RoundCodes.NoTies);
        }

        var facts = context.FactsOf<RoundFacts>();
        if (c.Groups.SelectMany(g => g).Select(id => Wrong(state, facts, c, mine, id)).FirstOrDefault(w => w is not null) is { } wrong)
        {
            return wrong;
        }

        var id = c.By == Ranker.Entry ? c.ListingId! : c.UnitId;
        return Decision.Accept(
            [new RoundRanked(c.AllianceId, c.RoundId, c.UnitId, state.Question.Title, c.By, c.By == Ranker.Entry ? c.ListingId : null, state.Ranked.Contains((c.By, id)))],
            [new RankingWrite(c.RoundId, new RankingRow(c.By, id, c.UnitId, c.Groups, c.Salt))]);
    }

    /// <summary>The time is what counts, also when the clockwork comes late.</summary>
    private static Decision? Late(RoundState state, CommandContext context) =>
        state.Status != RoundStatus.Open || context.Now >= state.Terms.ClosesAt ? Decision.Reject(RoundCodes.Over, ("closesAt", state.ClosedAt ?? state.Terms.ClosesAt)) : null;

    private static Decision? Outside(RoundState state, RoundFacts facts, string unitId) =>
        !facts.Seats.InGoodStanding.Contains(unitId) ? Decision.Reject(RoundCodes.NotAMember)
        : !state.Terms.Admits(unitId) ? Decision.Reject(RoundCodes.NotInvited)
        : null;

    /// <summary>
    /// A ranking names entries of the other side that it could be matched with; an order, the unit's own needs. What has been drawn back into one
    /// branch is not there for the others, nor is its name told in a refusal.
    /// </summary>
    private static Decision? Wrong(RoundState state, RoundFacts facts, RankInRound c, List<RoundEntry> mine, string id) =>
        !state.Entries.TryGetValue(id, out var other) || (c.By != Ranker.Order && facts.BranchOf(id) is not null) || (c.By == Ranker.Order ? !mine.Contains(other) : other.Side == mine[0].Side) ? Decision.Reject(RoundCodes.NotInRound, ("entry", id))
        : c.By == Ranker.Order ? null
        : other.UnitId == c.UnitId ? Decision.Reject(RoundCodes.OwnUnit, ("entry", other.Name))
        : !mine.Exists(m => m.Fits(other)) ? Decision.Reject(RoundCodes.DoesNotFit, ("entry", other.Name))
        : null;
}
