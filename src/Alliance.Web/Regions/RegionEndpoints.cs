using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Regions;
using Alliance.Web.Kernel;

namespace Alliance.Web.Regions;

public sealed record RegionAnswer(string Code, string Name, string Level, string? Parent, bool HasChildren, string Path, IReadOnlyList<RegionItem> Ancestors);

/// <summary>The tree of administrative divisions.</summary>
public static class RegionEndpoints
{
    private static readonly string[] Levels = ["province", "city", "district", "township", "community"];

    public static void MapRegions(this IEndpointRouteBuilder api)
    {
        var regions = api.MapGroup("/regions").WithTags("Regions");
        regions.MapGet("", ListAsync).WithName("regions.list").IsQuery<PageOf<RegionItem>>().WithSummary("Regions below one, or found by name or code")
            .WithDescription("With `q`: by name (several words narrow along the path: 上海 南京东路) or by the beginning of a code. With `parent`: what lies right below it. With neither: the provinces.");
        regions.MapGet("/{code}", GetAsync).WithName("regions.get").IsQuery<RegionAnswer>().WithSummary("One region").WithDescription("With those above it, the province first.");
    }

    private static async Task<IResult> ListAsync(string? parent, string? q, string? level, RegionQueries regions, CancellationToken cancel)
    {
        var wanted = Ask.Of("level", level, Levels);
        var found = Ask.Text("q", q) is { } text ? await regions.SearchAsync(text, wanted, 50, cancel) : await regions.ChildrenAsync(Ask.Region("parent", parent), cancel);
        return TypedResults.Ok(Whole.Of(found));
    }

    private static async Task<IResult> GetAsync(string code, RegionQueries regions, CancellationToken cancel) =>
        code.Length <= 12 && await regions.GetAsync(code, cancel) is { Region: var r, Ancestors: var ancestors }
            ? TypedResults.Ok(new RegionAnswer(r.Code, r.Name, r.Level, r.Parent, r.HasChildren, r.Path, ancestors))
            : Problem.Of(KernelCodes.NotFound).ToResult();
}
