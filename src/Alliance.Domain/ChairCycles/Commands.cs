using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.ChairCycles;

public abstract record ChairCycleCommand(string AllianceId, string CycleId) : ICommand
{
    [JsonIgnore]
    public StreamId Stream => new("chair-cycle", CycleId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>A command whose decision plans terms, and so needs to know who sits in the alliance.</summary>
public abstract record PlanningCommand(string AllianceId, string CycleId) : ChairCycleCommand(AllianceId, CycleId), INeeds<Roster>;

/// <summary>Terms already served before the platform was there, oldest first: they count in the fairness of the plan.</summary>
[Named("chair-cycle.plan")]
public sealed record PlanChairCycle(
    string AllianceId,
    string CycleId,
    TermLength Length,
    DateOnly StartsOn,
    int Terms,
    ImmutableArray<string> ServedBefore,
    ImmutableArray<FixedTurn> Fixed,
    ImmutableArray<Blackout> Blackouts) : PlanningCommand(AllianceId, CycleId);

/// <summary>Plans all terms that have not begun anew, with the members, shares and rules of today and these fixed turns and blackouts.</summary>
[Named("chair-cycle.revise-plan")]
public sealed record RevisePlan(string AllianceId, string CycleId, int Terms, ImmutableArray<FixedTurn> Fixed, ImmutableArray<Blackout> Blackouts)
    : PlanningCommand(AllianceId, CycleId);

/// <summary>
/// By the system, after members came, left, were suspended or had their shares changed. <paramref name="Cause"/> is the
/// event's last word (member-joined, member-left, …). When a seat was passed on, the other two name both units.
/// </summary>
[Named("chair-cycle.follow-membership")]
public sealed record FollowMembership(string AllianceId, string CycleId, string Cause, string? PassedUnitId = null, string? PassedToUnitId = null)
    : PlanningCommand(AllianceId, CycleId);

/// <summary>By the clock: the first term begins.</summary>
[Named("chair-cycle.begin")]
public sealed record BeginCycle(string AllianceId, string CycleId) : PlanningCommand(AllianceId, CycleId);

[Named("chair-cycle.propose-swap")]
public sealed record ProposeSwap(string AllianceId, string CycleId, int Term, int WithTerm, string? Message) : ChairCycleCommand(AllianceId, CycleId);

[Named("chair-cycle.answer-swap")]
public sealed record AnswerSwap(string AllianceId, string CycleId, string SwapId, bool Consent) : PlanningCommand(AllianceId, CycleId);

[Named("chair-cycle.withdraw-swap")]
public sealed record WithdrawSwap(string AllianceId, string CycleId, string SwapId) : ChairCycleCommand(AllianceId, CycleId);

/// <summary>The unit of the term (or the coordinator) asks another to serve it; the term then counts for who served it.</summary>
[Named("chair-cycle.ask-substitute")]
public sealed record AskSubstitute(string AllianceId, string CycleId, int Term, string SubstituteUnitId, string? Message) : PlanningCommand(AllianceId, CycleId);

[Named("chair-cycle.answer-substitution")]
public sealed record AnswerSubstitution(string AllianceId, string CycleId, int Term, bool Accept) : PlanningCommand(AllianceId, CycleId);

/// <summary>The unit's turn is passed over and made up for as early as the rules allow.</summary>
[Named("chair-cycle.skip-turn")]
public sealed record SkipTurn(string AllianceId, string CycleId, int Term, string Reason) : PlanningCommand(AllianceId, CycleId);

[Named("chair-cycle.add-hand-over-item")]
public sealed record AddHandOverItem(string AllianceId, string CycleId, string ItemId, string Text) : ChairCycleCommand(AllianceId, CycleId);

[Named("chair-cycle.remove-hand-over-item")]
public sealed record RemoveHandOverItem(string AllianceId, string CycleId, string ItemId) : ChairCycleCommand(AllianceId, CycleId);

/// <summary>
/// One side confirms. When both have, the chair passes at that instant: at or after the end of the term's lead time it is
/// an agreed hand-over, before it an early one (<paramref name="Early"/> must then be set by both).
/// </summary>
[Named("chair-cycle.confirm-hand-over")]
public sealed record ConfirmHandOver(string AllianceId, string CycleId, int Term, HandOverSide Side, bool Early) : PlanningCommand(AllianceId, CycleId);

[Named("chair-cycle.take-back-confirmation")]
public sealed record TakeBackConfirmation(string AllianceId, string CycleId, int Term, HandOverSide Side) : ChairCycleCommand(AllianceId, CycleId);

/// <summary>By the clock, at the end of the term.</summary>
[Named("chair-cycle.hand-over-by-clock")]
public sealed record HandOverByClock(string AllianceId, string CycleId, int Term) : PlanningCommand(AllianceId, CycleId);

/// <summary>Terms by meeting: the meeting that ends the term was held; the coordinator lets the chair pass.</summary>
[Named("chair-cycle.close-term-at-meeting")]
public sealed record CloseTermAtMeeting(string AllianceId, string CycleId, int Term, DateOnly HeldOn) : PlanningCommand(AllianceId, CycleId);

/// <summary>The cycle ends; nobody is in the chair until another is planned.</summary>
[Named("chair-cycle.close")]
public sealed record CloseCycle(string AllianceId, string CycleId, string Reason) : ChairCycleCommand(AllianceId, CycleId);

public enum HandOverSide
{
    Outgoing,
    Incoming,
}

/// <summary>
/// Read before deciding, of the alliance the cycle is of: whether it stands, its rules of rotation in force, its seats
/// (also suspended ones and those that have left), the cycle that is open, and what waits there to be passed on.
/// </summary>
public sealed record Roster(
    bool AllianceStands,
    RotationTerms? Rotation,
    ImmutableArray<RosterSeat> Seats,
    string? OpenCycleId,
    ImmutableArray<PassingItem> Passing);

/// <summary>The charter's rules of rotation as the cycle needs them.</summary>
public sealed record RotationTerms(TermLength Length, bool Weighted, bool TwoLevels, bool NotTwiceInARow, bool AlternateProvinces, int NewcomerWaitTerms, int HandOverLeadDays);

public sealed record RosterSeat(string UnitId, string Province, string Share, DateOnly JoinedOn, bool Founding, bool InGoodStanding);

/// <summary>Something open that passes to the next chair: an admission to decide, an invitation unanswered. <paramref name="Kind"/> is a code, <paramref name="Subject"/> an id.</summary>
public sealed record PassingItem(string Kind, string Subject, string? Text);
