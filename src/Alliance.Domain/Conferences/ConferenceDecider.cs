using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>The rules of a meeting: who may do what here; the cases stand in the pages beside this one.</summary>
public sealed class ConferenceDecider : Decider<ConferenceState>
{
    public override string Kind => "conference";

    public override ConferenceState Initial => ConferenceState.Initial;

    public override bool Exists(ConferenceState state) => state.Status != ConferenceStatus.None;

    /// <summary>Whoever leads a committee or branch leads its sessions as the chair leads the others.</summary>
    public override Relation RelationOf(ConferenceState state, ICommand command, CommandContext context)
    {
        var (caller, facts) = (context.Caller, context.FactsOf<ConferenceFacts>());
        var allianceId = ((ConferenceCommand)command).AllianceId;
        var suspended = facts.Seats.Where(s => !s.InGoodStanding).Select(s => s.UnitId);
        var relation = Relations.ToAlliance(caller, allianceId, facts.Regions, facts.InGoodStanding, suspended, facts.ChairUnitId);
        var concerned = Concerned(state, command);
        return relation
            | Relations.When(facts.Body is { } body && body.Leading.Any(caller.SpeaksFor), Relation.Chair)
            | Relations.When(
                concerned.Found ? caller.SpeaksFor(concerned.Unit) && facts.InGoodStanding.Contains(concerned.Unit) : relation.HasFlag(Relation.Member),
                Relation.UnitConcerned);
    }

    public override Decision Decide(ConferenceState state, ICommand command, CommandContext context)
    {
        if (command is CallConference call)
        {
            return state.Status == ConferenceStatus.None ? CallingRules.Call(call, context) : Decision.Reject(KernelCodes.Exists, ("id", call.ConferenceId));
        }

        if (state.Status is ConferenceStatus.Cancelled or ConferenceStatus.Closed)
        {
            return context.Caller.IsSystem ? Decision.Accept()
                : Decision.Reject(state.Status == ConferenceStatus.Cancelled ? ConferenceCodes.Cancelled : ConferenceCodes.Over);
        }

        return command switch
        {
            RescheduleConference c => CallingRules.Reschedule(state, c, context),
            AgreeToWaiver c => CallingRules.Agree(state, c, context),
            CancelConference c => CallingRules.Cancel(state, c),
            PassHost c => CallingRules.PassHost(state, c),
            MoveWithChair c => CallingRules.MoveWithChair(state, c, context),
            FillAgenda c => AgendaRules.Fill(state, c, context),
            AnswerConference c => AnswerRules.Answer(state, c, context),
            RemindUnanswered c => AnswerRules.Remind(state, c),
            ArrangeAgenda c => AgendaRules.Arrange(state, c, context),
            OpenConference c => OpeningRules.Open(state, c, context),
            CheckIn c => OpeningRules.CheckIn(state, c, context),
            LeaveConference c => OpeningRules.Leave(state, c, context),
            CloseConference c => OpeningRules.Close(state, c, context),
            BeginItem c => AgendaRules.Begin(state, c, context),
            SettleItem c => AgendaRules.Settle(state, c, context),
            MoveMotion c => MotionRules.Move(state, c, context),
            SecondMotion c => MotionRules.Second(state, c),
            WithdrawMotion c => MotionRules.Withdraw(state, c),
            SettleMotion c => MotionRules.Settle(state, c),
            AskToSpeak c => SpeakerRules.Ask(state, c, context),
            CallSpeaker c => SpeakerRules.Call(state, c, context),
            EndSpeech c => SpeakerRules.End(state, c, context),
            _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
        };
    }

    public override ConferenceState Evolve(ConferenceState state, IEvent happened) => ConferenceEvolution.Apply(state, happened);

    /// <summary>The next reminder of those that have not answered.</summary>
    public override IEnumerable<DueItem> Due(ConferenceState state) =>
        state.Status == ConferenceStatus.Called && state.Reminded < state.RemindAt.Length
            ? [new DueItem($"remind/{state.Sequence}/{state.Reminded + 1}", state.RemindAt[state.Reminded], new RemindUnanswered(state.AllianceId, state.ConferenceId, state.Reminded + 1))]
            : [];

    /// <summary>The unit whose people may send the command. Where what it names is not there, any member may learn so.</summary>
    private static (bool Found, string? Unit) Concerned(ConferenceState state, ICommand command)
    {
        return command switch
        {
            AnswerConference c => (true, c.UnitId),
            CheckIn c => (true, c.UnitId),
            LeaveConference c => (true, c.UnitId),
            MoveMotion c => (true, c.UnitId),
            SecondMotion c => (true, c.UnitId),
            AskToSpeak c => (true, c.UnitId),
            WithdrawMotion c => Of(state.Motions.GetValueOrDefault(c.MotionId)?.UnitId),
            EndSpeech c => Of(state.Speakers.FirstOrDefault(s => s.Number == c.Number)?.UnitId),
            _ => (true, null),
        };

        static (bool, string?) Of(string? unit) => (unit is not null, unit);
    }
}
