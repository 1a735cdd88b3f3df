using Alliance.Domain.Kernel;
using Alliance.Domain.Listings.SavedSearches;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Listings.SavedSearches;

/// <summary>What somebody looks for: in no event, and erased with the search or with the person's data.</summary>
public sealed class SearchTermsWriter : IPrivateWriter
{
    public bool Handles(IPrivateWrite write) => write is SearchTermsWrite;

    public Task ApplyAsync(ProjectionContext context, IPrivateWrite write) => write switch
    {
        SearchTermsWrite { Terms: { } t } w => context.UpsertAsync(
            "saved_search_terms", new { search_id = w.SearchId }, new { person_id = w.PersonId, alliance_id = t.AllianceId, name = t.Name, ask = t.Ask, filter = t.Filter }),
        SearchTermsWrite w => context.DeleteAsync("saved_search_terms", new { search_id = w.SearchId }),
        _ => throw new ArgumentException($"Nothing is written for {write.GetType().Name}.", nameof(write)),
    };
}
