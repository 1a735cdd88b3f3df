namespace Alliance.Domain.Kernel;

public static class Relations
{
    /// <summary>What a caller is to anything at all.</summary>
    public static Relation Basic(Caller caller) =>
        caller.IsSystem
            ? Relation.System
            : Relation.Anyone | Relation.SignedIn | When(caller.IsAdministrator, Relation.Administrator);

    public static Relation When(bool holds, Relation relation) => holds ? relation : Relation.None;

    /// <summary>What a caller is to an alliance, apart from any one command. Members in good standing take part; suspended ones only look on.</summary>
    public static Relation ToAlliance(
        Caller caller, string allianceId, IEnumerable<string> regions, IEnumerable<string> inGoodStanding, IEnumerable<string> suspended, string? chairUnitId) =>
        Basic(caller)
        | When(caller.Coordinates(allianceId), Relation.Coordinator)
        | When(inGoodStanding.Any(caller.SpeaksFor), Relation.Member)
        | When(caller.Observes(allianceId) || suspended.Any(caller.SpeaksFor), Relation.Observer)
        | When(caller.SpeaksFor(chairUnitId), Relation.Chair)
        | When(regions.Any(caller.Supervises), Relation.Supervisor);
}
