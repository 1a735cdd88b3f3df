using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;
using Alliance.Storage.Calendars;
using Alliance.Storage.Kernel.Reading;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Calendars;

public sealed record OpenPollBody(
    string? Title, MeetingKind Meeting, int Minutes, IReadOnlyList<DateTimeOffset>? Options, IReadOnlyList<string>? Required, IReadOnlyList<string>? Optional, DateTimeOffset ClosesAt, string? Place);

public sealed record PollChoiceBody(string? OptionId, Availability Answer);

public sealed record PollAnswerBody(string? UnitId, IReadOnlyList<PollChoiceBody>? Choices);

/// <summary>An option as it came out, the best first.</summary>
public sealed record OptionOutcome(string OptionId, DateTimeOffset StartsAt, IReadOnlyList<UnitRef> Yes, IReadOnlyList<UnitRef> IfNeedBe, IReadOnlyList<UnitRef> No, IReadOnlyList<UnitRef> Silent, int RequiredMissing);

/// <summary>A poll whole. <c>result</c> is null until it has closed: before, nobody is shown more than their own units’ answers.</summary>
public sealed record PollAnswer(
    PollItem Poll, IReadOnlyList<PollOption> Options, IReadOnlyList<UnitRef> Required, IReadOnlyList<UnitRef> Optional, IReadOnlyList<OwnAnswer> Mine, IReadOnlyList<OptionOutcome>? Result, IReadOnlyDictionary<string, bool> May, long Version, long AsOf);

/// <summary>Polls for the time of a meeting: answers are hidden from everybody until a poll closes.</summary>
public static class PollEndpoints
{
    public static void MapPolls(this IEndpointRouteBuilder api)
    {
        var polls = api.MapGroup("/alliances/{id}/time-polls").WithTags("Calendars");
        polls.MapGet("", async (string id, PollQueries queries, CancellationToken cancel) => TypedResults.Ok(Whole.Of(await queries.ListAsync(id, cancel))))
            .WithName("time-polls.list").IsQuery<PageOf<PollItem>>().WithSummary("Polls for a time").WithDescription("Open ones first.");
        polls.MapPost("", OpenAsync).WithName("time-polls.open").IsCommand(creates: true).WithSummary("Ask for a time").WithDescription("Two to twenty starts, all after the poll closes. Whoever is asked finds it on the workbench.");
        polls.MapGet("/{poll}", GetAsync).WithName("time-polls.get").IsQuery<PollAnswer>().WithSummary("One poll").WithDescription("With my units’ own answers; with everybody’s once it has closed.");
        polls.MapPost("/{poll}/answers", AnswerAsync).WithName("time-polls.answer").IsCommand().WithSummary("Answer a poll").WithDescription("For one’s own unit: yes, if-need-be or no to every option. A later answer replaces an earlier one, until it closes.");
        polls.MapPost("/{poll}/close", (string id, string poll, Commands commands) => commands.SendAsync(new CloseTimePoll(Shape.Id("id", id), Shape.Id("poll", poll)), poll))
            .WithName("time-polls.close").IsCommand().WithSummary("Close a poll now").WithDescription("Publishes the answers, ranked. Who has not answered counts as absent.");
        polls.MapPost("/{poll}/cancel", (string id, string poll, Commands commands) => commands.SendAsync(new CancelTimePoll(Shape.Id("id", id), Shape.Id("poll", poll)), poll))
            .WithName("time-polls.cancel").IsCommand().WithSummary("Give a poll up").WithDescription("What was answered stays hidden.");
    }

    private static Task<IResult> OpenAsync(string id, OpenPollBody body, Commands commands)
    {
        var poll = commands.NewId("time-poll");
        var required = CalendarShapes.Units("required", body.Required);
        var optional = CalendarShapes.Units("optional", body.Optional).RemoveAll(required.Contains);
        if (required.Length + optional.Length == 0)
        {
            throw new ShapeException("required", "required");
        }

        return commands.SendAsync(
            new OpenTimePoll(
                Shape.Id("id", id), poll, Shape.Line("title", body.Title, 100, 2), Shape.Known("meeting", body.Meeting), Shape.Range("minutes", body.Minutes, 15, 720),
                CalendarShapes.Options(body.Options ?? []), required, optional, CalendarShapes.Sound("closesAt", body.ClosesAt), Shape.OptionalLine("place", body.Place, 200)),
            poll, $"/api/alliances/{id}/time-polls/{poll}");
    }

    private static async Task<IResult> GetAsync(string id, string poll, HttpContext http, PollQueries polls, Sight sight, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (!Ids.IsValid(poll) || await polls.GetAsync(id, poll, caller.Units, cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        http.Response.Headers.ETag = $"\"{found.Version}\"";
        var names = found.Required.Concat(found.Optional).ToDictionary(u => u.Id, StringComparer.Ordinal);
        return TypedResults.Ok(new PollAnswer(
            found.Poll, found.Options, found.Required, found.Optional, found.Mine,
            found.Result is null ? null : [.. found.Result.Select(r => new OptionOutcome(r.OptionId, r.StartsAt, Named(r.Yes), Named(r.IfNeedBe), Named(r.No), Named(r.Silent), r.RequiredMissing))],
            May.Of(await sight.RelationAsync(caller, id), caller, "time-poll."), found.Version, found.AsOf));

        List<UnitRef> Named(IEnumerable<string> units) => [.. units.Select(u => names[u])];
    }

    private static Task<IResult> AnswerAsync(string id, string poll, PollAnswerBody body, Commands commands)
    {
        var choices = Ask.Entries("choices", body.Choices);
        if (choices.Length > CalendarShapes.MaxOptions)
        {
            throw new ShapeException("choices", "too-many", $"{CalendarShapes.MaxOptions}");
        }

        return commands.SendAsync(
            new AnswerTimePoll(
                Shape.Id("id", id), Shape.Id("poll", poll), Shape.Id("unitId", body.UnitId),
                [.. choices.Select((c, i) => new PollChoice(Shape.Id($"choices[{i}].optionId", c.OptionId), Shape.Known($"choices[{i}].answer", c.Answer)))]),
            poll);
    }
}
