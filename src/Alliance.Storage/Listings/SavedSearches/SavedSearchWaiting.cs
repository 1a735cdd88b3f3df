using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Listings.SavedSearches;

/// <summary>On the workbench of the person: a search with something new. Runs after the projection whose table it reads.</summary>
public sealed class SavedSearchWaiting : IProjection
{
    private const string Owner = "saved-searches";

    public string Name => "waiting-saved-searches";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("saved-search.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var person = stored.Scope.Id;
        var found = await context.QueryAsync<Found>("SELECT id, fresh, fresh_at FROM saved_search WHERE person_id = @person AND fresh > 0 ORDER BY id", new { person });
        await WaitingRows.ReplaceAsync(context, stored.Scope, Owner, found.Where(f => f.FreshAt is not null).Select(f => Row(person, f, Columns.Instant(f.FreshAt!.Value))));
    }

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => WaitingRows.ClearAsync(context, scope, Owner);

    private static WaitingRow Row(string person, Found f, DateTimeOffset at) => new(
        $"search/{f.Id}", "saved-search-found", "person", person,
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["searchId"] = f.Id, ["count"] = $"{f.Fresh}" }, at, null, at);

    private sealed record Found(string Id, long Fresh, long? FreshAt);
}
