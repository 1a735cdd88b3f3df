using Alliance.Grains.Local;
using Microsoft.Extensions.Hosting;

namespace Alliance.Silo.Kernel;

/// <summary>Started before, and so stopped after, everything that sends commands: what was taken is finished.</summary>
internal sealed class BusLifetime(LocalBus bus) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => bus.StopAsync(cancellationToken);
}
