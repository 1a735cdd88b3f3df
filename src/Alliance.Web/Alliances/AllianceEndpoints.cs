using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Storage.Alliances;
using Alliance.Storage.Conferences;
using Alliance.Storage.Kernel.Reading;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Alliances;

public sealed record ProfileBody(
    string? Name, string? NameEn, AllianceType Type, IReadOnlyList<string>? Regions, string? ParentId, DateOnly? FoundedOn, string? Purpose)
{
    public AllianceProfile Profile() => AllianceShapes.Check(new AllianceProfile(Name!, NameEn, Type, [.. Regions ?? []], ParentId, FoundedOn, Purpose));
}

public sealed record MemberBody(string? UnitId, string? Share);

public sealed record FoundBody(
    string? Id, string? Name, string? NameEn, AllianceType Type, IReadOnlyList<string>? Regions, string? ParentId, DateOnly? FoundedOn, string? Purpose, Charter? Charter, IReadOnlyList<MemberBody>? Members)
{
    public AllianceProfile Profile() => new ProfileBody(Name, NameEn, Type, Regions, ParentId, FoundedOn, Purpose).Profile();
}

public sealed record CharterBody(Charter? Charter, DateOnly EffectiveFrom);

public sealed record DissolveBody(string? Reason);

/// <summary>Alliances: the directory, one whole, founding, its profile and charter.</summary>
public static class AllianceEndpoints
{
    public static void MapAlliances(this IEndpointRouteBuilder api)
    {
        var alliances = api.MapGroup("/alliances").WithTags("Alliances");
        alliances.MapGet("", ListAsync).WithName("alliances.list").IsQuery<PageOf<AllianceCard>>().WithSummary("The directory of alliances")
            .WithDescription("Cards of the standing alliances for everybody signed in: name, type, regions, who is in the chair. By text, region (and below), type; `mine=true` for those I have to do with.");
        alliances.MapGet("/{id}", GetAsync).WithName("alliances.get").IsQuery<AllianceAnswer>().WithSummary("One alliance").WithDescription("For those within. `may` says which commands my relation opens to me.");
        alliances.MapGet("/{id}/card", CardAsync).WithName("alliances.card").IsQuery<AllianceCard>().WithSummary("One alliance's card").WithDescription("What the directory shows of it, for everybody signed in.");
        alliances.MapPost("", FoundAsync).WithName("alliances.found").IsCommand(creates: true).WithSummary("Found an alliance").WithDescription("With its founding members; without a charter it gets the usual one.");
        alliances.MapPut("/{id}", ChangeAsync).WithName("alliances.change-profile").IsCommand().WithSummary("Change the profile").WithDescription("Send `If-Match` with the version seen.");
        alliances.MapPut("/{id}/charter", AmendAsync).WithName("alliances.amend-charter").IsCommand().WithSummary("Amend the charter").WithDescription("A new version from a date on; earlier versions are kept.");
        alliances.MapGet("/{id}/charters", ChartersAsync).WithName("alliances.charters").IsQuery<IReadOnlyList<CharterItem>>().WithSummary("Versions of the charter").WithDescription("The latest first.");
        alliances.MapPost("/{id}/dissolve", DissolveAsync).WithName("alliances.dissolve").IsCommand().WithSummary("Dissolve the alliance").WithDescription("Its history stays readable; nothing can be changed any more.");
        alliances.MapGet("/{id}/activity", ActivityEndpoint.GetAsync).WithName("alliances.activity").IsQuery<ActivityAnswer>().WithSummary("What happened, newest first")
            .WithDescription("Before a position, at most `size` (200). What the caller may not see comes as an empty envelope. `names` says what the ids in the events are called.");
    }

    private static async Task<IResult> ListAsync(
        string? q, string? region, string? type, bool? mine, bool? dissolved, string? sort, int? page, int? size, HttpContext http, AllianceQueries alliances, CancellationToken cancel) =>
        TypedResults.Ok(await alliances.ListAsync(
            new AllianceFilter(
                Ask.Text("q", q),
                Ask.Region("region", region),
                Ask.OneOf<AllianceType>("type", type) is { } known ? Ask.Word(known) : null,
                mine == true,
                Ask.Of("sort", sort, "name", "-name") == "-name",
                dissolved == true && http.Caller().IsAdministrator),
            Ask.Page(page, size),
            http.Caller(),
            cancel));

    private static async Task<IResult> GetAsync(string id, HttpContext http, AllianceQueries alliances, ConferenceQueries conferences, Sight sight, TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (await alliances.GetAsync(id, caller, ChinaTime.DateOf(clock.GetUtcNow()), cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        http.Response.Headers.ETag = $"\"{found.Version}\"";
        var may = May.Of(await sight.RelationAsync(caller, id), caller, "alliance.", "chair-cycle.", "conference.", "meeting-series.", "time-poll.", "vote.", "action-item.");
        var next = await conferences.NextAsync([id], caller, clock.GetUtcNow(), cancel);
        return TypedResults.Ok(AllianceAnswer.Of(found, may, next.Count == 0 ? null : next[0]));
    }

    private static async Task<IResult> CardAsync(string id, HttpContext http, AllianceQueries alliances, CancellationToken cancel) =>
        Ids.IsValid(id) && await alliances.CardsAsync([id], http.Caller(), cancel) is [{ Status: "active" } card]
            ? TypedResults.Ok(card)
            : Problem.Of(KernelCodes.NotFound).ToResult();

    private static Task<IResult> FoundAsync(FoundBody body, Commands commands)
    {
        var id = string.IsNullOrEmpty(body.Id) ? commands.NewId("alliance") : Shape.Id("id", body.Id);
        var members = AllianceShapes.Check([.. Ask.Entries("members", body.Members).Select(m => new FoundingMember(m.UnitId!, m.Share!))]);
        var charter = Checked(body.Charter ?? Charters.Default);
        return commands.SendAsync(new FoundAlliance(id, body.Profile(), charter, members), id, $"/api/alliances/{id}");
    }

    private static Task<IResult> ChangeAsync(string id, ProfileBody body, Commands commands) =>
        commands.SendAsync(new ChangeAllianceProfile(Shape.Id("id", id), body.Profile()), id);

    private static Task<IResult> AmendAsync(string id, CharterBody body, Commands commands) =>
        commands.SendAsync(new AmendCharter(Shape.Id("id", id), Checked(body.Charter ?? throw new ShapeException("charter", "required")), body.EffectiveFrom), id);

    private static Charter Checked(Charter charter) => AllianceShapes.Check(charter with
    {
        Tracks = Ask.Entries("charter.tracks", charter.Tracks.IsDefault ? null : charter.Tracks.AsEnumerable()),
        Lists = Ask.Entries("charter.lists", charter.Lists.IsDefault ? null : charter.Lists.AsEnumerable()),
    });

    private static async Task<IResult> ChartersAsync(string id, MembershipQueries memberships, CancellationToken cancel) => TypedResults.Ok(await memberships.ChartersAsync(id, cancel));

    private static Task<IResult> DissolveAsync(string id, DissolveBody body, Commands commands) =>
        commands.SendAsync(new DissolveAlliance(Shape.Id("id", id), Shape.Line("reason", body.Reason, 500)), id);
}
