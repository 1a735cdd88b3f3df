using Alliance.Domain.Kernel;

namespace Alliance.Domain.Topics;

/// <summary>The rules of a topic, from the proposal to what settles it; the cases stand in the pages beside this one.</summary>
public sealed class TopicDecider : Decider<TopicState>
{
    public override string Kind => "topic";

    public override TopicState Initial => TopicState.Initial;

    public override bool Exists(TopicState state) => state.Status != TopicStatus.None;

    public override Relation RelationOf(TopicState state, ICommand command, CommandContext context)
    {
        var (caller, seats) = (context.Caller, context.FactsOf<TopicFacts>().Seats);
        var unit = command switch
        {
            ProposeTopic c => c.UnitId,
            CommentOnTopic c => c.UnitId,
            _ => state.UnitId,
        };
        var comment = command switch
        {
            ChangeComment c => state.Comments.GetValueOrDefault(c.CommentId),
            WithdrawComment c => state.Comments.GetValueOrDefault(c.CommentId),
            _ => null,
        };
        var relation = seats.RelationOf(caller, ((TopicCommand)command).AllianceId);

        // Where there is no such comment, those within may learn so.
        var own = comment is not null ? comment.PersonId == caller.PersonId : command is ChangeComment or WithdrawComment && (relation & (Relation.Member | Relation.Coordinator)) != Relation.None;
        return relation | seats.Concerned(caller, unit) | Relations.When(own, Relation.Self);
    }

    public override Decision Decide(TopicState state, ICommand command, CommandContext context)
    {
        if (command is ProposeTopic propose)
        {
            return state.Status == TopicStatus.None ? BacklogRules.Propose(propose, context) : Decision.Reject(KernelCodes.Exists, ("id", propose.TopicId));
        }

        if (!state.IsOpen)
        {
            // What the meetings and votes bring about comes too late, and changes nothing.
            return context.Caller.IsSystem ? Decision.Accept() : Decision.Reject(TopicCodes.Closed, ("status", state.Status));
        }

        return command switch
        {
            ChangeTopic c => BacklogRules.Change(state, c, context),
            AdmitTopic c => BacklogRules.Admit(state, c, context),
            DeclineTopic c => BacklogRules.Decline(state, c),
            MergeTopic c => BacklogRules.Merge(state, c, context),
            OrderTopic c => BacklogRules.Order(state, c, context),
            WithdrawTopic => BacklogRules.Withdraw(state),
            CommentOnTopic c => DiscussionRules.Comment(state, c, context),
            ChangeComment c => DiscussionRules.Change(state, c, context),
            WithdrawComment c => DiscussionRules.Withdraw(state, c),
            PlaceTopic c => SettlingRules.Place(state, c, context),
            TakeOffTopic c => SettlingRules.TakeOff(state, c),
            CarryOverTopic c => SettlingRules.CarryOver(state, c),
            CirculateTopic c => SettlingRules.Circulate(state, c, context),
            EndCirculation c => SettlingRules.EndCirculation(state, c, context),
            SettleTopic c => SettlingRules.Settle(state, c, context),
            _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
        };
    }

    public override TopicState Evolve(TopicState state, IEvent happened) => TopicEvolution.Apply(state, happened);
}
