using System.Collections.Concurrent;
using System.Threading.Channels;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Listings;
using Alliance.Web.Access;
using Alliance.Web.Feed;
using Microsoft.AspNetCore.SignalR;

namespace Alliance.Web.Matching.Suggestions;

/// <summary>
/// Tells open consoles that what fits their entries may have changed, also by an entry of an alliance whose feed they do not follow. Woken by
/// the doorbell and every two seconds anyway, it reads which entries changed, and asks for each person concerned, with the one condition on
/// sight, which of them exist for him. A message names the person's own entry and nothing else, and none is sent for what he may not see.
/// </summary>
public sealed partial class LookOuts(SuggestionQueries suggestions, Callers callers, IDoorbell doorbell, IHubContext<FeedHub> hub, TimeProvider clock, ILogger<LookOuts> log) : BackgroundService, ILookOuts
{
    private const int MostEach = 40;
    private const int MostChanges = 2_000;

    /// <summary>Events of the same moment are read in one go, and a burst is looked at a few times a second.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(160);

    /// <summary>A command's instant lies a little before its commit: so far back is looked again.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Watch> _watching = new(StringComparer.Ordinal);
    private readonly Channel<bool> _woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<string, (long Version, DateTimeOffset At)> _known = new(StringComparer.Ordinal);

    public async Task LookOutAsync(LiveConnection connection, string? listingId)
    {
        var found = await suggestions.LookOutsAsync(await callers.OfAsync(connection.PersonId), listingId);
        var first = _watching.IsEmpty;
        _watching.AddOrUpdate(
            connection.Id,
            _ => new Watch(connection.PersonId, listingId is null, found),
            (_, before) => before.With(found) with { All = before.All || listingId is null });
        if (first)
        {
            _woken.Writer.TryWrite(true);
        }
    }

    public void Forget(string connectionId) => _watching.TryRemove(connectionId, out _);

    public override void Dispose()
    {
        doorbell.Rung -= Wake;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        doorbell.Rung += Wake;
        var since = clock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitAsync(stoppingToken);
            if (_watching.IsEmpty)
            {
                since = clock.GetUtcNow();
                continue;
            }

            try
            {
                await Task.Delay(Settle, stoppingToken);
                var now = clock.GetUtcNow();
                await TellAsync(since - Overlap, stoppingToken);
                since = now;
                await Task.Delay(Rest, stoppingToken);
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                LogTrouble(log, trouble);
            }
        }
    }

    private async Task TellAsync(DateTimeOffset since, CancellationToken stop)
    {
        var changed = (await suggestions.ChangedAsync(since, MostChanges, stop)).Where(c => !_known.TryGetValue(c.Id, out var known) || known.Version < c.Version).ToList();
        foreach (var old in _known.Where(k => k.Value.At < since - Overlap).Select(k => k.Key).ToList())
        {
            _known.Remove(old);
        }

        if (changed.Count == 0)
        {
            return;
        }

        foreach (var person in _watching.GroupBy(w => w.Value.PersonId, StringComparer.Ordinal))
        {
            await RenewAsync(person.Key, changed, stop);
            var concern = changed.Where(c => person.Any(w => Looks(w.Key).Any(c.Concerns))).ToList();
            if (concern.Count == 0)
            {
                continue;
            }

            var seen = await suggestions.SeenAsync(await callers.OfAsync(person.Key), [.. concern.Select(c => c.Id)], stop);
            foreach (var (connection, _) in person)
            {
                foreach (var look in Looks(connection).Where(l => concern.Exists(c => seen.Contains(c.Id) && c.Concerns(l))))
                {
                    await hub.Clients.Client(connection).SendAsync("suggestions", new { listingId = look.ListingId }, stop);
                }
            }
        }

        foreach (var change in changed)
        {
            _known[change.Id] = (change.Version, change.ChangedAt);
        }
    }

    private IReadOnlyList<LookOut> Looks(string connection) => _watching.TryGetValue(connection, out var watch) ? watch.Looks : [];

    /// <summary>A person's own entry has come or changed: from now on what fits it as it is now is looked out for, by who looks out for it or for all.</summary>
    private async Task RenewAsync(string personId, List<ChangedEntry> changed, CancellationToken stop)
    {
        var caller = await callers.OfAsync(personId);
        var own = changed.Where(c => caller.SpeaksFor(c.UnitId)).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var all = own.Count > 0 && _watching.Values.Any(w => w.PersonId == personId && w.All) ? await suggestions.LookOutsAsync(caller, null, stop) : [];
        foreach (var (connection, watch) in _watching.Where(w => own.Count > 0 && w.Value.PersonId == personId))
        {
            var renewed = watch.All ? watch.With(all) : watch;
            foreach (var look in renewed.Looks.Where(l => own.Contains(l.ListingId) && !all.Contains(l)).ToList())
            {
                renewed = renewed.With(await suggestions.LookOutsAsync(caller, look.ListingId, stop));
            }

            // Whoever has gone in the meantime is not brought back.
            _watching.TryUpdate(connection, renewed, watch);
        }
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        quiet.CancelAfter(doorbell.LookEvery);
        try
        {
            await _woken.Reader.WaitToReadAsync(quiet.Token);
            _woken.Reader.TryRead(out _);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // It stayed quiet.
        }
    }

    private void Wake(ScopeId scope, long head)
    {
        if (scope.Kind == "alliance" && !_watching.IsEmpty)
        {
            _woken.Writer.TryWrite(true);
        }
    }

    /// <summary>What a console looks out for; <paramref name="All"/>: all that the person's units have open, also what they will post.</summary>
    private sealed record Watch(string PersonId, bool All, IReadOnlyList<LookOut> Looks)
    {
        public Watch With(IReadOnlyList<LookOut> found) =>
            this with { Looks = [.. found, .. Looks.Where(l => !found.Any(f => f.ListingId == l.ListingId)).Take(MostEach - Math.Min(MostEach, found.Count))] };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Consoles could not be told of entries that fit; it is tried again")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
