using System.Diagnostics.Metrics;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Silo.Kernel;

/// <summary>Looks now and then at what only the database knows, so that reading a gauge never waits for it.</summary>
public sealed partial class Gauges : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly DueWork _due;

    private readonly PolicyCheckpoints _checkpoints;

    private readonly IPolicy[] _policies;

    private readonly TimeProvider _clock;

    private readonly ILogger<Gauges> _log;

    private readonly Meter _meter = new(GrainTelemetry.MeterName);

    private DueCounts _counts = new(0, 0);

    private Measurement<long>[] _lags = [];

    public Gauges(DueWork due, PolicyCheckpoints checkpoints, IEnumerable<IPolicy> policies, TimeProvider clock, ILogger<Gauges> log)
    {
        (_due, _checkpoints, _policies, _clock, _log) = (due, checkpoints, [.. policies], clock, log);
        _meter.CreateObservableGauge("alliance.due.waiting", () => _counts.Waiting, description: "Due work whose time has not come");
        _meter.CreateObservableGauge("alliance.due.overdue", () => _counts.Overdue, description: "Due work whose time has come and that is not done");
        _meter.CreateObservableGauge("alliance.policy.lag", () => _lags, "{scope}", "Scopes in which a policy has events before it");
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await LookAsync(stoppingToken);
                await Task.Delay(Every, _clock, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            _counts = await _due.CountAsync(_clock.GetUtcNow(), stop);
            var lags = new List<Measurement<long>>();
            foreach (var policy in _policies)
            {
                lags.Add(new(await _checkpoints.LagAsync(policy.Name, stop), new KeyValuePair<string, object?>("policy", policy.Name)));
            }

            _lags = [.. lags];
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested)
        {
            LogTrouble(_log, trouble);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Due work and policies could not be counted")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
