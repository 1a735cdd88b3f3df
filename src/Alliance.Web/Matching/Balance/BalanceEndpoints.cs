using Alliance.Domain.Kernel;
using Alliance.Storage.Listings;
using Alliance.Storage.Matching.Balance;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Matching.Balance;

/// <summary>Supply and demand by category and by region, under the caller's own sight.</summary>
public static class BalanceEndpoints
{
    private const int UsualDays = 365;

    public static void MapBalance(this IEndpointRouteBuilder api) => api.MapGet("/alliances/{id}/balance", GetAsync).WithTags("Balance").WithName("balance.get").IsQuery<BalanceFigures>()
        .WithSummary("Supply and demand")
        .WithDescription("What is wanted, offered, matched and unmet by category and by district, and how long unmet needs have waited: of entries posted `since` a day (a year ago where it is left out), the latest 20,000 of each side. What the reader may not see is in no figure.");

    private static async Task<IResult> GetAsync(string id, DateOnly? since, HttpContext http, BalanceQueries balance, ListingQueries listings, TimeProvider clock, CancellationToken cancel)
    {
        var alliance = Shape.Id("id", id);
        var figures = await balance.OfAllianceAsync(http.Caller(), alliance, since ?? ChinaTime.DateOf(clock.GetUtcNow()).AddDays(-UsualDays), cancel);
        var names = await listings.CategoryNamesAsync(alliance, figures.Categories.Select(c => c.Code), cancel);
        return TypedResults.Ok(figures with
        {
            Categories = [.. figures.Categories.Select(c => names.TryGetValue(c.Code, out var known) ? c with { Name = known.Zh, NameEn = known.En } : c)],
        });
    }
}
