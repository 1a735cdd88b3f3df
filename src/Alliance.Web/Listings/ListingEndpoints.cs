using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Accounts;
using Alliance.Storage.Listings;
using Alliance.Web.Access;
using Alliance.Web.Feed;
using Alliance.Web.Kernel;

namespace Alliance.Web.Listings;

/// <summary>The lists: who has what, who wants what. What a reader may not see does not exist for him, whichever way he asks.</summary>
public static class ListingEndpoints
{
    private const string Filters =
        "`q` Chinese or English words, `kind`, `side` (wants, gives, does), `category`, `region` (a code and all below it), `from`/`to` instants its window touches, `left` at least so much, `status` (comma-separated, or all; what can still be matched where it is left out), `unit`, `near` as longitude,latitude,kilometres, `mine`.";

    public static void MapListings(this IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/listings").WithTags("Listings");
        all.MapGet("", (HttpContext http, [AsParameters] ListingAsk ask, int? size, string? after, ListingQueries listings, Sight sight, CancellationToken cancel) => ListAsync(null, http, ask, size, after, listings, sight, cancel))
            .WithName("listings.everywhere").IsQuery<ListingListAnswer>().WithSummary("Entries of all alliances").WithDescription($"As far as the reader may see. {Filters}");
        all.MapGet("/facets", (HttpContext http, [AsParameters] ListingAsk ask, ListingFacetQueries facets, CancellationToken cancel) => FacetsAsync(null, http, ask, facets, cancel))
            .WithName("listings.facets-everywhere").IsQuery<ListingFacets>().WithSummary("Counts over all alliances");
        all.MapGet("/map", (HttpContext http, [AsParameters] ListingAsk ask, string? box, ListingFacetQueries facets, CancellationToken cancel) => MapAsync(null, http, ask, box, facets, cancel))
            .WithName("listings.map-everywhere").IsQuery<ListingPoints>().WithSummary("Entries of all alliances on the map");
        all.MapGet("/{listingId}", GetAsync).WithName("listings.get").IsQuery<ListingAnswer>().WithSummary("An entry").WithDescription("The contact only for its own unit, those who run the alliance, and units that something of it is promised to.");

        var ours = api.MapGroup("/alliances/{id}/listings").WithTags("Listings");
        ours.MapGet("", (string id, HttpContext http, [AsParameters] ListingAsk ask, int? size, string? after, ListingQueries listings, Sight sight, CancellationToken cancel) => ListAsync(id, http, ask, size, after, listings, sight, cancel))
            .WithName("listings.list").IsQuery<ListingListAnswer>().WithSummary("Entries of an alliance").WithDescription($"And what has climbed to it. {Filters} Latest first; `after` continues a page.");
        ours.MapGet("/facets", (string id, HttpContext http, [AsParameters] ListingAsk ask, ListingFacetQueries facets, CancellationToken cancel) => FacetsAsync(id, http, ask, facets, cancel))
            .WithName("listings.facets").IsQuery<ListingFacets>().WithSummary("Counts by kind, category and region").WithDescription("Over the latest 3,000 that fit, each under all conditions but its own.");
        ours.MapGet("/map", (string id, HttpContext http, [AsParameters] ListingAsk ask, string? box, ListingFacetQueries facets, CancellationToken cancel) => MapAsync(id, http, ask, box, facets, cancel))
            .WithName("listings.map").IsQuery<ListingPoints>().WithSummary("Entries on the map").WithDescription("Within `box` as west,south,east,north; those close together are one point.");
        ours.MapGet("/alike", AlikeAsync).WithName("listings.alike").IsQuery<Storage.Kernel.Reading.PageOf<LikeListing>>().WithSummary("Perhaps the same").WithDescription("Open entries of the same `kind` and `category` with a like `title`, those of `unit` first.");
        ours.MapPost("", CreateAsync).WithName("listings.post").IsCommand(creates: true).WithSummary("Post an entry").WithDescription("By a unit's people, or by the coordinator for it.");
        ours.MapPost("/drafts", DraftAsync).WithName("listings.draft").IsCommand(creates: true).WithSummary("Put an entry aside").WithDescription("Seen by its own unit and the coordinator alone, until it is posted.");
        ours.MapPut("/{listingId}/draft", RedraftAsync).WithName("listings.redraft").IsCommand().WithSummary("Write a draft anew");
        ours.MapPut("/{listingId}", ChangeAsync).WithName("listings.change").IsCommand().WithSummary("Change an entry").WithDescription("What was posted is changed for all to see.");
        ours.MapPost("/{listingId}/post", PostDraftAsync).WithName("listings.post-draft").IsCommand().WithSummary("Post a draft").WithDescription("With all that it is to say.");
        ours.MapPost("/{listingId}/pause", (string id, string listingId, Commands commands) => commands.SendAsync(new PauseListing(Id(id), Listing(listingId)), listingId))
            .WithName("listings.pause").IsCommand().WithSummary("Pause an entry").WithDescription("It is not matched until it is resumed; what is promised stays promised.");
        ours.MapPost("/{listingId}/resume", (string id, string listingId, Commands commands) => commands.SendAsync(new ResumeListing(Id(id), Listing(listingId)), listingId))
            .WithName("listings.resume").IsCommand().WithSummary("Resume an entry");
        ours.MapPost("/{listingId}/renew", RenewAsync).WithName("listings.renew").IsCommand().WithSummary("Renew an entry").WithDescription("To `validUntil`, or for the book's months from today; also after it has expired.");
        ours.MapPost("/{listingId}/withdraw", (string id, string listingId, ListingReasonBody body, Commands commands) => commands.SendAsync(new WithdrawListing(Id(id), Listing(listingId), EntryShapes.Reason(body.Reason)), listingId))
            .WithName("listings.withdraw").IsCommand().WithSummary("Withdraw an entry").WithDescription("For good; its contact is erased. Not while something of it is promised and not delivered.");
        ours.MapListingSheets();
        ours.MapBook();
    }

    internal static string Id(string id) => Shape.Id("id", id);

    internal static string Listing(string id) => Shape.Id("listingId", id);

    private static async Task<IResult> ListAsync(string? id, HttpContext http, ListingAsk ask, int? size, string? after, ListingQueries listings, Sight sight, CancellationToken cancel)
    {
        var page = await listings.ListAsync(http.Caller(), ask.Filter(id), Shape.Range("size", size ?? 50, 1, 200), after, cancel);
        var relation = id is null ? Sight.ToPlatform(http.Caller()) : await sight.RelationAsync(http.Caller(), id);
        return TypedResults.Ok(new ListingListAnswer(page.Items, page.Next, May.Of(relation, http.Caller(), "listing.", "listing-book.")));
    }

    private static async Task<IResult> FacetsAsync(string? id, HttpContext http, ListingAsk ask, ListingFacetQueries facets, CancellationToken cancel) =>
        TypedResults.Ok(await facets.FacetsAsync(http.Caller(), ask.Filter(id), cancel));

    private static async Task<IResult> MapAsync(string? id, HttpContext http, ListingAsk ask, string? box, ListingFacetQueries facets, CancellationToken cancel) =>
        TypedResults.Ok(await facets.PointsAsync(http.Caller(), ask.Filter(id), ListingAsk.Box(box), cancel));

    private static async Task<IResult> AlikeAsync(string id, string? kind, string? category, string? title, string? unit, string? except, HttpContext http, ListingQueries listings, CancellationToken cancel) =>
        TypedResults.Ok(Whole.Of(await listings.AlikeAsync(
            http.Caller(), Id(id), Shape.Id("kind", kind), Shape.Id("category", category), Shape.Line("title", title, EntryShapes.TitleMax), Ask.Id("unit", unit), Ask.Id("except", except), cancel)));

    private static async Task<IResult> GetAsync(
        string listingId, HttpContext http, ListingQueries listings, ListingHistory history, Sight sight, CancellationToken cancel)
    {
        if (await listings.GetAsync(http.Caller(), Listing(listingId), cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var (caller, alliance) = (http.Caller(), found.Item.AllianceId);
        var relation = await sight.RelationAsync(caller, alliance);
        var (items, names) = await history.OfAsync(alliance, listingId, caller, relation, cancel);
        http.Response.Headers.ETag = $"\"{found.Item.Version}\"";
        return TypedResults.Ok(new ListingAnswer(
            found, caller.SpeaksFor(found.Item.UnitId), (relation & (Relation.Coordinator | Relation.Chair)) != Relation.None, items, names, May.Of(relation, caller, "listing.", "attachment.")));
    }

    private static async Task<IResult> CreateAsync(string id, ListingBody body, HttpContext http, ListingUnits units, ListingQueries listings, Commands commands, CancellationToken cancel)
    {
        var listing = commands.NewId("listing");
        return await commands.SendAsync(await CommandAsync(id, listing, body, http.Caller(), units, listings, draft: false, cancel), listing, $"/api/listings/{listing}");
    }

    private static async Task<IResult> DraftAsync(string id, ListingBody body, HttpContext http, ListingUnits units, ListingQueries listings, Commands commands, CancellationToken cancel)
    {
        var listing = commands.NewId("listing");
        return await commands.SendAsync(await CommandAsync(id, listing, body, http.Caller(), units, listings, draft: true, cancel), listing, $"/api/listings/{listing}");
    }

    private static async Task<IResult> RedraftAsync(string id, string listingId, ListingBody body, HttpContext http, ListingUnits units, ListingQueries listings, Commands commands, CancellationToken cancel) =>
        await commands.SendAsync(await CommandAsync(id, Listing(listingId), body, http.Caller(), units, listings, draft: true, cancel), listingId);

    private static async Task<IResult> PostDraftAsync(string id, string listingId, ListingBody body, HttpContext http, ListingUnits units, ListingQueries listings, Commands commands, CancellationToken cancel) =>
        await commands.SendAsync(await CommandAsync(id, Listing(listingId), body, http.Caller(), units, listings, draft: false, cancel), listingId);

    private static async Task<IResult> ChangeAsync(string id, string listingId, ListingBody body, ListingUnits units, ListingQueries listings, Commands commands, CancellationToken cancel)
    {
        var terms = ListingReading.Terms(body, await listings.BookAsync(Id(id), cancel), null, units.Today);
        return await commands.SendAsync(new ChangeListing(Id(id), Listing(listingId), terms, EntryShapes.Contact(body.Contact), body.KeepContact == true), listingId);
    }

    private static async Task<IResult> RenewAsync(string id, string listingId, ListingRenewBody body, ListingUnits units, ListingQueries listings, Commands commands, CancellationToken cancel)
    {
        var until = body.ValidUntil ?? units.Today.AddMonths((await listings.BookAsync(Id(id), cancel)).ValidMonths);
        return await commands.SendAsync(new RenewListing(Id(id), Listing(listingId), until), listingId);
    }

    private static async Task<ICommand> CommandAsync(string id, string listing, ListingBody body, Caller caller, ListingUnits units, ListingQueries listings, bool draft, CancellationToken cancel)
    {
        var unit = await units.OfAsync(Id(id), body.UnitId, caller);
        var terms = ListingReading.Terms(body, await listings.BookAsync(Id(id), cancel), await units.RegionAsync(unit, cancel), units.Today);
        var contact = EntryShapes.Contact(body.Contact);
        return draft ? new DraftListing(Id(id), listing, unit, terms, contact) : new PostListing(Id(id), listing, unit, terms, contact);
    }
}

/// <summary>For which unit somebody posts, and where it lies.</summary>
public sealed class ListingUnits(AllianceStandings standings, ListingUnitQueries regions, TimeProvider clock)
{
    public DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    /// <summary>The unit that was named; else the caller's own, where that is plain.</summary>
    public async Task<string> OfAsync(string allianceId, string? named, Caller caller)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return Shape.Id("unitId", named);
        }

        var mine = await standings.OfAsync(allianceId, caller.Units);
        return mine is { InGoodStanding: [var only] } ? only : throw new ShapeException("unitId", "required");
    }

    public Task<string?> RegionAsync(string unitId, CancellationToken cancel) => regions.RegionAsync(unitId, cancel);
}
