using System.Net;
using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Hosting;

namespace Alliance.Silo.Kernel;

/// <summary>The engine on Orleans: this process is a silo, or a client of silos elsewhere.</summary>
internal static class Engine
{
    private const int MaxWaiting = 1_000;

    private static readonly TimeSpan IdleFor = TimeSpan.FromMinutes(10);

    /// <summary>Where no doorbell reaches the other processes, looking often stands in for it.</summary>
    private static readonly TimeSpan LookOften = TimeSpan.FromMilliseconds(300);

    /// <summary>True when grains live in this process, and so what runs beside them does too.</summary>
    public static bool AddEngine(this IServiceCollection services, AllianceOptions options)
    {
        var cluster = ClusterSettings.FromEnvironment(Environment.GetEnvironmentVariable, options);
        services.AddSingleton(cluster);
        services.AddLogging(log => log.AddFilter("Orleans", LogLevel.Warning));
        services.AddSharedDoorbell(options);
        services.AddSingleton(s => new OrleansBus(s.GetRequiredService<IGrainFactory>()));
        services.AddSingleton<ICommandBus>(s => s.GetRequiredService<OrleansBus>());
        if (cluster.Role == ClusterRole.Client)
        {
            services.AddSingleton<Farewell>().AddHostedService(s => s.GetRequiredService<Farewell>()).AddSingleton<IStartupFilter>(s => s.GetRequiredService<Farewell>());
            services.AddOrleansClient(client => client
                .Tune()
                .AddDashboard(OperatorPages.Configure)
                .UseConnectionRetryFilter(KeepTryingAsync)
                .Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (cluster.ClusterId, "alliance"))
                .UseAdoNetClustering((AdoNetClusteringClientOptions o) => (o.Invariant, o.ConnectionString) = Membership(options)));
        }
        else
        {
            services.AddSingleton<Residents>();
            services.AddOrleans(silo => silo.Join(cluster, options).Tune(IdleFor, MaxWaiting).AddDashboard(OperatorPages.Configure));
        }

        services.AddHostedService<ClusterLifetime>();
        services.AddHealthChecks().AddCheck<ClusterCheck>("cluster", tags: [Health.Ready], timeout: TimeSpan.FromSeconds(5));
        return cluster.Role == ClusterRole.Silo;
    }

    private static ISiloBuilder Join(this ISiloBuilder silo, ClusterSettings cluster, AllianceOptions options)
    {
        if (ClusterSettings.IsSqlite(options))
        {
            silo.Services.AddHostedService<SoleSilo>();
            return silo.UseLocalhostClustering(cluster.SiloPort, gatewayPort: 0, serviceId: "alliance", clusterId: cluster.ClusterId);
        }

        return silo
            .Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (cluster.ClusterId, "alliance"))
            .Configure<EndpointOptions>(o =>
            {
                (o.AdvertisedIPAddress, o.SiloPort, o.GatewayPort) = (cluster.Address, cluster.SiloPort, cluster.GatewayPort);
                (o.SiloListeningEndpoint, o.GatewayListeningEndpoint) = (new IPEndPoint(cluster.Address, cluster.SiloPort), new IPEndPoint(cluster.Address, cluster.GatewayPort));
            })
            .UseAdoNetClustering((AdoNetClusteringSiloOptions o) => (o.Invariant, o.ConnectionString) = Membership(options));
    }

    private static void AddSharedDoorbell(this IServiceCollection services, AllianceOptions options)
    {
        if (options.Database.StartsWith("postgres", StringComparison.OrdinalIgnoreCase))
        {
            services.AddSingleton<PostgreSqlDoorbell>().AddSingleton<IDoorbell>(s => s.GetRequiredService<PostgreSqlDoorbell>());
            services.AddHostedService<DoorbellWire>();
        }
        else if (!ClusterSettings.IsSqlite(options))
        {
            services.AddSingleton<IDoorbell>(_ => new Doorbell(LookOften));
        }
    }

    /// <summary>Orleans' name of the database's client, and the connection string as the product itself uses it.</summary>
    private static (string Invariant, string ConnectionString) Membership(AllianceOptions options)
    {
        var address = options.Database;
        var connection = address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return (address.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) ? "Npgsql" : "Microsoft.Data.SqlClient", connection);
    }

    /// <summary>A client may start before the first silo does.</summary>
    private static async Task<bool> KeepTryingAsync(Exception trouble, CancellationToken stop)
    {
        await Task.Delay(500, stop);
        return true;
    }
}
