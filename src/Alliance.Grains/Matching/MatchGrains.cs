using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Matches;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Matching.Matches;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Matching;

public static class MatchGrains
{
    public static IServiceCollection AddMatches(this IServiceCollection services) => services
        .AddGrain(new MatchDecider(), typeof(OfferMatch))
        .AddFacts<MatchFacts, Facts>();

    /// <summary>Without the scope's head: no two matches are decided against one another. Whether there is enough for both, the entries say.</summary>
    private sealed class Facts(Database database) : IFactLoader<MatchFacts>
    {
        public async Task<LoadedFacts<MatchFacts>> LoadAsync(ICommand command, CancellationToken cancel = default) =>
            new(await database.ReadAsync(db => MatchFactsQuery.LoadAsync(db, (MatchCommand)command), cancel), null);
    }
}
