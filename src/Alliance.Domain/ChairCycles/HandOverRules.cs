using Alliance.Domain.Kernel;

namespace Alliance.Domain.ChairCycles;

/// <summary>How the chair passes: by both sides, early by agreement, by the clock, at a meeting.</summary>
internal static class HandOverRules
{
    private const int MaxItems = 200;

    public static string? UnitOf(CycleState state, HandOverSide side) => side == HandOverSide.Outgoing ? state.ChairUnit : state.NextTerm?.ActingUnit;

    /// <summary>The first term begins; a unit that has gone since the plan was made is replaced first.</summary>
    public static Decision Begin(CycleState state, BeginCycle c, CommandContext context)
    {
        if (state.Status != CycleStatus.Planned)
        {
            return Decision.Accept();
        }

        if (context.Now < ChinaTime.StartOf(state.StartsOn))
        {
            return Decision.Reject(CycleCodes.TermNotOver);
        }

        var (events, ready) = WithNext(state, context);
        return ready.Status == CycleStatus.Closed
            ? Decision.Accept(events, [])
            : Decision.Accept([.. events, new CycleBegun(c.AllianceId, c.CycleId, 0, ready.Terms[0].ActingUnit, context.Now)], []);
    }

    public static Decision Add(CycleState state, AddHandOverItem c, CommandContext context) =>
        state.CurrentTerm is not { } term ? Decision.Reject(CycleCodes.NotRunning)
        : state.Items.ContainsKey(c.ItemId) ? Decision.Reject(KernelCodes.Exists, ("id", c.ItemId))
        : state.Items.Count >= MaxItems ? Decision.Reject(CycleCodes.TooManyItems, ("limit", MaxItems))
        : Decision.Accept(new HandOverItemAdded(
            c.AllianceId, c.CycleId, c.ItemId, c.Text, context.Caller.SpeaksFor(term.ActingUnit) ? term.ActingUnit : ""));

    public static Decision Remove(CycleState state, RemoveHandOverItem c) =>
        state.Items.ContainsKey(c.ItemId)
            ? Decision.Accept(new HandOverItemRemoved(c.AllianceId, c.CycleId, c.ItemId))
            : Decision.Reject(CycleCodes.UnknownItem);

    public static Decision Confirm(CycleState state, ConfirmHandOver c, CommandContext context)
    {
        if (NotThisTerm(state, c.Term) is { } problem)
        {
            return problem;
        }

        if (UnitOf(state, c.Side) is not { } unit)
        {
            return Decision.Reject(CycleCodes.NothingNext);
        }

        var early = state.HandOverOpensAt is { } opens && context.Now < opens;
        if (early && !c.Early)
        {
            return Decision.Reject(CycleCodes.HandOverNotOpen, ("opensAt", state.HandOverOpensAt));
        }

        if (state.Confirmed.ContainsKey(c.Side))
        {
            return Decision.Reject(CycleCodes.AlreadyConfirmed);
        }

        var confirmed = new HandOverConfirmed(c.AllianceId, c.CycleId, c.Term, c.Side, unit, early);
        var after = CycleEvolution.Apply(state, confirmed);
        return after.Confirmed.Count < 2
            ? Decision.Accept(confirmed)
            : Decision.Accept([confirmed, .. Pass(after, context, early ? "early" : "agreed", null)], []);
    }

    public static Decision TakeBack(CycleState state, TakeBackConfirmation c) =>
        NotThisTerm(state, c.Term)
        ?? (state.Confirmed.ContainsKey(c.Side)
            ? Decision.Accept(new ConfirmationTakenBack(c.AllianceId, c.CycleId, c.Term, c.Side))
            : Decision.Reject(CycleCodes.NotConfirmed));

    /// <summary>Harmless when the term was handed over already; otherwise the chair passes, whoever has confirmed or not.</summary>
    public static Decision ByClock(CycleState state, HandOverByClock c, CommandContext context)
    {
        if (state.CurrentTerm is not { EndsOn: { } end } || state.Current != c.Term)
        {
            return Decision.Accept();
        }

        return context.Now < ChinaTime.StartOf(end)
            ? Decision.Reject(CycleCodes.TermNotOver)
            : Decision.Accept(Pass(state, context, "by-clock", ChinaTime.StartOf(end)), []);
    }

    public static Decision AtMeeting(CycleState state, CloseTermAtMeeting c, CommandContext context) =>
        NotThisTerm(state, c.Term)
        ?? (state.Length != TermLength.Meeting ? Decision.Reject(CycleCodes.NotByMeeting)
            : c.HeldOn > context.Today ? Decision.Reject(CycleCodes.MeetingInFuture, ("heldOn", c.HeldOn), ("today", context.Today))
            : Decision.Accept(Pass(state, context, "at-meeting", null), []));

    /// <summary>The chair passes to the next term's unit; what is open passes with it. With nobody left, the cycle closes instead.</summary>
    public static IEnumerable<IEvent> Pass(CycleState state, CommandContext context, string how, DateTimeOffset? dueAt)
    {
        var (events, ready) = WithNext(state, context);
        if (ready.Status == CycleStatus.Closed)
        {
            return events;
        }

        var (from, to) = (ready.CurrentTerm!, ready.NextTerm!);
        var overtaken = ready.Swaps.Values
            .Where(s => s.Term == to.Index || s.WithTerm == to.Index)
            .Select(s => new SwapEnded(ready.AllianceId, ready.CycleId, s.SwapId, "overtaken"));
        var passed = context.FactsOf<Roster>().Passing
            .Concat(ready.Items.Select(i => new PassingItem("note", i.Key, i.Value.Text)))
            .Concat(ready.Swaps.Values.Where(s => s.Term != to.Index && s.WithTerm != to.Index).Select(s => new PassingItem("swap", s.SwapId, null)));
        return
        [
            .. events,
            .. overtaken,
            new ChairHandedOver(
                ready.AllianceId, ready.CycleId, from.Index, to.Index, from.ActingUnit, to.ActingUnit, context.Now, dueAt, how, [.. passed]),
        ];
    }

    /// <summary>Makes sure that the next term is planned and that its unit is still a member in good standing.</summary>
    private static (List<IEvent> Events, CycleState State) WithNext(CycleState state, CommandContext context)
    {
        var roster = context.FactsOf<Roster>();
        if (state.NextTerm is { } next && roster.Seats.Any(s => s.UnitId == next.ActingUnit && s.InGoodStanding))
        {
            return ([], state);
        }

        var cleared = state.NextTerm is { Substitute: not null } ? state with { Terms = state.Terms.SetItem(state.FirstOpen, state.NextTerm with { Substitute = null }) } : state;
        var remaining = state.Terms.Length - state.FirstOpen;
        var events = PlanRules.Revised(
            cleared, state.Rules, roster, state.FirstOpen, remaining > 0 ? remaining : Math.Clamp(state.Terms.Length, 1, 12), remaining > 0 ? "member-left" : "extended").ToList();
        return (events, events.Aggregate(state, CycleEvolution.Apply));
    }

    private static Decision? NotThisTerm(CycleState state, int term) =>
        state.CurrentTerm is null ? Decision.Reject(CycleCodes.NotRunning)
        : term != state.Current ? Decision.Reject(CycleCodes.NotCurrentTerm, ("term", term), ("current", state.Current))
        : null;
}
