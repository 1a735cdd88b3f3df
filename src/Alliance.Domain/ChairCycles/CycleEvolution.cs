using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.ChairCycles;

/// <summary>What each event makes of a cycle.</summary>
internal static class CycleEvolution
{
    public static CycleState Apply(CycleState state, IEvent happened) => happened switch
    {
        ChairCyclePlanned e => CycleState.Initial with
        {
            AllianceId = e.AllianceId,
            CycleId = e.CycleId,
            Status = CycleStatus.Planned,
            Length = e.Length,
            StartsOn = e.StartsOn,
            Rules = e.Rules,
            ServedBefore = e.ServedBefore,
            Contenders = e.Contenders,
            Terms = [.. e.Terms.Select(New)],
        },
        PlanRevised e => Revised(state, e),
        CycleBegun e => Started(state with { Status = CycleStatus.Running }, e.Term, e.At),
        SwapProposed e => state with { Swaps = state.Swaps.SetItem(e.SwapId, new OpenSwap(e.SwapId, e.Term, e.WithTerm, e.UnitId, e.WithUnitId)) },
        TurnsSwapped e => Swapped(state, e),
        SwapEnded e => state with { Swaps = state.Swaps.Remove(e.SwapId) },
        SubstituteAsked e => With(state, e.Term, t => t with { AskedSubstitute = e.SubstituteUnitId }),
        TermSubstituted e => With(state, e.Term, t => t with { AskedSubstitute = null, Substitute = e.SubstituteUnitId }),
        SubstitutionDeclined e => e.Term < state.Terms.Length ? With(state, e.Term, t => t with { AskedSubstitute = null }) : state,
        TurnSkipped => state,
        HandOverItemAdded e => state with { Items = state.Items.SetItem(e.ItemId, new HandOverItem(e.Text, e.ByUnitId)) },
        HandOverItemRemoved e => state with { Items = state.Items.Remove(e.ItemId) },
        HandOverConfirmed e => state with { Confirmed = state.Confirmed.SetItem(e.Side, e.Early) },
        ConfirmationTakenBack e => state with { Confirmed = state.Confirmed.Remove(e.Side) },
        TurnsPassed e => Passed(state, e.UnitId, e.ToUnitId),
        ChairHandedOver e => Started(With(state, e.FromTerm, t => t with { EndedAt = e.At, AskedSubstitute = null }), e.ToTerm, e.At) with
        {
            Items = ImmutableSortedDictionary<string, HandOverItem>.Empty,
            Confirmed = ImmutableDictionary<HandOverSide, bool>.Empty,
        },
        CycleClosed => state with { Status = CycleStatus.Closed, Swaps = state.Swaps.Clear() },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    private static CycleTerm New(PlanTerm t) => new(t.Index, t.UnitId, t.StartsOn, t.EndsOn, t.Why);

    private static CycleState Started(CycleState state, int term, DateTimeOffset at) =>
        With(state, term, t => t with { StartedAt = at, AskedSubstitute = null }) with { Current = term };

    private static CycleState With(CycleState state, int term, Func<CycleTerm, CycleTerm> change) =>
        state with { Terms = state.Terms.SetItem(term, change(state.Terms[term])) };

    /// <summary>Agreements about a term outlive a new plan as long as the term is still the same unit's.</summary>
    private static CycleState Revised(CycleState state, PlanRevised e)
    {
        var terms = e.Terms.Select(t =>
            t.Index < state.Terms.Length && state.Terms[t.Index] is var old && old.UnitId == t.UnitId
                ? New(t) with { AskedSubstitute = old.AskedSubstitute, Substitute = old.Substitute }
                : New(t));
        return state with { Rules = e.Rules, Contenders = e.Contenders, Terms = [.. state.Terms.Take(e.FromTerm), .. terms] };
    }

    /// <summary>A swap that both agreed to is from now on a fixed turn for each of them.</summary>
    private static CycleState Swapped(CycleState state, TurnsSwapped e)
    {
        var kept = state.Rules.Fixed.Where(f => f.Term != e.Term && f.Term != e.WithTerm);
        var swapped = With(state, e.Term, t => t with { UnitId = e.WithUnitId, Why = t.Why with { Reason = "swap", DisplacedUnitId = e.UnitId, DisplacedBy = "swap" } });
        return With(swapped, e.WithTerm, t => t with { UnitId = e.UnitId, Why = t.Why with { Reason = "swap", DisplacedUnitId = e.WithUnitId, DisplacedBy = "swap" } }) with
        {
            Rules = state.Rules with { Fixed = [.. kept, new FixedTurn(e.Term, e.WithUnitId), new FixedTurn(e.WithTerm, e.UnitId)] },
            Swaps = state.Swaps.Remove(e.SwapId),
        };
    }

    private static CycleState Passed(CycleState state, string from, string to)
    {
        return state with
        {
            ServedBefore = [.. state.ServedBefore.Select(Of)],
            Contenders = [.. state.Contenders.Where(c => c.UnitId != to).Select(c => c with { UnitId = Of(c.UnitId) })],
            Terms = [.. state.Terms.Select(t => t with
            {
                UnitId = Of(t.UnitId),
                AskedSubstitute = t.AskedSubstitute is { } asked ? Of(asked) : null,
                Substitute = t.Substitute is { } substitute ? Of(substitute) : null,
            })],
            Rules = state.Rules with
            {
                Fixed = [.. state.Rules.Fixed.Select(f => f with { UnitId = Of(f.UnitId) })],
                Blackouts = [.. state.Rules.Blackouts.Select(b => b with { UnitId = Of(b.UnitId) })],
            },
            Swaps = state.Swaps.ToImmutableDictionary(s => s.Key, s => s.Value with { UnitId = Of(s.Value.UnitId), WithUnitId = Of(s.Value.WithUnitId) }),
        };

        string Of(string unit) => unit == from ? to : unit;
    }
}
