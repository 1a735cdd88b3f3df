using Alliance.Domain.Kernel;
using Alliance.Storage.Matching.Balance;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Matching.Balance;

/// <summary>Supply and demand by category, by region and by alliance, under the caller's own sight.</summary>
public static class BalanceEndpoints
{
    private const string Counted = "of entries posted `since` a day (a year ago where it is left out), the latest 20,000 of each side; with a `category` of that alone. What the reader may not see is in no figure.";

    public static void MapBalance(this IEndpointRouteBuilder api)
    {
        api.MapGet("/alliances/{id}/balance", (string id, bool? below, string? category, DateOnly? since, HttpContext http, BalanceAnswers figures, CancellationToken cancel) =>
                figures.AnswerAsync(http.Caller(), BalanceOver.OfAlliance(Shape.Id("id", id), below ?? false, Ask.Id("category", category)), since, cancel))
            .WithTags("Balance").WithName("balance.get").IsQuery<BalanceFigures>().WithSummary("Supply and demand")
            .WithDescription($"What is wanted, offered, matched and unmet by category and by district, and how long unmet needs have waited: {Counted} With `below` over the alliances below as well, and by the one right below.");
        api.MapGet("/balance", (string? region, string? category, DateOnly? since, HttpContext http, BalanceAnswers figures, CancellationToken cancel) =>
                figures.AnswerAsync(http.Caller(), BalanceOver.OfRegion(Shape.RegionCode("region", region), Ask.Id("category", category)), since, cancel))
            .WithTags("Balance").WithName("balance.region").IsQuery<BalanceFigures>().WithSummary("Supply and demand in a region")
            .WithDescription($"Of all that lies in the region, whichever alliance it belongs to, and of what says no place in the alliances of the region, by category, by the regions right below and by alliance: {Counted}");
    }
}
