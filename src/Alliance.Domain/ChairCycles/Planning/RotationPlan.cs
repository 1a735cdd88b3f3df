using System.Collections.Immutable;

namespace Alliance.Domain.ChairCycles.Planning;

public sealed record RotationPlan(ImmutableArray<PlannedTerm> Terms, Fairness Fairness);

/// <summary>Which rule decided a term.</summary>
public enum TurnReason
{
    /// <summary>It would have been the first to fall behind by more than the bound.</summary>
    DueFirst,

    /// <summary>Several had the same deadline; it had waited longest.</summary>
    LongestWaiting,

    /// <summary>Several had the same deadline and waiting; the order of contenders decides.</summary>
    ListOrder,

    /// <summary>The term is fixed to it.</summary>
    Fixed,

    /// <summary>Nobody else may serve in this term.</summary>
    OnlyEligible,

    /// <summary>Another was due first but would have served twice in a row.</summary>
    NotTwiceInARow,

    /// <summary>Another was due first but its group served the term before.</summary>
    AlternateGroups,

    /// <summary>Another was due first but is blacked out in this term.</summary>
    Blackout,

    /// <summary>Another was due first but is still in its waiting time.</summary>
    WaitingTime,

    /// <summary>Another was due first, but giving it this term would cost more fairness in a later one, where the hard rules bind.</summary>
    LookAhead,
}

/// <summary>Stable codes of <see cref="TurnReason"/> for the wire.</summary>
public static class TurnReasonCode
{
    public static string Code(this TurnReason reason) => reason switch
    {
        TurnReason.DueFirst => "due-first",
        TurnReason.LongestWaiting => "longest-waiting",
        TurnReason.ListOrder => "list-order",
        TurnReason.Fixed => RuleCode.Fixed,
        TurnReason.OnlyEligible => "only-eligible",
        TurnReason.NotTwiceInARow => RuleCode.NotTwiceInARow,
        TurnReason.AlternateGroups => RuleCode.AlternateGroups,
        TurnReason.Blackout => RuleCode.Blackout,
        TurnReason.WaitingTime => RuleCode.WaitingTime,
        TurnReason.LookAhead => "look-ahead",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}

/// <summary>One planned term and why it is this unit's.</summary>
/// <param name="Index">The term, counted from the cycle's first.</param>
/// <param name="Due">Turns due to the unit through this term; with two levels, of its group's turns.</param>
/// <param name="Served">Turns it served before this term.</param>
/// <param name="Waiting">Terms since it last served, or since it became a member.</param>
/// <param name="Deadline">Latest term to which it could have waited within the bound; null when that lies beyond what is known.</param>
/// <param name="NextLongest">Of the other members (with two levels: of its group), the one waiting longest.</param>
/// <param name="Displaced">Who would have had this term without the hard rules, when that is another.</param>
/// <param name="GroupTurn">With two levels: why it is this group's turn.</param>
public sealed record PlannedTerm(
    int Index, string Unit, string Group, TurnReason Reason, Fraction Due, int Served, int Waiting, int? Deadline,
    string? NextLongest, string? Displaced, GroupTurn? GroupTurn);

/// <summary>Why it is a group's turn: the same account as a unit's, on the level of groups.</summary>
public sealed record GroupTurn(
    TurnReason Reason, Fraction Due, int Served, int Waiting, int? Deadline, string? NextLongest, string? Displaced);

/// <summary>How fair a plan is.</summary>
/// <param name="WorstDeviation">Largest |due − served| of anyone after any planned term, on any level.</param>
/// <param name="Bound">Tijdeman's bound 1 − 1/(2m−2) of the level on which the worst deviation occurs.</param>
/// <param name="WorstUnit">Whose deviation it is: a unit, or with two levels perhaps a group; null when nothing is planned.</param>
/// <param name="WorstTerm">After which term.</param>
/// <param name="Loss">What the hard rules cost: the worst deviation less that of the plan without them, at least 0.</param>
/// <param name="ProvenOptimal">No plan that keeps the hard rules has a smaller worst deviation. Without hard rules: every level
/// is within its bound, or no plan is fairer.</param>
/// <param name="LowerBound">A proven lower bound of the worst deviation under the hard rules; null without hard rules.</param>
/// <param name="Levels">One entry for the units, or with two levels one for the groups and one for each group's units.</param>
public sealed record Fairness(
    Fraction WorstDeviation, Fraction Bound, string? WorstUnit, int? WorstTerm, Fraction Loss, bool ProvenOptimal,
    Fraction? LowerBound, ImmutableArray<LevelFairness> Levels)
{
    public bool WithinBounds => Levels.All(level => level.WorstDeviation <= level.Bound);
}

/// <summary>One level's share of the account.</summary>
/// <param name="Group">The group whose units these are; null for the level of all units, or of the groups.</param>
/// <param name="Contenders">How many ever have a share on this level: the m of the bound.</param>
public sealed record LevelFairness(
    string? Group, int Contenders, Fraction WorstDeviation, Fraction Bound, string? Worst, int? WorstTerm);
