using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Matches;

/// <summary>The rules of a match, from the offer to its end; the cases stand in the pages beside this one.</summary>
public sealed class MatchDecider : Decider<MatchState>
{
    public override string Kind => "match";

    public override MatchState Initial => MatchState.Initial;

    public override bool Exists(MatchState state) => state.Stage != MatchStage.None;

    /// <summary>A match is there for its two sides, and for those who run or look after the alliance; for nobody else.</summary>
    public override Relation RelationOf(MatchState state, ICommand command, CommandContext context)
    {
        var (caller, alliance) = (context.Caller, ((MatchCommand)command).AllianceId);
        var relation = Relations.Basic(caller) | Relations.When(caller.Coordinates(alliance), Relation.Coordinator);
        if (context.Facts is MatchFacts facts)
        {
            relation |= facts.Seats.RelationOf(caller, alliance) & (Relation.Chair | Relation.Coordinator | Relation.Supervisor);
            if (command is OfferMatch)
            {
                return relation | facts.Seats.Concerned(caller, facts.Need?.UnitId) | (facts.ResourceSeats ?? facts.Seats).Concerned(caller, facts.Resource?.UnitId);
            }
        }

        return relation | Relations.When(caller.SpeaksFor(state.NeedUnitId) || caller.SpeaksFor(state.ResourceUnitId), Relation.UnitConcerned);
    }

    public override Decision Decide(MatchState state, ICommand command, CommandContext context) => command switch
    {
        OfferMatch c => OfferRules.Offer(state, c, context),
        AcceptMatch c => AnswerRules.Accept(state, c, context),
        DeclineMatch c => AnswerRules.Decline(state, c, context),
        WithdrawMatch c => AnswerRules.Withdraw(state, c, context),
        LapseMatch => AnswerRules.Lapse(state, context),
        CommitMatch => AnswerRules.Commit(state),
        LetFallThrough c => AnswerRules.FallThrough(state, c),
        ArrangeMatch c => KeepingRules.Arrange(state, c, context),
        DeliverMatch c => KeepingRules.Deliver(state, c, context),
        ConfirmMatch c => KeepingRules.Confirm(state, c, context),
        RateMatch c => KeepingRules.Rate(state, c, context),
        ForgetPersons => KeepingRules.Forget(state, context),
        DisputeMatch c => DisputeRules.Dispute(state, c, context),
        SettleDispute c => DisputeRules.Settle(state, c, context),
        MakeProject c => DisputeRules.Project(state, c, context),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    public override MatchState Evolve(MatchState state, IEvent happened) => MatchEvolution.Apply(state, happened);

    public override IEnumerable<DueItem> Due(MatchState state)
    {
        if (state is { Stage: MatchStage.Offered, LapsesAt: { } over })
        {
            yield return new DueItem("lapse", over, new LapseMatch(state.AllianceId, state.MatchId));
        }

        if (state is { Stage: MatchStage.Fulfilled, Persons.Count: > 0, ForgetAt: { } then })
        {
            yield return new DueItem("forget-persons", then, new ForgetPersons(state.AllianceId, state.MatchId));
        }
    }
}
