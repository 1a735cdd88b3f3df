using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Alliance.Storage.Accounts;

namespace Alliance.Web.Access;

/// <summary>What a caller is to a thing, apart from any one command.</summary>
public sealed class Sight(AllianceStandings standings)
{
    /// <summary>To the platform. Coordinators and delegates of anything count as such here: lists show each what is theirs.</summary>
    public static Relation ToPlatform(Caller caller) =>
        Relations.Basic(caller)
        | Relations.When(caller.Grants.Any(g => g.Role == Role.Coordinator), Relation.Coordinator)
        | Relations.When(caller.Grants.Any(g => g.Role == Role.Delegate), Relation.DelegateConcerned);

    /// <summary>To an alliance; <see cref="Relation.None"/> when there is none of this id.</summary>
    public async Task<Relation> RelationAsync(Caller caller, string allianceId)
    {
        if (!Ids.IsValid(allianceId) || await standings.OfAsync(allianceId, caller.Units) is not { } standing)
        {
            return Relation.None;
        }

        return Relations.ToAlliance(caller, allianceId, standing.Regions, standing.InGoodStanding, standing.Suspended, standing.ChairUnitId)
            | Relations.When(standing.Concerned.Count > 0, Relation.UnitConcerned);
    }

    /// <summary>The bodies of an alliance in which the caller's units sit, by id, in order.</summary>
    public async Task<string> BodiesAsync(Caller caller, ScopeId scope) =>
        scope.Kind == "alliance" && caller.Units.Any() ? string.Join(',', await standings.BodiesAsync(scope.Id, caller.Units)) : "";

    /// <summary>To a scope of the feed; <see cref="Relation.None"/> when the caller may not know of it.</summary>
    public async Task<Relation> ToScopeAsync(Caller caller, ScopeId scope) => scope.Kind switch
    {
        "alliance" => await RelationAsync(caller, scope.Id) is var relation && (relation & AccessTable.Sight("alliance")) != Relation.None ? relation : Relation.None,
        "member-unit" or "unit" => Relations.Basic(caller) | Relations.When(caller.SpeaksFor(scope.Id), Relation.UnitConcerned),
        "person" => caller.PersonId == scope.Id ? Relations.Basic(caller) | Relation.Self : Relation.None,
        "platform" => caller.IsAdministrator ? Relations.Basic(caller) : Relation.None,
        _ => Relation.None,
    };
}
