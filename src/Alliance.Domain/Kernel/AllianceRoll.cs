using System.Collections.Immutable;

namespace Alliance.Domain.Kernel;

/// <summary>
/// Who belongs to an alliance at this moment, read before a decision on something within it: its regions, its member units in
/// good standing and suspended, and the unit in the chair.
/// </summary>
public sealed record AllianceRoll(
    bool Stands, ImmutableArray<string> Regions, ImmutableArray<string> InGoodStanding, ImmutableArray<string> Suspended, string? ChairUnitId)
{
    public static readonly AllianceRoll None = new(false, [], [], [], null);

    /// <summary>What the caller is to something in this alliance that is about the unit named, if it is about one.</summary>
    public Relation RelationOf(Caller caller, string allianceId, string? unitConcerned) =>
        Relations.ToAlliance(caller, allianceId, Regions, InGoodStanding, Suspended, ChairUnitId)
        | Relations.When(caller.SpeaksFor(unitConcerned), Relation.UnitConcerned);

    public bool IsMember(string unitId) => InGoodStanding.Contains(unitId);

    /// <summary>The member unit for which the caller speaks, the chair's before others; null for those who run the alliance.</summary>
    public string? UnitOf(Caller caller) => caller.SpeaksFor(ChairUnitId) ? ChairUnitId : InGoodStanding.FirstOrDefault(caller.SpeaksFor);
}
