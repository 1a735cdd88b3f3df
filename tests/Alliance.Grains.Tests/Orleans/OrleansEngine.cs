using System.Net;
using System.Net.Sockets;
using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Alliance.Grains.Tests.Doubles;
using Alliance.Grains.Tests.Engine;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Alliance.Grains.Tests.Cluster;

/// <summary>The second engine as the contract sees it: a cluster of one silo in this process.</summary>
internal sealed class OrleansEngine : IEngine
{
    private readonly IHost _host;

    private readonly OrleansBus _bus;

    private readonly ITimer _collector;

    private OrleansEngine(EngineGround ground)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton(ground.Grains).AddSingleton<Residents>();
        builder.Services.AddSingleton(new ActivationServices(ground.Store, ground.Facts, ground.Clock));
        var cluster = Guid.NewGuid().ToString("n");
        builder.Services.AddOrleans(silo => silo
            .UseLocalhostClustering(FreePort(), gatewayPort: 0, serviceId: cluster, clusterId: cluster)
            .Tune(EngineGround.IdleFor, maxWaiting: 1_000));
        _host = builder.Build();

        // Commands reach their aggregate in the order they were sent as long as each call's turn comes while it is good. On a slow
        // machine three hundred that wait for one aggregate may take longer than the product gives them.
        _bus = new OrleansBus(
            _host.Services.GetRequiredService<IGrainFactory>(),
            new OrleansBusOptions { RepeatAfter = TimeSpan.FromSeconds(30), BeginWithin = TimeSpan.FromMinutes(1), Patience = TimeSpan.FromMinutes(2) });

        // Orleans collects by the wall clock, which a test cannot move: what has been idle is told by the test's clock.
        _collector = ground.Clock.CreateTimer(
            _ => _ = _host.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero),
            state: null,
            EngineGround.IdleFor,
            EngineGround.IdleFor);
    }

    public ICommandBus Bus => _bus;

    public int Active => _host.Services.GetRequiredService<Residents>().Count;

    public static async Task<IEngine> StartAsync(EngineGround ground)
    {
        var engine = new OrleansEngine(ground);
        await engine._host.StartAsync();
        return engine;
    }

    public async ValueTask DisposeAsync()
    {
        await _collector.DisposeAsync();
        await _bus.StopAsync();
        await _host.StopAsync();
        _host.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

public sealed class OrleansEngineInMemory() : EngineContract(OrleansEngine.StartAsync)
{
    protected override Task<IEventStore> OpenStoreAsync() => Task.FromResult<IEventStore>(new MemoryEventStore());
}

public sealed class OrleansEngineOnSqlite(EmptyLog log) : DurableEngineContract("sqlite", log, OrleansEngine.StartAsync);

public sealed class OrleansEngineOnPostgreSql(EmptyLog log) : DurableEngineContract("postgresql", log, OrleansEngine.StartAsync);

public sealed class OrleansEngineOnSqlServer(EmptyLog log) : DurableEngineContract("sqlserver", log, OrleansEngine.StartAsync);
