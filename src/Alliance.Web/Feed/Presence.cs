using System.Collections.Concurrent;
using Alliance.Domain.Kernel;
using Alliance.Storage.Accounts;
using Microsoft.AspNetCore.SignalR;

namespace Alliance.Web.Feed;

public sealed record PresentPerson(string PersonId, string Name, string? UnitName, string Place, DateTimeOffset Since);

public sealed record PresentPeople(string Scope, IReadOnlyList<PresentPerson> People);

/// <summary>Who is where in a scope now. Changes are gathered for a quarter of a second, then sent to everybody in the scope.</summary>
public sealed class Presence(IHubContext<FeedHub> hub, LiveConnections live, ActorNames names, TimeProvider clock)
{
    private const int MostPeople = 100;

    private readonly ConcurrentDictionary<ScopeId, byte> changed = new();

    public static string GroupOf(ScopeId scope) => $"presence {scope}";

    public void Changed(ScopeId scope) => changed[scope] = 0;

    /// <exception cref="HubException">Not subscribed to the scope.</exception>
    public void Look(LiveConnection connection, ScopeId scope, string? place)
    {
        if (!connection.Scopes.ContainsKey(scope))
        {
            throw new HubException(KernelCodes.NotFound);
        }

        if (string.IsNullOrEmpty(place))
        {
            connection.Looks.TryRemove(scope, out _);
        }
        else if (place.Length <= 60 && !place.Any(char.IsControl))
        {
            connection.Looks[scope] = (place, clock.GetUtcNow());
        }
        else
        {
            throw new HubException(KernelCodes.InvalidField);
        }

        Changed(scope);
    }

    /// <summary>Sends what has changed since the last time.</summary>
    public async Task SendAsync()
    {
        foreach (var scope in changed.Keys)
        {
            changed.TryRemove(scope, out _);
            await hub.Clients.Group(GroupOf(scope)).SendAsync("presence", await InAsync(scope));
        }
    }

    private async Task<PresentPeople> InAsync(ScopeId scope)
    {
        var present = live.All
            .Select(c => (c.PersonId, Look: c.Looks.TryGetValue(scope, out var look) ? look : default))
            .Where(p => p.Look.Place is not null)
            .GroupBy(p => p.PersonId)
            .Select(g => (PersonId: g.Key, g.OrderByDescending(p => p.Look.Since).First().Look.Place, Since: g.Min(p => p.Look.Since)))
            .OrderBy(p => p.Since)
            .Take(MostPeople)
            .ToList();
        var known = await names.OfAsync(present.Select(p => p.PersonId));
        return new PresentPeople(scope.ToString(), [.. present.Select(p =>
            new PresentPerson(p.PersonId, known.GetValueOrDefault(p.PersonId)?.Name ?? "", known.GetValueOrDefault(p.PersonId)?.UnitName, p.Place, p.Since))]);
    }
}
