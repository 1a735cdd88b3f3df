using Orleans.Configuration;
using Orleans.Hosting;

namespace Alliance.Grains.Cluster;

/// <summary>
/// How soon the cluster notices what. A silo that died is voted out within about two seconds, so that with the calls'
/// repetition its aggregates answer again within three. The price is a probe between each two silos more than once a second.
/// </summary>
public static class Tuning
{
    public static ISiloBuilder Tune(this ISiloBuilder silo, TimeSpan idleFor, int maxWaiting) => silo
        .Configure<ClusterMembershipOptions>(o =>
        {
            o.ProbeTimeout = TimeSpan.FromMilliseconds(700);
            o.NumMissedProbesLimit = 2;
            o.NumVotesForDeathDeclaration = 2;
            o.TableRefreshTimeout = TimeSpan.FromSeconds(2);
            o.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
            o.DeathVoteExpirationTimeout = TimeSpan.FromSeconds(30);
            o.MaxJoinAttemptTime = TimeSpan.FromSeconds(30);
            o.DefunctSiloExpiration = TimeSpan.FromDays(1);
            o.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
        })
        .Configure<SiloMessagingOptions>(o =>
        {
            Patient(o);
            o.MaxEnqueuedRequestsHardLimit = maxWaiting;
            o.ClientDropTimeout = TimeSpan.FromSeconds(15);
            o.ClientGatewayShutdownNotificationTimeout = TimeSpan.FromSeconds(2);
        })
        .Configure<ConnectionOptions>(Quick)
        .Configure<GrainCollectionOptions>(o =>
        {
            o.CollectionAge = idleFor;
            o.CollectionQuantum = TimeSpan.FromTicks(Math.Min(idleFor.Ticks / 2, TimeSpan.FromMinutes(1).Ticks));
        });

    public static IClientBuilder Tune(this IClientBuilder client) => client
        .Configure<ClientMessagingOptions>(Patient)
        .Configure<ConnectionOptions>(Quick)
        .Configure<GatewayOptions>(o => o.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1));

    /// <summary>The bus repeats long before; this ends calls that nobody will answer.</summary>
    private static void Patient(MessagingOptions o)
    {
        o.ResponseTimeout = TimeSpan.FromSeconds(30);
        o.WaitForCancellationAcknowledgement = true;
        o.CancelRequestOnTimeout = false;
    }

    private static void Quick(ConnectionOptions o)
    {
        o.OpenConnectionTimeout = TimeSpan.FromSeconds(1);
        o.ConnectionRetryDelay = TimeSpan.FromMilliseconds(200);
    }
}
