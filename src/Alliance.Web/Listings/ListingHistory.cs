using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Listings;
using Alliance.Web.Access;
using Alliance.Web.Feed;

namespace Alliance.Web.Listings;

/// <summary>What has happened to an entry, as far as the reader sees the events of its alliance; nothing for those outside of it.</summary>
public sealed class ListingHistory(ListingUnitQueries units, FeedItems items, FeedPages pages, Sight sight)
{
    public async Task<(IReadOnlyList<FeedItem> Items, IReadOnlyDictionary<string, string> Names)> OfAsync(
        string allianceId, string listingId, Caller caller, Relation relation, CancellationToken cancel)
    {
        var scope = ScopeId.OfAlliance(allianceId);
        if (await sight.ToScopeAsync(caller, scope) == Relation.None)
        {
            return ([], new Dictionary<string, string>(StringComparer.Ordinal));
        }

        var audience = Audience.Of(scope, relation, caller, await sight.BodiesAsync(caller, scope));
        List<StoredEvent> events = [.. (await units.HistoryAsync(allianceId, listingId, cancel)).Where(e => items.IsSeen(audience, e))];
        return (await items.ForAsync(audience, events), (await pages.NamesAsync(events, cancel)).Names);
    }
}
