using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.Conferences;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Conferences;

public static class ConferenceGrains
{
    public static IServiceCollection AddConferences(this IServiceCollection services) =>
        services.AddGrain(new ConferenceDecider(), typeof(CallConference)).AddFacts<ConferenceFacts, Facts>()
            .AddGrain(new SeriesDecider(), typeof(StartSeries)).AddFacts<SeriesFacts, SeriesLoader>();

    private sealed class Facts(Database database, TimeProvider clock) : IFactLoader<ConferenceFacts>
    {
        public async Task<LoadedFacts<ConferenceFacts>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var today = ChinaTime.DateOf(clock.GetUtcNow());
            var read = await database.ReadAsync(db => ConferenceFactsQuery.LoadAsync(db, (ConferenceCommand)command, today), cancel);
            return new LoadedFacts<ConferenceFacts>(read.Facts, read.Head);
        }
    }

    private sealed class SeriesLoader(Database database, TimeProvider clock) : IFactLoader<SeriesFacts>
    {
        public async Task<LoadedFacts<SeriesFacts>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var today = ChinaTime.DateOf(clock.GetUtcNow());
            var read = await database.ReadAsync(db => SeriesFactsQuery.LoadAsync(db, (SeriesCommand)command, today), cancel);
            return new LoadedFacts<SeriesFacts>(read.Facts, read.Head);
        }
    }
}
