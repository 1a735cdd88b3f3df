using System.Collections.Concurrent;
using Alliance.Domain.Kernel;
using Microsoft.AspNetCore.SignalR;

namespace Alliance.Web.Feed;

/// <summary>One open console: whose it is, which session or token let it in, what it listens to and where in each scope it looks.</summary>
public sealed class LiveConnection(string id, string personId, string? sessionId, string? tokenId, Action abort)
{
    public const int MostScopes = 60;

    public string Id => id;

    public string PersonId => personId;

    public string? SessionId => sessionId;

    public string? TokenId => tokenId;

    public ConcurrentDictionary<ScopeId, Audience> Scopes { get; } = new();

    public ConcurrentDictionary<ScopeId, (string Place, DateTimeOffset Since)> Looks { get; } = new();

    public void Abort() => abort();
}

/// <summary>The consoles that are connected to this process.</summary>
public sealed class LiveConnections(IHubContext<FeedHub> hub, FeedMetrics metrics)
{
    private readonly ConcurrentDictionary<string, LiveConnection> all = new(StringComparer.Ordinal);

    public ICollection<LiveConnection> All => all.Values;

    public LiveConnection? Find(string id) => all.GetValueOrDefault(id);

    public void Add(LiveConnection connection)
    {
        if (all.TryAdd(connection.Id, connection))
        {
            metrics.Connected(1);
        }
    }

    public LiveConnection? Remove(string id)
    {
        if (!all.TryRemove(id, out var gone))
        {
            return null;
        }

        metrics.Connected(-1);
        return gone;
    }

    /// <summary>Tells the consoles of these sessions or tokens that it is over, and hangs up.</summary>
    public async Task EndSessionsAsync(IReadOnlyCollection<string> ids)
    {
        foreach (var connection in all.Values.Where(c => (c.SessionId is { } s && ids.Contains(s)) || (c.TokenId is { } t && ids.Contains(t))))
        {
            await hub.Clients.Client(connection.Id).SendAsync("sessionEnded");
            // The message leaves before the line is cut; the client would come back and be refused in any case.
            _ = Task.Delay(200).ContinueWith(_ => connection.Abort(), TaskScheduler.Default);
        }
    }
}
