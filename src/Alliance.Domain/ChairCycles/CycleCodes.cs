namespace Alliance.Domain.ChairCycles;

/// <summary>The rules a chair cycle refuses by. Each has a sentence in Chinese and English.</summary>
public static class CycleCodes
{
    public const string NoAlliance = "chair-cycle.no-such-alliance";

    /// <summary>One cycle is open already: close it first. Facts: cycle.</summary>
    public const string AnotherOpen = "chair-cycle.another-is-open";

    /// <summary>No member unit in good standing has a share.</summary>
    public const string NoMembers = "chair-cycle.no-members";

    /// <summary>The first term would be over already. Facts: startsOn, endsOn, today.</summary>
    public const string StartTooEarly = "chair-cycle.starts-too-early";

    /// <summary>A fixed turn or blackout names a unit that is not in the rotation. Facts: unit.</summary>
    public const string UnitNotInRotation = "chair-cycle.unit-not-in-rotation";

    /// <summary>A fixed turn or blackout lies outside the plan. Facts: term, terms.</summary>
    public const string TermOutsidePlan = "chair-cycle.term-outside-plan";

    /// <summary>The rules cannot hold together. Facts: clashes, a JSON list of {rule, units, terms}.</summary>
    public const string RulesClash = "chair-cycle.rules-clash";

    public const string Closed = "chair-cycle.is-closed";
    public const string NotRunning = "chair-cycle.is-not-running";

    /// <summary>The term has begun, or is not in the plan. Facts: term.</summary>
    public const string TermNotOpen = "chair-cycle.term-not-open";
    public const string SwapWithItself = "chair-cycle.swap-with-itself";

    /// <summary>Another swap or a substitution is open for one of the terms. Facts: term.</summary>
    public const string TermTaken = "chair-cycle.term-has-open-matter";
    public const string UnknownSwap = "chair-cycle.unknown-swap";

    /// <summary>Facts: rule, unit, term.</summary>
    public const string SwapBreaksRule = "chair-cycle.swap-breaks-rule";

    /// <summary>A unit cannot substitute for itself, and only a member in good standing can. Facts: unit.</summary>
    public const string CannotSubstitute = "chair-cycle.cannot-substitute";
    public const string NoSubstitutionAsked = "chair-cycle.no-substitution-asked";

    /// <summary>Facts: term.</summary>
    public const string AlreadySubstituted = "chair-cycle.already-substituted";
    public const string UnknownItem = "chair-cycle.unknown-hand-over-item";
    public const string TooManyItems = "chair-cycle.too-many-hand-over-items";

    /// <summary>The hand-over is of another term than the current one. Facts: term, current.</summary>
    public const string NotCurrentTerm = "chair-cycle.not-the-current-term";

    /// <summary>Too early for an ordinary hand-over; both may agree on an early one. Facts: opensAt.</summary>
    public const string HandOverNotOpen = "chair-cycle.hand-over-not-open";
    public const string AlreadyConfirmed = "chair-cycle.already-confirmed";
    public const string NotConfirmed = "chair-cycle.not-confirmed";

    /// <summary>There is no next term in the plan: revise it first.</summary>
    public const string NothingNext = "chair-cycle.nothing-next";
    public const string TermNotOver = "chair-cycle.term-not-over";

    /// <summary>Only terms that go by meeting end at one.</summary>
    public const string NotByMeeting = "chair-cycle.not-by-meeting";

    /// <summary>Facts: heldOn, today.</summary>
    public const string MeetingInFuture = "chair-cycle.meeting-in-future";
}
