using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.MemberUnits;
using Alliance.Storage.People;
using Alliance.Web.Access;
using Alliance.Web.Kernel;
using Alliance.Web.MemberUnits.Import;

namespace Alliance.Web.MemberUnits;

public sealed record UnitBody(
    string? Name, string? ShortName, UnitKind Kind, string? RegionCode, string? Address, double? Longitude, double? Latitude, IReadOnlyList<string>? Offers, string? CreditCode)
{
    public UnitDetails Details() => UnitShapes.Check(new UnitDetails(Name!, ShortName, Kind, RegionCode!, Address, Longitude, Latitude, [.. Offers ?? []], CreditCode));
}

public sealed record MergeBody(string? IntoUnitId);

/// <summary>One unit whole. Its people are shown to administrators, to coordinators of its alliances and to its own people.</summary>
public sealed record UnitAnswer(
    string Id,
    string Name,
    string? ShortName,
    string Kind,
    RegionRef Region,
    string? Address,
    double? Longitude,
    double? Latitude,
    IReadOnlyList<string> Offers,
    string? CreditCode,
    string Status,
    IReadOnlyList<NamedRef> Alliances,
    int AllianceCount,
    NamedRef? MergedInto,
    IReadOnlyList<NamedRef> Merged,
    IReadOnlyList<UnitPerson>? People,
    DateTimeOffset RegisteredAt,
    DateTimeOffset ChangedAt,
    IReadOnlyDictionary<string, bool> May,
    long Version,
    long AsOf);

/// <summary>Member units: the directory, one unit, registering, changing, merging.</summary>
public static class MemberUnitEndpoints
{
    public static void MapMemberUnits(this IEndpointRouteBuilder api)
    {
        var units = api.MapGroup("/member-units").WithTags("MemberUnits");
        units.MapGet("", ListAsync).WithName("member-units.list").IsQuery<PageOf<UnitItem>>().WithSummary("The directory of units")
            .WithDescription("By text (`q`, two characters are enough), region (any level and what lies below), kind; sorted by `name`, `-name`, `region` or `-region`. Totals beyond 10,000 are capped.");
        units.MapGet("/{id}", GetAsync).WithName("member-units.get").IsQuery<UnitAnswer>().WithSummary("One unit").WithDescription("With its alliances, and its people for those who may see them.");
        units.MapPost("", RegisterAsync).WithName("member-units.register").IsCommand(creates: true).WithSummary("Register a unit").WithDescription("The position is WGS 84 in degrees: both coordinates or neither.");
        units.MapPut("/{id}", ChangeAsync).WithName("member-units.change").IsCommand().WithSummary("Change a unit").WithDescription("Send `If-Match` with the version seen.");
        units.MapPost("/{id}/merge", MergeAsync).WithName("member-units.merge").IsCommand().WithSummary("Merge a duplicate").WithDescription("The unit closes; its seats, turns and people pass to the other.");
        units.MapGet("/{id}/duplicates", DuplicatesAsync).WithName("member-units.duplicates").IsQuery<IReadOnlyList<DuplicateUnit>>().WithSummary("Likely duplicates").WithDescription("Units that may be the same, with a score from 0 to 1 and the reasons.");
        units.MapGet("/export.xlsx", UnitSpreadsheet.ExportAsync).WithName("member-units.export").Produces(200, contentType: UnitSpreadsheet.ContentType).Refuses(400, 401)
            .WithSummary("Export units").WithDescription("The units of the same filters as the list, as a spreadsheet with Chinese headings that can be imported again.");
        units.MapImports();
    }

    public static UnitFilter Filter(string? q, string? region, string? kind, string? sort) => new(
        Ask.Text("q", q),
        Ask.Region("region", region),
        Ask.OneOf<UnitKind>("kind", kind) is { } known ? Ask.Word(known) : null,
        Ask.Of("sort", sort, "name", "-name", "region", "-region") switch
        {
            "-name" => UnitSort.NameDescending,
            "region" => UnitSort.Region,
            "-region" => UnitSort.RegionDescending,
            _ => UnitSort.Name,
        });

    private static async Task<IResult> ListAsync(string? q, string? region, string? kind, string? sort, int? page, int? size, MemberUnitQueries units, CancellationToken cancel) =>
        TypedResults.Ok(await units.ListAsync(Filter(q, region, kind, sort), Ask.Page(page, size), cancel));

    private static async Task<IResult> GetAsync(string id, HttpContext http, MemberUnitQueries units, PeopleQueries people, CancellationToken cancel)
    {
        if (!Ids.IsValid(id) || await units.GetAsync(id, cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var (u, caller) = (found.Unit, http.Caller());
        var coordinates = u.Alliances.Any(a => caller.Coordinates(a.Id));
        var mine = caller.SpeaksFor(id);
        http.Response.Headers.ETag = $"\"{u.Version}\"";
        return TypedResults.Ok(new UnitAnswer(
            u.Id, u.Name, u.ShortName, u.Kind, u.Region, u.Address, u.Longitude, u.Latitude, u.Offers, u.CreditCode, u.Status, u.Alliances, u.AllianceCount, found.MergedInto, found.Merged,
            caller.IsAdministrator || coordinates || mine ? await people.OfUnitAsync(id, cancel) : null,
            found.RegisteredAt, found.ChangedAt,
            new Dictionary<string, bool>(StringComparer.Ordinal)
            {
                ["member-unit.change"] = caller.IsAdministrator || coordinates || mine,
                ["member-unit.merge"] = caller.IsAdministrator,
                ["person.register"] = caller.IsAdministrator || coordinates || caller.Grants.Contains(new Grant(Role.Delegate, id)),
            },
            u.Version, found.AsOf));
    }

    private static Task<IResult> RegisterAsync(UnitBody body, Commands commands)
    {
        var id = commands.NewId("unit");
        return commands.SendAsync(new RegisterMemberUnit(id, body.Details()), id, $"/api/member-units/{id}");
    }

    private static Task<IResult> ChangeAsync(string id, UnitBody body, Commands commands) =>
        commands.SendAsync(new ChangeMemberUnit(Shape.Id("id", id), body.Details()), id);

    private static Task<IResult> MergeAsync(string id, MergeBody body, Commands commands) =>
        commands.SendAsync(new MergeMemberUnit(Shape.Id("id", id), Shape.Id("intoUnitId", body.IntoUnitId)), id);

    private static async Task<IResult> DuplicatesAsync(string id, DuplicateQueries duplicates, CancellationToken cancel) =>
        TypedResults.Ok(Ids.IsValid(id) ? await duplicates.OfAsync(id, cancel) : []);
}
