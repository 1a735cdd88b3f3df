using Alliance.Domain.Listings;
using Alliance.Storage.Listings;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Listings;

/// <summary>The lists as configuration: kinds, categories and their fields.</summary>
internal static class BookEndpoints
{
    public static void MapBook(this IEndpointRouteBuilder ours)
    {
        ours.MapGet("/book", GetAsync).WithName("listing-book.get").IsQuery<ListingBookAnswer>().WithSummary("The lists an alliance keeps")
            .WithDescription("Kinds, categories and fields, with books to start from. An alliance that has set none has the usual three lists.");
        ours.MapPut("/book", (string id, ListingBookBody body, Commands commands) => commands.SendAsync(new SetListingBook(ListingEndpoints.Id(id), ListingReading.Book(body)), id))
            .WithName("listing-book.set").IsCommand().WithSummary("Set the lists").WithDescription("The whole book at once. A category whose fields change gets a new version; old entries stay readable under theirs.");
    }

    private static async Task<IResult> GetAsync(string id, HttpContext http, ListingQueries listings, Sight sight, CancellationToken cancel)
    {
        var version = await listings.BookVersionAsync(id, cancel);
        http.Response.Headers.ETag = $"\"{version}\"";
        return TypedResults.Ok(new ListingBookAnswer(
            await listings.BookAsync(id, cancel), version > 0, version,
            BookTemplates.Names.ToDictionary(n => n, n => BookTemplates.Find(n)!, StringComparer.Ordinal),
            May.Of(await sight.RelationAsync(http.Caller(), id), http.Caller(), "listing-book.")));
    }
}
