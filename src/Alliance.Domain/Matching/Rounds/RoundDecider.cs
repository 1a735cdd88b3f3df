using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Rounds;

/// <summary>The rules of a round in which both sides rank: opened, joined, ranked in secret, closed, solved. The cases stand in the pages beside this one.</summary>
public sealed class RoundDecider : Decider<RoundState>
{
    public override string Kind => "match-round";

    public override RoundState Initial => RoundState.Initial;

    public override bool Exists(RoundState state) => state.Status != RoundStatus.None;

    public override Relation RelationOf(RoundState state, ICommand command, CommandContext context)
    {
        if (context.Caller.IsSystem || context.Facts is not RoundFacts facts)
        {
            return Relations.Basic(context.Caller);
        }

        var unit = command switch
        {
            JoinRound c => c.UnitId,
            LeaveRound c => c.UnitId,
            RankInRound c => c.UnitId,
            _ => null,
        };
        return facts.Seats.RelationOf(context.Caller, ((RoundCommand)command).AllianceId) | facts.Seats.Concerned(context.Caller, unit);
    }

    public override Decision Decide(RoundState state, ICommand command, CommandContext context) => command switch
    {
        OpenRound c => Open(state, c, context),
        JoinRound c => Taking.Join(state, c, context),
        LeaveRound c => Taking.Leave(state, c, context),
        RankInRound c => Taking.Rank(state, c, context),
        CloseRound => Close(state, context),
        SolveRound => Solving.Solve(state, context),
        CancelRound c => Cancel(state, c, context),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    public override RoundState Evolve(RoundState state, IEvent happened) => RoundEvolution.Apply(state, happened);

    public override IEnumerable<DueItem> Due(RoundState state) => state.Status switch
    {
        RoundStatus.Open => [new DueItem("closes", state.Terms.ClosesAt, new CloseRound(state.Question.AllianceId, state.Question.RoundId))],
        RoundStatus.Closed => [new DueItem("solve", state.ClosedAt!.Value, new SolveRound(state.Question.AllianceId, state.Question.RoundId))],
        _ => [],
    };

    private static Decision Open(RoundState state, OpenRound c, CommandContext context)
    {
        if (state.Status != RoundStatus.None)
        {
            return Decision.Reject(KernelCodes.Exists, ("id", c.RoundId));
        }

        var facts = context.FactsOf<RoundFacts>();
        if (!facts.Seats.AllianceStands)
        {
            return Decision.Reject(RoundCodes.NoAlliance);
        }

        if (c.Terms.ClosesAt <= context.Now || c.Terms.ClosesAt <= c.Terms.OpensAt)
        {
            return Decision.Reject(RoundCodes.ClosesInPast);
        }

        if (c.Terms.Invited.FirstOrDefault(u => !facts.Seats.InGoodStanding.Contains(u)) is { } stranger)
        {
            return Decision.Reject(RoundCodes.InvitedNotMember, ("unit", stranger));
        }

        if (c.Terms.UnitQuotas.FirstOrDefault(q => !facts.Seats.InGoodStanding.Contains(q.UnitId)) is { } outside)
        {
            return Decision.Reject(RoundCodes.QuotaNotMember, ("unit", outside.UnitId));
        }

        var key = RoundSeed.Key(facts.Entropy);
        return Decision.Accept(
            [new RoundOpened(c.AllianceId, c.RoundId, c.Terms.Title, c.Terms, RoundSeed.Hash(key.Secret), context.Now)],
            [new RoundKeyWrite(c.RoundId, key)]);
    }

    private static Decision Close(RoundState state, CommandContext context)
    {
        var closed = new RoundClosed(state.Question.AllianceId, state.Question.RoundId, state.Question.Title, context.Caller.IsSystem, context.Now);
        if (context.Caller.IsSystem)
        {
            return state.Status == RoundStatus.Open && context.Now >= state.Terms.ClosesAt ? Decision.Accept(closed) : Decision.Accept();
        }

        return state.Status != RoundStatus.Open ? Decision.Reject(RoundCodes.Over, ("closesAt", state.ClosedAt ?? context.Now))
            : context.Now < state.Terms.ClosesAt && state.Missing > 0 ? Decision.Reject(RoundCodes.NotAllRanked, ("missing", state.Missing))
            : context.Now < state.Terms.ClosesAt && !state.IsComplete ? Decision.Reject(RoundCodes.OneSideEmpty)
            : Decision.Accept(closed);
    }

    /// <summary>Only before the result can be known: nobody looks at it first and calls the round off then.</summary>
    private static Decision Cancel(RoundState state, CancelRound c, CommandContext context) =>
        state.Status != RoundStatus.Open || context.Now >= state.Terms.ClosesAt
            ? Decision.Reject(RoundCodes.Over, ("closesAt", state.ClosedAt ?? state.Terms.ClosesAt))
            : Decision.Accept(
                [new RoundCancelled(c.AllianceId, c.RoundId, state.Question.Title, c.Reason, context.Now)], [new RankingErase(c.RoundId)]);
}
