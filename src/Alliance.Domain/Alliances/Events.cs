using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Alliances;

[Named("alliance.founded")]
public sealed record AllianceFounded(string AllianceId, AllianceProfile Profile, Charter Charter, DateOnly On) : IEvent;

[Named("alliance.profile-changed")]
public sealed record AllianceProfileChanged(string AllianceId, AllianceProfile Profile) : IEvent;

[Named("alliance.charter-amended")]
public sealed record CharterAmended(string AllianceId, int Number, Charter Charter, DateOnly EffectiveFrom) : IEvent;

[Named("alliance.charter-in-force")]
public sealed record CharterCameIntoForce(string AllianceId, int Number) : IEvent;

[Named("alliance.applied")]
public sealed record MembershipApplied(string AllianceId, string UnitId, string? Message, DateTimeOffset? VotingEndsAt) : IEvent;

[Named("alliance.application-withdrawn")]
public sealed record ApplicationWithdrawn(string AllianceId, string UnitId) : IEvent;

/// <summary><paramref name="Binding"/>: who invites is who decides on admission, so that accepting is joining; otherwise it is applying.</summary>
[Named("alliance.invited")]
public sealed record MemberInvited(string AllianceId, string UnitId, string? Message, bool Binding) : IEvent;

[Named("alliance.invitation-declined")]
public sealed record InvitationDeclined(string AllianceId, string UnitId) : IEvent;

[Named("alliance.admission-voted")]
public sealed record AdmissionVoted(string AllianceId, string UnitId, string VoterUnitId, bool InFavour) : IEvent;

/// <summary>The unit is a member from <paramref name="On"/> on. <paramref name="How"/>: founding, decided, voted, invited, merged.</summary>
[Named("alliance.member-joined")]
public sealed record MemberJoined(string AllianceId, string UnitId, string RegionCode, string Share, DateOnly On, string How) : IEvent;

/// <summary><paramref name="InFavour"/> and <paramref name="Against"/> only where the members voted.</summary>
[Named("alliance.admission-refused")]
public sealed record AdmissionRefused(string AllianceId, string UnitId, string? Reason, int? InFavour, int? Against) : IEvent;

[Named("alliance.member-suspended")]
public sealed record MemberSuspended(string AllianceId, string UnitId, string Reason) : IEvent;

[Named("alliance.member-reinstated")]
public sealed record MemberReinstated(string AllianceId, string UnitId) : IEvent;

[Named("alliance.member-left")]
public sealed record MemberLeft(string AllianceId, string UnitId, string? Reason, DateOnly On) : IEvent;

[Named("alliance.share-set")]
public sealed record ShareSet(string AllianceId, string UnitId, string Share) : IEvent;

[Named("alliance.seat-passed")]
public sealed record SeatPassed(string AllianceId, string UnitId, string ToUnitId) : IEvent;

[Named("alliance.dissolved")]
public sealed record AllianceDissolved(string AllianceId, string Reason) : IEvent;

[Named("alliance.body-formed")]
public sealed record BodyFormed(string AllianceId, string BodyId, BodyKind Kind, string Name, string? NameEn, string? RegionCode) : IEvent;

[Named("alliance.body-renamed")]
public sealed record BodyRenamed(string AllianceId, string BodyId, string Name, string? NameEn) : IEvent;

[Named("alliance.body-closed")]
public sealed record BodyClosed(string AllianceId, string BodyId) : IEvent;

[Named("alliance.member-seated")]
public sealed record MemberSeated(string AllianceId, string BodyId, string UnitId, bool Leads) : IEvent;

[Named("alliance.member-unseated")]
public sealed record MemberUnseated(string AllianceId, string BodyId, string UnitId) : IEvent;
