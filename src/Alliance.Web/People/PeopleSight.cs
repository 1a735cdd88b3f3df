using Alliance.Domain.Kernel;
using Alliance.Storage.MemberUnits;
using Alliance.Storage.People;

namespace Alliance.Web.People;

/// <summary>Who may see whom, and who may let whom in anew.</summary>
public sealed class PeopleSight(MemberUnitQueries units)
{
    /// <summary>What a list is cut down to; null for administrators, who see everybody.</summary>
    public static PeopleWithin? Within(Caller caller) => caller.IsAdministrator
        ? null
        : new PeopleWithin([.. caller.Grants.Where(g => g.Role == Role.Coordinator).Select(g => g.Target)], [.. caller.Units]);

    public async Task<bool> MaySeeAsync(Caller caller, PersonItem person, CancellationToken cancel)
    {
        if (caller.IsAdministrator || caller.PersonId == person.Id)
        {
            return true;
        }

        foreach (var grant in Grants(person))
        {
            if (caller.SpeaksFor(grant.Role is Role.Delegate or Role.Deputy ? grant.Target : null) || await MayNameAsync(caller, grant, cancel))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A link lets its bearer act with every role the person holds, so whoever makes one must be able to grant them all.</summary>
    public async Task<bool> MayNameAllAsync(Caller caller, PersonItem person, CancellationToken cancel)
    {
        if (caller.IsAdministrator)
        {
            return true;
        }

        var grants = Grants(person).ToList();
        foreach (var grant in grants)
        {
            if (!await MayNameAsync(caller, grant, cancel))
            {
                return false;
            }
        }

        return grants.Count > 0;
    }

    private async Task<bool> MayNameAsync(Caller caller, Grant grant, CancellationToken cancel) => grant.Role switch
    {
        Role.Coordinator or Role.Observer => caller.Coordinates(grant.Target),
        Role.Deputy when caller.Grants.Contains(new Grant(Role.Delegate, grant.Target)) => true,
        Role.Delegate or Role.Deputy when caller.Grants.Any(g => g.Role == Role.Coordinator) =>
            (await units.GetAsync(grant.Target, cancel))?.Unit.Alliances.Any(a => caller.Coordinates(a.Id)) == true,
        _ => false,
    };

    private static IEnumerable<Grant> Grants(PersonItem person) => person.Grants.Select(g => new Grant(Enum.Parse<Role>(g.Role, ignoreCase: true), g.Target));
}
