using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Matches;

/// <summary>Accepting, declining, withdrawing; what follows when both have accepted. Doing any of these twice changes nothing.</summary>
internal static class AnswerRules
{
    public static Decision Accept(MatchState state, AcceptMatch c, CommandContext context)
    {
        if (NotTheirs(state, c.ByUnitId, context) is { } no)
        {
            return no;
        }

        if (state.Stage is MatchStage.Offered or MatchStage.Agreed or MatchStage.Committed && state.Accepted.Contains(c.ByUnitId))
        {
            return Decision.Accept();
        }

        return state.Stage != MatchStage.Offered ? WrongStage(state)
            : state.Accepted.Contains(state.Other(c.ByUnitId)) ? Decision.Accept(state.Say(new MatchAccepted(c.ByUnitId)), state.Say(new MatchAgreed(state.Quantity)))
            : Decision.Accept(state.Say(new MatchAccepted(c.ByUnitId)));
    }

    public static Decision Decline(MatchState state, DeclineMatch c, CommandContext context) =>
        NotTheirs(state, c.ByUnitId, context) is { } no ? no
        : state.Stage == MatchStage.Declined ? Decision.Accept()
        : state.Stage != MatchStage.Offered ? WrongStage(state)
        : Decision.Accept(state.Say(new MatchDeclined(c.ByUnitId, c.Reason)));

    /// <summary>What was confirmed stays; the rest is free again. Who was in charge is forgotten.</summary>
    public static Decision Withdraw(MatchState state, WithdrawMatch c, CommandContext context)
    {
        if (c.ByUnitId is null ? !context.Caller.Coordinates(state.AllianceId) : NotTheirs(state, c.ByUnitId, context) is not null)
        {
            return Decision.Reject(MatchCodes.NotYourSide);
        }

        return state.Stage == MatchStage.Withdrawn ? Decision.Accept()
            : state.Stage is not (MatchStage.Offered or MatchStage.Agreed or MatchStage.Committed) ? WrongStage(state)
            : Decision.Accept(
                [state.Say(new MatchWithdrawn(c.ByUnitId, c.Reason, state.Stage == MatchStage.Committed ? state.Quantity - state.Confirmed : 0))],
                KeepingRules.Forgetting(state));
    }

    /// <summary>A clock that comes too early or too late changes nothing.</summary>
    public static Decision Lapse(MatchState state, CommandContext context) =>
        state.Stage == MatchStage.Offered && state.LapsesAt <= context.Now ? Decision.Accept(state.Say(new MatchLapsed())) : Decision.Accept();

    public static Decision Commit(MatchState state) =>
        state.Stage == MatchStage.Agreed ? Decision.Accept(state.Say(new MatchCommitted(state.Quantity)))
        : state.Stage is MatchStage.Committed or MatchStage.Fulfilled ? Decision.Accept()
        : WrongStage(state);

    /// <summary>Once it has ended otherwise there is nothing left to tell.</summary>
    public static Decision FallThrough(MatchState state, LetFallThrough c) =>
        state.Stage == MatchStage.Agreed ? Decision.Accept(state.Say(new MatchFellThrough(c.ListingId, c.Code, c.Left, state.Unit))) : Decision.Accept();

    internal static Decision? NotTheirs(MatchState state, string unitId, CommandContext context) =>
        state.IsSide(unitId) && context.Caller.SpeaksFor(unitId) ? null : Decision.Reject(MatchCodes.NotYourSide);

    internal static Decision WrongStage(MatchState state) => Decision.Reject(MatchCodes.WrongStage, ("status", state.Stage));
}
