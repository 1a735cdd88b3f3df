using Alliance.Domain.ActionItems;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.ActionItems;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.ActionItems;

public static class ActionItemGrains
{
    public static IServiceCollection AddActionItems(this IServiceCollection services) =>
        services.AddGrain(new ActionItemDecider(), typeof(AssignActionItem)).AddFacts<ActionItemFacts, Facts>();

    /// <summary>Read without the head: who belongs to the alliance may be a moment old.</summary>
    private sealed class Facts(Database database) : IFactLoader<ActionItemFacts>
    {
        public async Task<LoadedFacts<ActionItemFacts>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var facts = await database.ReadAsync(db => ActionItemFactsQuery.LoadAsync(db, (ActionItemCommand)command), cancel);
            return new LoadedFacts<ActionItemFacts>(facts, null);
        }
    }
}
