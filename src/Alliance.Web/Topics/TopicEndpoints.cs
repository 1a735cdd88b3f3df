using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Alliance.Domain.Topics;
using Alliance.Storage.Accounts;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Topics;
using Alliance.Web.Access;
using Alliance.Web.Feed;
using Alliance.Web.Kernel;

namespace Alliance.Web.Topics;

/// <summary>Topics on the four tracks: proposed by anyone, admitted and ordered by the chair, discussed before the meeting, settled.</summary>
public static class TopicEndpoints
{
    public static void MapTopics(this IEndpointRouteBuilder api)
    {
        var topics = api.MapGroup("/alliances/{id}/topics").WithTags("Topics");
        topics.MapGet("", ListAsync).WithName("topics.list").IsQuery<TopicListAnswer>().WithSummary("Topics")
            .WithDescription("With `status` (comma-separated: proposed, admitted, placed, circulating, settled, declined, merged; the open ones where it is left out), `track`, `unit`, `q`. Open ones in the order of the backlog.");
        topics.MapGet("/alike", AlikeAsync).WithName("topics.alike").IsQuery<PageOf<LikeTopic>>().WithSummary("Topics like this one").WithDescription("Open topics whose title is like `title`: possibly the same matter.");
        topics.MapGet("/{topicId}", GetAsync).WithName("topics.get").IsQuery<TopicAnswer>().WithSummary("One topic whole").WithDescription("Its words, terms, discussion (for those who deliberate), history, and what was merged into it.");
        topics.MapPost("", ProposeAsync).WithName("topics.propose").IsCommand(creates: true).WithSummary("Propose a topic").WithDescription("By any member unit; `unitId` may be left out by who speaks for one member alone. Without a unit, by the coordinator.");
        topics.MapPut("/{topicId}", (string id, string topicId, TopicBody body, Commands commands) =>
                commands.SendAsync(new ChangeTopic(Id(id), Topic(topicId), Shape.Known("track", body.Track), TopicShapes.Title(body.Title), TopicShapes.Text(body.Text)), topicId))
            .WithName("topics.change").IsCommand().WithSummary("Change a topic").WithDescription("By who proposed it until it is admitted; by chair and coordinator until it is on an agenda.");
        topics.MapPost("/{topicId}/admit", (string id, string topicId, TopicAdmitBody body, Commands commands) =>
                commands.SendAsync(new AdmitTopic(Id(id), Topic(topicId), body.Track is { } track ? Shape.Known("track", track) : null), topicId))
            .WithName("topics.admit").IsCommand().WithSummary("Admit a topic").WithDescription("Onto the end of its track's backlog; on another `track` than proposed where the chair sees it so.");
        topics.MapPost("/{topicId}/decline", (string id, string topicId, TopicReasonBody body, Commands commands) =>
                commands.SendAsync(new DeclineTopic(Id(id), Topic(topicId), TopicShapes.Reason(body.Reason)), topicId))
            .WithName("topics.decline").IsCommand().WithSummary("Decline a topic").WithDescription("With a reason, which who proposed it reads.");
        topics.MapPost("/{topicId}/merge", (string id, string topicId, TopicMergeBody body, Commands commands) =>
                commands.SendAsync(new MergeTopic(Id(id), Topic(topicId), Shape.Id("intoTopicId", body.IntoTopicId)), topicId))
            .WithName("topics.merge").IsCommand().WithSummary("Merge into another").WithDescription("The same matter twice: the other stands for both, and both histories are kept.");
        topics.MapPost("/{topicId}/order", (string id, string topicId, TopicOrderBody body, Commands commands) =>
                commands.SendAsync(new OrderTopic(Id(id), Topic(topicId), Ask.Id("afterTopicId", body.AfterTopicId)), topicId))
            .WithName("topics.order").IsCommand().WithSummary("Order the backlog").WithDescription("Right behind `afterTopicId` on the same track, or first where it is left out.");
        topics.MapPost("/{topicId}/withdraw", (string id, string topicId, Commands commands) => commands.SendAsync(new WithdrawTopic(Id(id), Topic(topicId)), topicId))
            .WithName("topics.withdraw").IsCommand().WithSummary("Withdraw a topic").WithDescription("By the unit that proposed it, until it is on an agenda.");
        topics.MapPost("/{topicId}/circulate", (string id, string topicId, TopicCirculateBody body, Commands commands) =>
                commands.SendAsync(new CirculateTopic(Id(id), Topic(topicId), body.Hours is { } hours ? Shape.Range("hours", hours, 1, 8760) : null), topicId))
            .WithName("topics.circulate").IsCommand().WithSummary("Decide by circulation").WithDescription("An urgent matter: all members vote at once, for `hours`, at most (and by default) the charter's.");
        topics.MapPost("/{topicId}/end-circulation", (string id, string topicId, Commands commands) => commands.SendAsync(new EndCirculation(Id(id), Topic(topicId)), topicId))
            .WithName("topics.end-circulation").IsCommand().WithSummary("Call the circulation off").WithDescription("The topic is back on the backlog.");
        topics.MapPost("/{topicId}/settle", (string id, string topicId, TopicSettleBody body, Commands commands) =>
                commands.SendAsync(new SettleTopic(Id(id), Topic(topicId), SettledHow.Consulted, Note: TopicShapes.Note(body.Note)), topicId))
            .WithName("topics.settle").IsCommand().WithSummary("Settle by consultation").WithDescription("What was consulted on is settled so, with what came of it. Decisions are settled by their vote, and what is to be done by giving it to an owner.");
        topics.MapComments();
    }

    internal static string Id(string id) => Shape.Id("id", id);

    internal static string Topic(string id) => Shape.Id("topicId", id);

    /// <summary>The unit that was named; else the caller's own, where that is plain.</summary>
    internal static async Task<string?> UnitAsync(string allianceId, string? named, Caller caller, AllianceStandings standings)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return Shape.Id("unitId", named);
        }

        var mine = await standings.OfAsync(Id(allianceId), caller.Units);
        return mine is null || caller.Coordinates(allianceId) ? null : mine.InGoodStanding.Count > 1 ? throw new ShapeException("unitId", "required") : mine.InGoodStanding.FirstOrDefault();
    }

    private static async Task<IResult> ListAsync(
        string id, string? status, string? track, string? unit, string? q, int? page, int? size, HttpContext http, TopicQueries topics, TopicTerms terms, Sight sight, CancellationToken cancel)
    {
        var statuses = string.IsNullOrEmpty(status) ? TopicQueries.Open : [.. status.Split(',').Select(s => Ask.Word(Ask.OneOf<TopicStatus>("status", s) ?? throw new ShapeException("status", "unknown-value")))];
        var filter = new TopicFilter(statuses, Ask.OneOf<Track>("track", track) is { } known ? Ask.Word(known) : null, Ask.Id("unit", unit), Ask.Text("q", q));
        var found = await topics.ListAsync(id, filter, Ask.Page(page, size), cancel);
        var relation = await sight.RelationAsync(http.Caller(), id);
        var discusses = Discusses(relation);
        return TypedResults.Ok(new TopicListAnswer(
            discusses ? found.Items : [.. found.Items.Select(t => t with { Comments = null })],
            found.Total,
            found.TotalIsCapped,
            await terms.OfAsync(id, cancel),
            discusses,
            May.Of(relation, http.Caller(), "topic.")));
    }

    private static async Task<IResult> AlikeAsync(string id, string? title, TopicQueries topics, CancellationToken cancel) =>
        TypedResults.Ok(Whole.Of(await topics.AlikeAsync(id, TopicShapes.Title(title), cancel)));

    private static async Task<IResult> GetAsync(
        string id, string topicId, HttpContext http, TopicQueries topics, FeedItems items, FeedPages pages, Sight sight, AllianceStandings standings, CancellationToken cancel)
    {
        if (await topics.GetAsync(id, Topic(topicId), cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var (caller, relation) = (http.Caller(), await sight.RelationAsync(http.Caller(), id));
        var audience = Audience.Of(ScopeId.OfAlliance(id), relation, caller, "");
        List<Storage.Kernel.StoredEvent> history = [.. (await topics.HistoryAsync(id, topicId, cancel)).Where(e => !e.Name.Contains("comment", StringComparison.Ordinal) && items.IsSeen(audience, e))];
        var names = await pages.NamesAsync(history, cancel);
        var mine = found.Item.UnitId is { } unit && (await standings.OfAsync(id, caller.Units))?.InGoodStanding.Contains(unit) == true;
        http.Response.Headers.ETag = $"\"{found.Item.Version}\"";
        return TypedResults.Ok(TopicAnswering.Of(
            id, found, await items.ForAsync(audience, history), names.Names, Discusses(relation), mine, caller, May.Of(relation, caller, "topic.", "attachment.")));
    }

    private static async Task<IResult> ProposeAsync(string id, TopicBody body, HttpContext http, AllianceStandings standings, Commands commands)
    {
        var topic = commands.NewId("topic");
        var (track, title, text) = (Shape.Known("track", body.Track), TopicShapes.Title(body.Title), TopicShapes.Text(body.Text));
        var unit = await UnitAsync(id, body.UnitId, http.Caller(), standings);
        return await commands.SendAsync(new ProposeTopic(Id(id), topic, track, title, text, unit), topic, $"/api/alliances/{id}/topics/{topic}");
    }

    private static bool Discusses(Relation relation) => (relation & AccessTable.ForEvent("topic.commented")) != Relation.None;
}
