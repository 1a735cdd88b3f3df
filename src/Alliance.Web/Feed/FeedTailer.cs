using System.Threading.Channels;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Web.Access;
using Microsoft.AspNetCore.SignalR;

namespace Alliance.Web.Feed;

/// <summary>
/// Follows the log for the scopes that have listeners, woken by the doorbell and every two seconds anyway, and hands what is
/// new to each audience. A lost doorbell costs two seconds, never an event.
/// </summary>
public sealed partial class FeedTailer(
    IEventStore store,
    IDoorbell doorbell,
    FeedSubscriptions subscriptions,
    FeedItems items,
    LiveConnections live,
    Callers callers,
    FeedMetrics metrics,
    IHubContext<FeedHub> hub,
    TimeProvider clock,
    ILogger<FeedTailer> log) : BackgroundService
{
    private const int Batch = 500;

    private static readonly TimeSpan RestAfterTrouble = TimeSpan.FromSeconds(2);

    /// <summary>A console whose line is stuck gets what it missed when it is free again; the others do not wait for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Channel<ScopeId> woken = Channel.CreateBounded<ScopeId>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Pace pace = new(clock);

    private long lastLook = clock.GetTimestamp();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        doorbell.Rung += Wake;
        using var platform = new ScopeTail(ScopeId.Platform, await store.HeadAsync(ScopeId.Platform, stoppingToken));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var scope in await NextAsync(platform, stoppingToken))
                {
                    if (scope == ScopeId.Platform)
                    {
                        await FollowRolesAsync(platform);
                    }

                    if (subscriptions.TailOf(scope) is { } tail)
                    {
                        await SendAsync(tail);
                    }
                }
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogTrouble(log, trouble);
                await Task.Delay(RestAfterTrouble, stoppingToken);
            }
        }
    }

    public override void Dispose()
    {
        doorbell.Rung -= Wake;
        base.Dispose();
    }

    private void Wake(ScopeId scope, long head)
    {
        if (scope == ScopeId.Platform || subscriptions.TailOf(scope) is not null)
        {
            woken.Writer.TryWrite(scope);
        }
    }

    /// <summary>The scopes whose turn it is: rung for, or, looked at now and then however busy it is, with a head that has moved unheard.</summary>
    private async Task<IReadOnlyList<ScopeId>> NextAsync(ScopeTail platform, CancellationToken stopping)
    {
        while (true)
        {
            while (woken.Reader.TryRead(out var scope))
            {
                pace.Want(scope);
            }

            if (clock.GetElapsedTime(lastLook) >= doorbell.LookEvery)
            {
                await LookAsync(platform, stopping);
            }

            if (pace.Take() is { Count: > 0 } due)
            {
                return due;
            }

            var look = doorbell.LookEvery - clock.GetElapsedTime(lastLook);
            await WakeAsync(pace.Next is { } next && next < look ? next : look, stopping);
        }
    }

    private async Task LookAsync(ScopeTail platform, CancellationToken stopping)
    {
        var tails = subscriptions.Tails.Append(platform).ToList();
        var heads = await store.HeadsAsync([.. tails.Select(t => t.Scope).Distinct()], stopping);
        foreach (var behind in tails.Where(t => heads.GetValueOrDefault(t.Scope) > t.Last))
        {
            pace.Want(behind.Scope);
        }

        lastLook = clock.GetTimestamp();
    }

    /// <summary>Ends when the doorbell rings, or after this long.</summary>
    private async Task WakeAsync(TimeSpan within, CancellationToken stopping)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        quiet.CancelAfter(within > TimeSpan.FromMilliseconds(1) ? within : TimeSpan.FromMilliseconds(1));
        try
        {
            await woken.Reader.WaitToReadAsync(quiet.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // It stayed quiet.
        }
    }

    private async Task SendAsync(ScopeTail tail)
    {
        await tail.Turn.WaitAsync();
        try
        {
            while (await store.ReadFeedAsync(tail.Scope, tail.Last, Batch) is { Count: > 0 } events)
            {
                if (events.Any(e => AccessChanges.InAlliance.Contains(e.Name)))
                {
                    await subscriptions.ReviewAsync(tail, live.All);
                }

                var ready = await items.ForPushAsync(events);
                await PushAsync(tail, Pushes.Of(tail.Audiences.Keys, ready));
                metrics.Pushed(events.Count * tail.Audiences.Count, clock.GetUtcNow() - events[0].At);
                tail.Last = events[^1].Position;
                if (events.Count < Batch)
                {
                    break;
                }
            }
        }
        finally
        {
            tail.Turn.Release();
        }
    }

    private async Task PushAsync(ScopeTail tail, IReadOnlyList<Push> pushes)
    {
        var sending = Task.WhenAll(pushes.Select(p => hub.Clients.Groups(p.Groups).SendAsync("feed", new { scope = tail.Scope.ToString(), items = p.Items })));
        await Task.WhenAny(sending, Task.Delay(Patience, clock));
        pace.Sent(tail.Scope, tail.Audiences.Values.Sum());
    }

    /// <summary>Somebody's roles changed: what is remembered of them is forgotten, and their open consoles are reviewed in every scope.</summary>
    private async Task FollowRolesAsync(ScopeTail platform)
    {
        while (await store.ReadFeedAsync(ScopeId.Platform, platform.Last, Batch) is { Count: > 0 } events)
        {
            var people = events.Where(e => AccessChanges.OfPerson.Contains(e.Name)).Select(e => e.Stream.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var person in people)
            {
                callers.Forget(person);
            }

            foreach (var connection in live.All.Where(c => people.Contains(c.PersonId)).ToList())
            {
                await hub.Clients.Client(connection.Id).SendAsync("access", new { });
                foreach (var tail in connection.Scopes.Keys.Select(subscriptions.TailOf).OfType<ScopeTail>())
                {
                    await tail.Turn.WaitAsync();
                    try
                    {
                        await subscriptions.ReviewAsync(tail, [connection]);
                    }
                    finally
                    {
                        tail.Turn.Release();
                    }
                }
            }

            platform.Last = events[^1].Position;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The feed could not be followed; it is taken up again where it was")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}

/// <summary>The events after which somebody may see more or less than before.</summary>
public static class AccessChanges
{
    public static readonly IReadOnlySet<string> OfPerson = new HashSet<string>(StringComparer.Ordinal)
    {
        "person.role-granted", "person.role-revoked", "person.deactivated",
    };

    public static readonly IReadOnlySet<string> InAlliance = new HashSet<string>(StringComparer.Ordinal)
    {
        "alliance.profile-changed", "alliance.applied", "alliance.application-withdrawn", "alliance.invited", "alliance.invitation-declined", "alliance.admission-refused",
        "alliance.member-joined", "alliance.member-suspended", "alliance.member-reinstated", "alliance.member-left", "alliance.seat-passed", "alliance.dissolved",
        "alliance.member-seated", "alliance.member-unseated", "alliance.body-closed",
        "chair-cycle.begun", "chair-cycle.substituted", "chair-cycle.handed-over", "chair-cycle.closed",
    };
}
