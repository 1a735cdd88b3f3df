using Alliance.Domain.Kernel;
using Alliance.Storage.Search;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Search;

/// <summary>One search over everything.</summary>
public static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapGet("/search", FindAsync).WithName("search.all").WithTags("Search").IsQuery<SearchHits>().WithSummary("Search over everything")
            .WithDescription("Up to five units, alliances, regions and people each; people only as far as the caller may see them.");

    private static async Task<IResult> FindAsync(string? q, HttpContext http, SearchQueries search, CancellationToken cancel)
    {
        var caller = http.Caller();
        var sight = new SearchSight(caller.IsAdministrator, [.. caller.Grants.Where(g => g.Role == Role.Coordinator).Select(g => g.Target)], [.. caller.Units]);
        return TypedResults.Ok(Ask.Text("q", q) is { } text ? await search.FindAsync(text, sight, cancel: cancel) : new SearchHits([], [], [], []));
    }
}
