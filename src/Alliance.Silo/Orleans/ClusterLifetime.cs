using Alliance.Grains.Cluster;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.Hosting;

namespace Alliance.Silo.Kernel;

/// <summary>Started after the silo or client, and so stopped before it: what was taken is finished while there is a cluster to finish it.</summary>
internal sealed class ClusterLifetime(OrleansBus bus) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => bus.StopAsync(cancellationToken);
}

/// <summary>Keeps the doorbell connected to the other processes.</summary>
internal sealed class DoorbellWire(PostgreSqlDoorbell doorbell) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => doorbell.RunAsync(stoppingToken);
}

/// <summary>
/// SQLite has one writer and its file one machine, and a second silo could not see the first: nobody would know which of the two
/// an aggregate lives in. So a silo on SQLite holds a lock beside the file, and a second one does not start.
/// </summary>
internal sealed class SoleSilo(AllianceOptions options) : IHostedService
{
    private FileStream? _lock;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var settings = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = options.Database[(options.Database.IndexOf(':', StringComparison.Ordinal) + 1)..] };
        var file = (settings.TryGetValue("Data Source", out var source) ? source : null) as string;
        if (string.IsNullOrEmpty(file) || file == ":memory:")
        {
            return Task.CompletedTask;
        }

        try
        {
            _lock = new FileStream(file + ".silo", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException taken)
        {
            throw new InvalidOperationException(
                "SQLite 只能由一个进程使用，已有另一个在运行；多个 silo 请用 PostgreSQL 或 SQL Server。 "
                + "SQLite serves one silo, and another one runs on this file. For more than one use PostgreSQL or SQL Server.",
                taken);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _lock?.Dispose();
        return Task.CompletedTask;
    }
}
