using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Plans;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Matching.Plans;

public static class PlanGrains
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddGrain(new PlanDecider(), typeof(DraftPlan))
        .AddFacts<PlanFacts, Facts>();

    /// <summary>Without the scope's head: a plan is decided against nothing but who runs the alliance now.</summary>
    private sealed class Facts(Database database) : IFactLoader<PlanFacts>
    {
        public async Task<LoadedFacts<PlanFacts>> LoadAsync(ICommand command, CancellationToken cancel = default) =>
            new(await database.ReadAsync(async db => new PlanFacts(await db.SeatsOfAsync(command.Scope.Id)), cancel), null);
    }
}
