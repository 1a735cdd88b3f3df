using Alliance.Domain.Kernel;

namespace Alliance.Domain.MemberUnits;

public sealed record MemberUnitState(UnitDetails? Details, string? MergedInto);

public static class MemberUnitCodes
{
    /// <summary>Facts: region.</summary>
    public const string UnknownRegion = "member-unit.unknown-region";

    /// <summary>It was merged into another and can no longer be changed. Facts: into.</summary>
    public const string Merged = "member-unit.is-merged";

    /// <summary>The unit to merge into does not exist or was merged itself. Facts: into.</summary>
    public const string UnknownTarget = "member-unit.unknown-merge-target";

    public const string MergeIntoItself = "member-unit.merge-into-itself";
}

public sealed class MemberUnitDecider : Decider<MemberUnitState>
{
    public override string Kind => "member-unit";

    public override MemberUnitState Initial { get; } = new(null, null);

    public override bool Exists(MemberUnitState state) => state.Details is not null;

    public override Relation RelationOf(MemberUnitState state, ICommand command, CommandContext context)
    {
        var (caller, unit) = (context.Caller, (MemberUnitCommand)command);
        var alliances = command is RegisterMemberUnit ? [] : context.FactsOf<UnitFacts>().AlliancesOfUnit;
        var coordinates = command is RegisterMemberUnit
            ? caller.Grants.Any(g => g.Role == Role.Coordinator)
            : alliances.Any(caller.Coordinates);
        return Relations.Basic(caller)
            | Relations.When(coordinates, Relation.Coordinator)
            | Relations.When(caller.SpeaksFor(unit.UnitId), Relation.UnitConcerned);
    }

    public override Decision Decide(MemberUnitState state, ICommand command, CommandContext context)
    {
        if (state.MergedInto is { } into)
        {
            return Decision.Reject(MemberUnitCodes.Merged, ("into", into));
        }

        var facts = context.FactsOf<UnitFacts>();
        return command switch
        {
            RegisterMemberUnit c when state.Details is not null => Decision.Reject(KernelCodes.Exists, ("id", c.UnitId)),
            RegisterMemberUnit c when !facts.RegionExists => UnknownRegion(c.Details),
            RegisterMemberUnit c => Decision.Accept(new MemberUnitRegistered(c.UnitId, c.Details)),
            ChangeMemberUnit c when !facts.RegionExists => UnknownRegion(c.Details),
            ChangeMemberUnit c when Same(c.Details, state.Details!) => Decision.Accept(),
            ChangeMemberUnit c => Decision.Accept(new MemberUnitChanged(c.UnitId, c.Details)),
            MergeMemberUnit c when c.IntoUnitId == c.UnitId => Decision.Reject(MemberUnitCodes.MergeIntoItself),
            MergeMemberUnit c when !facts.IntoExists => Decision.Reject(MemberUnitCodes.UnknownTarget, ("into", c.IntoUnitId)),
            MergeMemberUnit c => Decision.Accept(new MemberUnitMerged(c.UnitId, c.IntoUnitId)),
            _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
        };
    }

    public override MemberUnitState Evolve(MemberUnitState state, IEvent happened) => happened switch
    {
        MemberUnitRegistered e => state with { Details = e.Details },
        MemberUnitChanged e => state with { Details = e.Details },
        MemberUnitMerged e => state with { MergedInto = e.IntoUnitId },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    private static bool Same(UnitDetails a, UnitDetails b) => a with { Offers = b.Offers } == b && a.Offers.SequenceEqual(b.Offers);

    private static Decision UnknownRegion(UnitDetails details) => Decision.Reject(MemberUnitCodes.UnknownRegion, ("region", details.RegionCode));
}
