using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.Alliances;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Alliances;

public static class AllianceGrains
{
    public static IServiceCollection AddAlliances(this IServiceCollection services) =>
        services.AddGrain(new AllianceDecider(), typeof(FoundAlliance)).AddFacts<AllianceFacts, Facts>();

    private sealed class Facts(Database database) : IFactLoader<AllianceFacts>
    {
        public async Task<LoadedFacts<AllianceFacts>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var read = await database.ReadAsync(db => AllianceFactsQuery.LoadAsync(db, (AllianceCommand)command), cancel);
            return new LoadedFacts<AllianceFacts>(read.Facts, read.Head);
        }
    }
}
