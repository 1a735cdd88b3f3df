using Alliance.Domain.Kernel;
using Alliance.Web.Access;
using Alliance.Web.Session;
using Microsoft.AspNetCore.SignalR;

namespace Alliance.Web.Feed;

public sealed record Subscribed(string Scope, long Head);

/// <summary>
/// The live line to a console. Subscribe first, then load the page: its <c>asOf</c> is at or after the head returned here, and
/// whatever is appended from then on arrives as <c>feed</c>.
/// </summary>
public sealed class FeedHub(LiveConnections live, FeedSubscriptions subscriptions, Presence presence, ILookOuts lookOuts) : Hub
{
    public override Task OnConnectedAsync()
    {
        var user = Context.User!;
        live.Add(new LiveConnection(
            Context.ConnectionId,
            user.PersonId()!,
            user.FindFirst(SessionAuthentication.SessionClaim)?.Value,
            user.FindFirst(SessionAuthentication.TokenClaim)?.Value,
            Context.Abort));
        return Task.CompletedTask;
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        lookOuts.Forget(Context.ConnectionId);
        if (live.Remove(Context.ConnectionId) is { } gone)
        {
            await subscriptions.LeaveAllAsync(gone);
        }
    }

    public async Task<Subscribed> Subscribe(string scope) => await subscriptions.JoinAsync(Mine(), ScopeOf(scope));

    public async Task Unsubscribe(string scope) => await subscriptions.LeaveAsync(Mine(), ScopeOf(scope));

    /// <summary>Where in the scope this console is, for the others there to see; an empty place is a farewell.</summary>
    public Task Look(string scope, string? place)
    {
        presence.Look(Mine(), ScopeOf(scope), place);
        return Task.CompletedTask;
    }

    /// <summary>
    /// From now on this console is told (<c>suggestions</c>, with the id of its own entry) when an entry that could fit comes, changes or goes:
    /// for one entry, or without an id for all that the person's units have open. Never of an entry that the person may not see.
    /// </summary>
    public async Task LookOut(string? listingId) =>
        await lookOuts.LookOutAsync(Mine(), listingId is null || Ids.IsValid(listingId) ? listingId : throw new HubException(KernelCodes.InvalidField));

    private LiveConnection Mine() => live.Find(Context.ConnectionId) ?? throw new HubException(KernelCodes.NotFound);

    private static ScopeId ScopeOf(string? text) => Scopes.TryParse(text, out var scope) ? scope : throw new HubException(KernelCodes.InvalidField);
}

/// <summary>What consoles look out for besides the scopes that they follow.</summary>
public interface ILookOuts
{
    Task LookOutAsync(LiveConnection connection, string? listingId);

    void Forget(string connectionId);
}

public static class Scopes
{
    public static bool TryParse(string? text, out ScopeId scope)
    {
        scope = default;
        if (text is not { Length: > 0 and < 80 } || text.Split('/') is not [var kind, var id] || kind is not ("alliance" or "unit" or "person" or "platform") || !Ids.IsValid(id))
        {
            return false;
        }

        scope = new ScopeId(kind, id);
        return true;
    }
}

/// <summary>Every hub method stands in <see cref="EndpointAccess"/>; what does not is refused.</summary>
public sealed class HubGuard : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next) =>
        EndpointAccess.Find("hub." + invocationContext.HubMethodName.ToLowerInvariant()) is { } rule
        && (rule.Open.HasFlag(Relation.Anyone) || (rule.Open.HasFlag(Relation.SignedIn) && invocationContext.Context.User?.PersonId() is not null))
            ? next(invocationContext)
            : throw new HubException(KernelCodes.Forbidden);
}
