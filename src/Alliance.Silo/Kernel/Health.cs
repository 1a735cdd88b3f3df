using Alliance.Storage.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Alliance.Silo.Kernel;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work.</summary>
public static class Health
{
    /// <summary>Tags the checks that <c>/health/ready</c> asks.</summary>
    public const string Ready = "ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddAllianceHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [Ready], timeout: Patience);
        return services;
    }

    /// <summary>For a process in which the clockwork runs.</summary>
    public static IServiceCollection AddClockworkHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ClockworkCheck>("clockwork", tags: [Ready]);
        return services;
    }

    public static void MapAllianceHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", Options(_ => false)).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", Options(check => check.Tags.Contains(Ready))).AllowAnonymous();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> which) => new()
    {
        Predicate = which,
        ResponseWriter = (http, report) => http.Response.WriteAsJsonAsync(
            new
            {
                Status = Say(report.Status),
                Checks = report.Entries.ToDictionary(e => e.Key, e => new { Status = Say(e.Value.Status), e.Value.Description }, StringComparer.Ordinal),
            },
            http.RequestAborted),
    };

    private static string Say(HealthStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>The database answers and has every table this version needs.</summary>
    private sealed class DatabaseCheck(Migrator migrator) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var pending = await migrator.PendingAsync(cancellationToken);
                return pending.Count == 0
                    ? HealthCheckResult.Healthy()
                    : HealthCheckResult.Unhealthy($"Migrations are not applied: {string.Join(", ", pending)}");
            }
            catch (Exception trouble)
            {
                return HealthCheckResult.Unhealthy("The database does not answer.", trouble);
            }
        }
    }

    private sealed class ClockworkCheck(Clockwork clockwork) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(clockwork.IsAlive ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The clockwork has not looked for due work lately."));
    }
}
