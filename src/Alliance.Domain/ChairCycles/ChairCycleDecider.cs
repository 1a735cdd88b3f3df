using Alliance.Domain.Kernel;

namespace Alliance.Domain.ChairCycles;

/// <summary>The rules of a rotating chair: who may do what here; the cases stand in the pages beside this one.</summary>
public sealed class ChairCycleDecider : Decider<CycleState>
{
    public override string Kind => "chair-cycle";

    public override CycleState Initial => CycleState.Initial;

    public override bool Exists(CycleState state) => state.Status != CycleStatus.None;

    public override Relation RelationOf(CycleState state, ICommand command, CommandContext context)
    {
        var caller = context.Caller;
        var units = state.Contenders.ToLookup(c => c.Shares[^1].Share != "0", c => c.UnitId);
        var provinces = state.Contenders.Select(c => c.Province).Distinct();
        var relation = Relations.ToAlliance(caller, ((ChairCycleCommand)command).AllianceId, provinces, units[true], units[false], state.ChairUnit);
        var concerned = Concerned(state, command);
        return relation | Relations.When(
            concerned.Found ? caller.SpeaksFor(concerned.Unit) : relation.HasFlag(Relation.Member), Relation.UnitConcerned);
    }

    public override Decision Decide(CycleState state, ICommand command, CommandContext context)
    {
        if (command is PlanChairCycle plan)
        {
            return state.Status == CycleStatus.None ? PlanRules.Begin(plan, context) : Decision.Reject(KernelCodes.Exists, ("id", plan.CycleId));
        }

        if (state.Status == CycleStatus.Closed)
        {
            return context.Caller.IsSystem ? Decision.Accept() : Decision.Reject(CycleCodes.Closed);
        }

        return command switch
        {
            RevisePlan c => PlanRules.Revise(state, c, context),
            FollowMembership c => PlanRules.Follow(state, c, context),
            SkipTurn c => PlanRules.Skip(state, c, context),
            BeginCycle c => HandOverRules.Begin(state, c, context),
            ProposeSwap c => SwapRules.Propose(state, c, context),
            AnswerSwap c => SwapRules.Answer(state, c),
            WithdrawSwap c => SwapRules.Withdraw(state, c),
            AskSubstitute c => SubstituteRules.Ask(state, c, context),
            AnswerSubstitution c => SubstituteRules.Answer(state, c, context),
            AddHandOverItem c => HandOverRules.Add(state, c, context),
            RemoveHandOverItem c => HandOverRules.Remove(state, c),
            ConfirmHandOver c => HandOverRules.Confirm(state, c, context),
            TakeBackConfirmation c => HandOverRules.TakeBack(state, c),
            HandOverByClock c => HandOverRules.ByClock(state, c, context),
            CloseTermAtMeeting c => HandOverRules.AtMeeting(state, c, context),
            CloseCycle c => Decision.Accept(new CycleClosed(c.AllianceId, c.CycleId, state.ChairUnit, c.Reason)),
            _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
        };
    }

    public override CycleState Evolve(CycleState state, IEvent happened) => CycleEvolution.Apply(state, happened);

    /// <summary>The cycle's beginning, then the end of each term in turn. Missed ends follow one another: each hand-over makes the next one due.</summary>
    public override IEnumerable<DueItem> Due(CycleState state) => state.Status switch
    {
        CycleStatus.Planned => [new DueItem("begin", ChinaTime.StartOf(state.StartsOn), new BeginCycle(state.AllianceId, state.CycleId))],
        CycleStatus.Running when state.CurrentTerm!.EndsOn is { } end =>
            [new DueItem($"term-end/{state.Current}", ChinaTime.StartOf(end), new HandOverByClock(state.AllianceId, state.CycleId, state.Current))],
        _ => [],
    };

    /// <summary>The unit whose people may send the command. Where what it names is not there, any member may learn so.</summary>
    private static (bool Found, string? Unit) Concerned(CycleState state, ICommand command)
    {
        return command switch
        {
            ProposeSwap c => Of(state.Open(c.Term)?.UnitId),
            AnswerSwap c => Of(state.Swaps.GetValueOrDefault(c.SwapId)?.WithUnitId),
            WithdrawSwap c => Of(state.Swaps.GetValueOrDefault(c.SwapId)?.UnitId),
            AskSubstitute c => Of(SubstituteRules.TermOf(state, c.Term)?.UnitId),
            AnswerSubstitution c => Of(SubstituteRules.TermOf(state, c.Term)?.AskedSubstitute),
            ConfirmHandOver c => Of(HandOverRules.UnitOf(state, c.Side)),
            TakeBackConfirmation c => Of(HandOverRules.UnitOf(state, c.Side)),
            _ => (true, null),
        };

        static (bool, string?) Of(string? unit) => (unit is not null, unit);
    }
}
