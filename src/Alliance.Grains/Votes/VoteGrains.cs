using Alliance.Domain.Kernel;
using Alliance.Domain.Votes;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Votes;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Votes;

public static class VoteGrains
{
    public static IServiceCollection AddVotes(this IServiceCollection services) =>
        services.AddGrain(new VoteDecider(), typeof(OpenVote)).AddFacts<OpeningFacts, Openings>().AddFacts<ClosingFacts, Closings>().AddFacts<BoxFacts, Boxes>();

    private sealed class Openings(Database database, TimeProvider clock) : IFactLoader<OpeningFacts>
    {
        public async Task<LoadedFacts<OpeningFacts>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var today = ChinaTime.DateOf(clock.GetUtcNow());
            var read = await database.ReadAsync(db => VoteFactsQuery.OpeningAsync(db, (OpenVote)command, today), cancel);
            return new LoadedFacts<OpeningFacts>(read.Facts, read.Head);
        }
    }

    /// <summary>Without a head: what lies in the box changes only with the stream itself.</summary>
    private sealed class Closings(Database database) : IFactLoader<ClosingFacts>
    {
        public async Task<LoadedFacts<ClosingFacts>> LoadAsync(ICommand command, CancellationToken cancel = default) =>
            new(await database.ReadAsync(db => VoteFactsQuery.ClosingAsync(db, (VoteCommand)command), cancel), null);
    }

    private sealed class Boxes(Database database) : IFactLoader<BoxFacts>
    {
        public async Task<LoadedFacts<BoxFacts>> LoadAsync(ICommand command, CancellationToken cancel = default) =>
            new(await database.ReadAsync(db => VoteFactsQuery.BoxAsync(db, (DropBallot)command), cancel), null);
    }
}
