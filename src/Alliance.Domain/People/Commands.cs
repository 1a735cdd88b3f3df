using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.People;

public abstract record PersonCommand(string PersonId) : ICommand
{
    [JsonIgnore]
    public StreamId Stream => new("person", PersonId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.Platform;
}

/// <summary>Name, telephone and mail are personal data: they go to a table, never into an event.</summary>
public sealed record PersonalData(string Name, string? Phone, string? Email);

public sealed record PersonalDataWrite(string PersonId, PersonalData Data) : IPrivateWrite;

public sealed record PersonalDataErase(string PersonId) : IPrivateWrite;

[Named("person.register")]
public sealed record RegisterPerson(string PersonId, string SignInName, PersonalData Data) : PersonCommand(PersonId), INeeds<GrantFacts>
{
    /// <summary>The first role; who registers somebody must be allowed to grant it.</summary>
    public Grant? FirstGrant { get; init; }
}

/// <summary>The sign-in name is personal data too: it stands in the account's row.</summary>
public sealed record AccountOpened(string PersonId, string SignInName) : IPrivateWrite;

[Named("person.change")]
public sealed record ChangePerson(string PersonId, PersonalData Data) : PersonCommand(PersonId);

[Named("person.grant-role")]
public sealed record GrantRole(string PersonId, Grant Grant) : PersonCommand(PersonId), INeeds<GrantFacts>;

[Named("person.revoke-role")]
public sealed record RevokeRole(string PersonId, Grant Grant) : PersonCommand(PersonId), INeeds<GrantFacts>;

/// <summary>May no longer sign in; every role ends. The personal data is erased on request.</summary>
[Named("person.deactivate")]
public sealed record DeactivatePerson(string PersonId, bool EraseData) : PersonCommand(PersonId), INeeds<GrantFacts>;

/// <summary>
/// Read before deciding on a grant: whether its target exists; the alliances in which the target unit is a member
/// (their coordinators may name its delegates); whether another administrator remains; whether the sign-in name is free.
/// </summary>
public sealed record GrantFacts(bool TargetExists, System.Collections.Immutable.ImmutableArray<string> AlliancesOfTarget, bool OtherAdministratorRemains, bool SignInNameFree);
