using Alliance.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Kernel;

/// <summary>How a capability registers its aggregates and the facts they need.</summary>
public static class GrainServices
{
    /// <param name="creating">The commands that bring such an aggregate into being; any other finds nothing where there is none.</param>
    public static IServiceCollection AddGrain<TState>(this IServiceCollection services, Decider<TState> decider, params Type[] creating)
        where TState : class => services.AddSingleton(Grain.Of(decider, creating));

    public static IServiceCollection AddFacts<TFacts, TLoader>(this IServiceCollection services)
        where TFacts : class
        where TLoader : class, IFactLoader<TFacts> =>
        services.AddSingleton<TLoader>().AddSingleton(s => FactSource.Of(s.GetRequiredService<TLoader>()));
}
