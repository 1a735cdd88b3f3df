using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Web.Access;
using Alliance.Web.Feed;
using Alliance.Web.Kernel;

namespace Alliance.Web.Alliances;

/// <summary>Newest first, with the names of what the shown events speak of.</summary>
public sealed record ActivityAnswer(IReadOnlyList<FeedItem> Items, IReadOnlyDictionary<string, string> Names, long Total, bool TotalIsCapped, long AsOf);

/// <summary>An alliance's feed as people read it: backwards.</summary>
public static class ActivityEndpoint
{
    public static async Task<IResult> GetAsync(string id, long? before, int? size, HttpContext http, FeedPages pages, FeedItems items, Sight sight, CancellationToken cancel)
    {
        var scope = ScopeId.OfAlliance(id);
        var audience = Audience.Of(scope, await sight.RelationAsync(http.Caller(), id), http.Caller(), await sight.BodiesAsync(http.Caller(), scope));
        var from = before is null or > 0 ? before : throw new ShapeException("before", "out-of-range", "≥ 1");
        var page = await pages.BeforeAsync(scope, from, Shape.Range("size", size ?? 50, 1, 200), cancel: cancel);
        var shown = page.Items.Where(e => items.IsSeen(audience, e)).ToList();
        var names = shown.Count == page.Items.Count ? page.Names : await pages.NamesAsync(shown, cancel);
        return TypedResults.Ok(new ActivityAnswer(await items.ForAsync(audience, page.Items), names.Names, page.Head, false, page.Head));
    }
}
