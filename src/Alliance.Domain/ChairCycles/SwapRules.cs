using Alliance.Domain.Kernel;

namespace Alliance.Domain.ChairCycles;

/// <summary>Two units exchange turns when both consent and no hard rule is broken by it.</summary>
internal static class SwapRules
{
    public static Decision Propose(CycleState state, ProposeSwap c, CommandContext context)
    {
        if (state.Open(c.Term) is not { } mine || state.Open(c.WithTerm) is not { } theirs)
        {
            return Decision.Reject(CycleCodes.TermNotOpen, ("term", state.Open(c.Term) is null ? c.Term : c.WithTerm));
        }

        if (mine.UnitId == theirs.UnitId)
        {
            return Decision.Reject(CycleCodes.SwapWithItself);
        }

        if (new[] { mine, theirs }.FirstOrDefault(t => IsTaken(state, t)) is { } taken)
        {
            return Decision.Reject(CycleCodes.TermTaken, ("term", taken.Index));
        }

        return Broken(state, mine, theirs) ?? Decision.Accept(
            new SwapProposed(c.AllianceId, c.CycleId, context.NewId("swap"), c.Term, c.WithTerm, mine.UnitId, theirs.UnitId, c.Message));
    }

    public static Decision Answer(CycleState state, AnswerSwap c)
    {
        if (state.Swaps.GetValueOrDefault(c.SwapId) is not { } swap)
        {
            return Decision.Reject(CycleCodes.UnknownSwap);
        }

        if (!c.Consent)
        {
            return Decision.Accept(new SwapEnded(c.AllianceId, c.CycleId, c.SwapId, "declined"));
        }

        if (Broken(state, state.Terms[swap.Term], state.Terms[swap.WithTerm]) is { } broken)
        {
            return broken;
        }

        var swapped = new TurnsSwapped(c.AllianceId, c.CycleId, c.SwapId, swap.Term, swap.WithTerm, swap.UnitId, swap.WithUnitId);
        var after = CycleEvolution.Apply(state, swapped);
        var without = state with { Swaps = state.Swaps.Remove(c.SwapId) };
        return Decision.Accept([swapped, .. Overtaken.By(without, after)], []);
    }

    public static Decision Withdraw(CycleState state, WithdrawSwap c) =>
        state.Swaps.ContainsKey(c.SwapId)
            ? Decision.Accept(new SwapEnded(c.AllianceId, c.CycleId, c.SwapId, "withdrawn"))
            : Decision.Reject(CycleCodes.UnknownSwap);

    private static bool IsTaken(CycleState state, CycleTerm term) =>
        term.AskedSubstitute is not null
        || term.Substitute is not null
        || state.Swaps.Values.Any(s => s.Term == term.Index || s.WithTerm == term.Index);

    private static Decision? Broken(CycleState state, CycleTerm a, CycleTerm b)
    {
        var acting = state.Terms.Select(t => t.ActingUnit).ToArray();
        var before = (string[])acting.Clone();
        (acting[a.Index], acting[b.Index]) = (b.UnitId, a.UnitId);
        var provinces = state.Contenders.ToDictionary(c => c.UnitId, c => c.Province, StringComparer.Ordinal);
        foreach (var term in new[] { a.Index, b.Index })
        {
            var unit = acting[term];
            var contender = state.Contenders.FirstOrDefault(c => c.UnitId == unit);
            var rule =
                contender is not null && state.ServedBefore.Length + term < contender.EligibleFrom ? "waiting-time"
                : state.Rules.Blackouts.Any(x => x.UnitId == unit && x.FromTerm <= term && term <= x.ToTerm) ? "blackout"
                : state.Rules.NotTwiceInARow && Neighbours(term).Any(n => acting[n] == unit && before[n] != before[term]) ? "not-twice-in-a-row"
                : state.Rules.AlternateProvinces && Neighbours(term).Any(n => Province(acting[n]) == Province(unit) && Province(before[n]) != Province(before[term])) ? "alternate-groups"
                : null;
            if (rule is not null)
            {
                return Decision.Reject(CycleCodes.SwapBreaksRule, ("rule", rule), ("unit", unit), ("term", term));
            }
        }

        return null;

        IEnumerable<int> Neighbours(int term) => new[] { term - 1, term + 1 }.Where(n => n >= 0 && n < acting.Length);

        string Province(string unit) => provinces.GetValueOrDefault(unit, unit);
    }
}
