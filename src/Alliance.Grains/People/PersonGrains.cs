using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.People;

public static class PersonGrains
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddGrain(new PersonDecider(), typeof(RegisterPerson)).AddFacts<GrantFacts, Facts>();

    private sealed class Facts(Database database) : IFactLoader<GrantFacts>
    {
        public async Task<LoadedFacts<GrantFacts>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var read = await database.ReadAsync(db => GrantFactsQuery.LoadAsync(db, (PersonCommand)command), cancel);
            return new LoadedFacts<GrantFacts>(read.Facts, MayTakeTheLastAdministrator(command) ? read.Head : null);
        }

        /// <summary>
        /// That an administrator remains is the only fact of the platform's own scope. All people share that scope, so no
        /// other command is made to wait for its head: a sign-in name is unique by its index.
        /// </summary>
        private static bool MayTakeTheLastAdministrator(ICommand command) =>
            command is DeactivatePerson or RevokeRole { Grant.Role: Role.Administrator };
    }
}
