using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.ChairCycles;

[Named("chair-cycle.planned")]
public sealed record ChairCyclePlanned(
    string AllianceId,
    string CycleId,
    TermLength Length,
    DateOnly StartsOn,
    CycleRules Rules,
    ImmutableArray<string> ServedBefore,
    ImmutableArray<PlanContender> Contenders,
    ImmutableArray<PlanTerm> Terms,
    PlanFairness Fairness) : IEvent;

/// <summary>The terms from <paramref name="FromTerm"/> on are replaced. <paramref name="Cause"/>: coordinator, member-joined, member-left, member-suspended, share-set, swap, skip, substitution, extended…</summary>
[Named("chair-cycle.plan-revised")]
public sealed record PlanRevised(
    string AllianceId,
    string CycleId,
    int FromTerm,
    string Cause,
    CycleRules Rules,
    ImmutableArray<PlanContender> Contenders,
    ImmutableArray<PlanTerm> Terms,
    PlanFairness Fairness) : IEvent;

/// <summary>The cycle's first term begins and its unit holds the chair.</summary>
[Named("chair-cycle.begun")]
public sealed record CycleBegun(string AllianceId, string CycleId, int Term, string UnitId, DateTimeOffset At) : IEvent;

[Named("chair-cycle.swap-proposed")]
public sealed record SwapProposed(string AllianceId, string CycleId, string SwapId, int Term, int WithTerm, string UnitId, string WithUnitId, string? Message) : IEvent;

[Named("chair-cycle.swapped")]
public sealed record TurnsSwapped(string AllianceId, string CycleId, string SwapId, int Term, int WithTerm, string UnitId, string WithUnitId) : IEvent;

/// <summary><paramref name="Why"/>: declined, withdrawn, overtaken.</summary>
[Named("chair-cycle.swap-ended")]
public sealed record SwapEnded(string AllianceId, string CycleId, string SwapId, string Why) : IEvent;

[Named("chair-cycle.substitute-asked")]
public sealed record SubstituteAsked(string AllianceId, string CycleId, int Term, string UnitId, string SubstituteUnitId, string? Message) : IEvent;

/// <summary>From now on the substitute serves the term, and holds the chair when it is the current one.</summary>
[Named("chair-cycle.substituted")]
public sealed record TermSubstituted(string AllianceId, string CycleId, int Term, string UnitId, string SubstituteUnitId) : IEvent;

[Named("chair-cycle.substitution-declined")]
public sealed record SubstitutionDeclined(string AllianceId, string CycleId, int Term, string SubstituteUnitId) : IEvent;

[Named("chair-cycle.turn-skipped")]
public sealed record TurnSkipped(string AllianceId, string CycleId, int Term, string UnitId, string Reason) : IEvent;

[Named("chair-cycle.hand-over-item-added")]
public sealed record HandOverItemAdded(string AllianceId, string CycleId, string ItemId, string Text, string ByUnitId) : IEvent;

[Named("chair-cycle.hand-over-item-removed")]
public sealed record HandOverItemRemoved(string AllianceId, string CycleId, string ItemId) : IEvent;

[Named("chair-cycle.hand-over-confirmed")]
public sealed record HandOverConfirmed(string AllianceId, string CycleId, int Term, HandOverSide Side, string UnitId, bool Early) : IEvent;

[Named("chair-cycle.confirmation-taken-back")]
public sealed record ConfirmationTakenBack(string AllianceId, string CycleId, int Term, HandOverSide Side) : IEvent;

/// <summary>Two units were merged: every term, past and to come, of the first is the other's.</summary>
[Named("chair-cycle.turns-passed")]
public sealed record TurnsPassed(string AllianceId, string CycleId, string UnitId, string ToUnitId) : IEvent;

/// <summary>
/// The chair has passed at <paramref name="At"/>. <paramref name="How"/>: agreed, early, by-clock, at-meeting, member-left. By the clock,
/// <paramref name="DueAt"/> is when it should have been; it is later than that only if the system was down.
/// </summary>
[Named("chair-cycle.handed-over")]
public sealed record ChairHandedOver(
    string AllianceId,
    string CycleId,
    int FromTerm,
    int ToTerm,
    string FromUnitId,
    string ToUnitId,
    DateTimeOffset At,
    DateTimeOffset? DueAt,
    string How,
    ImmutableArray<PassingItem> Passed) : IEvent;

[Named("chair-cycle.closed")]
public sealed record CycleClosed(string AllianceId, string CycleId, string? LastUnitId, string Reason) : IEvent;
