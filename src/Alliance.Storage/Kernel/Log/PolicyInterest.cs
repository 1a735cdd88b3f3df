using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel;

/// <summary>What a policy follows: events by name, in scopes of the given kinds (<c>alliance</c>, <c>unit</c>, <c>platform</c>).</summary>
public sealed record PolicyInterest(string Name, IReadOnlySet<string> ScopeKinds, IReadOnlySet<string> Events);

/// <summary>
/// Marks, within the append, the policies that have something to do in its scope. So finding them costs nothing however many
/// scopes there are, and an event that no policy follows wakes none.
/// </summary>
internal sealed class PolicyInterests(IReadOnlyList<PolicyInterest> all)
{
    public IReadOnlyList<PolicyInterest> All => all;

    public async Task WantAsync(ProjectionContext context, ScopeId scope, IReadOnlyList<StoredEvent> events)
    {
        foreach (var policy in all)
        {
            if (policy.ScopeKinds.Contains(scope.Kind) && events.LastOrDefault(e => policy.Events.Contains(e.Name)) is { } wanted)
            {
                await context.UpsertAsync(
                    "policy_checkpoint",
                    new { policy = policy.Name, scope = scope.ToString() },
                    new { wanted = wanted.Position, behind = 1 });
            }
        }
    }
}
