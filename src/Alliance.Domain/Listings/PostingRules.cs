using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

/// <summary>Drafting, posting and changing: what an entry says is held against the alliance's book as it is now.</summary>
internal static class PostingRules
{
    public static Decision Draft(ListingState state, DraftListing c, CommandContext context)
    {
        if (state.Stage is not (ListingStage.None or ListingStage.Draft))
        {
            return Decision.Reject(ListingCodes.AlreadyPosted);
        }

        var facts = context.FactsOf<ListingFacts>();
        return Membership(state, facts, c.UnitId)
            ?? (facts.Book.Kind(c.Terms.Kind) is null ? Decision.Reject(ListingCodes.UnknownKind) : null)
            ?? Decision.Accept([new ListingDrafted(c.AllianceId, c.ListingId, c.UnitId, c.Terms.Title, c.Terms, c.Contact is not null)], Contact(c.AllianceId, c.ListingId, c.Contact, state.HasContact));
    }

    public static Decision Post(ListingState state, PostListing c, CommandContext context)
    {
        if (state.Stage is not (ListingStage.None or ListingStage.Draft))
        {
            return Decision.Reject(ListingCodes.AlreadyPosted);
        }

        var facts = context.FactsOf<ListingFacts>();
        if ((Membership(state, facts, c.UnitId) ?? Wrong(c.Terms, facts, context)) is { } no)
        {
            return no;
        }

        var (kind, category) = (facts.Book.Kind(c.Terms.Kind)!, facts.Book.Category(c.Terms.Category)!);
        return Decision.Accept(
            [
                new ListingPosted(
                    c.AllianceId, c.ListingId, c.UnitId, c.Terms.Title, kind.Side, OnlyBody(c.Terms), category.Version, category.Unit, c.Terms, c.Contact is not null,
                    kind.Side == Side.Wants ? context.Now.AddDays(facts.Book.ClimbAfterDays) : null, TermsRules.EndOf(c.Terms.ValidUntil), c.ImportId),
            ],
            Contact(c.AllianceId, c.ListingId, c.Contact, state.HasContact));
    }

    public static Decision Change(ListingState state, ChangeListing c, CommandContext context)
    {
        if (state.Stage == ListingStage.Draft)
        {
            return Decision.Reject(ListingCodes.NotPosted);
        }

        if (state.Stage is not (ListingStage.Open or ListingStage.Paused))
        {
            return Decision.Reject(ListingCodes.NotOpen, ("status", state.Status));
        }

        var facts = context.FactsOf<ListingFacts>();
        if (Wrong(c.Terms, facts, context) is { } no)
        {
            return no;
        }

        if (c.Terms.Quantity < state.Promised)
        {
            return Decision.Reject(ListingCodes.BelowPromised, ("promised", Milli.Text(state.Promised)));
        }

        if (state.Promised > 0 && (c.Terms.Kind, c.Terms.Category) != (state.Terms!.Kind, state.Terms.Category))
        {
            return Decision.Reject(ListingCodes.HasPromises, ("promised", Milli.Text(state.Promised)));
        }

        var sameContact = c.KeepContact || (c.Contact is null && !state.HasContact);
        if (sameContact && Catalog.Write(c.Terms) == Catalog.Write(state.Terms!))
        {
            return Decision.Accept();
        }

        var (kind, category) = (facts.Book.Kind(c.Terms.Kind)!, facts.Book.Category(c.Terms.Category)!);
        return Decision.Accept(
            [
                new ListingChanged(
                    c.AllianceId, c.ListingId, state.UnitId, c.Terms.Title, kind.Side, OnlyBody(c.Terms), category.Version, category.Unit, c.Terms,
                    c.KeepContact ? state.HasContact : c.Contact is not null, TermsRules.EndOf(c.Terms.ValidUntil), c.ImportId),
            ],
            c.KeepContact ? [] : Contact(c.AllianceId, c.ListingId, c.Contact, state.HasContact));
    }

    private static Decision? Membership(ListingState state, ListingFacts facts, string unitId) =>
        !facts.Seats.AllianceStands ? Decision.Reject(ListingCodes.NoAlliance)
        : !facts.Seats.InGoodStanding.Contains(unitId) || (state.Stage == ListingStage.Draft && state.UnitId != unitId) ? Decision.Reject(ListingCodes.NotAMember)
        : null;

    private static Decision? Wrong(ListingTerms terms, ListingFacts facts, CommandContext context)
    {
        if (TermsRules.Problems(facts.Book, terms, context.Today).FirstOrDefault() is { } problem)
        {
            return new Decision.Rejected(problem.Code, problem.Facts);
        }

        return terms.Audience == ListingAudience.Branch && facts.UnitsOfBranch is not { Count: > 0 } ? Decision.Reject(ListingCodes.UnknownBranch) : null;
    }

    private static string? OnlyBody(ListingTerms terms) => terms.Audience == ListingAudience.Branch ? terms.BranchId : null;

    private static IEnumerable<IPrivateWrite> Contact(string allianceId, string listingId, ListingContact? contact, bool had) =>
        contact is not null || had ? [new ListingContactWrite(allianceId, listingId, contact)] : [];
}
