using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Conferences;
using Alliance.Storage.Kernel.Reading;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Conferences;

/// <summary>An alliance's meetings: called, answered, moved, called off; what happens in the room stands beside this page.</summary>
public static class ConferenceEndpoints
{
    public static void MapConferences(this IEndpointRouteBuilder api)
    {
        var conferences = api.MapGroup("/alliances/{id}/conferences").WithTags("Conferences");
        conferences.MapGet("", ListAsync).WithName("conferences.list").IsQuery<PageOf<ConferenceItem>>().WithSummary("Meetings")
            .WithDescription("By time. `from` and `to` give the span, `status` one of called, open, closed, cancelled or `ahead` (called or open), `order` is `latest` or `earliest` first.");
        conferences.MapGet("/{conference}", GetAsync).WithName("conferences.get").IsQuery<ConferencePage>().WithSummary("One meeting whole")
            .WithDescription("Who is invited and what they answered, who is here and what the quorum needs, the agenda, motions and speakers.");
        conferences.MapPost("", CallAsync).WithName("conferences.call").IsCommand(creates: true).WithSummary("Call a meeting")
            .WithDescription("At the charter's notice; a shorter one is refused with `conference.notice-too-short` and the earliest time, or needs `waiverReason` and the consent of both the chair and the coordinator.");
        conferences.MapPut("/{conference}", (string id, string conference, RescheduleBody body, Commands commands) =>
                commands.SendAsync(ConferenceShapes.Check(new RescheduleConference(AllianceOf(id), ConferenceOf(conference), body.StartsAt, body.EndsAt, body.Place?.Place()!, body.Why, body.WaiverReason)), conference))
            .WithName("conferences.reschedule").IsCommand().WithSummary("Move a meeting").WithDescription("Answers given for the time before no longer hold.");
        conferences.MapPost("/{conference}/waiver", (string id, string conference, Commands commands) =>
                commands.SendAsync(new AgreeToWaiver(AllianceOf(id), ConferenceOf(conference)), conference))
            .WithName("conferences.agree-to-waiver").IsCommand().WithSummary("Agree to the short notice").WithDescription("By the other side: the chair or the coordinator.");
        conferences.MapPost("/{conference}/cancel", (string id, string conference, CancelBody body, Commands commands) =>
                commands.SendAsync(new CancelConference(AllianceOf(id), ConferenceOf(conference), Shape.Line("reason", body.Reason, 500)), conference))
            .WithName("conferences.cancel").IsCommand().WithSummary("Call a meeting off").WithDescription("Its topics are free for another.");
        conferences.MapPost("/{conference}/answers", (string id, string conference, AnswerBody body, Commands commands) =>
                commands.SendAsync(
                    new AnswerConference(AllianceOf(id), ConferenceOf(conference), Shape.Id("unitId", body.UnitId), Shape.Known("answer", body.Answer), Shape.OptionalLine("comment", body.Comment, 300)), conference))
            .WithName("conferences.answer").IsCommand().WithSummary("Answer the invitation").WithDescription("For one's own unit: come, deputy, cannot. The coordinator enters what was answered by telephone. A later answer replaces an earlier one.");
        conferences.MapPut("/{conference}/agenda", (string id, string conference, AgendaBody body, Commands commands) =>
                commands.SendAsync(new ArrangeAgenda(AllianceOf(id), ConferenceOf(conference), ConferenceShapes.Items(Agendas.Of(body.Items, commands))), conference))
            .WithName("conferences.arrange-agenda").IsCommand().WithSummary("Arrange the agenda").WithDescription("The whole agenda in its order. Topics keep their track's notice; what has begun stays.");
        conferences.MapRoom();
    }

    internal static string AllianceOf(string id) => Shape.Id("id", id);

    internal static string ConferenceOf(string conference) => Shape.Id("conference", conference);

    private static async Task<IResult> ListAsync(
        string id, DateTimeOffset? from, DateTimeOffset? to, string? kind, string? status, string? q, string? series, string? order, int? page, int? size, HttpContext http, ConferenceQueries conferences, CancellationToken cancel) =>
        TypedResults.Ok(await conferences.ListAsync(
            AllianceOf(id),
            new ConferenceFilter(
                from,
                to,
                Ask.OneOf<MeetingKind>("kind", kind) is { } known ? Ask.Word(known) : null,
                Ask.Of("status", status, "called", "open", "closed", "cancelled", "ahead"),
                Ask.Text("q", q),
                Ask.Id("series", series),
                Ask.Of("order", order, "latest", "earliest") != "earliest"),
            Ask.Page(page, size),
            http.Caller(),
            cancel));

    private static async Task<IResult> GetAsync(string id, string conference, HttpContext http, ConferenceQueries conferences, Sight sight, TimeProvider clock, CancellationToken cancel)
    {
        var (caller, now) = (http.Caller(), clock.GetUtcNow());
        if (!Ids.IsValid(conference) || await conferences.GetAsync(id, conference, ChinaTime.DateOf(now), cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        http.Response.Headers.ETag = $"\"{found.Row.Version}\"";
        var relation = await sight.RelationAsync(caller, id) | Relations.When(found.Leading.Any(caller.SpeaksFor), Relation.Chair);
        return TypedResults.Ok(ConferencePage.Of(id, found, May.Of(relation, caller, "conference."), now));
    }

    private static Task<IResult> CallAsync(string id, CallBody body, Commands commands)
    {
        var conference = string.IsNullOrEmpty(body.Id) ? commands.NewId("conference") : Shape.Id("id", body.Id);
        var call = ConferenceShapes.Check(new CallConference(
            AllianceOf(id), conference, body.Kind, body.Title!, body.StartsAt, body.EndsAt, body.Place?.Place()!, body.BodyId, body.SeriesId, body.HostUnitId,
            [.. body.Required ?? []], [.. body.Optional ?? []], Agendas.Of(body.Agenda, commands), body.CodeRequired, body.WaiverReason));
        return commands.SendAsync(call, conference, $"/api/alliances/{id}/conferences/{conference}");
    }
}
