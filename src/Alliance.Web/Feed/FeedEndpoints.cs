using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Feed;

/// <summary>The feed for those who were away: what a console that came back asks for.</summary>
public static class FeedEndpoints
{
    public static void MapFeed(this IEndpointRouteBuilder api) =>
        api.MapGet("/feed", ReadAsync).WithName("feed.read").WithTags("Feed").IsQuery<FeedAnswer>()
            .WithSummary("Events of a scope after a position")
            .WithDescription("In order and without a gap, at most `max` (500). An event that the caller may not see is an empty envelope with its position alone.");

    private static async Task<IResult> ReadAsync(string? scope, long? after, int? max, HttpContext http, FeedSubscriptions subscriptions, FeedItems items, Storage.Kernel.Reading.FeedPages pages, IEventStore store)
    {
        if (!Scopes.TryParse(scope, out var parsed))
        {
            throw new ShapeException("scope", string.IsNullOrEmpty(scope) ? "required" : "unknown-value");
        }

        var from = after is null or >= 0 ? after ?? 0 : throw new ShapeException("after", "out-of-range", "≥ 0");
        var size = Shape.Range("max", max ?? 500, 1, 500);
        if (await subscriptions.AudienceAsync(http.Caller(), parsed) is not { } audience)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var events = await store.ReadFeedAsync(parsed, from, size);
        var head = events.Count < size && events.Count > 0 ? events[^1].Position : Math.Max(events.Count > 0 ? events[^1].Position : 0, await store.HeadAsync(parsed));
        return TypedResults.Ok(new FeedAnswer(parsed.ToString(), head, await items.ForAsync(audience, await pages.NarrowedAsync(events))));
    }
}
