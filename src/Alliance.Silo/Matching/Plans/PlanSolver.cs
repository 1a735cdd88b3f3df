using System.Diagnostics;
using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Plans;
using Alliance.Grains.Kernel;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Matching.Plans;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Silo.Matching.Plans;

/// <summary>
/// Solves what waits to be solved, beside the requests. The state says what waits, so that a plan whose process died is taken up by the next; a
/// late or second answer changes nothing. Asked to stop, it stops within a moment.
/// </summary>
public sealed partial class PlanSolver(PlanStoreQueries store, PlanWorkshop workshop, ICommandBus bus, IDoorbell doorbell, TimeProvider clock, ILogger<PlanSolver> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(300);

    /// <summary>Solves everything that waits now and is not in other hands.</summary>
    /// <returns>How many plans were taken up.</returns>
    public async Task<int> CatchUpAsync(CancellationToken stop = default)
    {
        var taken = 0;
        foreach (var plan in await store.WaitingAsync(stop))
        {
            if (await store.TakeAsync(plan.Id, plan.Ask, stop))
            {
                taken++;
                await SolveAsync(plan, stop);
            }
        }

        return taken;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Loops.WokenAsync(doorbell, clock, LongestSleep, Settle, CatchUpAsync, trouble => LogTrouble(log, trouble), stoppingToken);

    private async Task SolveAsync(WaitingPlan plan, CancellationToken stop)
    {
        using var wanted = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var watch = WatchAsync(plan, wanted);
        try
        {
            await SendAsync(plan, await AnswerAsync(plan, wanted.Token), stop);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            LogStopped(log, plan.Id, plan.Ask);
        }
        finally
        {
            await wanted.CancelAsync();
            await watch;
            await store.GiveBackAsync(plan.Id, CancellationToken.None);
        }
    }

    private async Task<ICommand> AnswerAsync(WaitingPlan plan, CancellationToken cancel)
    {
        var clocked = Stopwatch.StartNew();
        try
        {
            var (work, stamp) = await workshop.SolveAsync(plan, cancel);
            var preview = await Task.Run(() => PlanSolving.Preview(work), cancel);
            var id = await store.PutAsync(plan.AllianceId, plan.Id, preview, work.Canonical(), cancel);
            var figures = FiguresOf(preview, (int)clocked.ElapsedMilliseconds);
            return new RecordPreview(plan.AllianceId, plan.Id, plan.Ask, new PlanPreviewRef(id, preview.Input, stamp, figures));
        }
        catch (PlanRefusedException refused)
        {
            return new FailPlan(plan.AllianceId, plan.Id, plan.Ask, refused.Code);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            LogHindered(log, trouble, plan.Id);
            return new FailPlan(plan.AllianceId, plan.Id, plan.Ask, PlanCodes.Trouble);
        }
    }

    public static PlanFigures FiguresOf(PlanPreview preview, int milliseconds)
    {
        var parts = preview.Parts;
        var unmet = parts.SelectMany(p => p.Unmet).Select(u => u.NeedId).ToHashSet(StringComparer.Ordinal);
        var served = parts.SelectMany(p => p.Pairs).Select(p => p.NeedId).Distinct(StringComparer.Ordinal).ToList();
        var (proven, bound, benefit) = (parts.All(p => p.Proven), parts.Sum(p => p.Bound), parts.Sum(p => p.Benefit));
        return new PlanFigures(
            parts.Sum(p => p.Needs), parts.Sum(p => p.Resources), parts.Sum(p => p.Candidates), served.Count(id => !unmet.Contains(id)), served.Count(unmet.Contains), parts.Sum(p => p.Pairs.Length), proven,
            proven ? 0 : benefit > 0 && parts.All(p => p.Bound >= p.Benefit) ? (int)Math.Ceiling((bound - benefit) * 10_000.0 / benefit) : null, parts.Any(p => p.Bounded), milliseconds);
    }

    private Task SendAsync(WaitingPlan plan, ICommand answer, CancellationToken stop) =>
        bus.SendAsync(answer, Caller.System, Ids.Derive($"plan-solver/{plan.Id}/{plan.Ask}", Fingerprint.Of(answer)), cancel: stop);

    /// <summary>Looks whether the plan is still wanted, until it is solved.</summary>
    private async Task WatchAsync(WaitingPlan plan, CancellationTokenSource wanted)
    {
        try
        {
            do
            {
                await Task.Delay(LookAgain, wanted.Token);
            }
            while (await store.IsWaitingAsync(plan.Id, plan.Ask, wanted.Token));
            await wanted.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // Solved, or the process stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Plan {Plan} is no longer wanted in its asking {Ask}")]
    private static partial void LogStopped(ILogger log, string plan, int ask);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Plan {Plan} could not be solved")]
    private static partial void LogHindered(ILogger log, Exception trouble, string plan);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The solver of plans could not look for work")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
