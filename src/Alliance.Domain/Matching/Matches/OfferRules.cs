using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Matches;

/// <summary>
/// What may be offered. Whether there is enough is looked at here so that nobody is asked in vain; what counts in the end is what
/// the entries say when both sides have accepted.
/// </summary>
internal static class OfferRules
{
    public static Decision Offer(MatchState state, OfferMatch c, CommandContext context)
    {
        if (state.Stage != MatchStage.None)
        {
            return Decision.Reject(KernelCodes.Exists, ("id", c.MatchId));
        }

        var facts = context.FactsOf<MatchFacts>();
        if (facts.Need is not { } need || facts.Resource is not { } resource || need.AllianceId != c.AllianceId)
        {
            return Decision.Reject(MatchCodes.UnknownEntry);
        }

        var no = need.Side != "wants" || resource.Side == "wants" ? Decision.Reject(MatchCodes.WrongSides)
            : need.UnitId == resource.UnitId ? Decision.Reject(MatchCodes.SameUnit)
            : need.Unit != resource.Unit ? Decision.Reject(MatchCodes.OtherMeasure, ("need", need.Unit), ("resource", resource.Unit))
            : Side(need, resource, c, context)
            ?? Member(need, facts.Seats)
            ?? Member(resource, facts.ResourceSeats ?? facts.Seats)
            ?? Fits(need, c.Quantity)
            ?? Fits(resource, c.Quantity)
            ?? (facts.OpenMatchId is { } open ? Decision.Reject(MatchCodes.AlreadyOffered, ("match", open)) : null);
        return no ?? Decision.Accept(new MatchOffered(
            c.ByUnitId, resource.Title, need.Category, need.Unit, c.Quantity, c.From, c.To, c.Note, c.PlanId, c.RoundId, context.Now.AddDays(facts.AnswerDays))
        {
            AllianceId = c.AllianceId, MatchId = c.MatchId, ResourceAllianceId = resource.AllianceId, NeedId = need.ListingId, ResourceId = resource.ListingId,
            NeedUnitId = need.UnitId, ResourceUnitId = resource.UnitId, Title = need.Title,
        });
    }

    /// <summary>Who offers for nobody asks both sides: that is for the coordinator and the system alone.</summary>
    private static Decision? Side(MatchEntry need, MatchEntry resource, OfferMatch c, CommandContext context) =>
        c.ByUnitId is null ? (context.Caller.IsSystem || context.Caller.Coordinates(c.AllianceId) ? null : Decision.Reject(MatchCodes.NotYourSide))
        : (c.ByUnitId == need.UnitId || c.ByUnitId == resource.UnitId) && context.Caller.SpeaksFor(c.ByUnitId) ? null
        : Decision.Reject(MatchCodes.NotYourSide);

    private static Decision? Member(MatchEntry entry, AllianceSeats seats) =>
        seats.AllianceStands && seats.InGoodStanding.Contains(entry.UnitId) ? null : Decision.Reject(MatchCodes.NotAMember, ("title", entry.Title));

    private static Decision? Fits(MatchEntry entry, long quantity) =>
        entry.Status is not ("posted" or "partly-matched") ? Decision.Reject(MatchCodes.EntryNotOpen, ("title", entry.Title), ("status", entry.Status))
        : quantity <= 0 || quantity > entry.Left ? Decision.Reject(MatchCodes.NotEnough, ("title", entry.Title), ("left", Milli.Text(entry.Left)))
        : !entry.Partial && quantity != entry.Left ? Decision.Reject(MatchCodes.NotInParts, ("title", entry.Title), ("quantity", Milli.Text(entry.Left)))
        : entry.MinimumPart is { } minimum && quantity < minimum && quantity != entry.Left ? Decision.Reject(MatchCodes.PartTooSmall, ("title", entry.Title), ("minimum", Milli.Text(minimum)))
        : null;
}
