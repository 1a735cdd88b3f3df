using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Listings.SavedSearches;

/// <summary>Entries that somebody sees from now on who did not before: noted with the very event, so that none is missed, whatever falls over.</summary>
public sealed class FreshListings : IOnceWriter
{
    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "listing.posted", "listing.climbed" };

    public Task WriteAsync(ProjectionContext context, StoredEvent stored) =>
        context.UpsertAsync("listing_fresh", new { listing_id = stored.Stream.Id }, new { at = stored.At, batch = (string?)null, lease_until = 0L });
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
