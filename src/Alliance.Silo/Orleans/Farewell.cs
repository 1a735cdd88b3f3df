using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

namespace Alliance.Silo.Kernel;

/// <summary>
/// A node that is told to stop goes on answering for a moment and asks with each answer for the connection to be closed. So a
/// proxy's or a client's connections move to other nodes between two requests, and none is cut while one is on its way. One that
/// is not used in that moment cannot be told: so a proxy must not keep its own connections idle for nearly as long.
/// </summary>
internal sealed class Farewell(IHostApplicationLifetime lifetime) : IHostedLifecycleService, IStartupFilter
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(3);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, onward) =>
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                http.Response.Headers.Connection = "close";
            }

            return onward(http);
        });
        next(app);
    };

    /// <summary>Before anything stops.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        lifetime.StopApplication();
        await Task.Delay(Moment, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
