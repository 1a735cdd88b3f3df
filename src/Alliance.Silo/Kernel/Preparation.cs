using Alliance.Storage.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Silo.Kernel;

/// <summary>Before anything else starts: the tables are brought up to date, and every policy is known to the log.</summary>
public sealed partial class Preparation(
    Migrator migrator, PolicyCheckpoints checkpoints, IEnumerable<PolicyInterest> policies, IEnumerable<IReferenceData> references, ILogger<Preparation> log)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var migration in await migrator.ApplyAsync())
        {
            LogMigrated(log, migration);
        }

        foreach (var reference in references)
        {
            if (await reference.LoadAsync(cancellationToken) is var rows and > 0)
            {
                LogLoaded(log, rows, reference.Name);
            }
        }

        foreach (var policy in policies)
        {
            await RegisterAsync(policy, cancellationToken);
        }
    }

    private async Task RegisterAsync(PolicyInterest policy, CancellationToken cancel)
    {
        try
        {
            await checkpoints.RegisterAsync(policy, cancel);
        }
        catch (System.Data.Common.DbException)
        {
            // Another process that starts at the same moment may have written the same rows; then there is nothing left to do.
            await checkpoints.RegisterAsync(policy, cancel);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied migration {Migration}")]
    private static partial void LogMigrated(ILogger log, string migration);

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded {Rows} {Name}")]
    private static partial void LogLoaded(ILogger log, int rows, string name);
}

/// <summary>Data that comes with the product and is no event, such as the tree of regions: loaded once.</summary>
public interface IReferenceData
{
    string Name { get; }

    /// <summary>Rows loaded now; 0 when they are there.</summary>
    Task<int> LoadAsync(CancellationToken cancel);
}
