using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.People;

/// <summary>Who is registered and active, and who holds which role. Names are not in the log and so not here.</summary>
public sealed class PersonProjection : IProjection
{
    public string Name => "people";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "person.registered", "person.changed", "person.role-granted", "person.role-revoked", "person.deactivated",
    };

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        switch (happened)
        {
            case PersonRegistered e:
                await context.UpsertAsync("person_standing", new { person_id = e.PersonId }, new { active = true, registered_at = stored.At, version = stored.Version });
                return;
            case RoleGranted e:
                await context.UpsertAsync("person_grant", new { person_id = e.PersonId, role = e.Role, target = e.Target });
                break;
            case RoleRevoked e:
                await context.DeleteAsync("person_grant", new { person_id = e.PersonId, role = e.Role, target = e.Target });
                break;
            case PersonDeactivated e:
                await context.ExecuteAsync("UPDATE person_standing SET active = 0 WHERE person_id = @PersonId", new { e.PersonId });
                break;
        }

        await context.ExecuteAsync(
            "UPDATE person_standing SET version = @Version WHERE person_id = @Id", new { stored.Version, stored.Stream.Id });
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope == ScopeId.Platform)
        {
            await context.ExecuteAsync("DELETE FROM person_grant");
            await context.ExecuteAsync("DELETE FROM person_standing");
        }
    }
}
