using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Silo.Kernel;

/// <summary>Lets every policy follow the feeds of its scopes from where it was, and sends the commands that follow.</summary>
public sealed partial class PolicyRunner(
    IEnumerable<IPolicy> policies, IEventStore store, PolicyCheckpoints checkpoints, ICommandBus bus, IDoorbell doorbell, TimeProvider clock, ILogger<PolicyRunner> log)
    : BackgroundService
{
    private const int ScopesAtOnce = 64;

    private const int EventsAtOnce = 500;

    /// <summary>What waits for one aggregate is decided together, and what waits for the disk is flushed together: few at once make many turns.</summary>
    private const int StreamsAtOnce = 256;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(20);

    private readonly IPolicy[] _policies = [.. policies];

    /// <summary>
    /// Reacts to everything that has happened by now, and to what follows from that. Returns false when something hindered it
    /// and has to be tried again.
    /// </summary>
    public async Task<bool> CatchUpAsync(CancellationToken stop = default)
    {
        var unhindered = true;
        bool again;
        do
        {
            again = false;
            foreach (var policy in _policies)
            {
                var behind = await checkpoints.TakeBehindAsync(policy.Name, clock.GetUtcNow(), ScopesAtOnce, stop);
                var followed = await Task.WhenAll(behind.Select(place => FollowAsync(policy, place, stop)));
                unhindered &= Array.TrueForAll(followed, done => done);
                again |= behind.Count > 0;
            }
        }
        while (again && unhindered);
        return unhindered;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Loops.WokenAsync(doorbell, clock, LongestSleep, Settle, CatchUpAsync, trouble => LogTrouble(log, trouble), stoppingToken);

    /// <summary>From the policy's place in one scope to the last event it wants there, event by event.</summary>
    private async Task<bool> FollowAsync(IPolicy policy, PolicyPlace place, CancellationToken stop)
    {
        var reached = place.Position;
        try
        {
            while (reached < place.Wanted)
            {
                var events = await store.ReadFeedAsync(place.Scope, reached, EventsAtOnce, stop);
                if (policy.SideBySide)
                {
                    // Where one of them fails, all are reacted to again: repeating is harmless.
                    await Parallel.ForEachAsync(
                        events.Where(e => policy.Events.Contains(e.Name)).GroupBy(e => e.Stream),
                        new ParallelOptions { MaxDegreeOfParallelism = StreamsAtOnce, CancellationToken = stop },
                        async (stream, cancel) =>
                        {
                            foreach (var stored in stream)
                            {
                                await ReactAsync(policy, stored, cancel);
                            }
                        });
                }
                else
                {
                    foreach (var stored in events.Where(e => policy.Events.Contains(e.Name)))
                    {
                        await ReactAsync(policy, stored, stop);
                        reached = stored.Position;
                    }
                }

                reached = events.Count == 0 ? place.Wanted : events[^1].Position;
                await checkpoints.SaveAsync(policy.Name, place.Scope, reached, handBack: reached >= place.Wanted, stop);
            }

            return true;
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested)
        {
            LogHindered(log, trouble, policy.Name, place.Scope, reached);
            await checkpoints.SaveAsync(policy.Name, place.Scope, reached, cancel: stop);
            await checkpoints.ReleaseAsync(policy.Name, place.Scope, stop);
            return false;
        }
    }

    private async Task ReactAsync(IPolicy policy, StoredEvent stored, CancellationToken stop)
    {
        var happened = stored.Read();
        var left = new Queue<ICommand>(await policy.ReactAsync(stored, happened, stop));
        while (left.TryDequeue(out var command))
        {
            var id = Ids.Derive($"policy\n{policy.Name}\n{stored.Scope}\n{stored.Position}", Fingerprint.Of(command));
            var outcome = await bus.SendAsync(command, Caller.System, id, cancel: stop);
            if (outcome.Accepted)
            {
                continue;
            }

            LogRefused(log, policy.Name, Catalog.NameOf(command).Name, command.Stream, outcome.Code);
            if (await policy.RefusedAsync(stored, happened, command, new Refusal(outcome.Code!, outcome.Facts), stop) is { } instead)
            {
                left = new Queue<ICommand>(instead);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Policy {Policy}: {Command} of {Stream} was refused with {Code}")]
    private static partial void LogRefused(ILogger log, string policy, string command, StreamId stream, string? code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Policy {Policy} was hindered in {Scope} after position {Position} and tries again")]
    private static partial void LogHindered(ILogger log, Exception trouble, string policy, ScopeId scope, long position);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The policies could not look for new events")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
