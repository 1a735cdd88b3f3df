using Alliance.Domain.Kernel;

namespace Alliance.Domain.ActionItems;

[Named("action-item.assigned")]
public sealed record ActionItemAssigned(
    string AllianceId,
    string ItemId,
    string Title,
    string? Text,
    string OwnerUnitId,
    DateOnly DueOn,
    string? TopicId,
    string? ConferenceId,
    string? ResolutionId) : IEvent;

[Named("action-item.progressed")]
public sealed record ActionItemProgressed(string AllianceId, string ItemId, string Title, int Percent, string Text, string OwnerUnitId) : IEvent;

[Named("action-item.reported-done")]
public sealed record ActionItemReportedDone(string AllianceId, string ItemId, string Title, string? Text, string OwnerUnitId, DateOnly On, bool Late) : IEvent;

[Named("action-item.confirmed")]
public sealed record ActionItemConfirmed(string AllianceId, string ItemId, string Title, string OwnerUnitId) : IEvent;

[Named("action-item.reopened")]
public sealed record ActionItemReopened(string AllianceId, string ItemId, string Title, string OwnerUnitId, string Reason) : IEvent;

[Named("action-item.due-date-changed")]
public sealed record DueDateChanged(string AllianceId, string ItemId, string Title, string OwnerUnitId, DateOnly Before, DateOnly DueOn, string Reason) : IEvent;

[Named("action-item.reassigned")]
public sealed record ActionItemReassigned(string AllianceId, string ItemId, string Title, string FromUnitId, string OwnerUnitId, string Reason) : IEvent;

[Named("action-item.withdrawn")]
public sealed record ActionItemWithdrawn(string AllianceId, string ItemId, string Title, string OwnerUnitId, string Reason) : IEvent;

/// <summary><paramref name="Overdue"/>: the day has passed; else it is near.</summary>
[Named("action-item.reminded")]
public sealed record OwnerReminded(string AllianceId, string ItemId, string Title, string OwnerUnitId, DateOnly DueOn, bool Overdue, int Number) : IEvent;
