using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.ActionItems;

public abstract record ActionItemCommand(string AllianceId, string ItemId) : INeeds<ActionItemFacts>
{
    [JsonIgnore]
    public StreamId Stream => new("action-item", ItemId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>One unit is to do something until the end of a day: decided at a meeting, by a resolution, under a topic, or agreed otherwise.</summary>
[Named("action-item.assign")]
public sealed record AssignActionItem(
    string AllianceId,
    string ItemId,
    string Title,
    string? Text,
    string OwnerUnitId,
    DateOnly DueOn,
    string? TopicId = null,
    string? ConferenceId = null,
    string? ResolutionId = null) : ActionItemCommand(AllianceId, ItemId);

/// <summary>How far it is, in percent, and in words.</summary>
[Named("action-item.report-progress")]
public sealed record ReportProgress(string AllianceId, string ItemId, int Percent, string Text) : ActionItemCommand(AllianceId, ItemId);

[Named("action-item.report-done")]
public sealed record ReportDone(string AllianceId, string ItemId, string? Text) : ActionItemCommand(AllianceId, ItemId);

/// <summary>By the chair or the coordinator: what was reported done is done.</summary>
[Named("action-item.confirm")]
public sealed record ConfirmDone(string AllianceId, string ItemId) : ActionItemCommand(AllianceId, ItemId);

[Named("action-item.reopen")]
public sealed record ReopenActionItem(string AllianceId, string ItemId, string Reason) : ActionItemCommand(AllianceId, ItemId);

/// <summary>Only before the day has passed: what has lapsed stays late.</summary>
[Named("action-item.change-due-date")]
public sealed record ChangeDueDate(string AllianceId, string ItemId, DateOnly DueOn, string Reason) : ActionItemCommand(AllianceId, ItemId);

[Named("action-item.reassign")]
public sealed record ReassignActionItem(string AllianceId, string ItemId, string OwnerUnitId, string Reason) : ActionItemCommand(AllianceId, ItemId);

[Named("action-item.withdraw")]
public sealed record WithdrawActionItem(string AllianceId, string ItemId, string Reason) : ActionItemCommand(AllianceId, ItemId);

/// <summary>By the clock. <paramref name="Number"/>: 0 some days before the day, 1 once it has passed, then weekly.</summary>
[Named("action-item.remind")]
public sealed record RemindOwner(string AllianceId, string ItemId, int Number, DateOnly DueOn) : ActionItemCommand(AllianceId, ItemId);

/// <summary>Who belongs to the alliance, and whether what the item refers to is there.</summary>
public sealed record ActionItemFacts(AllianceRoll Roll, bool ConferenceKnown = true, bool ResolutionKnown = true);
