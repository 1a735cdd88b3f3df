using System.Collections.Concurrent;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Web.Access;
using Microsoft.AspNetCore.SignalR;

namespace Alliance.Web.Feed;

/// <summary>The end of a scope that this process has sent up to, and the audiences that listen to it.</summary>
public sealed class ScopeTail(ScopeId scope, long last) : IDisposable
{
    public ScopeId Scope => scope;

    /// <summary>Up to here everything has gone to the audiences. Changed only while <see cref="Turn"/> is held.</summary>
    public long Last { get; set; } = last;

    public SemaphoreSlim Turn { get; } = new(1, 1);

    public Dictionary<Audience, int> Audiences { get; } = [];

    public void Dispose() => Turn.Dispose();
}

/// <summary>
/// Who listens to what. Joining and sending take turns per scope, so that a connection either gets an event or is told a head
/// that includes it. What somebody may see is worked out once per audience, and anew when roles, seats or the chair change.
/// </summary>
public sealed class FeedSubscriptions(IHubContext<FeedHub> hub, LiveConnections live, Callers callers, Sight sight, IEventStore store, Presence presence)
{
    private readonly ConcurrentDictionary<ScopeId, ScopeTail> tails = new();

    public ICollection<ScopeTail> Tails => tails.Values;

    public ScopeTail? TailOf(ScopeId scope) => tails.GetValueOrDefault(scope);

    /// <exception cref="HubException">The scope does not exist for this person, or it is one too many.</exception>
    public async Task<Subscribed> JoinAsync(LiveConnection connection, ScopeId scope)
    {
        if (connection.Scopes.Count >= LiveConnection.MostScopes && !connection.Scopes.ContainsKey(scope))
        {
            throw new HubException(Kernel.WebCodes.TooMany);
        }

        var audience = await AudienceAsync(await callers.OfAsync(connection.PersonId), scope) ?? throw new HubException(KernelCodes.NotFound);
        while (true)
        {
            var tail = tails.GetValueOrDefault(scope) ?? tails.GetOrAdd(scope, new ScopeTail(scope, await store.HeadAsync(scope)));
            await tail.Turn.WaitAsync();
            try
            {
                if (!ReferenceEquals(tails.GetValueOrDefault(scope), tail))
                {
                    continue;
                }

                // What changed while it was on its way in was reviewed without it.
                await EnterAsync(connection, tail, audience);
                await ReviewAsync(tail, [connection]);
                presence.Changed(scope);
                return connection.Scopes.ContainsKey(scope) ? new Subscribed(scope.ToString(), tail.Last) : throw new HubException(KernelCodes.NotFound);
            }
            finally
            {
                CloseIfEmpty(tail);
                tail.Turn.Release();
            }
        }
    }

    public async Task LeaveAsync(LiveConnection connection, ScopeId scope)
    {
        if (tails.GetValueOrDefault(scope) is not { } tail)
        {
            return;
        }

        await tail.Turn.WaitAsync();
        try
        {
            await ExitAsync(connection, tail);
        }
        finally
        {
            CloseIfEmpty(tail);
            tail.Turn.Release();
        }

        connection.Looks.TryRemove(scope, out _);
        presence.Changed(scope);
    }

    public async Task LeaveAllAsync(LiveConnection connection)
    {
        foreach (var scope in connection.Scopes.Keys)
        {
            await LeaveAsync(connection, scope);
        }
    }

    /// <summary>Works out again what these connections may see of a scope; those who no longer may see it are out at once. The caller holds the tail's turn.</summary>
    public async Task ReviewAsync(ScopeTail tail, IEnumerable<LiveConnection> connections)
    {
        foreach (var person in connections.Where(c => c.Scopes.ContainsKey(tail.Scope)).GroupBy(c => c.PersonId).ToList())
        {
            var audience = await AudienceAsync(await callers.OfAsync(person.Key), tail.Scope);
            foreach (var connection in person.Where(c => c.Scopes.TryGetValue(tail.Scope, out var was) && was != audience))
            {
                await ExitAsync(connection, tail);
                if (audience is not null)
                {
                    await EnterAsync(connection, tail, audience);
                }
                else
                {
                    connection.Looks.TryRemove(tail.Scope, out _);
                    presence.Changed(tail.Scope);
                }

                await hub.Clients.Client(connection.Id).SendAsync("access", new { });
            }
        }

        CloseIfEmpty(tail);
    }

    public async Task<Audience?> AudienceAsync(Caller caller, ScopeId scope)
    {
        var relation = await sight.ToScopeAsync(caller, scope);
        return relation == Relation.None ? null : Audience.Of(scope, relation, caller, await sight.BodiesAsync(caller, scope));
    }

    private async Task EnterAsync(LiveConnection connection, ScopeTail tail, Audience audience)
    {
        if (connection.Scopes.TryGetValue(tail.Scope, out var was))
        {
            if (was == audience)
            {
                return;
            }

            await ExitAsync(connection, tail);
        }

        // A connection that has gone in the meantime must not be counted: nobody would count it out again.
        connection.Scopes[tail.Scope] = audience;
        tail.Audiences[audience] = tail.Audiences.GetValueOrDefault(audience) + 1;
        await hub.Groups.AddToGroupAsync(connection.Id, audience.Group);
        await hub.Groups.AddToGroupAsync(connection.Id, Presence.GroupOf(tail.Scope));
        if (live.Find(connection.Id) is null)
        {
            await ExitAsync(connection, tail);
        }
    }

    private async Task ExitAsync(LiveConnection connection, ScopeTail tail)
    {
        if (!connection.Scopes.TryRemove(tail.Scope, out var audience))
        {
            return;
        }

        await hub.Groups.RemoveFromGroupAsync(connection.Id, audience.Group);
        await hub.Groups.RemoveFromGroupAsync(connection.Id, Presence.GroupOf(tail.Scope));
        if (tail.Audiences[audience] == 1)
        {
            tail.Audiences.Remove(audience);
        }
        else
        {
            tail.Audiences[audience]--;
        }
    }

    /// <summary>Only when whoever moves from one audience to another has arrived there: a tail that is closed is followed no more. The caller holds its turn.</summary>
    private void CloseIfEmpty(ScopeTail tail)
    {
        if (tail.Audiences.Count == 0)
        {
            tails.TryRemove(new KeyValuePair<ScopeId, ScopeTail>(tail.Scope, tail));
        }
    }
}
