using System.Collections.Immutable;

namespace Alliance.Domain.Kernel;

public enum Role
{
    Administrator,
    Coordinator,
    Delegate,
    Deputy,
    Supervisor,
    Observer,
}

/// <summary>
/// A role and what it is held for: an alliance (coordinator, observer), a unit (delegate, deputy), a region code
/// (supervisor), or nothing (administrator: empty). The chair is no grant: it follows the rotation.
/// </summary>
public sealed record Grant(Role Role, string Target);

/// <summary>Who sends a command or asks a question.</summary>
public sealed record Caller(string PersonId, ImmutableArray<Grant> Grants)
{
    /// <summary>The clockwork and the policies.</summary>
    public static readonly Caller System = new("system", []);

    /// <summary>Nobody in particular: the sender of an <see cref="IUntraceable"/> command.</summary>
    public static readonly Caller Anonymous = new("anonymous", []);

    public bool IsSystem => PersonId == "system";

    public bool IsAdministrator => Holds(Role.Administrator, "");

    public bool Coordinates(string allianceId) => Holds(Role.Coordinator, allianceId);

    public bool Observes(string allianceId) => Holds(Role.Observer, allianceId);

    /// <summary>Delegate or deputy of the unit.</summary>
    public bool SpeaksFor(string? unitId) => unitId is { Length: > 0 } && (Holds(Role.Delegate, unitId) || Holds(Role.Deputy, unitId));

    /// <summary>The region, or one above it, is the caller's: codes are prefixes of what lies below them.</summary>
    public bool Supervises(string regionCode) =>
        Grants.Any(g => g.Role == Role.Supervisor && g.Target.Length >= 2 && regionCode.StartsWith(g.Target, StringComparison.Ordinal));

    public IEnumerable<string> Units => Grants.Where(g => g.Role is Role.Delegate or Role.Deputy).Select(g => g.Target).Distinct();

    private bool Holds(Role role, string target) => !Grants.IsDefault && Grants.Any(g => g.Role == role && g.Target == target);
}

/// <summary>What a caller is to the thing concerned. A command, an endpoint and an event each name the relations they are open to.</summary>
[Flags]
public enum Relation
{
    None = 0,

    /// <summary>Anybody, signed in or not.</summary>
    Anyone = 1,
    SignedIn = 2,

    /// <summary>The person concerned.</summary>
    Self = 4,
    Observer = 8,

    /// <summary>Supervisor of a region that the alliance or unit lies in.</summary>
    Supervisor = 16,

    /// <summary>Delegate or deputy of any member unit in good standing.</summary>
    Member = 32,

    /// <summary>Delegate or deputy of the very unit the command is about.</summary>
    UnitConcerned = 64,

    /// <summary>Delegate (not deputy) of the very unit the command is about.</summary>
    DelegateConcerned = 128,

    /// <summary>Delegate or deputy of the unit in the chair now.</summary>
    Chair = 256,
    Coordinator = 512,
    Administrator = 1024,
    System = 2048,
}
