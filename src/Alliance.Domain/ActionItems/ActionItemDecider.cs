using Alliance.Domain.Kernel;

namespace Alliance.Domain.ActionItems;

/// <summary>What was decided is one unit's to do, until a day: it reports, the chair or coordinator confirms, and the clock reminds.</summary>
public sealed class ActionItemDecider : Decider<ActionItemState>
{
    /// <summary>The first reminder comes so many days before the day.</summary>
    public const int RemindDaysBefore = 3;

    /// <summary>One before the day, and four after it, a week apart; then everybody has long seen it.</summary>
    public const int MostReminders = 5;

    public override string Kind => "action-item";

    public override ActionItemState Initial => ActionItemState.Initial;

    public override bool Exists(ActionItemState state) => state.Status != ActionItemStatus.None;

    public override Relation RelationOf(ActionItemState state, ICommand command, CommandContext context) =>
        context.FactsOf<ActionItemFacts>().Roll.RelationOf(context.Caller, ((ActionItemCommand)command).AllianceId, state.OwnerUnitId);

    public override Decision Decide(ActionItemState state, ICommand command, CommandContext context) => command switch
    {
        AssignActionItem c => state.Status != ActionItemStatus.None ? Decision.Reject(KernelCodes.Exists, ("id", c.ItemId)) : Assign(c, context),
        RemindOwner c => Remind(state, c, context),
        ReopenActionItem c => Reopen(state, c),
        ConfirmDone => state.Status == ActionItemStatus.Done
            ? Decision.Accept(new ActionItemConfirmed(state.AllianceId, state.ItemId, state.Title, state.OwnerUnitId))
            : Decision.Reject(ActionItemCodes.NotReportedDone),
        _ when state.Status != ActionItemStatus.Open => Decision.Reject(ActionItemCodes.NotOpen),
        ReportProgress c => Decision.Accept(new ActionItemProgressed(state.AllianceId, state.ItemId, state.Title, c.Percent, c.Text, state.OwnerUnitId)),
        ReportDone c => Decision.Accept(new ActionItemReportedDone(
            state.AllianceId, state.ItemId, state.Title, c.Text, state.OwnerUnitId, context.Today, state.IsOverdue(context.Today))),
        ChangeDueDate c => ChangeDate(state, c, context),
        ReassignActionItem c => Reassign(state, c, context),
        WithdrawActionItem c => Decision.Accept(new ActionItemWithdrawn(state.AllianceId, state.ItemId, state.Title, state.OwnerUnitId, c.Reason)),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    public override ActionItemState Evolve(ActionItemState state, IEvent happened) => ActionItemState.Apply(state, happened);

    /// <summary>The next reminder, as long as it is open. Given late, it is given once.</summary>
    public override IEnumerable<DueItem> Due(ActionItemState state) =>
        state.Status == ActionItemStatus.Open && state.Reminded < MostReminders
            ? [new DueItem($"remind/{state.DueOn:yyyy-MM-dd}/{state.Reminded}", ReminderAt(state.DueOn, state.Reminded), new RemindOwner(state.AllianceId, state.ItemId, state.Reminded, state.DueOn))]
            : [];

    /// <summary>At nine in the morning in China: three days before, the day after, and every week from then.</summary>
    public static DateTimeOffset ReminderAt(DateOnly dueOn, int number) =>
        ChinaTime.StartOf(number == 0 ? dueOn.AddDays(-RemindDaysBefore) : dueOn.AddDays(1 + (7 * (number - 1)))).AddHours(9);

    private static Decision Assign(AssignActionItem c, CommandContext context)
    {
        var facts = context.FactsOf<ActionItemFacts>();
        return !facts.Roll.Stands ? Decision.Reject(ActionItemCodes.NoAlliance)
            : !facts.Roll.IsMember(c.OwnerUnitId) ? Decision.Reject(ActionItemCodes.OwnerNotMember, ("unit", c.OwnerUnitId))
            : c.DueOn < context.Today ? Decision.Reject(ActionItemCodes.DueInPast, ("dueOn", c.DueOn), ("today", context.Today))
            : !facts.ConferenceKnown ? Decision.Reject(ActionItemCodes.UnknownConference)
            : !facts.ResolutionKnown ? Decision.Reject(ActionItemCodes.UnknownResolution)
            : Decision.Accept(new ActionItemAssigned(c.AllianceId, c.ItemId, c.Title, c.Text, c.OwnerUnitId, c.DueOn, c.TopicId, c.ConferenceId, c.ResolutionId));
    }

    private static Decision Reopen(ActionItemState state, ReopenActionItem c) =>
        state.Status is ActionItemStatus.Done or ActionItemStatus.Confirmed
            ? Decision.Accept(new ActionItemReopened(state.AllianceId, state.ItemId, state.Title, state.OwnerUnitId, c.Reason))
            : Decision.Reject(ActionItemCodes.NothingToReopen);

    private static Decision ChangeDate(ActionItemState state, ChangeDueDate c, CommandContext context) =>
        state.IsOverdue(context.Today) ? Decision.Reject(ActionItemCodes.AlreadyLapsed, ("dueOn", state.DueOn))
        : c.DueOn < context.Today ? Decision.Reject(ActionItemCodes.DueInPast, ("dueOn", c.DueOn), ("today", context.Today))
        : c.DueOn == state.DueOn ? Decision.Accept()
        : Decision.Accept(new DueDateChanged(state.AllianceId, state.ItemId, state.Title, state.OwnerUnitId, state.DueOn, c.DueOn, c.Reason));

    private static Decision Reassign(ActionItemState state, ReassignActionItem c, CommandContext context) =>
        c.OwnerUnitId == state.OwnerUnitId ? Decision.Accept()
        : !context.FactsOf<ActionItemFacts>().Roll.IsMember(c.OwnerUnitId) ? Decision.Reject(ActionItemCodes.OwnerNotMember, ("unit", c.OwnerUnitId))
        : Decision.Accept(new ActionItemReassigned(state.AllianceId, state.ItemId, state.Title, state.OwnerUnitId, c.OwnerUnitId, c.Reason));

    /// <summary>Harmless when it is done, moved or reminded of already.</summary>
    private static Decision Remind(ActionItemState state, RemindOwner c, CommandContext context) =>
        state.Status != ActionItemStatus.Open || c.DueOn != state.DueOn || c.Number != state.Reminded || context.Now < ReminderAt(c.DueOn, c.Number)
            ? Decision.Accept()
            : Decision.Accept(new OwnerReminded(state.AllianceId, state.ItemId, state.Title, state.OwnerUnitId, state.DueOn, context.Today > state.DueOn, c.Number));
}
