using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Rounds;
using Alliance.Storage.Listings;
using Alliance.Storage.Matching.Rounds;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Matching.Rounds;

/// <summary>Rounds in which both sides rank (双向选择). While a round is open nobody reads a rank but the unit that gave it; see docs/adr/0035-rounds.md.</summary>
public static class RoundEndpoints
{
    public static void MapRounds(this IEndpointRouteBuilder api)
    {
        var rounds = api.MapGroup("/alliances/{id}/match-rounds").WithTags("Match rounds");
        rounds.MapGet("", ListAsync).WithName("match-rounds.list").IsQuery<RoundListAnswer>().WithSummary("Two-sided selection rounds").WithDescription("The latest first.");
        rounds.MapGet("/{roundId}", GetAsync).WithName("match-rounds.get").IsQuery<RoundAnswer>().WithSummary("One round whole")
            .WithDescription("Who takes part and who has ranked; the reader's own rankings alone. Once solved, the result, and what came of the reader's own entries.");
        rounds.MapGet("/{roundId}/input", InputAsync).WithName("match-rounds.input").IsQuery<PublishedRound>().WithSummary("The published input")
            .WithDescription("All that the result follows from, under pseudonyms or openly as the round's rule says. There is none before the round is solved.");
        rounds.MapGet("/{roundId}/verification", VerifyAsync).WithName("match-rounds.verification").IsQuery<RoundVerification>().WithSummary("Check the result")
            .WithDescription("From what is published alone: digest, commitment and seed hold, the same result comes out again, and no pair would both rather have one another.");
        rounds.MapPost("", OpenAsync).WithName("match-rounds.open").IsCommand(creates: true).WithSummary("Open a round").WithDescription("By the chair or the coordinator. Its rules are fixed from then on.");
        rounds.MapPost("/{roundId}/entries", (string id, string roundId, JoinRoundBody body, Commands commands) => commands.SendAsync(
                RoundShapes.Check(new JoinRound(
                    Of(id), RoundOf(roundId), Shape.Id("unitId", body.UnitId), Shape.Id("listingId", body.ListingId), body.Quota ?? 1, RoundReading.Thousandths("perMatch", body.PerMatch), Ask.Id("togetherWith", body.TogetherWith))),
                roundId))
            .WithName("match-rounds.join").IsCommand().WithSummary("Take part with an entry");
        rounds.MapPost("/{roundId}/entries/{listingId}/leave", (string id, string roundId, string listingId, LeaveRoundBody body, Commands commands) => commands.SendAsync(
                new LeaveRound(Of(id), RoundOf(roundId), Shape.Id("unitId", body.UnitId), Shape.Id("listingId", listingId)), roundId))
            .WithName("match-rounds.leave").IsCommand().WithSummary("Take part no longer").WithDescription("The entry's ranking is erased.");
        rounds.MapPut("/{roundId}/rankings", (string id, string roundId, RankBody body, Commands commands) => commands.SendAsync(RoundReading.Ranking(id, roundId, body, commands.CommandId), roundId))
            .WithName("match-rounds.rank").IsCommand().WithSummary("Rank").WithDescription("In place of what was ranked before, until the round closes.");
        rounds.MapPost("/{roundId}/close", (string id, string roundId, Commands commands) => commands.SendAsync(new CloseRound(Of(id), RoundOf(roundId)), roundId))
            .WithName("match-rounds.close").IsCommand().WithSummary("Close the round early").WithDescription("Once all have ranked; at its time it closes by itself.");
        rounds.MapPost("/{roundId}/cancel", (string id, string roundId, CancelRoundBody body, Commands commands) => commands.SendAsync(
                new CancelRound(Of(id), RoundOf(roundId), Shape.Line("reason", body.Reason, 500)), roundId))
            .WithName("match-rounds.cancel").IsCommand().WithSummary("Call the round off").WithDescription("Before it closes. All rankings are erased unread.");
    }

    private static string Of(string id) => Shape.Id("id", id);

    private static string RoundOf(string roundId) => Shape.Id("roundId", roundId);

    private static async Task<IResult> ListAsync(string id, HttpContext http, RoundQueries rounds, Sight sight, CancellationToken cancel) => TypedResults.Ok(new RoundListAnswer(
        await rounds.ListAsync(id, http.Caller(), cancel), May.Of(await sight.RelationAsync(http.Caller(), id), http.Caller(), "match-round.")));

    private static async Task<IResult> GetAsync(string id, string roundId, HttpContext http, RoundQueries rounds, Sight sight, CancellationToken cancel)
    {
        var caller = http.Caller();
        var relation = await sight.RelationAsync(caller, id);
        var leads = (relation & (Relation.Coordinator | Relation.Chair)) != Relation.None;
        if (await rounds.GetAsync(Of(id), RoundOf(roundId), caller, (one, other) => leads || caller.SpeaksFor(one) || caller.SpeaksFor(other), cancel) is not { } round)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        http.Response.Headers.ETag = $"\"{round.Version}\"";
        return TypedResults.Ok(new RoundAnswer(
            round.Item, round.AllianceId, round.Terms, round.Commitment, round.ByClock, round.Reason, round.Entries, round.Units, round.Pairs,
            round.Result is { } result ? RoundResults.Summary(result, round.Excluded) : null, await MineAsync(round, caller, rounds, cancel),
            round.Item is { Seekers: > 0, Offers: > 0 } item && item.Ranked == item.Seekers + item.Offers, May.Of(relation, caller, "match-round."), round.Version, round.AsOf));
    }

    private static async Task<OwnRoundAnswer> MineAsync(RoundDetail round, Caller caller, RoundQueries rounds, CancellationToken cancel)
    {
        var units = caller.Units.ToHashSet(StringComparer.Ordinal);
        var open = round.Item.Status == "open";
        List<OutcomeAnswer> outcomes = [];
        if (round.Result is { } result)
        {
            var aliases = await rounds.AliasesAsync(round, round.All, cancel);
            var told = new RoundOutcomes(result, aliases);
            var mine = round.Entries.Where(e => units.Contains(e.UnitId)).Select(e => e.ListingId).ToHashSet(StringComparer.Ordinal);
            outcomes = [.. aliases.Where(a => mine.Contains(a.ListingId)).Select(told.Of).OfType<OutcomeAnswer>()];
        }

        return new OwnRoundAnswer(
            [.. round.Entries.Select(e => e.UnitId).Where(units.Contains).Distinct(StringComparer.Ordinal)],
            open ? await rounds.EligibleAsync(round, units, cancel) : [],
            open ? await rounds.RankingsAsync(round.Item.Id, units, cancel) : [],
            outcomes);
    }

    private static async Task<IResult> InputAsync(string id, string roundId, HttpContext http, RoundQueries rounds, CancellationToken cancel) =>
        await rounds.GetAsync(Of(id), RoundOf(roundId), http.Caller(), (_, _) => false, cancel) is { Result: { } result } round
            ? TypedResults.Ok(RoundResults.Published(round, result))
            : Problem.Of(KernelCodes.NotFound).ToResult();

    private static async Task<IResult> VerifyAsync(string id, string roundId, HttpContext http, RoundQueries rounds, CancellationToken cancel) =>
        await rounds.GetAsync(Of(id), RoundOf(roundId), http.Caller(), (_, _) => false, cancel) is { Result: { } result } round
            ? TypedResults.Ok(RoundResults.Verify(round.Commitment, result, cancel))
            : Problem.Of(KernelCodes.NotFound).ToResult();

    private static async Task<IResult> OpenAsync(string id, OpenRoundBody body, TimeProvider clock, ListingQueries listings, Commands commands, CancellationToken cancel)
    {
        var book = await listings.BookAsync(Of(id), cancel);
        foreach (var (field, side, wants) in new[] { ("seekers", body.Seekers, true), ("offers", body.Offers, false) })
        {
            // No entry could ever take part.
            if (side?.Kind is { Length: > 0 } kind && (book.Kind(kind) is not { } known || (Ask.Word(known.Side) == "wants") != wants))
            {
                throw new ShapeException($"{field}.kind", "unknown-value");
            }

            if (side?.Categories?.ToList().FindIndex(c => c is null || book.Category(c) is null) is { } at and >= 0)
            {
                throw new ShapeException($"{field}.categories[{at}]", "unknown-value");
            }
        }

        var round = string.IsNullOrEmpty(body.Id) ? commands.NewId("round") : Shape.Id("id", body.Id);
        return await commands.SendAsync(new OpenRound(Of(id), round, RoundReading.Terms(body, clock.GetUtcNow())), round, $"/api/alliances/{id}/match-rounds/{round}");
    }
}
