using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Plans;

public enum PlanStatus
{
    None,
    Solving,

    /// <summary>There is a preview of the present terms.</summary>
    Ready,
    Failed,
    Stopped,
    Accepted,
    Discarded,
}

/// <param name="Ask">How often it was to be solved; answers to earlier askings are late.</param>
public sealed record PlanState(PlanStatus Status, string AllianceId, string PlanId, PlanTerms? Terms, int Ask, PlanPreviewRef? Preview)
{
    public static readonly PlanState Initial = new(PlanStatus.None, "", "", null, 0, null);

    public string Title => Terms?.Title ?? "";

    public bool IsOver => Status is PlanStatus.Accepted or PlanStatus.Discarded;
}

/// <summary>A plan is drafted, solved beside the requests, looked at, perhaps changed, and accepted or discarded.</summary>
public sealed class PlanDecider : Decider<PlanState>
{
    public override string Kind => "matching-plan";

    public override PlanState Initial => PlanState.Initial;

    public override bool Exists(PlanState state) => state.Status != PlanStatus.None;

    public override Relation RelationOf(PlanState state, ICommand command, CommandContext context) =>
        context.Caller.IsSystem || context.Facts is not PlanFacts facts
            ? Relations.Basic(context.Caller)
            : facts.Seats.RelationOf(context.Caller, ((PlanCommand)command).AllianceId);

    public override Decision Decide(PlanState state, ICommand command, CommandContext context) => command switch
    {
        DraftPlan c => Draft(state, c, context),
        RecordPreview c => c.Ask != state.Ask || state.Status != PlanStatus.Solving ? Decision.Accept() : Decision.Accept(new PlanSolved(c.AllianceId, c.PlanId, state.Title, c.Ask, c.Preview)),
        FailPlan c => c.Ask != state.Ask || state.Status != PlanStatus.Solving ? Decision.Accept() : Decision.Accept(new PlanFailed(c.AllianceId, c.PlanId, state.Title, c.Ask, c.Code)),
        _ when state.IsOver => Decision.Reject(PlanCodes.Over),
        ChangePlan c => state.Status is PlanStatus.Ready or PlanStatus.Solving && Catalog.Write(c.Terms) == Catalog.Write(state.Terms!)
            ? Decision.Accept()
            : Decision.Accept(new PlanChanged(c.AllianceId, c.PlanId, c.Terms.Title, c.Terms, state.Ask + 1)),
        SolvePlan c => state.Status == PlanStatus.Solving ? Decision.Accept() : Decision.Accept(new PlanAsked(c.AllianceId, c.PlanId, state.Title, state.Ask + 1)),
        StopPlan c => state.Status != PlanStatus.Solving ? Decision.Reject(PlanCodes.NotSolving) : Decision.Accept(new PlanStopped(c.AllianceId, c.PlanId, state.Title, state.Ask)),
        AcceptPlan c => Accept(state, c),
        DiscardPlan c => Decision.Accept(new PlanDiscarded(c.AllianceId, c.PlanId, state.Title)),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    public override PlanState Evolve(PlanState state, IEvent happened) => happened switch
    {
        PlanDrafted e => new PlanState(PlanStatus.Solving, e.AllianceId, e.PlanId, e.Terms, e.Ask, null),
        PlanChanged e => state with { Status = PlanStatus.Solving, Terms = e.Terms, Ask = e.Ask },
        PlanAsked e => state with { Status = PlanStatus.Solving, Ask = e.Ask },
        PlanStopped => state with { Status = PlanStatus.Stopped },
        PlanSolved e => state with { Status = PlanStatus.Ready, Preview = e.Preview },
        PlanFailed => state with { Status = PlanStatus.Failed },
        PlanAccepted => state with { Status = PlanStatus.Accepted },
        PlanDiscarded => state with { Status = PlanStatus.Discarded },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    private static Decision Draft(PlanState state, DraftPlan c, CommandContext context) =>
        state.Status != PlanStatus.None ? Decision.Reject(KernelCodes.Exists, ("id", c.PlanId))
        : !context.FactsOf<PlanFacts>().Seats.AllianceStands ? Decision.Reject(PlanCodes.NoAlliance)
        : Decision.Accept(new PlanDrafted(c.AllianceId, c.PlanId, c.Terms.Title, c.Terms, 1));

    private static Decision Accept(PlanState state, AcceptPlan c) =>
        state is not { Status: PlanStatus.Ready, Preview: { } preview } ? Decision.Reject(PlanCodes.NotReady)
        : preview.Id != c.Preview ? Decision.Reject(PlanCodes.Changed)
        : preview.Figures.Offers == 0 ? Decision.Reject(PlanCodes.Nothing)
        : Decision.Accept(new PlanAccepted(c.AllianceId, c.PlanId, state.Title, preview.Id, preview.Figures.Offers));
}
