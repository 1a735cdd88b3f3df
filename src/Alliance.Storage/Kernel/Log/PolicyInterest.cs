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
        var wants = all.Where(p => p.ScopeKinds.Contains(scope.Kind))
            .Select(p => (p.Name, Wanted: events.LastOrDefault(e => p.Events.Contains(e.Name))?.Position))
            .Where(w => w.Wanted is not null);
        foreach (var some in wants.GroupBy(w => w.Wanted!.Value, w => w.Name))
        {
            // Their rows stand from the first time on: then one statement does for all of them.
            var names = some.ToList();
            var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["wanted"] = some.Key, ["scope"] = scope.ToString() };
            names.ForEach(name => arguments.Add($"p{arguments.Count}", name));
            var there = await context.ExecuteAsync(
                $"UPDATE policy_checkpoint SET wanted = @wanted, behind = 1 WHERE scope = @scope AND policy IN ({string.Join(", ", names.Select((_, i) => $"@p{i + 2}"))})", arguments);
            foreach (var name in there == names.Count ? [] : names)
            {
                await context.UpsertAsync("policy_checkpoint", new { policy = name, scope = scope.ToString() }, new { wanted = some.Key, behind = 1 });
            }
        }
    }
}
