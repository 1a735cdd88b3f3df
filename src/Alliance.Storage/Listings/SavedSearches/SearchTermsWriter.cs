using Alliance.Domain.Kernel;
using Alliance.Domain.Listings.SavedSearches;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Listings.SavedSearches;

/// <summary>What somebody looks for, and what was told of it: in no event, and erased with the search or with the person's data.</summary>
public sealed class SearchTermsWriter : IPrivateWriter
{
    public bool Handles(IPrivateWrite write) => write is SearchTermsWrite or SearchToldWrite;

    public Task ApplyAsync(ProjectionContext context, IPrivateWrite write) => write switch
    {
        SearchTermsWrite w => PutAsync(context, w),
        SearchToldWrite { Entries.Count: 0 } => Task.CompletedTask,
        SearchToldWrite w => ToldAsync(context, w),
        _ => throw new ArgumentException($"Nothing is written for {write.GetType().Name}.", nameof(write)),
    };

    /// <summary>A search that looks for something else has told nothing of it yet.</summary>
    private static async Task PutAsync(ProjectionContext context, SearchTermsWrite w)
    {
        await context.DeleteAsync("search_told", new { search_id = w.SearchId });
        await (w.Terms is { } t
            ? context.UpsertAsync("saved_search_terms", new { search_id = w.SearchId }, new { person_id = w.PersonId, alliance_id = t.AllianceId, name = t.Name, ask = t.Ask, filter = t.Filter })
            : context.DeleteAsync("saved_search_terms", new { search_id = w.SearchId }));
    }

    /// <summary>All at once: a search tells a hundred at most.</summary>
    private static Task ToldAsync(ProjectionContext context, SearchToldWrite w)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["search"] = w.SearchId, ["person"] = w.PersonId, ["at"] = w.At };
        var names = w.Entries.Distinct(StringComparer.Ordinal).Select((id, i) =>
        {
            arguments[$"e{i}"] = id;
            return $"@e{i}";
        }).ToList();
        return context.ExecuteAsync(
            "INSERT INTO search_told (search_id, listing_id, person_id, at) SELECT @search, l.id, @person, @at FROM listing l "
            + $"WHERE l.id IN ({string.Join(", ", names)}) AND NOT EXISTS (SELECT 1 FROM search_told t WHERE t.search_id = @search AND t.listing_id = l.id)",
            arguments);
    }
}
