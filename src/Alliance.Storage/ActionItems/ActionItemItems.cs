using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.ActionItems;

/// <summary>
/// Status: open, done (reported, to be confirmed), confirmed, withdrawn. Late: it is open after its day, or was reported done after it.
/// </summary>
public sealed record ActionItemItem(
    string Id,
    string Title,
    string? Text,
    UnitRef Owner,
    DateOnly DueOn,
    bool DateMoved,
    string Status,
    bool Late,
    int Percent,
    string? TopicId,
    string? ConferenceId,
    string? ConferenceTitle,
    string? ResolutionId,
    string? ResolutionTitle,
    int? ResolutionYear,
    int? ResolutionNumber,
    DateTimeOffset AssignedAt,
    DateOnly? DoneOn,
    DateTimeOffset? ClosedAt,
    long Version);

/// <summary>Kind: assigned, progressed, reported-done, confirmed, reopened, due-date-changed, reassigned, withdrawn, reminded, reminded-overdue.</summary>
public sealed record ActionItemReport(string Kind, UnitRef Unit, int? Percent, string? Text, DateOnly? Before, DateOnly? DueOn, DateTimeOffset At);

public sealed record ActionItemDetail(ActionItemItem Item, IReadOnlyList<ActionItemReport> Reports, long AsOf);

/// <summary>How many there are, by what the reader asks first.</summary>
public sealed record ActionItemCounts(int Open, int Overdue, int ToConfirm, int Confirmed);

/// <summary>Filters that are null are not applied. State: open, overdue, done, confirmed, withdrawn, closed; null for all.</summary>
public sealed record ActionItemAsk(
    string AllianceId, DateOnly Today, string? State = null, string? OwnerUnitId = null, string? ConferenceId = null, string? ResolutionId = null, string? TopicId = null, string? Text = null);
