using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Rounds;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Matching.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Matching.Rounds;

public static class RoundGrains
{
    public static IServiceCollection AddRounds(this IServiceCollection services) =>
        services.AddGrain(new RoundDecider(), typeof(OpenRound)).AddFacts<RoundFacts, Facts>().AddFacts<RoundBallots, Ballots>();

    /// <summary>Without the scope's head: who leaves the alliance, or what changes on an entry, in the same moment is seen when the round is solved.</summary>
    private sealed class Facts(Database database) : IFactLoader<RoundFacts>
    {
        public async Task<LoadedFacts<RoundFacts>> LoadAsync(ICommand command, CancellationToken cancel = default) =>
            new(await database.ReadAsync(db => RoundFactsQuery.LoadAsync(db, command), cancel), null);
    }

    /// <summary>Without a head: rankings change only with the stream itself, and not after it has closed.</summary>
    private sealed class Ballots(Database database) : IFactLoader<RoundBallots>
    {
        public async Task<LoadedFacts<RoundBallots>> LoadAsync(ICommand command, CancellationToken cancel = default) =>
            new(await database.ReadAsync(db => RoundFactsQuery.BallotsAsync(db, (RoundCommand)command), cancel), null);
    }
}
