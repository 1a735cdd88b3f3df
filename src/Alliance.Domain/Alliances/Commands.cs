using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Alliances;

public enum AllianceType
{
    FunctionalArea,
    UrbanRenewal,
    StreetBlock,
    Waterfront,
    BuildingCouncil,
    Industry,
    Park,
    Event,
    Rural,
    CrossProvince,
    Community,
}

/// <summary>What an alliance is called and where it lies.</summary>
public sealed record AllianceProfile(
    string Name,
    string? NameEn,
    AllianceType Type,
    ImmutableArray<string> Regions,
    string? ParentId,
    DateOnly? FoundedOn,
    string? Purpose);

/// <summary>Every command to an alliance needs to know who holds its chair, since the chair's rights come with it.</summary>
public abstract record AllianceCommand(string AllianceId) : INeeds<AllianceFacts>
{
    [JsonIgnore]
    public StreamId Stream => new("alliance", AllianceId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>A unit and its share of the rotation, a positive fraction such as "1" or "3/2".</summary>
public sealed record FoundingMember(string UnitId, string Share);

[Named("alliance.found")]
public sealed record FoundAlliance(string AllianceId, AllianceProfile Profile, Charter Charter, ImmutableArray<FoundingMember> Members)
    : AllianceCommand(AllianceId);

[Named("alliance.change-profile")]
public sealed record ChangeAllianceProfile(string AllianceId, AllianceProfile Profile) : AllianceCommand(AllianceId);

/// <summary>A new version of the charter from a date on; earlier versions are kept.</summary>
[Named("alliance.amend-charter")]
public sealed record AmendCharter(string AllianceId, Charter Charter, DateOnly EffectiveFrom) : AllianceCommand(AllianceId);

/// <summary>By the clock, on the first morning of an amended charter: what follows the charter hears of it.</summary>
[Named("alliance.bring-charter-into-force")]
public sealed record BringCharterIntoForce(string AllianceId, int Number) : AllianceCommand(AllianceId);

public abstract record MembershipCommand(string AllianceId, string UnitId) : AllianceCommand(AllianceId);

[Named("alliance.apply")]
public sealed record ApplyForMembership(string AllianceId, string UnitId, string? Message) : MembershipCommand(AllianceId, UnitId);

[Named("alliance.withdraw-application")]
public sealed record WithdrawApplication(string AllianceId, string UnitId) : MembershipCommand(AllianceId, UnitId);

[Named("alliance.invite")]
public sealed record InviteMember(string AllianceId, string UnitId, string? Message) : MembershipCommand(AllianceId, UnitId);

[Named("alliance.answer-invitation")]
public sealed record AnswerInvitation(string AllianceId, string UnitId, bool Accept) : MembershipCommand(AllianceId, UnitId);

/// <summary>By the coordinator or the chair, as the charter has it.</summary>
[Named("alliance.decide-admission")]
public sealed record DecideAdmission(string AllianceId, string UnitId, bool Admit, string? Reason) : MembershipCommand(AllianceId, UnitId);

/// <summary>Where the members decide: <paramref name="VoterUnitId"/> votes on the applicant <paramref name="UnitId"/>; a later vote replaces an earlier one.</summary>
[Named("alliance.vote-on-admission")]
public sealed record VoteOnAdmission(string AllianceId, string UnitId, string VoterUnitId, bool InFavour) : MembershipCommand(AllianceId, UnitId);

/// <summary>The clock: the days for voting are over.</summary>
[Named("alliance.close-admission-vote")]
public sealed record CloseAdmissionVote(string AllianceId, string UnitId) : MembershipCommand(AllianceId, UnitId);

[Named("alliance.suspend-member")]
public sealed record SuspendMember(string AllianceId, string UnitId, string Reason) : MembershipCommand(AllianceId, UnitId);

[Named("alliance.reinstate-member")]
public sealed record ReinstateMember(string AllianceId, string UnitId) : MembershipCommand(AllianceId, UnitId);

/// <summary>Not while holding the chair: hand over first.</summary>
[Named("alliance.leave")]
public sealed record LeaveAlliance(string AllianceId, string UnitId, string? Reason) : MembershipCommand(AllianceId, UnitId);

[Named("alliance.set-share")]
public sealed record SetShare(string AllianceId, string UnitId, string Share) : MembershipCommand(AllianceId, UnitId);

/// <summary>By the system after two units were merged: the seat passes on, or is given up where the other sits already.</summary>
[Named("alliance.pass-seat")]
public sealed record PassSeat(string AllianceId, string UnitId, string ToUnitId) : MembershipCommand(AllianceId, UnitId);

[Named("alliance.dissolve")]
public sealed record DissolveAlliance(string AllianceId, string Reason) : AllianceCommand(AllianceId);

public enum BodyKind
{
    /// <summary>专委会, by theme.</summary>
    Committee,

    /// <summary>分会, by township.</summary>
    Branch,
}

[Named("alliance.form-body")]
public sealed record FormBody(string AllianceId, string BodyId, BodyKind Kind, string Name, string? NameEn, string? RegionCode)
    : AllianceCommand(AllianceId);

[Named("alliance.rename-body")]
public sealed record RenameBody(string AllianceId, string BodyId, string Name, string? NameEn) : AllianceCommand(AllianceId);

[Named("alliance.close-body")]
public sealed record CloseBody(string AllianceId, string BodyId) : AllianceCommand(AllianceId);

[Named("alliance.seat-member")]
public sealed record SeatMember(string AllianceId, string BodyId, string UnitId, bool Leads) : AllianceCommand(AllianceId);

[Named("alliance.unseat-member")]
public sealed record UnseatMember(string AllianceId, string BodyId, string UnitId) : AllianceCommand(AllianceId);

/// <summary>
/// Read before deciding: the unit the command concerns and each founding member (null when there is no such open unit),
/// with the region it lies in; regions and parent that do not exist; the unit in the chair now and its acting substitute.
/// </summary>
public sealed record AllianceFacts(
    ImmutableDictionary<string, string> RegionOfUnit,
    ImmutableArray<string> UnknownRegions,
    bool ParentExists,
    bool ParentIsBelow,
    string? ChairUnitId,
    string? OpenCycleId);
