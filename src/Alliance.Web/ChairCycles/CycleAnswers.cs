using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Web.ChairCycles;

public sealed record WhyAnswer(string Reason, string Due, int Served, int Waiting, int? Deadline, string? DisplacedUnitId, string? DisplacedUnitName, string? DisplacedBy);

/// <summary>A term of a plan. The end is the first day after it; none where terms go by meeting.</summary>
public sealed record PlanTermAnswer(int Index, string UnitId, string UnitName, string ShortName, Province Province, DateOnly? StartsOn, DateOnly? EndsOn, WhyAnswer Why);

public sealed record ServedBy(string UnitId, string UnitName);

/// <summary>Status: asked, accepted.</summary>
public sealed record SubstituteAnswer(string UnitId, string Name, string Status);

/// <summary>Status: served, current, planned, dropped. How the term ended: agreed, early, by-clock, at-meeting, member-left.</summary>
public sealed record TermAnswer(
    int Index,
    string UnitId,
    string UnitName,
    string ShortName,
    Province Province,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    string Status,
    ServedBy? ServedBy,
    SubstituteAnswer? Substitute,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    string? How,
    WhyAnswer Why);

public sealed record HandOverParty(string UnitId, string Name, DateTimeOffset? ConfirmedAt, bool Early);

/// <summary>The hand-over of the current term. It opens at once where terms go by meeting.</summary>
public sealed record HandOverAnswer(int Term, DateTimeOffset? OpensAt, DateTimeOffset? EndsAt, HandOverParty Outgoing, HandOverParty? Incoming, IReadOnlyList<ToPass> Items);

public sealed record UnitBrief(string Name, string ShortName, string ProvinceCode, string ProvinceName);

public sealed record CycleAnswer(
    string Id,
    string AllianceId,
    TermLength Length,
    DateOnly StartsOn,
    CycleStatus Status,
    CycleRules Rules,
    int? CurrentTerm,
    IReadOnlyList<TermAnswer> Terms,
    IReadOnlyList<string> ServedBefore,
    PlanFairness Fairness,
    IReadOnlyList<SwapItem> Swaps,
    IReadOnlyList<SkipItem> Skips,
    HandOverAnswer? HandOver,
    bool PlanIsStale,
    IReadOnlyList<string> StaleBecause,
    IReadOnlyDictionary<string, UnitBrief> Units,
    DateTimeOffset PlannedAt,
    DateTimeOffset? BegunAt,
    DateTimeOffset? ClosedAt,
    string? CloseReason,
    IReadOnlyDictionary<string, bool> May,
    long Version,
    long AsOf);

public sealed record DraftAnswer(IReadOnlyList<PlanTermAnswer> Terms, PlanFairness Fairness);

/// <summary>What would be, beside what is; the terms of both count from the cycle's first. <c>changed</c>: the terms that another unit would have.</summary>
public sealed record WhatIfAnswer(IReadOnlyList<PlanTermAnswer> Terms, PlanFairness Fairness, DraftAnswer Present, IReadOnlyList<int> Changed);

/// <summary>From storage's records to the answers: names beside ids, everywhere.</summary>
internal sealed class CycleNames(IReadOnlyDictionary<string, UnitRef> units)
{
    public string NameOf(string id) => units.GetValueOrDefault(id)?.Name ?? id;

    public string ShortNameOf(string id) => units.GetValueOrDefault(id)?.ShortName ?? id;

    public Province ProvinceOf(string id) => Provinces.Of(units.GetValueOrDefault(id)?.RegionCode ?? "");

    public WhyAnswer Why(WhyThisUnit why) => new(
        why.Reason, why.Due, why.Served, why.Waiting, why.Deadline, why.DisplacedUnitId, why.DisplacedUnitId is { } displaced ? NameOf(displaced) : null, why.DisplacedBy);

    public PlanTermAnswer Term(PlanTerm t) => new(t.Index, t.UnitId, NameOf(t.UnitId), ShortNameOf(t.UnitId), ProvinceOf(t.UnitId), t.StartsOn, t.EndsOn, Why(t.Why));

    public DraftAnswer Draft(PlanDraft draft) => new([.. draft.Terms.Select(Term)], draft.Fairness);

    public CycleAnswer Cycle(CycleDetail d, IReadOnlyDictionary<string, bool> may) => new(
        d.Id,
        d.AllianceId,
        d.State.Length,
        d.State.StartsOn,
        d.State.Status,
        d.State.Rules,
        d.State.Status == CycleStatus.Running ? d.State.Current : null,
        [.. d.State.Terms.Select(t => Term(d, t))],
        d.State.ServedBefore,
        d.Fairness,
        [.. d.Swaps.Where(s => s.Status == "open" || s.Status == "swapped")],
        d.Skips,
        HandOver(d),
        d.StaleBecause.Count > 0,
        [.. d.StaleBecause.Select(s => s.Because).Distinct(StringComparer.Ordinal)],
        d.Units.ToDictionary(u => u.Key, u => new UnitBrief(u.Value.Name, u.Value.ShortName, u.Value.Province.Code, u.Value.Province.Name), StringComparer.Ordinal),
        d.PlannedAt,
        d.BegunAt,
        d.ClosedAt,
        d.CloseReason,
        may,
        d.Version,
        d.AsOf);

    private TermAnswer Term(CycleDetail d, CycleTerm t)
    {
        var status = d.StatusOf(t);
        return new TermAnswer(
            t.Index, t.UnitId, NameOf(t.UnitId), ShortNameOf(t.UnitId), ProvinceOf(t.UnitId), t.StartsOn, t.EndsOn, status,
            status is "served" or "current" ? new ServedBy(t.ActingUnit, NameOf(t.ActingUnit)) : null,
            (t.Substitute ?? t.AskedSubstitute) is { } substitute ? new SubstituteAnswer(substitute, NameOf(substitute), t.Substitute is null ? "asked" : "accepted") : null,
            t.StartedAt, t.EndedAt, d.HandOvers.FirstOrDefault(h => h.FromTerm == t.Index)?.How, Why(t.Why));
    }

    private HandOverAnswer? HandOver(CycleDetail d) => d.State.CurrentTerm is { } current
        ? new HandOverAnswer(
            current.Index,
            d.State.HandOverOpensAt,
            current.EndsOn is { } end ? ChinaTime.StartOf(end) : null,
            Party(d, current, "outgoing"),
            d.State.NextTerm is { } next ? Party(d, next, "incoming") : null,
            d.Passing)
        : null;

    private HandOverParty Party(CycleDetail d, CycleTerm term, string side)
    {
        var confirmed = d.Confirmations.FirstOrDefault(c => c.Term == d.State.Current && c.Side == side);
        return new HandOverParty(term.ActingUnit, NameOf(term.ActingUnit), confirmed?.At, confirmed?.Early ?? false);
    }
}
