using Alliance.Domain.AnnualReports;
using Alliance.Domain.Kernel;
using Alliance.Storage.AnnualReports;
using Alliance.Web.Access;
using Alliance.Web.Kernel;
using Rules = Alliance.Domain.AnnualReports.AnnualReports;

namespace Alliance.Web.AnnualReports;

public sealed record ReportBody(string? Text);

public sealed record YearAnswer(YearPack Pack, IReadOnlyDictionary<string, bool> May, long Version, long AsOf);

/// <summary>The pack of an annual conference: a year drawn from the data, and the chair's report on it.</summary>
public static class YearEndpoints
{
    public static void MapYears(this IEndpointRouteBuilder api)
    {
        var years = api.MapGroup("/alliances/{id}/years/{year}").WithTags("AnnualReports");
        years.MapGet("", GetAsync).WithName("years.get").IsQuery<YearAnswer>().WithSummary("A year of the alliance")
            .WithDescription("Its meetings, resolutions, attendance by unit, action items met in time, who was in the chair, and the chair's report.");
        years.MapPut("/report", (string id, string year, ReportBody body, Commands commands) =>
                commands.SendAsync(Rules.Check(new WriteAnnualReport(Shape.Id("id", id), YearOf(year), body.Text ?? "")), Rules.IdOf(id, YearOf(year))))
            .WithName("years.write-report").IsCommand().WithSummary("Write the chair's report").WithDescription("Send `If-Match` with the version seen; 0 where there was none.");
        years.MapGet("/document", DocumentAsync).WithName("years.document").Produces(200, contentType: YearDocument.ContentType).Refuses(400, 401, 403, 404)
            .WithSummary("The pack as a document").WithDescription("A .docx in the form of a Chinese official report.");
    }

    private static int YearOf(string year) =>
        int.TryParse(year, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? Shape.Range("year", number, 2000, 2100)
            : throw new ShapeException("year", "out-of-range", "2000–2100");

    private static async Task<IResult> GetAsync(string id, string year, HttpContext http, YearQueries years, Sight sight, TimeProvider clock, CancellationToken cancel)
    {
        if (await years.GetAsync(id, YearOf(year), ChinaTime.DateOf(clock.GetUtcNow()), cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var version = found.Report?.Version ?? 0;
        http.Response.Headers.ETag = $"\"{version}\"";
        return TypedResults.Ok(new YearAnswer(found, May.Of(await sight.RelationAsync(http.Caller(), id), http.Caller(), "annual-report."), version, found.AsOf));
    }

    private static async Task<IResult> DocumentAsync(string id, string year, YearQueries years, TimeProvider clock, CancellationToken cancel) =>
        await years.GetAsync(id, YearOf(year), ChinaTime.DateOf(clock.GetUtcNow()), cancel) is { } found
            ? YearDocument.Result(found)
            : Problem.Of(KernelCodes.NotFound).ToResult();
}
