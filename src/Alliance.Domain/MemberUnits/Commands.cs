using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.MemberUnits;

public enum UnitKind
{
    CentralEnterprise,
    MunicipalEnterprise,
    DistrictEnterprise,
    PrivateEnterprise,
    ForeignEnterprise,
    DistrictGovernment,
    GovernmentOffice,
    Subdistrict,
    Township,
    Village,
    NeighbourhoodCommittee,
    Institute,
    University,
    School,
    Hospital,
    Park,
    BuildingCouncil,
    SocialOrganisation,
    Merchant,
    Other,
}

/// <summary>What a unit is. Position is WGS 84 in degrees; both or neither.</summary>
public sealed record UnitDetails(
    string Name,
    string? ShortName,
    UnitKind Kind,
    string RegionCode,
    string? Address,
    double? Longitude,
    double? Latitude,
    ImmutableArray<string> Offers,
    string? CreditCode);

public abstract record MemberUnitCommand(string UnitId) : ICommand
{
    [JsonIgnore]
    public StreamId Stream => new("member-unit", UnitId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfUnit(UnitId);
}

[Named("member-unit.register")]
public sealed record RegisterMemberUnit(string UnitId, UnitDetails Details) : MemberUnitCommand(UnitId), INeeds<UnitFacts>;

[Named("member-unit.change")]
public sealed record ChangeMemberUnit(string UnitId, UnitDetails Details) : MemberUnitCommand(UnitId), INeeds<UnitFacts>;

/// <summary>The unit is a duplicate of <paramref name="IntoUnitId"/>: it closes, and what it was a member of passes to the other.</summary>
[Named("member-unit.merge")]
public sealed record MergeMemberUnit(string UnitId, string IntoUnitId) : MemberUnitCommand(UnitId), INeeds<UnitFacts>;

/// <summary>Read before deciding: whether the named region exists, and of the unit to merge into whether it stands open; how many alliances the unit sits in.</summary>
public sealed record UnitFacts(bool RegionExists, bool IntoExists, ImmutableArray<string> AlliancesOfUnit, ImmutableArray<string> AlliancesOfInto);
