using Alliance.Domain.Kernel;

namespace Alliance.Domain.ChairCycles;

/// <summary>What a changed plan makes void: swaps and requests for terms that now belong to others, a confirmation by who is no longer next.</summary>
internal static class Overtaken
{
    public static IEnumerable<IEvent> By(CycleState before, CycleState after)
    {
        foreach (var swap in before.Swaps.Values.Where(s => UnitAt(after, s.Term) != s.UnitId || UnitAt(after, s.WithTerm) != s.WithUnitId))
        {
            yield return new SwapEnded(before.AllianceId, before.CycleId, swap.SwapId, "overtaken");
        }

        foreach (var term in before.Terms.Where(t => t.AskedSubstitute is not null && SubstituteRules.TermOf(after, t.Index)?.UnitId != t.UnitId))
        {
            yield return new SubstitutionDeclined(before.AllianceId, before.CycleId, term.Index, term.AskedSubstitute!);
        }

        if (before.Confirmed.ContainsKey(HandOverSide.Incoming) && before.NextTerm?.ActingUnit != after.NextTerm?.ActingUnit)
        {
            yield return new ConfirmationTakenBack(before.AllianceId, before.CycleId, before.Current, HandOverSide.Incoming);
        }

        if (before.Confirmed.ContainsKey(HandOverSide.Outgoing) && before.ChairUnit != after.ChairUnit)
        {
            yield return new ConfirmationTakenBack(before.AllianceId, before.CycleId, before.Current, HandOverSide.Outgoing);
        }
    }

    private static string? UnitAt(CycleState state, int term) => state.Open(term)?.UnitId;
}
