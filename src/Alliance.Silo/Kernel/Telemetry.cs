using System.Reflection;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Alliance.Silo.Kernel;

/// <summary>
/// Traces, metrics and logs by OTLP, where the standard variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says that somebody
/// listens. The other <c>OTEL_…</c> variables (protocol, headers, resource, sampler) mean what the specification says.
/// </summary>
internal static class Telemetry
{
    private static readonly string[] Sources = [GrainTelemetry.Source, StorageTelemetry.Name, "Alliance.*", "Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "Microsoft.Orleans.*"];

    private static readonly string[] Meters =
        [GrainTelemetry.MeterName, StorageTelemetry.Name, "Alliance.*", "Microsoft.AspNetCore.*", "System.Net.Http", "System.Runtime", "Npgsql", "Microsoft.Orleans"];

    public static void AddTelemetry(this IServiceCollection services, AllianceOptions options)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")))
        {
            return;
        }

        // The variables come last and so win over what stands here.
        var resource = ResourceBuilder.CreateEmpty()
            .AddService(options.ServiceName, serviceVersion: typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion)
            .AddTelemetrySdk()
            .AddEnvironmentVariableDetector();
        services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter().Build());
        services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build());
        services.AddLogging(logging => logging.AddOpenTelemetry(log =>
        {
            log.SetResourceBuilder(resource);
            log.IncludeFormattedMessage = true;
            log.AddOtlpExporter();
        }));
        services.AddHostedService<Providers>();
    }

    /// <summary>Makes the providers as the host starts; the container disposes of them, and so flushes them, at its end.</summary>
    private sealed class Providers(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush(2_000);
            metrics.ForceFlush(2_000);
            return Task.CompletedTask;
        }
    }
}
