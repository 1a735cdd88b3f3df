using Alliance.Domain.Kernel;
using Alliance.Storage.Listings;
using Alliance.Storage.Search;
using Alliance.Storage.Topics;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Search;

/// <summary>A few hits of each kind.</summary>
public sealed record SearchAnswer(
    IReadOnlyList<SearchHit> Units, IReadOnlyList<SearchHit> Alliances, IReadOnlyList<SearchHit> Regions, IReadOnlyList<SearchHit> People, IReadOnlyList<TopicHit> Topics, IReadOnlyList<ListingHit> Listings);

/// <summary>One search over everything.</summary>
public static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapGet("/search", FindAsync).WithName("search.all").WithTags("Search").IsQuery<SearchAnswer>().WithSummary("Search over everything")
            .WithDescription("Up to five units, alliances, regions, people, topics and entries of the lists each; people, topics and entries only as far as the caller may see them.");

    private static async Task<IResult> FindAsync(string? q, HttpContext http, SearchQueries search, TopicQueries topics, ListingQueries listings, CancellationToken cancel)
    {
        var caller = http.Caller();
        var sight = new SearchSight(caller.IsAdministrator, [.. caller.Grants.Where(g => g.Role == Role.Coordinator).Select(g => g.Target)], [.. caller.Units]);
        if (Ask.Text("q", q) is not { } text)
        {
            return TypedResults.Ok(new SearchAnswer([], [], [], [], [], []));
        }

        var hits = await search.FindAsync(text, sight, cancel: cancel);
        return TypedResults.Ok(new SearchAnswer(hits.Units, hits.Alliances, hits.Regions, hits.People, await topics.FindAsync(caller, text, cancel: cancel), await listings.FindAsync(caller, text, cancel: cancel)));
    }
}
