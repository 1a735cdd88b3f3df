using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.MemberUnits;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.MemberUnits;

public static class MemberUnitGrains
{
    public static IServiceCollection AddMemberUnits(this IServiceCollection services) =>
        services.AddGrain(new MemberUnitDecider(), typeof(RegisterMemberUnit)).AddFacts<UnitFacts, Facts>();

    private sealed class Facts(Database database) : IFactLoader<UnitFacts>
    {
        public async Task<LoadedFacts<UnitFacts>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var read = await database.ReadAsync(db => UnitFactsQuery.LoadAsync(db, (MemberUnitCommand)command), cancel);

            // All of it is of other scopes: there is no head of its own to hold on to.
            return new LoadedFacts<UnitFacts>(read.Facts, null);
        }
    }
}
