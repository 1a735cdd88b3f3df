using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.People;

public sealed record PersonState(string? PersonId, bool Active, ImmutableArray<Grant> Grants);

public static class PersonCodes
{
    /// <summary>The alliance, unit or region of the role does not exist. Facts: role, target.</summary>
    public const string UnknownTarget = "person.unknown-role-target";

    /// <summary>The platform would be left without an administrator.</summary>
    public const string LastAdministrator = "person.last-administrator";

    public const string Inactive = "person.is-inactive";

    /// <summary>Facts: signInName.</summary>
    public const string SignInNameTaken = "person.sign-in-name-taken";

    /// <summary>A unit has one delegate's role for a person: deputy or delegate, not both. Facts: target.</summary>
    public const string DelegateAndDeputy = "person.delegate-and-deputy";

    public const string TooManyRoles = "person.too-many-roles";
}

public sealed class PersonDecider : Decider<PersonState>
{
    private const int MaxRoles = 200;

    public override string Kind => "person";

    public override PersonState Initial { get; } = new(null, false, []);

    public override bool Exists(PersonState state) => state.PersonId is not null;

    public override Relation RelationOf(PersonState state, ICommand command, CommandContext context)
    {
        var caller = context.Caller;
        var basic = Relations.Basic(caller) | Relations.When(((PersonCommand)command).PersonId == caller.PersonId, Relation.Self);
        var grant = command switch
        {
            RegisterPerson c => c.FirstGrant,
            GrantRole c => c.Grant,
            RevokeRole c => c.Grant,
            _ => null,
        };
        return grant is null ? basic : basic | MayName(caller, grant, context.FactsOf<GrantFacts>());
    }

    public override Decision Decide(PersonState state, ICommand command, CommandContext context) => command switch
    {
        RegisterPerson c when state.PersonId is not null => Decision.Reject(KernelCodes.Exists, ("id", c.PersonId)),
        RegisterPerson c when !context.FactsOf<GrantFacts>().SignInNameFree => Decision.Reject(PersonCodes.SignInNameTaken, ("signInName", c.SignInName)),
        RegisterPerson { FirstGrant: { } first } when !context.FactsOf<GrantFacts>().TargetExists => Unknown(first),
        RegisterPerson c => Register(c),
        _ when !state.Active => Decision.Reject(PersonCodes.Inactive),
        ChangePerson c => Decision.Accept([new PersonChanged(c.PersonId)], [new PersonalDataWrite(c.PersonId, c.Data)]),
        GrantRole c => Give(state, c, context.FactsOf<GrantFacts>()),
        RevokeRole c when !state.Grants.Contains(c.Grant) => Decision.Accept(),
        RevokeRole { Grant.Role: Role.Administrator } when !context.FactsOf<GrantFacts>().OtherAdministratorRemains =>
            Decision.Reject(PersonCodes.LastAdministrator),
        RevokeRole c => Decision.Accept(new RoleRevoked(c.PersonId, c.Grant.Role, c.Grant.Target)),
        DeactivatePerson when IsAdministrator(state) && !context.FactsOf<GrantFacts>().OtherAdministratorRemains =>
            Decision.Reject(PersonCodes.LastAdministrator),
        DeactivatePerson c => Decision.Accept(
            [.. state.Grants.Select(g => new RoleRevoked(c.PersonId, g.Role, g.Target)), new PersonDeactivated(c.PersonId, c.EraseData)],
            c.EraseData ? [new PersonalDataErase(c.PersonId)] : []),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    public override PersonState Evolve(PersonState state, IEvent happened) => happened switch
    {
        PersonRegistered e => state with { PersonId = e.PersonId, Active = true },
        PersonChanged => state,
        RoleGranted e => state with { Grants = state.Grants.Add(new Grant(e.Role, e.Target)) },
        RoleRevoked e => state with { Grants = state.Grants.Remove(new Grant(e.Role, e.Target)) },
        PersonDeactivated => state with { Active = false },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    /// <summary>
    /// A coordinator names the coordinators, observers and member units' people of its own alliance; a delegate names its
    /// own unit's deputy; only an administrator names administrators and supervisors.
    /// </summary>
    private static Relation MayName(Caller caller, Grant grant, GrantFacts facts) => grant.Role switch
    {
        Role.Coordinator or Role.Observer => Relations.When(caller.Coordinates(grant.Target), Relation.Coordinator),
        Role.Delegate or Role.Deputy =>
            Relations.When(facts.AlliancesOfTarget.Any(caller.Coordinates), Relation.Coordinator)
            | Relations.When(grant.Role == Role.Deputy && caller.Grants.Contains(new Grant(Role.Delegate, grant.Target)), Relation.DelegateConcerned),
        _ => Relation.None,
    };

    private static Decision Register(RegisterPerson c)
    {
        IEnumerable<IEvent> events = [new PersonRegistered(c.PersonId)];
        if (c.FirstGrant is { } first)
        {
            events = events.Append(new RoleGranted(c.PersonId, first.Role, first.Target));
        }

        return Decision.Accept(events, [new PersonalDataWrite(c.PersonId, c.Data), new AccountOpened(c.PersonId, c.SignInName)]);
    }

    private static Decision Give(PersonState state, GrantRole c, GrantFacts facts)
    {
        if (state.Grants.Contains(c.Grant))
        {
            return Decision.Accept();
        }

        if (!facts.TargetExists)
        {
            return Unknown(c.Grant);
        }

        var other = c.Grant.Role switch { Role.Delegate => Role.Deputy, Role.Deputy => Role.Delegate, _ => (Role?)null };
        if (other is { } taken && state.Grants.Contains(new Grant(taken, c.Grant.Target)))
        {
            return Decision.Reject(PersonCodes.DelegateAndDeputy, ("target", c.Grant.Target));
        }

        return state.Grants.Length >= MaxRoles
            ? Decision.Reject(PersonCodes.TooManyRoles, ("limit", MaxRoles))
            : Decision.Accept(new RoleGranted(c.PersonId, c.Grant.Role, c.Grant.Target));
    }

    private static bool IsAdministrator(PersonState state) => state.Grants.Contains(new Grant(Role.Administrator, ""));

    private static Decision Unknown(Grant grant) => Decision.Reject(PersonCodes.UnknownTarget, ("role", grant.Role), ("target", grant.Target));
}
