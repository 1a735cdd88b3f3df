using Alliance.Domain.Kernel;

namespace Alliance.Domain.People;

[Named("person.registered")]
public sealed record PersonRegistered(string PersonId) : IEvent;

/// <summary>Says only that the personal data changed, never what it is.</summary>
[Named("person.changed")]
public sealed record PersonChanged(string PersonId) : IEvent;

[Named("person.role-granted")]
public sealed record RoleGranted(string PersonId, Role Role, string Target) : IEvent;

[Named("person.role-revoked")]
public sealed record RoleRevoked(string PersonId, Role Role, string Target) : IEvent;

[Named("person.deactivated")]
public sealed record PersonDeactivated(string PersonId, bool DataErased) : IEvent;
