using Alliance.Domain.Kernel;

namespace Alliance.Domain.ChairCycles;

/// <summary>Another unit serves a term, current or to come, when it agrees; the term then counts for who served it.</summary>
internal static class SubstituteRules
{
    public static CycleTerm? TermOf(CycleState state, int term) =>
        state.Status == CycleStatus.Running && term == state.Current ? state.CurrentTerm : state.Open(term);

    public static Decision Ask(CycleState state, AskSubstitute c, CommandContext context)
    {
        if (TermOf(state, c.Term) is not { } term)
        {
            return Decision.Reject(CycleCodes.TermNotOpen, ("term", c.Term));
        }

        if (term.Substitute is not null)
        {
            return Decision.Reject(CycleCodes.AlreadySubstituted, ("term", c.Term));
        }

        if (term.AskedSubstitute is not null || state.Swaps.Values.Any(s => s.Term == c.Term || s.WithTerm == c.Term))
        {
            return Decision.Reject(CycleCodes.TermTaken, ("term", c.Term));
        }

        return c.SubstituteUnitId == term.UnitId || !InGoodStanding(context, c.SubstituteUnitId)
            ? Decision.Reject(CycleCodes.CannotSubstitute, ("unit", c.SubstituteUnitId))
            : Decision.Accept(new SubstituteAsked(c.AllianceId, c.CycleId, c.Term, term.UnitId, c.SubstituteUnitId, c.Message));
    }

    public static Decision Answer(CycleState state, AnswerSubstitution c, CommandContext context)
    {
        if (TermOf(state, c.Term) is not { AskedSubstitute: { } asked } term)
        {
            return Decision.Reject(CycleCodes.NoSubstitutionAsked);
        }

        if (!c.Accept)
        {
            return Decision.Accept(new SubstitutionDeclined(c.AllianceId, c.CycleId, c.Term, asked));
        }

        if (!InGoodStanding(context, asked))
        {
            return Decision.Reject(CycleCodes.CannotSubstitute, ("unit", asked));
        }

        var substituted = new TermSubstituted(c.AllianceId, c.CycleId, c.Term, term.UnitId, asked);
        var after = CycleEvolution.Apply(state, substituted);
        List<IEvent> events = [substituted, .. Overtaken.By(state, after)];
        after = events.Aggregate(state, CycleEvolution.Apply);

        // The later turns balance what has changed hands; if the rules no longer fit together they stay as they were.
        var remaining = after.Terms.Length - c.Term - 1;
        if (remaining > 0 && PlanRules.Replan(after, after.Rules, context.FactsOf<Roster>(), c.Term + 1, remaining, "substitution") is Decision.Accepted replanned)
        {
            events.AddRange(replanned.Events);
        }

        return Decision.Accept(events, []);
    }

    private static bool InGoodStanding(CommandContext context, string unitId) =>
        context.FactsOf<Roster>().Seats.Any(s => s.UnitId == unitId && s.InGoodStanding);
}
