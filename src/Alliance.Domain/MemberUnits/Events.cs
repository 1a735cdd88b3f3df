using Alliance.Domain.Kernel;

namespace Alliance.Domain.MemberUnits;

[Named("member-unit.registered")]
public sealed record MemberUnitRegistered(string UnitId, UnitDetails Details) : IEvent;

[Named("member-unit.changed")]
public sealed record MemberUnitChanged(string UnitId, UnitDetails Details) : IEvent;

[Named("member-unit.merged")]
public sealed record MemberUnitMerged(string UnitId, string IntoUnitId) : IEvent;
