using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Matches;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Listings;
using Alliance.Storage.Matching.Matches;
using Alliance.Web.Access;
using Alliance.Web.Feed;
using Alliance.Web.Kernel;

namespace Alliance.Web.Matching.Matches;

/// <summary>
/// Matches of needs and resources. A match lives in the alliance of its need; who is a side of it need not belong there, and for
/// everybody else it does not exist.
/// </summary>
public static class MatchEndpoints
{
    private const string Filters = "`side` (need, resource: of the reader's own units), `open` (true: not ended), `stage` (comma-separated), `listing` an entry, `mine`, `disputed`, `plan`, `round`.";

    public static void MapMatches(this IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/matches").WithTags("Matches");
        all.MapGet("", (HttpContext http, [AsParameters] MatchAsk ask, int? size, string? after, MatchQueries matches, Sight sight, CancellationToken cancel) => ListAsync(null, http, ask, size, after, matches, sight, cancel))
            .WithName("matches.everywhere").IsQuery<MatchListAnswer>().WithSummary("Matches of all alliances").WithDescription($"As far as the reader may see. {Filters}");
        all.MapGet("/{matchId}", GetAsync).WithName("matches.get").IsQuery<MatchAnswer>().WithSummary("A match").WithDescription("With its whole life; for its two sides and those who run the alliance.");

        var ours = api.MapGroup("/alliances/{id}/matches").WithTags("Matches");
        ours.MapGet("", (string id, HttpContext http, [AsParameters] MatchAsk ask, int? size, string? after, MatchQueries matches, Sight sight, CancellationToken cancel) => ListAsync(id, http, ask, size, after, matches, sight, cancel))
            .WithName("matches.list").IsQuery<MatchListAnswer>().WithSummary("Matches of an alliance").WithDescription($"Of its needs or its resources: one's own, or all for those who run it. {Filters} The latest change first.");
        ours.MapPost("", OfferAsync).WithName("matches.offer").IsCommand(creates: true).WithSummary("Offer a match").WithDescription("In the alliance of the need. By a delegate of either unit, which has then accepted; or by the coordinator, and both are asked.");
        ours.MapPost("/{matchId}/accept", (string id, string matchId, MatchSideBody body, MatchSides sides, Commands commands, HttpContext http, CancellationToken cancel) =>
            SendAsync(matchId, body.UnitId, unit => new AcceptMatch(Id(id), Match(matchId), unit), sides, commands, http, cancel))
            .WithName("matches.accept").IsCommand().WithSummary("Accept a match").WithDescription("When both sides have, the entries are asked to promise; what comes of that is seen in the match.");
        ours.MapPost("/{matchId}/decline", (string id, string matchId, MatchSideBody body, MatchSides sides, Commands commands, HttpContext http, CancellationToken cancel) =>
            SendAsync(matchId, body.UnitId, unit => new DeclineMatch(Id(id), Match(matchId), unit, MatchShapes.Text("reason", body.Reason)), sides, commands, http, cancel))
            .WithName("matches.decline").IsCommand().WithSummary("Decline a match");
        ours.MapPost("/{matchId}/withdraw", WithdrawAsync).WithName("matches.withdraw").IsCommand().WithSummary("Withdraw from a match").WithDescription("By either side, or by the coordinator. What was promised and is not confirmed is free again.");
        ours.MapPost("/{matchId}/arrange", ArrangeAsync).WithName("matches.arrange").IsCommand().WithSummary("Agree on dates and persons").WithDescription("Who is in charge is seen by the two sides and those who run the alliance, and forgotten 30 days after the end.");
        ours.MapPost("/{matchId}/deliver", (string id, string matchId, MatchQuantityBody body, Commands commands) =>
            commands.SendAsync(new DeliverMatch(Id(id), Match(matchId), Milli.Of("quantity", body.Quantity), MatchShapes.Text("note", body.Note)), matchId))
            .WithName("matches.deliver").IsCommand().WithSummary("Report a delivery").WithDescription("By the giver; in parts, as often as needed.");
        ours.MapPost("/{matchId}/confirm", (string id, string matchId, MatchQuantityBody body, Commands commands) =>
            commands.SendAsync(new ConfirmMatch(Id(id), Match(matchId), Milli.Of("quantity", body.Quantity)), matchId))
            .WithName("matches.confirm").IsCommand().WithSummary("Confirm what has arrived").WithDescription("By the taker. With the last of it the match is fulfilled.");
        ours.MapPost("/{matchId}/rate", (string id, string matchId, MatchRatingBody body, MatchSides sides, Commands commands, HttpContext http, CancellationToken cancel) =>
            SendAsync(matchId, body.UnitId, unit => new RateMatch(Id(id), Match(matchId), unit, MatchShapes.Stars(body.Stars), MatchShapes.Text("text", body.Text)), sides, commands, http, cancel))
            .WithName("matches.rate").IsCommand().WithSummary("Rate the other side").WithDescription("One to five stars, once.");
        ours.MapPost("/{matchId}/dispute", (string id, string matchId, MatchDisputeBody body, MatchSides sides, Commands commands, HttpContext http, CancellationToken cancel) =>
            SendAsync(matchId, body.UnitId, unit => new DisputeMatch(Id(id), Match(matchId), unit, MatchShapes.Said("text", body.Text)), sides, commands, http, cancel))
            .WithName("matches.dispute").IsCommand().WithSummary("Bring it before the chair");
        ours.MapPost("/{matchId}/settle-dispute", (string id, string matchId, MatchSettlementBody body, Commands commands) =>
            commands.SendAsync(new SettleDispute(Id(id), Match(matchId), Shape.Known("outcome", body.Outcome ?? throw new ShapeException("outcome", "required")), MatchShapes.Text("text", body.Text)), matchId))
            .WithName("matches.settle-dispute").IsCommand().WithSummary("Settle a dispute").WithDescription("By the chair, unless it is a side, or the coordinator: it goes on, ends here, or counts as delivered.");
        ours.MapPost("/{matchId}/make-project", (string id, string matchId, MatchProjectBody body, Commands commands) =>
            commands.SendAsync(new MakeProject(Id(id), Match(matchId), Shape.Id("listingId", body.ListingId)), matchId))
            .WithName("matches.make-project").IsCommand().WithSummary("Link the joint project that has come of it").WithDescription("An entry of a list of projects, by one of the two units.");
    }

    private static string Id(string id) => Shape.Id("id", id);

    private static string Match(string id) => Shape.Id("matchId", id);

    private static async Task<IResult> SendAsync(
        string matchId, string? named, Func<string, ICommand> command, MatchSides sides, Commands commands, HttpContext http, CancellationToken cancel) =>
        await commands.SendAsync(command(await sides.OfAsync(Match(matchId), named, http.Caller(), cancel)), matchId);

    private static async Task<IResult> ListAsync(string? id, HttpContext http, MatchAsk ask, int? size, string? after, MatchQueries matches, Sight sight, CancellationToken cancel)
    {
        var page = await matches.ListAsync(http.Caller(), ask.Filter(id), Shape.Range("size", size ?? 50, 1, 200), after, cancel);
        var relation = id is null ? Sight.ToPlatform(http.Caller()) : await sight.RelationAsync(http.Caller(), id);
        return TypedResults.Ok(new MatchListAnswer(page.Items, page.Next, May.Of(relation, http.Caller(), "match.")));
    }

    private static async Task<IResult> GetAsync(
        string matchId, HttpContext http, MatchQueries matches, ListingQueries listings, FeedItems items, FeedPages pages, Sight sight, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (await matches.GetAsync(caller, Match(matchId), cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var (item, relation) = (found.Item, await sight.RelationAsync(caller, found.Item.AllianceId));
        var (need, resource) = (await listings.GetAsync(caller, item.NeedId, cancel), await listings.GetAsync(caller, item.ResourceId, cancel));

        // Whoever sees a match sees all of its life, also a side that does not belong to the alliance it lives in.
        var whole = Audience.Of(ScopeId.OfAlliance(item.AllianceId), Relation.Administrator, caller, "");
        var events = await matches.HistoryAsync(item.AllianceId, matchId, cancel);
        http.Response.Headers.ETag = $"\"{item.Version}\"";
        return TypedResults.Ok(new MatchAnswer(
            found, [.. new[] { item.NeedUnit.Id, item.ResourceUnit.Id }.Where(caller.SpeaksFor)], (relation & (Relation.Coordinator | Relation.Chair)) != Relation.None,
            need is not null, resource is not null, need?.Contact, resource?.Contact, await items.ForAsync(whole, events), (await pages.NamesAsync(events, cancel)).Names));
    }

    private static async Task<IResult> OfferAsync(string id, MatchOfferBody body, HttpContext http, MatchSides sides, ListingQueries listings, Commands commands, CancellationToken cancel)
    {
        var (caller, need, resource) = (http.Caller(), Shape.Id("needId", body.NeedId), Shape.Id("resourceId", body.ResourceId));
        var (from, to) = MatchShapes.Dates(body.From, body.To);
        var (quantity, note) = (Milli.Of("quantity", body.Quantity), MatchShapes.Text("note", body.Note));
        if (!await listings.SeesAsync(caller, need, cancel) || !await listings.SeesAsync(caller, resource, cancel))
        {
            return Problem.Of(MatchCodes.UnknownEntry).ToResult();
        }

        var by = await sides.OfferingAsync(Id(id), need, resource, body.UnitId, caller, cancel);
        var match = commands.NewId("match");
        return await commands.SendAsync(new OfferMatch(Id(id), match, need, resource, quantity, by, from, to, note), match, $"/api/matches/{match}");
    }

    private static async Task<IResult> WithdrawAsync(string id, string matchId, MatchSideBody body, HttpContext http, MatchSides sides, Commands commands, CancellationToken cancel)
    {
        var unit = string.IsNullOrEmpty(body.UnitId) && http.Caller().Coordinates(id) ? null : await sides.OfAsync(Match(matchId), body.UnitId, http.Caller(), cancel);
        return await commands.SendAsync(new WithdrawMatch(Id(id), Match(matchId), unit, MatchShapes.Text("reason", body.Reason)), matchId);
    }

    private static async Task<IResult> ArrangeAsync(string id, string matchId, MatchArrangeBody body, HttpContext http, MatchSides sides, Commands commands, CancellationToken cancel)
    {
        var (from, to) = MatchShapes.Dates(body.From, body.To);
        var person = MatchShapes.Person(body.Person);
        return await SendAsync(matchId, body.UnitId, unit => new ArrangeMatch(Id(id), Match(matchId), unit, from, to, person, body.KeepPerson == true), sides, commands, http, cancel);
    }
}

/// <summary>What is asked of the matches, as it stands in the query.</summary>
public sealed record MatchAsk(string? Side, bool? Open, string? Stage, string? Listing, bool? Mine, bool? Disputed, string? Plan, string? Round)
{
    public MatchFilter Filter(string? allianceId) => new(
        allianceId is null ? null : Shape.Id("id", allianceId), Ask.Id("listing", Listing), Ask.Of("side", Side, "need", "resource"), Open, Stages(), Mine == true, Disputed == true,
        Ask.Id("plan", Plan), Ask.Id("round", Round));

    private IReadOnlyList<string>? Stages() => string.IsNullOrEmpty(Stage) ? null
        : [.. Stage.Split(',').Take(10).Select(s => Ask.Word(Ask.OneOf<MatchStage>("stage", s) ?? throw new ShapeException("stage", "unknown-value")))];
}

/// <summary>Which side somebody speaks for, where he has not said it.</summary>
public sealed class MatchSides(MatchQueries matches)
{
    /// <exception cref="ShapeException">It is not plain.</exception>
    public async Task<string> OfAsync(string matchId, string? named, Caller caller, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return Shape.Id("unitId", named);
        }

        return (await matches.SidesAsync(matchId, cancel)).Where(caller.SpeaksFor).ToList() is [var only] ? only : throw new ShapeException("unitId", "required");
    }

    /// <summary>Null: both are to be asked.</summary>
    public async Task<string?> OfferingAsync(string allianceId, string needId, string resourceId, string? named, Caller caller, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return Shape.Id("unitId", named);
        }

        var mine = (await matches.UnitsOfAsync(needId, resourceId, cancel)).Where(caller.SpeaksFor).ToList();
        return mine is [var only] ? only : caller.Coordinates(allianceId) ? null : throw new ShapeException("unitId", "required");
    }
}
