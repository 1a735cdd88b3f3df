using Alliance.Domain.Kernel;
using Alliance.Domain.Resolutions;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Resolutions;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Resolutions;

public static class ResolutionGrains
{
    public static IServiceCollection AddResolutions(this IServiceCollection services) =>
        services.AddGrain(new ResolutionDecider(), typeof(EnterResolution)).AddFacts<ResolutionFacts, Facts>();

    private sealed class Facts(Database database, TimeProvider clock) : IFactLoader<ResolutionFacts>
    {
        public async Task<LoadedFacts<ResolutionFacts>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var today = ChinaTime.DateOf(clock.GetUtcNow());
            var read = await database.ReadAsync(db => ResolutionFactsQuery.LoadAsync(db, (ResolutionCommand)command, today), cancel);
            return new LoadedFacts<ResolutionFacts>(read.Facts, read.Head);
        }
    }
}
