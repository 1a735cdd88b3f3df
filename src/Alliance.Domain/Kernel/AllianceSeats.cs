using System.Collections.Immutable;

namespace Alliance.Domain.Kernel;

/// <summary>Who belongs to an alliance and who holds its chair now: what a decision in its scope measures its caller against.</summary>
public sealed record AllianceSeats(
    bool AllianceStands,
    ImmutableArray<string> Regions,
    ImmutableHashSet<string> InGoodStanding,
    ImmutableHashSet<string> Suspended,
    string? ChairUnitId)
{
    /// <summary>What the caller is to the alliance, apart from any one command.</summary>
    public Relation RelationOf(Caller caller, string allianceId) => Relations.ToAlliance(caller, allianceId, Regions, InGoodStanding, Suspended, ChairUnitId);

    /// <summary>Delegate or deputy of this very unit, which is a member in good standing.</summary>
    public Relation Concerned(Caller caller, string? unitId) =>
        Relations.When(unitId is not null && InGoodStanding.Contains(unitId) && caller.SpeaksFor(unitId), Relation.UnitConcerned);
}
