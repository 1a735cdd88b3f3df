using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Listings.SavedSearches;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Listings;
using Alliance.Storage.Listings.SavedSearches;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Listings;

public static class ListingGrains
{
    public static IServiceCollection AddListings(this IServiceCollection services) => services
        .AddGrain(new BookDecider(), typeof(SetListingBook))
        .AddGrain(new ListingDecider(), typeof(DraftListing), typeof(PostListing))
        .AddGrain(new SavedSearchDecider(), typeof(SaveSearch))
        .AddFacts<ListingFacts, Facts>()
        .AddFacts<SavedSearchFacts, SearchFacts>();

    /// <summary>
    /// Without the scope's head: no two entries are decided against one another, so that thousands can be posted side by side.
    /// Who leaves or what changes in the book in the same moment counts from the next entry on.
    /// </summary>
    private sealed class Facts(Database database) : IFactLoader<ListingFacts>
    {
        public async Task<LoadedFacts<ListingFacts>> LoadAsync(ICommand command, CancellationToken cancel = default) =>
            new(await database.ReadAsync(db => ListingFactsQuery.LoadAsync(db, command), cancel), null);
    }

    private sealed class SearchFacts(SavedSearchQueries searches) : IFactLoader<SavedSearchFacts>
    {
        public async Task<LoadedFacts<SavedSearchFacts>> LoadAsync(ICommand command, CancellationToken cancel = default) =>
            new(new SavedSearchFacts(await searches.CountAsync(((SaveSearch)command).PersonId, cancel)), null);
    }
}
