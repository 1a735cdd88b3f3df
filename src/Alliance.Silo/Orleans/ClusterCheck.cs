using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans;
using Orleans.Runtime;

namespace Alliance.Silo.Kernel;

/// <summary>A silo is ready when it is an active member, a client when it reaches one; either says who is there.</summary>
internal sealed class ClusterCheck(ClusterSettings settings, IGrainFactory grains, IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (settings.Role == ClusterRole.Silo)
        {
            var (self, members) = (services.GetRequiredService<ILocalSiloDetails>().SiloAddress, services.GetRequiredService<IClusterMembershipService>());
            var (mine, all) = (members.CurrentSnapshot.GetSiloStatus(self), members.CurrentSnapshot.Members.Values);
            var said = $"{self}: {mine}; active {all.Count(m => m.Status == SiloStatus.Active)}, {string.Join(", ", all.Where(m => m.Status != SiloStatus.Dead).Select(m => $"{m.SiloAddress} {m.Status}"))}";
            return mine == SiloStatus.Active ? HealthCheckResult.Healthy(said) : HealthCheckResult.Unhealthy(said);
        }

        try
        {
            var hosts = await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true).WaitAsync(TimeSpan.FromSeconds(3), cancellationToken);
            return HealthCheckResult.Healthy($"active {hosts.Count}");
        }
        catch (Exception trouble)
        {
            return HealthCheckResult.Unhealthy("No silo answers.", trouble);
        }
    }
}
