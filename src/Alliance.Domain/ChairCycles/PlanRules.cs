using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.ChairCycles;

/// <summary>Planning a cycle, revising what has not begun, following the membership, skipping a turn.</summary>
public static class PlanRules
{
    internal static Decision Begin(PlanChairCycle c, CommandContext context)
    {
        var roster = context.FactsOf<Roster>();
        if (!roster.AllianceStands || roster.Rotation is null)
        {
            return Decision.Reject(CycleCodes.NoAlliance);
        }

        if (roster.OpenCycleId is { } other)
        {
            return Decision.Reject(CycleCodes.AnotherOpen, ("cycle", other));
        }

        if (c.Length.EndAfter(c.StartsOn, 1) is { } firstEnd && firstEnd <= context.Today)
        {
            return Decision.Reject(CycleCodes.StartTooEarly, ("startsOn", c.StartsOn), ("endsOn", firstEnd), ("today", context.Today));
        }

        var planned = Draft(roster, c.Length, c.StartsOn, c.Terms, c.ServedBefore, c.Fixed, c.Blackouts);
        return planned.Draft is not { } draft
            ? planned.Refusal!
            : Decision.Accept(new ChairCyclePlanned(
                c.AllianceId, c.CycleId, c.Length, c.StartsOn, draft.Basis.Rules, c.ServedBefore, draft.Basis.Contenders, draft.Terms, draft.Fairness));
    }

    public static Planned Draft(
        Roster roster, TermLength length, DateOnly startsOn, int terms, ImmutableArray<string> servedBefore, ImmutableArray<FixedTurn> fixedTurns, ImmutableArray<Blackout> blackouts)
    {
        var basis = new CycleBasis(length, startsOn, RulesOf(roster.Rotation!, fixedTurns, blackouts), servedBefore, []);
        return CyclePlanning.Plan(basis with { Contenders = Contenders.First(roster, basis) }, [], 0, terms);
    }

    internal static Decision Revise(CycleState state, RevisePlan c, CommandContext context)
    {
        var roster = context.FactsOf<Roster>();
        var from = state.FirstOpen;
        var rules = RulesOf(
            roster.Rotation!,
            [.. state.Rules.Fixed.Where(f => f.Term < from), .. c.Fixed.Where(f => f.Term >= from)],
            [.. state.Rules.Blackouts.Where(b => b.ToTerm < from), .. c.Blackouts.Where(b => b.ToTerm >= from)]);
        return Replan(state, rules, roster, from, c.Terms, "coordinator");
    }

    /// <summary>The plan follows by itself; rules that can no longer hold together give way, so that there is always a next chair.</summary>
    internal static Decision Follow(CycleState state, FollowMembership c, CommandContext context)
    {
        var roster = context.FactsOf<Roster>();
        if (!roster.AllianceStands)
        {
            return Decision.Accept(new CycleClosed(c.AllianceId, c.CycleId, state.ChairUnit, "alliance-dissolved"));
        }

        List<IEvent> events = [];
        if (c.PassedUnitId is { } passed && c.PassedToUnitId is { } to && state.Contenders.Any(k => k.UnitId == passed))
        {
            events.Add(new TurnsPassed(c.AllianceId, c.CycleId, passed, to));
            state = CycleEvolution.Apply(state, events[0]);
        }

        var contenders = Contenders.Following(roster, state.Basis, state.FirstOpen);
        var rules = RulesOf(roster.Rotation!, state.Rules.Fixed, state.Rules.Blackouts);
        var changed = !Contenders.Same(contenders, state.Contenders) || !SameRules(rules, state.Rules);
        var remaining = Math.Max(state.Terms.Length - state.FirstOpen, 1);
        if (changed)
        {
            events.AddRange(Revised(state, rules, roster, state.FirstOpen, remaining, c.Cause));
            state = events.Aggregate(state, CycleEvolution.Apply);
        }

        if (state.Status == CycleStatus.Running && Gone(roster, state.ChairUnit!))
        {
            events.AddRange(HandOverRules.Pass(state, context, "member-left", null));
        }

        return Decision.Accept(events, []);
    }

    internal static Decision Skip(CycleState state, SkipTurn c, CommandContext context)
    {
        if (state.Open(c.Term) is not { } term)
        {
            return Decision.Reject(CycleCodes.TermNotOpen, ("term", c.Term));
        }

        var rules = state.Rules with
        {
            Fixed = [.. state.Rules.Fixed.Where(f => f.Term != c.Term)],
            Blackouts = [.. state.Rules.Blackouts, new Blackout(term.UnitId, c.Term, c.Term, c.Reason)],
        };
        var decision = Replan(state, rules, context.FactsOf<Roster>(), c.Term, state.Terms.Length - c.Term, "skip", pinSubstitute: t => t.Index != c.Term);
        return decision is Decision.Accepted accepted
            ? accepted with { Events = accepted.Events.Insert(0, new TurnSkipped(c.AllianceId, c.CycleId, c.Term, term.UnitId, c.Reason)) }
            : decision;
    }

    /// <summary>The plan anew from a term on, and what that overtakes. Empty when nobody is left: then the cycle closes.</summary>
    internal static IEnumerable<IEvent> Revised(CycleState state, CycleRules rules, Roster roster, int from, int terms, string cause)
    {
        while (true)
        {
            var decision = Replan(state, rules, roster, from, terms, cause);
            if (decision is Decision.Accepted accepted)
            {
                return accepted.Events;
            }

            if (((Decision.Rejected)decision).Code == CycleCodes.NoMembers || Weaker(rules, roster, state, from) is not { } weaker)
            {
                return [new CycleClosed(state.AllianceId, state.CycleId, state.ChairUnit, "no-members")];
            }

            rules = weaker;
        }
    }

    internal static Decision Replan(
        CycleState state, CycleRules rules, Roster roster, int from, int terms, string cause, Func<CycleTerm, bool>? pinSubstitute = null)
    {
        var pinned = state.Terms.Where(t => t.Index >= from && t.Index < from + terms && t.Substitute is not null && (pinSubstitute?.Invoke(t) ?? true)).ToImmutableArray();
        var basis = state.Basis with { Rules = rules };
        basis = basis with { Contenders = Contenders.Following(roster, basis, state.FirstOpen) };
        var asked = basis with
        {
            Rules = rules with { Fixed = [.. rules.Fixed.Where(f => pinned.All(p => p.Index != f.Term)), .. pinned.Select(p => new FixedTurn(p.Index, p.Substitute!))] },
        };
        var planned = CyclePlanning.Plan(asked, [.. state.Terms.Select(t => t.ActingUnit)], from, terms);
        if (planned.Draft is not { } draft)
        {
            return planned.Refusal!;
        }

        // A term that another has agreed to serve stays in its own unit's name.
        ImmutableArray<PlanTerm> written = [.. draft.Terms.Select(t => pinned.FirstOrDefault(p => p.Index == t.Index) is { } own ? t with { UnitId = own.UnitId } : t)];
        var revised = new PlanRevised(state.AllianceId, state.CycleId, from, cause, rules, basis.Contenders, written, draft.Fairness);
        return Decision.Accept([revised, .. Overtaken.By(state, CycleEvolution.Apply(state, revised))], []);
    }

    public static CycleRules RulesOf(RotationTerms rotation, ImmutableArray<FixedTurn> fixedTurns, ImmutableArray<Blackout> blackouts) =>
        new(rotation.TwoLevels, rotation.NotTwiceInARow, rotation.AlternateProvinces, rotation.NewcomerWaitTerms, rotation.HandOverLeadDays, fixedTurns, blackouts);

    /// <summary>What gives way, in this order: turns fixed to who has gone, all fixed turns, alternation, not twice in a row, blackouts, waiting times.</summary>
    private static CycleRules? Weaker(CycleRules rules, Roster roster, CycleState state, int from)
    {
        var fixedToGone = rules.Fixed.Where(f => f.Term >= from && Gone(roster, f.UnitId)).ToImmutableArray();
        return fixedToGone.Length > 0 ? rules with { Fixed = [.. rules.Fixed.Except(fixedToGone)] }
            : rules.Fixed.Any(f => f.Term >= from) ? rules with { Fixed = [.. rules.Fixed.Where(f => f.Term < from)] }
            : rules.AlternateProvinces ? rules with { AlternateProvinces = false }
            : rules.NotTwiceInARow ? rules with { NotTwiceInARow = false }
            : rules.Blackouts.Any(b => b.ToTerm >= from) ? rules with { Blackouts = [.. rules.Blackouts.Where(b => b.ToTerm < from)] }
            : rules.NewcomerWaitTerms > 0 ? rules with { NewcomerWaitTerms = 0 }
            : null;
    }

    private static bool Gone(Roster roster, string unitId) => !roster.Seats.Any(s => s.UnitId == unitId && s.InGoodStanding);

    private static bool SameRules(CycleRules a, CycleRules b) => a with { Fixed = b.Fixed, Blackouts = b.Blackouts } == b;
}
