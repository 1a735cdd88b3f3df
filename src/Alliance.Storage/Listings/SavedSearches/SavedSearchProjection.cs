using Alliance.Domain.Kernel;
using Alliance.Domain.Listings.SavedSearches;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Listings.SavedSearches;

/// <summary>One row a saved search, without what it looks for.</summary>
public sealed class SavedSearchProjection : IProjection
{
    public string Name => "saved-searches";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("saved-search.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened) => happened switch
    {
        SearchSaved e => context.UpsertAsync(
            "saved_search", new { id = e.SearchId }, new { person_id = e.PersonId, by_mail = e.ByMail, fresh = 0L, saved_at = stored.At, looked_at = stored.At, fresh_at = (DateTimeOffset?)null }),
        SearchRemoved e => context.DeleteAsync("saved_search", new { id = e.SearchId }),
        SearchLookedAt e => context.ExecuteAsync("UPDATE saved_search SET fresh = 0, looked_at = @At, fresh_at = NULL WHERE id = @SearchId", new { stored.At, e.SearchId }),
        SearchFound e => context.ExecuteAsync("UPDATE saved_search SET fresh = @Fresh, fresh_at = @At WHERE id = @SearchId", new { e.Fresh, stored.At, e.SearchId }),
        _ => Task.CompletedTask,
    };

    public Task ClearAsync(ProjectionContext context, ScopeId scope) =>
        scope.Kind == "person" ? context.DeleteAsync("saved_search", new { person_id = scope.Id }) : Task.CompletedTask;
}
