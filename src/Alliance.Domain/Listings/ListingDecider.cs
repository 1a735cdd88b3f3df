using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

/// <summary>The rules of an entry, from the draft to its end; the cases stand in the pages beside this one.</summary>
public sealed class ListingDecider : Decider<ListingState>
{
    public override string Kind => "listing";

    public override ListingState Initial => ListingState.Initial;

    public override bool Exists(ListingState state) => state.Stage != ListingStage.None;

    /// <summary>A draft is there for its own unit and those who run the alliance alone; an entry for a branch, besides, for that branch.</summary>
    public override Relation RelationOf(ListingState state, ICommand command, CommandContext context)
    {
        if (context.Caller.IsSystem || context.Facts is not ListingFacts facts)
        {
            return Relations.Basic(context.Caller);
        }

        var unit = command switch
        {
            DraftListing c when state.Stage == ListingStage.None => c.UnitId,
            PostListing c when state.Stage == ListingStage.None => c.UnitId,
            _ => state.UnitId,
        };
        var relation = facts.Seats.RelationOf(context.Caller, ((ListingCommand)command).AllianceId) | facts.Seats.Concerned(context.Caller, unit);
        var hidden = state.Stage is ListingStage.Draft or ListingStage.Discarded
            || (state.OnlyBodyId is not null && facts.UnitsOfBranch is { } within && !within.Any(context.Caller.SpeaksFor) && !relation.HasFlag(Relation.Chair));
        return hidden ? relation & ~(Relation.Member | Relation.Observer | Relation.Chair) : relation;
    }

    public override Decision Decide(ListingState state, ICommand command, CommandContext context) => command switch
    {
        DraftListing c => PostingRules.Draft(state, c, context),
        PostListing c => PostingRules.Post(state, c, context),
        ChangeListing c => PostingRules.Change(state, c, context),
        PauseListing => LifeRules.Pause(state),
        ResumeListing => LifeRules.Resume(state),
        RenewListing c => LifeRules.Renew(state, c, context),
        WithdrawListing c => LifeRules.Withdraw(state, c),
        ExpireListing => LifeRules.Expire(state, context),
        ClimbListing => LifeRules.Climb(state, context),
        PromiseListing c => PromiseRules.Promise(state, c),
        ReleaseListing c => PromiseRules.Release(state, c),
        DeliverListing c => PromiseRules.Deliver(state, c),
        NoteMatch c => PromiseRules.Note(state, c),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    public override ListingState Evolve(ListingState state, IEvent happened) => ListingEvolution.Apply(state, happened);

    public override IEnumerable<DueItem> Due(ListingState state)
    {
        if (state.Stage is not (ListingStage.Open or ListingStage.Paused))
        {
            yield break;
        }

        if (state.ExpiresAt is { } over)
        {
            yield return new DueItem("expire", over, new ExpireListing(state.AllianceId, state.ListingId));
        }

        if (state is { Side: Side.Wants, Stage: ListingStage.Open, OnlyBodyId: null, ClimbsAt: { } climbs } && state.Left > 0)
        {
            yield return new DueItem("climb", climbs, new ClimbListing(state.AllianceId, state.ListingId));
        }
    }
}
