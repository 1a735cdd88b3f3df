using Alliance.Domain.Kernel;
using Alliance.Domain.Minutes;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Minutes;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Minutes;

public static class MinutesGrains
{
    public static IServiceCollection AddMinutes(this IServiceCollection services) =>
        services.AddGrain(new MinutesDecider(), typeof(OpenMinutes)).AddFacts<MinutesFacts, Facts>();

    /// <summary>Read without the head: who belongs to the alliance may be a moment old.</summary>
    private sealed class Facts(Database database) : IFactLoader<MinutesFacts>
    {
        public async Task<LoadedFacts<MinutesFacts>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var facts = await database.ReadAsync(db => MinutesFactsQuery.LoadAsync(db, (MinutesCommand)command), cancel);
            return new LoadedFacts<MinutesFacts>(facts, null);
        }
    }
}
