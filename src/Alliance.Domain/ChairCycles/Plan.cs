using System.Collections.Immutable;

namespace Alliance.Domain.ChairCycles;

/// <summary>The hard rules of a cycle, from the charter, with what the coordinator has fixed for this plan. Terms count from 0.</summary>
public sealed record CycleRules(
    bool TwoLevels,
    bool NotTwiceInARow,
    bool AlternateProvinces,
    int NewcomerWaitTerms,
    int HandOverLeadDays,
    ImmutableArray<FixedTurn> Fixed,
    ImmutableArray<Blackout> Blackouts);

/// <summary>One unit fixed to a term, such as the anniversary's.</summary>
public sealed record FixedTurn(int Term, string UnitId);

/// <summary>A unit cannot serve in the terms <paramref name="FromTerm"/>…<paramref name="ToTerm"/>, both included.</summary>
public sealed record Blackout(string UnitId, int FromTerm, int ToTerm, string? Reason);

/// <summary>
/// A unit in the plan: its province's code, its share from a turn on ("0" once it has left or is suspended), and the first
/// turn it may serve. Turns count from 0 through those served before the cycle: turn = served before + term.
/// </summary>
public sealed record PlanContender(string UnitId, string Province, ImmutableArray<ShareFromTurn> Shares, int EligibleFrom);

public sealed record ShareFromTurn(int Turn, string Share);

/// <summary>A term of the plan. Dates are first days in China; <paramref name="EndsOn"/> is the first day of the next; none when terms go by meeting.</summary>
public sealed record PlanTerm(int Index, string UnitId, DateOnly? StartsOn, DateOnly? EndsOn, WhyThisUnit Why);

/// <summary>
/// Why it is this unit's turn: what was due to it through this term (a fraction such as "12/5"), the terms it had served before,
/// how many terms it has waited, the last term it could have waited for within the bound, the rule that decided, and
/// who would have been next without the hard rules.
/// </summary>
public sealed record WhyThisUnit(string Reason, string Due, int Served, int Waiting, int? Deadline, string? DisplacedUnitId, string? DisplacedBy);

/// <summary>How fair a plan is: the worst |due − served| over all terms, the proven bound 1 − 1/(2m−2), what the hard rules cost.</summary>
public sealed record PlanFairness(string Worst, string? WorstUnitId, int? WorstTerm, string Bound, string Loss, bool ProvenOptimal);
