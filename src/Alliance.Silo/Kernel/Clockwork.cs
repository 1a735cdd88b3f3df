using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Silo.Kernel;

/// <summary>
/// Does what is due: takes the rows whose time has come, the earliest first, and sends their commands as the system. A
/// command's id is derived from its row, so that one that was done already, before a crash say, is not done again.
/// </summary>
public sealed partial class Clockwork(DueWork due, ICommandBus bus, IDoorbell doorbell, TimeProvider clock, ILogger<Clockwork> log) : BackgroundService
{
    private const int AtOnce = 128;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan RefusedAgainAfter = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan BrokenAgainAfter = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LateAfter = TimeSpan.FromSeconds(30);

    private static readonly Counter<long> Done = GrainTelemetry.Meter.CreateCounter<long>("alliance.due.done", description: "Due work done, by outcome");

    private static readonly Histogram<double> Delay =
        GrainTelemetry.Meter.CreateHistogram<double>("alliance.due.delay", "s", "How long after its time due work was done");

    /// <summary>What was refused once. A clock that was set back a little, say, must not cost a hand-over: only a second refusal is final.</summary>
    private readonly ConcurrentDictionary<string, bool> _refused = new(StringComparer.Ordinal);

    private long _lastLook = clock.GetUtcNow().UtcTicks;

    /// <summary>It has looked for work lately.</summary>
    public bool IsAlive => clock.GetUtcNow().UtcTicks - Interlocked.Read(ref _lastLook) < LateAfter.Ticks;

    /// <summary>Does everything that is due by now, also what only becomes due by doing it. Returns how many items were done.</summary>
    public async Task<int> CatchUpAsync(CancellationToken stop = default)
    {
        var done = 0;
        while (true)
        {
            Interlocked.Exchange(ref _lastLook, clock.GetUtcNow().UtcTicks);
            var loans = await due.TakeDueAsync(clock.GetUtcNow(), AtOnce, stop);
            if (loans.Count == 0)
            {
                return done;
            }

            // Streams side by side, each one's items in order.
            await Task.WhenAll(loans.GroupBy(l => l.Stream).Select(DoInOrderAsync));
            done += loans.Count;
            stop.ThrowIfCancellationRequested();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Rows lent out for a while, to be tried again, are looked at again when the loan ends.
        using var wake = new Wake(doorbell, clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = LongestSleep;
            try
            {
                Interlocked.Exchange(ref _lastLook, clock.GetUtcNow().UtcTicks);
                if (await due.NextDueAtAsync(stoppingToken) is { } next)
                {
                    if (next <= clock.GetUtcNow())
                    {
                        await CatchUpAsync(stoppingToken);
                        continue;
                    }

                    sleep = TimeSpan.FromTicks(Math.Min(LongestSleep.Ticks, (next - clock.GetUtcNow()).Ticks));
                }
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                LogTrouble(log, trouble);
            }

            try
            {
                await wake.SleepAsync(sleep, Settle, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task DoInOrderAsync(IEnumerable<DueLoan> loans)
    {
        var hindered = false;
        foreach (var loan in loans)
        {
            hindered = hindered || !await DoAsync(loan);
            if (hindered)
            {
                await due.PostponeAsync(loan, clock.GetUtcNow() + TryAgainAfter);
            }
        }
    }

    /// <summary>False when it has to be tried again.</summary>
    private async Task<bool> DoAsync(DueLoan loan)
    {
        var id = IdOf(loan);
        try
        {
            var outcome = await bus.SendAsync(loan.Command, Caller.System, id);
            Done.Add(1, new KeyValuePair<string, object?>("outcome", outcome.Accepted ? "accepted" : "refused"));
            if (outcome.Accepted)
            {
                LogDone(log, loan.CommandName, loan.Stream, loan.DueAt);
                Delay.Record((clock.GetUtcNow() - loan.DueAt).TotalSeconds);
            }
            else if (_refused.TryAdd(id, true))
            {
                LogRefused(log, loan.CommandName, loan.Stream, outcome.Code);
                await due.PostponeAsync(loan, clock.GetUtcNow() + RefusedAgainAfter);
                return true;
            }
            else
            {
                LogDropped(log, loan.CommandName, loan.Stream, outcome.Code);
            }

            // Where the command changed something the row is gone already; where it did not, or was refused, the row must not spin.
            await due.RetireAsync(loan);
            _refused.TryRemove(id, out _);
            return true;
        }
        catch (Exception trouble) when (trouble is CommandNotTakenException or OutcomeUnknownException or System.Data.Common.DbException)
        {
            LogHindered(log, trouble, loan.CommandName, loan.Stream);
            return false;
        }
        catch (Exception broken)
        {
            // Kept, since what is due is never dropped unanswered, but not tried again soon.
            LogBroken(log, broken, loan.CommandName, loan.Stream);
            await due.PostponeAsync(loan, clock.GetUtcNow() + BrokenAgainAfter);
            return true;
        }
    }

    /// <summary>The same for the same row, in every process and after every crash.</summary>
    private static string IdOf(DueLoan loan) => Ids.Derive($"due\n{loan.Stream}\n{loan.Key}", $"{loan.DueAt.UtcTicks}");

    [LoggerMessage(Level = LogLevel.Information, Message = "Did {Command} of {Stream}, due at {DueAt}")]
    private static partial void LogDone(ILogger log, string command, StreamId stream, DateTimeOffset dueAt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Due {Command} of {Stream} was refused with {Code} and is tried once more")]
    private static partial void LogRefused(ILogger log, string command, StreamId stream, string? code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Due {Command} of {Stream} was refused with {Code} and is dropped")]
    private static partial void LogDropped(ILogger log, string command, StreamId stream, string? code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Due {Command} of {Stream} could not be done and is tried again")]
    private static partial void LogHindered(ILogger log, Exception trouble, string command, StreamId stream);

    [LoggerMessage(Level = LogLevel.Error, Message = "Due {Command} of {Stream} cannot be done")]
    private static partial void LogBroken(ILogger log, Exception broken, string command, StreamId stream);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clockwork could not look for due work")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
