using Alliance.Domain.Kernel;
using Alliance.Domain.Resolutions;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Resolutions;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Resolutions;

public sealed record EnterBody(string? Title, string? Text, string? TopicId, string? ConferenceId, IReadOnlyList<ResolutionChange>? Changes);

public sealed record WordingBody(string? Text);

public sealed record ResolutionsAnswer(IReadOnlyList<ResolutionItem> Items, long Total, bool TotalIsCapped, IReadOnlyList<int> Years, IReadOnlyDictionary<string, bool> May, long AsOf);

public sealed record ResolutionAnswer(
    ResolutionItem Resolution, IReadOnlyList<ResolutionLink> ChangedBy, IReadOnlyList<ResolutionLink> Changes, IReadOnlyDictionary<string, bool> May, long Version, long AsOf);

/// <summary>The register of resolutions, numbered without a gap in each year.</summary>
public static class ResolutionEndpoints
{
    public static void MapResolutions(this IEndpointRouteBuilder api)
    {
        var resolutions = api.MapGroup("/alliances/{id}/resolutions").WithTags("Resolutions");
        resolutions.MapGet("", ListAsync).WithName("resolutions.list").IsQuery<ResolutionsAnswer>().WithSummary("The register of resolutions")
            .WithDescription("The latest number first. `status`: in-force (also amended ones), amended, repealed; `q` looks in titles and wordings.");
        resolutions.MapGet("/{resolutionId}", GetAsync).WithName("resolutions.get").IsQuery<ResolutionAnswer>().WithSummary("One resolution").WithDescription("With what amends or repeals it, and what it amends or repeals.");
        resolutions.MapPost("", EnterAsync).WithName("resolutions.enter").IsCommand(creates: true).WithSummary("Enter what was agreed")
            .WithDescription("By the chair or the coordinator, where the members agreed without a vote. What a vote decides is entered by itself.");
        resolutions.MapPost("/{resolutionId}/wording", (string id, string resolutionId, WordingBody body, Commands commands) =>
                commands.SendAsync(new WordResolution(Shape.Id("id", id), Shape.Id("resolutionId", resolutionId), ResolutionShapes.Wording(body.Text)), resolutionId))
            .WithName("resolutions.word").IsCommand().WithSummary("Give it its wording").WithDescription("Once, where it was entered without one.");
    }

    private static async Task<IResult> ListAsync(
        string id, int? year, string? status, string? q, string? conference, int? page, int? size, HttpContext http, ResolutionQueries resolutions, Sight sight, IEventStore store, CancellationToken cancel)
    {
        var asOf = await store.HeadAsync(ScopeId.OfAlliance(id), cancel);
        var ask = new ResolutionAsk(id, year, Ask.Of("status", status, "in-force", "amended", "repealed"), Ask.Text("q", q), Ask.Id("conference", conference));
        var found = await resolutions.ListAsync(ask, Ask.Page(page, size), cancel);
        var may = May.Of(await sight.RelationAsync(http.Caller(), id), http.Caller(), "resolution.");
        return TypedResults.Ok(new ResolutionsAnswer(found.Items, found.Total, found.TotalIsCapped, await resolutions.YearsAsync(id, cancel), may, asOf));
    }

    private static async Task<IResult> GetAsync(string id, string resolutionId, HttpContext http, ResolutionQueries resolutions, Sight sight, CancellationToken cancel)
    {
        if (!Ids.IsValid(resolutionId) || await resolutions.GetAsync(id, resolutionId, cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        http.Response.Headers.ETag = $"\"{found.Resolution.Version}\"";
        var may = May.Of(await sight.RelationAsync(http.Caller(), id), http.Caller(), "resolution.", "action-item.");
        return TypedResults.Ok(new ResolutionAnswer(found.Resolution, found.ChangedBy, found.Changes, may, found.Resolution.Version, found.AsOf));
    }

    private static Task<IResult> EnterAsync(string id, EnterBody body, Commands commands)
    {
        var resolution = commands.NewId("resolution");
        var command = new EnterResolution(
            Shape.Id("id", id), resolution, body.Title ?? "", body.Text, Passing.Consensus, null, body.TopicId, body.ConferenceId, Ask.Entries("changes", body.Changes));
        return commands.SendAsync(ResolutionShapes.Check(command), resolution, $"/api/alliances/{id}/resolutions/{resolution}");
    }
}
