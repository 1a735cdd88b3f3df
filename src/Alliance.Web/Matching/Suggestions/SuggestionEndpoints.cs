using Alliance.Domain.Kernel;
using Alliance.Storage.Listings;
using Alliance.Web.Access;
using Alliance.Web.Feed;
using Alliance.Web.Kernel;

namespace Alliance.Web.Matching.Suggestions;

/// <summary>For each of the caller's open entries that something fits, the best few.</summary>
public sealed record MySuggestionsAnswer(IReadOnlyList<SuggestionList> Entries);

/// <summary>What fits an entry, ranked and explained. Nothing is stored, and nothing is shown that the caller may not see.</summary>
public static class SuggestionEndpoints
{
    public static IServiceCollection AddSuggestions(this IServiceCollection services)
    {
        services.AddSingleton<LookOuts>().AddSingleton<ILookOuts>(s => s.GetRequiredService<LookOuts>());
        return services.AddHostedService(s => s.GetRequiredService<LookOuts>());
    }

    public static void MapSuggestions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/alliances/{id}/listings/{listingId}/suggestions", OfAsync).WithName("suggestions.listing").WithTags("Matching").IsQuery<SuggestionList>()
            .WithSummary("What fits an entry")
            .WithDescription("Ranked, with reasons and what is missing; for a need also the fewest resources that cover it together. For those who may offer for the entry: its unit, coordinator and chair. Compares the nearest 400 that could fit; `bounded` says that there are more.");
        api.MapGet("/suggestions/mine", MineAsync).WithName("suggestions.mine").WithTags("Matching").IsQuery<MySuggestionsAnswer>()
            .WithSummary("What fits my entries").WithDescription("For the latest twelve open entries of the caller's units (in `alliance`, if it is given) the best three each, of the nearest 100; those that nothing fits are left out.");
    }

    private static async Task<IResult> OfAsync(string id, string listingId, HttpContext http, SuggestionQueries suggestions, TimeProvider clock, CancellationToken cancel)
    {
        var (seen, list) = await suggestions.OfAsync(http.Caller(), Shape.Id("id", id), Shape.Id("listingId", listingId), clock.GetUtcNow(), cancel: cancel);
        return list is not null ? TypedResults.Ok(list) : Problem.Of(seen ? KernelCodes.Forbidden : KernelCodes.NotFound).ToResult();
    }

    private static async Task<IResult> MineAsync(string? alliance, HttpContext http, SuggestionQueries suggestions, TimeProvider clock, CancellationToken cancel) =>
        TypedResults.Ok(new MySuggestionsAnswer(await suggestions.MineAsync(http.Caller(), Ask.Id("alliance", alliance), clock.GetUtcNow(), cancel)));
}
