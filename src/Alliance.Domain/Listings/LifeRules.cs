using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

/// <summary>Pausing, renewing, withdrawing; expiring and climbing by the clock.</summary>
internal static class LifeRules
{
    public static Decision Pause(ListingState state) =>
        state.Stage == ListingStage.Open
            ? Decision.Accept(new ListingPaused(state.AllianceId, state.ListingId, state.UnitId, state.Title, state.OnlyBodyId))
            : Decision.Reject(ListingCodes.NotOpen, ("status", state.Status));

    public static Decision Resume(ListingState state) =>
        state.Stage == ListingStage.Paused
            ? Decision.Accept(new ListingResumed(state.AllianceId, state.ListingId, state.UnitId, state.Title, state.OnlyBodyId))
            : Decision.Reject(ListingCodes.NotPaused, ("status", state.Status));

    public static Decision Renew(ListingState state, RenewListing c, CommandContext context) =>
        state.Stage is not (ListingStage.Open or ListingStage.Paused or ListingStage.Expired) ? Decision.Reject(ListingCodes.NotOpen, ("status", state.Status))
        : c.ValidUntil < context.Today ? Decision.Reject(ListingCodes.AlreadyOver, ("until", c.ValidUntil))
        : c.ValidUntil > context.Today.AddMonths(TermsRules.LongestMonths) ? Decision.Reject(ListingCodes.TooLong, ("limit", TermsRules.LongestMonths))
        : state.Stage != ListingStage.Expired && c.ValidUntil == state.Terms!.ValidUntil ? Decision.Accept()
        : Decision.Accept(new ListingRenewed(state.AllianceId, state.ListingId, state.UnitId, state.Title, state.OnlyBodyId, c.ValidUntil, TermsRules.EndOf(c.ValidUntil)));

    /// <summary>What is promised and not yet delivered would be broken: its match is withdrawn first. The contact is erased with the entry.</summary>
    public static Decision Withdraw(ListingState state, WithdrawListing c)
    {
        if (state.Stage is ListingStage.Withdrawn or ListingStage.Discarded)
        {
            return Decision.Reject(ListingCodes.NotOpen, ("status", state.Status));
        }

        ListingContactWrite[] erased = state.HasContact ? [new ListingContactWrite(state.AllianceId, state.ListingId, null)] : [];
        if (state.Stage == ListingStage.Draft)
        {
            return Decision.Accept([new ListingDiscarded(state.AllianceId, state.ListingId, state.UnitId, state.Title)], erased);
        }

        var open = state.Promises.Values.Where(p => !p.Released).Sum(p => p.Quantity - p.Delivered);
        return open > 0
            ? Decision.Reject(ListingCodes.HasPromises, ("promised", Milli.Text(open)))
            : Decision.Accept(
                [new ListingWithdrawn(state.AllianceId, state.ListingId, state.UnitId, state.Title, state.OnlyBodyId, c.Reason)],
                erased);
    }

    /// <summary>A clock that comes too early or too late changes nothing.</summary>
    public static Decision Expire(ListingState state, CommandContext context) =>
        state.Stage is ListingStage.Open or ListingStage.Paused && state.ExpiresAt <= context.Now
            ? Decision.Accept(new ListingExpired(state.AllianceId, state.ListingId, state.UnitId, state.Title, state.OnlyBodyId))
            : Decision.Accept();

    /// <summary>
    /// First to the alliance above; then, or where there is none, to the adjacent provinces, and no further. What was meant for
    /// one branch alone stays there.
    /// </summary>
    public static Decision Climb(ListingState state, CommandContext context)
    {
        if (state.Stage != ListingStage.Open || state.OnlyBodyId is not null || state.Side != Side.Wants || state.Left <= 0 || state.ClimbsAt is not { } due || due > context.Now)
        {
            return Decision.Accept();
        }

        var facts = context.FactsOf<ListingFacts>();
        var above = facts.ParentAllianceId is { } parent && !state.ClimbedTo.Contains(parent) ? parent : null;
        var days = state.ClimbDays + facts.Book.ClimbAfterDays;
        return Decision.Accept(new ListingClimbed(
            state.AllianceId, state.ListingId, state.UnitId, state.Title, state.OnlyBodyId, above, Adjacent: above is null, days, above is null ? null : context.Now.AddDays(facts.Book.ClimbAfterDays)));
    }
}
