using Alliance.Domain.Listings;
using Alliance.Storage.Listings;
using Alliance.Web.Feed;

namespace Alliance.Web.Listings;

/// <summary>A page of entries, latest first; `next` is what `after` takes for the following page. `may`: the commands open to the reader.</summary>
public sealed record ListingListAnswer(IReadOnlyList<ListingItem> Items, string? Next, IReadOnlyDictionary<string, bool> May);

/// <summary>An entry whole. `mine`: it is one of the reader's own units'; `leads`: the reader runs the alliance. The contact only for those entitled.</summary>
public sealed record ListingAnswer(
    ListingDetail Listing, bool Mine, bool Leads, IReadOnlyList<FeedItem> History, IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, bool> May);

/// <summary>The lists an alliance keeps. `isOwn`: not the usual ones any more; `templates`: names of books to start from.</summary>
public sealed record ListingBookAnswer(ListBook Book, bool IsOwn, long Version, IReadOnlyDictionary<string, ListBook> Templates, IReadOnlyDictionary<string, bool> May);
