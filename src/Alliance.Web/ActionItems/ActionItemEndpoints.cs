using Alliance.Domain.ActionItems;
using Alliance.Domain.Kernel;
using Alliance.Storage.ActionItems;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.ActionItems;

public sealed record AssignBody(string? Title, string? Text, string? OwnerUnitId, DateOnly DueOn, string? TopicId, string? ConferenceId, string? ResolutionId);

public sealed record ProgressBody(int Percent, string? Text);

public sealed record DoneBody(string? Text);

public sealed record WhyBody(string? Reason);

public sealed record DueDateBody(DateOnly DueOn, string? Reason);

public sealed record OwnerBody(string? OwnerUnitId, string? Reason);

public sealed record ActionItemsAnswer(
    IReadOnlyList<ActionItemItem> Items, long Total, bool TotalIsCapped, ActionItemCounts Counts, IReadOnlyDictionary<string, bool> May, long AsOf);

public sealed record ActionItemAnswer(ActionItemItem Item, IReadOnlyList<ActionItemReport> Reports, IReadOnlyDictionary<string, bool> May, long Version, long AsOf);

/// <summary>What was decided, and whose it is to do until when.</summary>
public static class ActionItemEndpoints
{
    public static void MapActionItems(this IEndpointRouteBuilder api)
    {
        var items = api.MapGroup("/alliances/{id}/action-items").WithTags("ActionItems");
        items.MapGet("", ListAsync).WithName("action-items.list").IsQuery<ActionItemsAnswer>().WithSummary("Action items")
            .WithDescription("What is open by its day, then what is over. `state`: open, overdue, done, confirmed, withdrawn, closed. With the counts of all.");
        items.MapGet("/meeting/{conferenceId}", async (string id, string conferenceId, ActionItemQueries queries, TimeProvider clock, CancellationToken cancel) =>
                TypedResults.Ok(Whole.Of(await queries.ForMeetingAsync(id, Shape.Id("conferenceId", conferenceId), Today(clock), cancel))))
            .WithName("action-items.for-meeting").IsQuery<PageOf<ActionItemItem>>().WithSummary("What a meeting has to hear of")
            .WithDescription("Open and overdue items, those done since the meeting before, and those that this meeting has given out.");
        items.MapGet("/{itemId}", GetAsync).WithName("action-items.get").IsQuery<ActionItemAnswer>().WithSummary("One action item").WithDescription("With everything that was reported on it.");
        items.MapPost("", AssignAsync).WithName("action-items.assign").IsCommand(creates: true).WithSummary("Give something to do").WithDescription("To one member unit, until a day; from a meeting, resolution or topic.");
        items.MapPost("/{itemId}/progress", (string id, string itemId, ProgressBody body, Commands commands) =>
                commands.SendAsync(ActionItemShapes.Check(new ReportProgress(A(id), I(itemId), body.Percent, body.Text ?? "")), itemId))
            .WithName("action-items.report-progress").IsCommand().WithSummary("Report progress").WithDescription("In percent and in words, by the unit whose it is.");
        items.MapPost("/{itemId}/done", (string id, string itemId, DoneBody body, Commands commands) =>
                commands.SendAsync(new ReportDone(A(id), I(itemId), Shape.OptionalText("text", body.Text, 2000)), itemId))
            .WithName("action-items.report-done").IsCommand().WithSummary("Report it done").WithDescription("The chair or the coordinator confirms it.");
        items.MapPost("/{itemId}/confirm", (string id, string itemId, Commands commands) => commands.SendAsync(new ConfirmDone(A(id), I(itemId)), itemId))
            .WithName("action-items.confirm").IsCommand().WithSummary("Confirm that it is done").WithDescription("By the chair or the coordinator.");
        items.MapPost("/{itemId}/reopen", (string id, string itemId, WhyBody body, Commands commands) =>
                commands.SendAsync(new ReopenActionItem(A(id), I(itemId), ActionItemShapes.Reason(body.Reason)), itemId))
            .WithName("action-items.reopen").IsCommand().WithSummary("Open it again").WithDescription("What was reported done or confirmed is not.");
        items.MapPost("/{itemId}/due-date", (string id, string itemId, DueDateBody body, Commands commands) =>
                commands.SendAsync(new ChangeDueDate(A(id), I(itemId), ActionItemShapes.Day("dueOn", body.DueOn), ActionItemShapes.Reason(body.Reason)), itemId))
            .WithName("action-items.change-due-date").IsCommand().WithSummary("Change its day").WithDescription("Only before the day has passed.");
        items.MapPost("/{itemId}/reassign", (string id, string itemId, OwnerBody body, Commands commands) =>
                commands.SendAsync(new ReassignActionItem(A(id), I(itemId), Shape.Id("ownerUnitId", body.OwnerUnitId), ActionItemShapes.Reason(body.Reason)), itemId))
            .WithName("action-items.reassign").IsCommand().WithSummary("Give it to another unit").WithDescription("By the chair or the coordinator.");
        items.MapPost("/{itemId}/withdraw", (string id, string itemId, WhyBody body, Commands commands) =>
                commands.SendAsync(new WithdrawActionItem(A(id), I(itemId), ActionItemShapes.Reason(body.Reason)), itemId))
            .WithName("action-items.withdraw").IsCommand().WithSummary("Withdraw it").WithDescription("It need not be done any more.");
    }

    private static string A(string id) => Shape.Id("id", id);

    private static string I(string itemId) => Shape.Id("itemId", itemId);

    private static DateOnly Today(TimeProvider clock) => ChinaTime.DateOf(clock.GetUtcNow());

    private static async Task<IResult> ListAsync(
        string id, string? state, string? unit, string? conference, string? resolution, string? topic, string? q, int? page, int? size,
        HttpContext http, ActionItemQueries items, Sight sight, IEventStore store, TimeProvider clock, CancellationToken cancel)
    {
        var asOf = await store.HeadAsync(ScopeId.OfAlliance(id), cancel);
        var ask = new ActionItemAsk(
            id, Today(clock), Ask.Of("state", state, "open", "overdue", "done", "confirmed", "withdrawn", "closed"), Ask.Id("unit", unit), Ask.Id("conference", conference), Ask.Id("resolution", resolution),
            Ask.Id("topic", topic), Ask.Text("q", q));
        var found = await items.ListAsync(ask, Ask.Page(page, size), cancel);
        var may = May.Of(await sight.RelationAsync(http.Caller(), id), http.Caller(), "action-item.");
        return TypedResults.Ok(new ActionItemsAnswer(found.Items, found.Total, found.TotalIsCapped, await items.CountsAsync(id, ask.Today, cancel), may, asOf));
    }

    private static async Task<IResult> GetAsync(string id, string itemId, HttpContext http, ActionItemQueries items, Sight sight, TimeProvider clock, CancellationToken cancel)
    {
        if (!Ids.IsValid(itemId) || await items.GetAsync(id, itemId, Today(clock), cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        http.Response.Headers.ETag = $"\"{found.Item.Version}\"";
        var may = May.Of(await sight.RelationAsync(http.Caller(), id), http.Caller(), "action-item.");
        return TypedResults.Ok(new ActionItemAnswer(found.Item, found.Reports, may, found.Item.Version, found.AsOf));
    }

    private static Task<IResult> AssignAsync(string id, AssignBody body, Commands commands)
    {
        var item = commands.NewId("action-item");
        var command = new AssignActionItem(A(id), item, body.Title ?? "", body.Text, body.OwnerUnitId ?? "", body.DueOn, body.TopicId, body.ConferenceId, body.ResolutionId);
        return commands.SendAsync(ActionItemShapes.Check(command), item, $"/api/alliances/{id}/action-items/{item}");
    }
}
