using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Matches;

/// <summary>When the two do not agree, those who run the alliance settle it; and what becomes of a commitment besides.</summary>
internal static class DisputeRules
{
    public static Decision Dispute(MatchState state, DisputeMatch c, CommandContext context) =>
        AnswerRules.NotTheirs(state, c.ByUnitId, context) is { } no ? no
        : state.Stage != MatchStage.Committed ? AnswerRules.WrongStage(state)
        : state.Disputed ? Decision.Reject(MatchCodes.AlreadyDisputed)
        : Decision.Accept(state.Say(new MatchDisputed(c.ByUnitId, c.Text)));

    /// <summary>The chair rotates among the members: who happens to hold it does not judge in its own cause.</summary>
    public static Decision Settle(MatchState state, SettleDispute c, CommandContext context)
    {
        if (!context.Caller.Coordinates(state.AllianceId) && (context.Caller.SpeaksFor(state.NeedUnitId) || context.Caller.SpeaksFor(state.ResourceUnitId)))
        {
            return Decision.Reject(MatchCodes.OwnDispute);
        }

        if (!state.Disputed)
        {
            return Decision.Reject(MatchCodes.NotDisputed);
        }

        var open = state.Delivered - state.Confirmed;
        var settled = state.Say(new DisputeSettled(c.Outcome, c.Text, c.Outcome == DisputeOutcome.Release ? state.Quantity - state.Confirmed : 0));
        return c.Outcome switch
        {
            DisputeOutcome.Release => Decision.Accept([settled], KeepingRules.Forgetting(state)),
            DisputeOutcome.Confirm when open == 0 => Decision.Reject(MatchCodes.MoreThanDelivered, ("left", Milli.Text(0))),
            DisputeOutcome.Confirm => Decision.Accept([settled, .. KeepingRules.Confirmed(state, open, context, bySettlement: true)]),
            _ => Decision.Accept(settled),
        };
    }

    public static Decision Project(MatchState state, MakeProject c, CommandContext context)
    {
        if (!context.Caller.Coordinates(state.AllianceId) && !context.Caller.SpeaksFor(state.NeedUnitId) && !context.Caller.SpeaksFor(state.ResourceUnitId))
        {
            return Decision.Reject(MatchCodes.NotYourSide);
        }

        return state.ProjectId == c.ListingId ? Decision.Accept()
            : state.ProjectId is not null ? Decision.Reject(MatchCodes.HasProject)
            : state.Stage is not (MatchStage.Committed or MatchStage.Fulfilled) ? AnswerRules.WrongStage(state)
            : context.FactsOf<MatchFacts>().Project is { Side: "does", Status: not "draft" } project && state.IsSide(project.UnitId)
                ? Decision.Accept(state.Say(new ProjectMade(c.ListingId, project.AllianceId, project.Title)))
                : Decision.Reject(MatchCodes.NotAProject);
    }
}
