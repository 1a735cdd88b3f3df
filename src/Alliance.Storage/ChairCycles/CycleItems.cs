using Alliance.Domain.ChairCycles;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.ChairCycles;

public sealed record CycleItem(string Id, string Length, DateOnly StartsOn, string Status, int Terms, int? CurrentTerm);

/// <summary>Status: open, swapped, declined, withdrawn, overtaken.</summary>
public sealed record SwapItem(string Id, int Term, int WithTerm, string UnitId, string WithUnitId, string? Message, string Status, DateTimeOffset Since);

/// <summary>Status: asked, accepted, declined, overtaken.</summary>
public sealed record SubstitutionItem(int Term, string UnitId, string SubstituteUnitId, string? Message, string Status, DateTimeOffset Since);

public sealed record SkipItem(int Term, string UnitId, string Reason, DateTimeOffset At);

/// <summary>Side: outgoing, incoming.</summary>
public sealed record ConfirmationItem(int Term, string Side, string UnitId, bool Early, DateTimeOffset At);

/// <summary>How the chair passed once. How: agreed, early, by-clock, at-meeting, member-left.</summary>
public sealed record HandOverItemRow(int FromTerm, int ToTerm, string FromUnitId, string ToUnitId, DateTimeOffset At, DateTimeOffset? DueAt, string How, IReadOnlyList<PassingItem> Passed);

/// <summary>Kind: note (with its id and text), application, invitation (the subject is the unit), swap (the subject is its id).</summary>
public sealed record ToPass(string? ItemId, string Kind, string? Subject, string? Text, string? ByUnitId);

/// <summary>
/// A cycle whole. <paramref name="State"/> is the domain's own record of it: its terms with their explanations, its rules,
/// contenders and history; its <see cref="CycleState.Basis"/> is what drafts, forecasts and ledgers are computed from.
/// </summary>
public sealed record CycleDetail(
    string Id,
    string AllianceId,
    CycleState State,
    PlanFairness Fairness,
    IReadOnlyList<SwapItem> Swaps,
    IReadOnlyList<SubstitutionItem> Substitutions,
    IReadOnlyList<SkipItem> Skips,
    IReadOnlyList<ConfirmationItem> Confirmations,
    IReadOnlyList<HandOverItemRow> HandOvers,
    IReadOnlyList<ToPass> Passing,
    Roster Roster,
    IReadOnlyList<StaleBecause> StaleBecause,
    IReadOnlyDictionary<string, UnitRef> Units,
    DateTimeOffset PlannedAt,
    DateTimeOffset? BegunAt,
    DateTimeOffset? ClosedAt,
    string? CloseReason,
    long Version,
    long AsOf)
{
    /// <summary>Who acts, or will act, in each term.</summary>
    public IEnumerable<string> ActingUnits => State.Terms.Select(t => t.ActingUnit);

    /// <summary>served, current, planned, or dropped when the cycle was closed before.</summary>
    public string StatusOf(CycleTerm term) => TermRows.StatusOf(State, term);
}
