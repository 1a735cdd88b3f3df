using Alliance.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Silo.Kernel;

/// <summary>Finds what the storage floor's rooms offer: projections, writers of private data and of what is written once, and classes of queries.</summary>
internal static class StorageScan
{
    public static IServiceCollection AddStorageRooms(this IServiceCollection services)
    {
        foreach (var type in typeof(EventStore).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsNested: false }))
        {
            if (typeof(IProjection).IsAssignableFrom(type))
            {
                services.AddSingleton(typeof(IProjection), type);
            }

            if (typeof(IPrivateWriter).IsAssignableFrom(type))
            {
                services.AddSingleton(typeof(IPrivateWriter), type);
            }

            if (typeof(IOnceWriter).IsAssignableFrom(type))
            {
                services.AddSingleton(typeof(IOnceWriter), type);
            }

            if (type.Name.EndsWith("Queries", StringComparison.Ordinal))
            {
                services.AddSingleton(type);
            }
        }

        return services;
    }
}
