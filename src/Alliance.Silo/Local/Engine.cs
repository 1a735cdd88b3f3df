using Alliance.Grains.Kernel;
using Alliance.Grains.Local;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Silo.Kernel;

/// <summary>The engine within this process. The other one stands in the folder Orleans; the build takes one of them.</summary>
internal static class Engine
{
    /// <summary>True: grains live in this process, and so what runs beside them does too.</summary>
    public static bool AddEngine(this IServiceCollection services, AllianceOptions options)
    {
        services.AddSingleton(s => new LocalBus(s.GetRequiredService<GrainRegistry>(), s.GetRequiredService<ActivationServices>()));
        services.AddSingleton<ICommandBus>(s => s.GetRequiredService<LocalBus>());
        services.AddHostedService<BusLifetime>();
        return true;
    }
}
