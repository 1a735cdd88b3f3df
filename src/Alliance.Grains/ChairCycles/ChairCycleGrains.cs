using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.ChairCycles;

public static class ChairCycleGrains
{
    public static IServiceCollection AddChairCycles(this IServiceCollection services) =>
        services.AddGrain(new ChairCycleDecider(), typeof(PlanChairCycle)).AddFacts<Roster, Facts>();

    private sealed class Facts(Database database, TimeProvider clock) : IFactLoader<Roster>
    {
        public async Task<LoadedFacts<Roster>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var (alliance, today) = (((ChairCycleCommand)command).AllianceId, ChinaTime.DateOf(clock.GetUtcNow()));
            var read = await database.ReadAsync(db => RosterQuery.LoadAsync(db, alliance, today), cancel);
            return new LoadedFacts<Roster>(read.Facts, read.Head);
        }
    }
}
