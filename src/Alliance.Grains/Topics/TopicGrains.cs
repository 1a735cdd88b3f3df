using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Topics;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Topics;

public static class TopicGrains
{
    public static IServiceCollection AddTopics(this IServiceCollection services) =>
        services.AddGrain(new TopicDecider(), typeof(ProposeTopic)).AddFacts<TopicFacts, Facts>();

    private sealed class Facts(Database database, TimeProvider clock) : IFactLoader<TopicFacts>
    {
        public async Task<LoadedFacts<TopicFacts>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var today = ChinaTime.DateOf(clock.GetUtcNow());
            var read = await database.ReadAsync(db => TopicFactsQuery.LoadAsync(db, (TopicCommand)command, today), cancel);
            return new LoadedFacts<TopicFacts>(read.Facts, read.Head);
        }
    }
}
