using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.ChairCycles;

public enum CycleStatus
{
    None,
    Planned,
    Running,
    Closed,
}

/// <summary>A term with what became of it. Whoever acts holds the chair: the substitute, once it has accepted, else the unit.</summary>
public sealed record CycleTerm(
    int Index,
    string UnitId,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    WhyThisUnit Why,
    string? AskedSubstitute = null,
    string? Substitute = null,
    DateTimeOffset? StartedAt = null,
    DateTimeOffset? EndedAt = null)
{
    public string ActingUnit => Substitute ?? UnitId;
}

public sealed record OpenSwap(string SwapId, int Term, int WithTerm, string UnitId, string WithUnitId);

public sealed record HandOverItem(string Text, string ByUnitId);

public sealed record CycleState(
    string AllianceId,
    string CycleId,
    CycleStatus Status,
    TermLength Length,
    DateOnly StartsOn,
    CycleRules Rules,
    ImmutableArray<string> ServedBefore,
    ImmutableArray<PlanContender> Contenders,
    ImmutableArray<CycleTerm> Terms,
    int Current,
    ImmutableDictionary<string, OpenSwap> Swaps,
    ImmutableSortedDictionary<string, HandOverItem> Items,
    ImmutableDictionary<HandOverSide, bool> Confirmed)
{
    public static readonly CycleState Initial = new(
        "",
        "",
        CycleStatus.None,
        TermLength.Quarter,
        default,
        new CycleRules(false, false, false, 0, 0, [], []),
        [],
        [],
        [],
        -1,
        ImmutableDictionary<string, OpenSwap>.Empty,
        ImmutableSortedDictionary<string, HandOverItem>.Empty,
        ImmutableDictionary<HandOverSide, bool>.Empty);

    public CycleTerm? CurrentTerm => Status == CycleStatus.Running ? Terms[Current] : null;

    public CycleTerm? NextTerm => Status is CycleStatus.Running or CycleStatus.Planned && Current + 1 < Terms.Length ? Terms[Current + 1] : null;

    public string? ChairUnit => CurrentTerm?.ActingUnit;

    /// <summary>The first term that has not begun.</summary>
    public int FirstOpen => Current + 1;

    public CycleTerm? Open(int term) => Status is CycleStatus.Running or CycleStatus.Planned && term >= FirstOpen && term < Terms.Length ? Terms[term] : null;

    /// <summary>When the hand-over of the current term opens: its last day less the lead. By meeting it is always open.</summary>
    public DateTimeOffset? HandOverOpensAt => CurrentTerm is { EndsOn: { } end } ? ChinaTime.StartOf(end.AddDays(-Rules.HandOverLeadDays)) : null;

    public CycleBasis Basis => new(Length, StartsOn, Rules, ServedBefore, Contenders);
}

/// <summary>What a cycle's plan is made on, apart from its terms: with the units of the terms so far, all that planning needs.</summary>
public sealed record CycleBasis(
    TermLength Length, DateOnly StartsOn, CycleRules Rules, ImmutableArray<string> ServedBefore, ImmutableArray<PlanContender> Contenders);
