using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Listings;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Listings;

public static class ListingGrains
{
    public static IServiceCollection AddListings(this IServiceCollection services) => services
        .AddGrain(new BookDecider(), typeof(SetListingBook))
        .AddGrain(new ListingDecider(), typeof(DraftListing), typeof(PostListing))
        .AddFacts<ListingFacts, Facts>();

    /// <summary>
    /// Without the scope's head: no two entries are decided against one another, so that thousands can be posted side by side.
    /// Who leaves or what changes in the book in the same moment counts from the next entry on.
    /// </summary>
    private sealed class Facts(Database database) : IFactLoader<ListingFacts>
    {
        public async Task<LoadedFacts<ListingFacts>> LoadAsync(ICommand command, CancellationToken cancel = default) =>
            new(await database.ReadAsync(db => ListingFactsQuery.LoadAsync(db, command), cancel), null);
    }
}
