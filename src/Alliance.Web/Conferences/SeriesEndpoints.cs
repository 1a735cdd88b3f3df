using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Conferences;
using Alliance.Storage.Kernel.Reading;
using Alliance.Web.Kernel;
using static Alliance.Web.Conferences.ConferenceEndpoints;

namespace Alliance.Web.Conferences;

public sealed record SeriesBody(string? Id, MeetingKind Kind, string? Title, DateOnly From, int EveryMonths, int DaysIn, string? Weekday, TimeOnly At, int Minutes, string? BodyId)
{
    public SeriesRule Rule() => SeriesShapes.Check(new SeriesRule(
        Kind, Title!, From, EveryMonths, DaysIn, Ask.OneOf<DayOfWeek>("weekday", Weekday) ?? throw new ShapeException("weekday", "required"), At, Minutes, BodyId));
}

public sealed record EndBody(string? Reason);

/// <summary>Series of meetings: their dates follow the chair.</summary>
public static class SeriesEndpoints
{
    public static void MapMeetingSeries(this IEndpointRouteBuilder api)
    {
        var series = api.MapGroup("/alliances/{id}/meeting-series").WithTags("Conferences");
        series.MapGet("", async (string id, SeriesQueries queries, CancellationToken cancel) => TypedResults.Ok(Whole.Of(await queries.ListAsync(AllianceOf(id), cancel))))
            .WithName("meeting-series.list").IsQuery<PageOf<SeriesItem>>().WithSummary("Series of meetings").WithDescription("Those that run, with the dates ahead and whoever would then hold the chair.");
        series.MapPost("", (string id, SeriesBody body, Commands commands) =>
            {
                var made = string.IsNullOrEmpty(body.Id) ? commands.NewId("series") : Shape.Id("id", body.Id);
                return commands.SendAsync(new StartSeries(AllianceOf(id), made, body.Rule()), made, $"/api/alliances/{id}/meeting-series");
            })
            .WithName("meeting-series.start").IsCommand(creates: true).WithSummary("Start a series").WithDescription("Every so many months, so many days after the chair passes, on a weekday; the host is the unit in the chair.");
        series.MapPut("/{series}", (string id, string series, SeriesBody body, Commands commands) => commands.SendAsync(new ChangeSeries(AllianceOf(id), Shape.Id("seriesId", series), body.Rule()), series))
            .WithName("meeting-series.change").IsCommand().WithSummary("Change a series").WithDescription("Dates that were called stay as they are.");
        series.MapPost("/{series}/end", (string id, string series, EndBody body, Commands commands) => commands.SendAsync(new EndSeries(AllianceOf(id), Shape.Id("seriesId", series), Shape.OptionalLine("reason", body.Reason, 300)), series))
            .WithName("meeting-series.end").IsCommand().WithSummary("End a series").WithDescription("Meetings that were called stay called.");
    }
}
