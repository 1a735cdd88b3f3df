using Alliance.Domain.Kernel;

namespace Alliance.Domain.Attachments;

public sealed record AttachmentState(string AllianceId, string AttachmentId, OwnerKind OwnerKind, string OwnerId, string Name, string Hash, string? UnitId, string PersonId, bool Added, bool Removed, string? OnlyBodyId = null);

/// <summary>The rules of a paper: who attaches it to what, and who takes it away again.</summary>
public sealed class AttachmentDecider : Decider<AttachmentState>
{
    public const int MostOfOwner = 50;

    public override string Kind => "attachment";

    public override AttachmentState Initial { get; } = new("", "", OwnerKind.Topic, "", "", "", null, "", Added: false, Removed: false);

    /// <summary>One that was removed is as if it had never been.</summary>
    public override bool Exists(AttachmentState state) => state is { Added: true, Removed: false };

    public override Relation RelationOf(AttachmentState state, ICommand command, CommandContext context)
    {
        var (caller, seats) = (context.Caller, context.FactsOf<AttachmentFacts>().Seats);
        var unit = command is AddAttachment add ? add.UnitId : state.UnitId;
        return seats.RelationOf(caller, ((AttachmentCommand)command).AllianceId)
            | seats.Concerned(caller, unit)
            | Relations.When(state.Added && state.PersonId == caller.PersonId, Relation.Self);
    }

    public override Decision Decide(AttachmentState state, ICommand command, CommandContext context) => command switch
    {
        AddAttachment c when state.Added => Decision.Reject(KernelCodes.Exists, ("id", c.AttachmentId)),
        AddAttachment c => Add(c, context),
        RemoveAttachment c => Decision.Accept(
            [new AttachmentRemoved(c.AllianceId, c.AttachmentId, state.OwnerKind, state.OwnerId, state.Name, state.UnitId, state.OnlyBodyId)],
            [new ContentReleased(state.Hash, c.AttachmentId)]),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    public override AttachmentState Evolve(AttachmentState state, IEvent happened) => happened switch
    {
        AttachmentAdded e => new(e.AllianceId, e.AttachmentId, e.OwnerKind, e.OwnerId, e.Name, e.Hash, e.UnitId, e.PersonId, Added: true, Removed: false, e.OnlyBodyId),
        AttachmentRemoved => state with { Removed = true },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    private static Decision Add(AddAttachment c, CommandContext context)
    {
        var facts = context.FactsOf<AttachmentFacts>();
        var leads = (facts.Seats.RelationOf(context.Caller, c.AllianceId) & (Relation.Chair | Relation.Coordinator)) != Relation.None;
        return !facts.OwnerExists ? Decision.Reject(AttachmentCodes.UnknownOwner)
            : c.UnitId is not null && !facts.Seats.InGoodStanding.Contains(c.UnitId) ? Decision.Reject(AttachmentCodes.NotAMember)
            : !leads && c.OwnerKind is (OwnerKind.Conference or OwnerKind.Minutes) ? Decision.Reject(AttachmentCodes.LeadersOnly)
            : !leads && c.OwnerKind == OwnerKind.Listing && c.UnitId != facts.OwnerUnitId ? Decision.Reject(AttachmentCodes.OwnerOnly)
            : facts.PapersOfOwner >= MostOfOwner ? Decision.Reject(AttachmentCodes.TooMany, ("limit", MostOfOwner))
            : Decision.Accept(
                [new AttachmentAdded(c.AllianceId, c.AttachmentId, c.OwnerKind, c.OwnerId, c.Name, c.MediaType, c.Size, c.Hash, c.UnitId, context.Caller.PersonId, facts.OnlyBodyId)],
                [new ContentKept(c.Hash)]);
    }
}
