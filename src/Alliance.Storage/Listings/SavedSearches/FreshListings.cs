using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Listings.SavedSearches;

/// <summary>
/// Entries that somebody may be looking for from now on who was not before: noted with the very event, so that none is missed, whatever falls
/// over. For one that is changed what it was stands beside it, from before the first change that has not been looked at: who could see that and
/// was looking for it learns nothing new. One that is posted, resumed, renewed after it had expired, or climbs is new.
/// </summary>
public sealed class FreshListings : IOnceWriter
{
    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "listing.posted", "listing.climbed", "listing.changed", "listing.resumed", "listing.renewed" };

    public bool BeforeTables => true;

    public async Task WriteAsync(ProjectionContext context, StoredEvent stored)
    {
        var id = stored.Stream.Id;
        var isNew = stored.Name is "listing.posted" or "listing.climbed";

        // First where it may stand, so that a batch which is done in the same moment is waited for.
        var stands = await context.ExecuteAsync(
            $"UPDATE listing_fresh SET at = @At, batch = NULL, lease_until = 0{(isNew ? ", was = NULL, was_audience = NULL, was_branch_id = NULL" : "")} WHERE listing_id = @id", new { stored.At, id });
        if (stands == 0)
        {
            var was = isNew ? null : await context.QueryFirstAsync<FreshRow>(
                $"SELECT {FreshRow.Columns("listing")}, NULL AS was, NULL AS was_audience, NULL AS was_branch_id FROM listing WHERE id = @id AND live = 1", new { id });
            await context.InsertAsync(
                "listing_fresh",
                new { listing_id = id, at = stored.At, batch = (string?)null, lease_until = 0L, was = was is null ? null : Catalog.Write(was.Entry()), was_audience = was?.Audience, was_branch_id = was?.BranchId });
        }
    }
}

/// <summary>What has been withdrawn does not come back: that it was told need not be known any longer.</summary>
public sealed class ToldListings : IOnceWriter
{
    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "listing.withdrawn" };

    public Task WriteAsync(ProjectionContext context, StoredEvent stored) => context.DeleteAsync("search_told", new { listing_id = stored.Stream.Id });
}

/// <summary>When a search that is to be mailed has found something, its owner gets a mail: not at once, and no more than one a day, about all of them together.</summary>
public sealed class SearchDigestWriter : IOnceWriter
{
    /// <summary>An import is gathered into one mail.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan Between = TimeSpan.FromHours(24);

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "saved-search.found" };

    public async Task WriteAsync(ProjectionContext context, StoredEvent stored)
    {
        var (search, person) = (stored.Stream.Id, stored.Scope.Id);
        if (await context.QueryFirstAsync<long>("SELECT by_mail FROM saved_search WHERE id = @search", new { search }) == 0)
        {
            return;
        }

        var before = await context.QueryFirstAsync<Row>("SELECT status, sent_at FROM search_digest WHERE person_id = @person", new { person });
        if (before is { Status: "waiting" })
        {
            return;
        }

        DateTimeOffset? sent = before?.SentAt is { } micros ? Columns.Instant(micros) : null;
        var next = sent is { } last && last + Between > stored.At + Gathering ? last + Between : stored.At + Gathering;
        await context.UpsertAsync(
            "search_digest", new { person_id = person },
            new { status = "waiting", attempts = 0, problem = (string?)null, since = stored.At, next_at = next, sent_at = sent, lease_until = 0L });
    }

    private sealed record Row(string Status, long? SentAt);
}
