using Alliance.Domain.Kernel;

namespace Alliance.Domain.Votes;

/// <summary>The rules of a vote: who may do what here; the cases stand in the pages beside this one.</summary>
public sealed class VoteDecider : Decider<VoteState>
{
    public override string Kind => "vote";

    public override VoteState Initial => VoteState.Initial;

    public override bool Exists(VoteState state) => state.Status != VoteStatus.None;

    public override Relation RelationOf(VoteState state, ICommand command, CommandContext context)
    {
        var caller = context.Caller;
        var alliance = ((VoteCommand)command).AllianceId;
        return command switch
        {
            DropBallot => Relation.Anyone,
            CastBallot c => Relations.Basic(caller) | Relations.When(caller.SpeaksFor(c.UnitId), Relation.UnitConcerned) | InTheVote(state, caller, alliance),
            TakePaper c => Relations.Basic(caller) | Relations.When(caller.SpeaksFor(c.UnitId), Relation.UnitConcerned) | InTheVote(state, caller, alliance),
            OpenVote => OfOpening(caller, alliance, context.FactsOf<OpeningFacts>()),
            CloseVote or CancelVote => Relations.Basic(caller) | InTheVote(state, caller, alliance)
                | Relations.When(caller.SpeaksFor(context.FactsOf<ClosingFacts>().ChairUnitId), Relation.Chair),
            _ => Relations.Basic(caller),
        };
    }

    public override Decision Decide(VoteState state, ICommand command, CommandContext context)
    {
        if (command is OpenVote open)
        {
            return state.Status == VoteStatus.None ? Opening.Decide(open, context) : Decision.Reject(KernelCodes.Exists, ("id", open.VoteId));
        }

        if (state.Status == VoteStatus.Closed)
        {
            return context.Caller.IsSystem ? Decision.Accept() : Decision.Reject(VoteCodes.Closed);
        }

        return command switch
        {
            CastBallot c => Casting.Cast(state, c, context),
            TakePaper c => Papers.Take(state, c, context),
            DropBallot c => Papers.Drop(state, c, context),
            CloseVote => Closing.Close(state, context),
            CancelVote c => Closing.Cancel(state, c, context),
            DropUnit c => Casting.Drop(state, c),
            MarkPresence c => Casting.Mark(state, c),
            _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
        };
    }

    public override VoteState Evolve(VoteState state, IEvent happened) => VoteEvolution.Apply(state, happened);

    /// <summary>Its end by the clock; and at once, when all have dropped their ballots into the box (an open vote closes with its last ballot).</summary>
    public override IEnumerable<DueItem> Due(VoteState state)
    {
        if (state.Status != VoteStatus.Open)
        {
            return [];
        }

        var close = new CloseVote(state.Question.AllianceId, state.Question.VoteId);
        return state.IsComplete ? [new DueItem("complete", state.Question.At, close)]
            : state.Question.ClosesAt is { } at ? [new DueItem("closes", at, close)]
            : [];
    }

    /// <summary>Delegates of the units that vote, and coordinators. Others may be within the alliance too; the door in front of the API knows.</summary>
    private static Relation InTheVote(VoteState state, Caller caller, string allianceId) =>
        Relations.When(caller.Coordinates(allianceId), Relation.Coordinator) | Relations.When(caller.Units.Any(state.Seats.ContainsKey), Relation.Member);

    private static Relation OfOpening(Caller caller, string allianceId, OpeningFacts facts) =>
        Relations.ToAlliance(caller, allianceId, facts.Regions, facts.InGoodStanding, facts.Suspended, facts.ChairUnitId);
}
