using Alliance.Domain.Kernel;

namespace Alliance.Domain.ActionItems;

public enum ActionItemStatus
{
    None,
    Open,

    /// <summary>Reported done, not yet confirmed.</summary>
    Done,
    Confirmed,
    Withdrawn,
}

/// <summary><paramref name="Reminded"/>: how many reminders of the present due date have been given.</summary>
public sealed record ActionItemState(
    string AllianceId, string ItemId, string Title, string OwnerUnitId, DateOnly DueOn, ActionItemStatus Status, int Percent, int Reminded)
{
    public static readonly ActionItemState Initial = new("", "", "", "", default, ActionItemStatus.None, 0, 0);

    public bool IsOverdue(DateOnly today) => Status == ActionItemStatus.Open && today > DueOn;

    internal static ActionItemState Apply(ActionItemState state, IEvent happened) => happened switch
    {
        ActionItemAssigned e => new ActionItemState(e.AllianceId, e.ItemId, e.Title, e.OwnerUnitId, e.DueOn, ActionItemStatus.Open, 0, 0),
        ActionItemProgressed e => state with { Percent = e.Percent },
        ActionItemReportedDone => state with { Status = ActionItemStatus.Done, Percent = 100 },
        ActionItemConfirmed => state with { Status = ActionItemStatus.Confirmed },
        ActionItemReopened => state with { Status = ActionItemStatus.Open, Percent = Math.Min(state.Percent, 90) },
        DueDateChanged e => state with { DueOn = e.DueOn, Reminded = 0 },
        ActionItemReassigned e => state with { OwnerUnitId = e.OwnerUnitId, Percent = 0 },
        ActionItemWithdrawn => state with { Status = ActionItemStatus.Withdrawn },
        OwnerReminded e => state with { Reminded = e.Number + 1 },
        _ => state,
    };
}
