using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Storage.Accounts;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.People;
using Alliance.Web.Access;
using Alliance.Web.Feed;
using Alliance.Web.Kernel;

namespace Alliance.Web.People;

public sealed record GrantBody(Role Role, string? Target)
{
    public Grant Checked(string field) => PersonShapes.Check(field, Role, Target);
}

public sealed record PersonBody(string? Name, string? Phone, string? Email);

public sealed record NewPersonBody(string? Name, string? SignInName, string? Phone, string? Email, GrantBody? FirstGrant);

/// <summary>A new person and the one-time link by which they set their own password; it is shown this once.</summary>
public sealed record NewPersonAnswer(string Id, long Version, string Scope, long Position, string SignInLink);

public sealed record SignInLinkAnswer(string Link);

public sealed record DeactivateBody(bool EraseData);

/// <summary>People and their roles.</summary>
public static class PeopleEndpoints
{
    private static readonly TimeSpan LinkValidFor = TimeSpan.FromDays(7);

    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapGet("", ListAsync).WithName("people.list").IsQuery<PageOf<PersonItem>>().WithSummary("People")
            .WithDescription("Administrators see everybody, coordinators the people of their alliances and of those alliances' units, delegates those of their own unit.");
        people.MapGet("/{id}", GetAsync).WithName("people.get").IsQuery<PersonItem>().WithSummary("One person").WithDescription("For those who may see them; everybody may see themselves.");
        people.MapPost("", RegisterAsync).WithName("people.register").Produces<NewPersonAnswer>(201).Refuses(400, 401, 403, 409, 429, 503).WithSummary("Register a person")
            .WithDescription("Answers with a one-time link, valid for seven days, by which the person sets a password. Who is no administrator must give a first role that they may grant.");
        people.MapPut("/{id}", ChangeAsync).WithName("people.change").IsCommand().WithSummary("Change a person's data").WithDescription("Name, telephone and mail: personal data, kept outside the log of events.");
        people.MapPost("/{id}/grants", GrantAsync).WithName("people.grant").IsCommand().WithSummary("Grant a role").WithDescription("A coordinator names people of its own alliance and its units; a delegate names its unit's deputy.");
        people.MapPost("/{id}/grants/revoke", RevokeAsync).WithName("people.revoke").IsCommand().WithSummary("Revoke a role").WithDescription("In every open browser of the person, at once.");
        people.MapPost("/{id}/sign-in-link", LinkAsync).WithName("people.sign-in-link").IsQuery<SignInLinkAnswer>().WithSummary("A new one-time sign-in link")
            .WithDescription("For somebody who forgot the password. Only for those who could name every role that the person holds. Earlier links stop working.");
        people.MapPost("/{id}/deactivate", DeactivateAsync).WithName("people.deactivate").IsCommand().WithSummary("Deactivate a person").WithDescription("Every role, session and token ends. On request the personal data is erased.");
    }

    private static async Task<IResult> ListAsync(string? q, string? role, string? unit, string? alliance, int? page, int? size, HttpContext http, PeopleQueries people, CancellationToken cancel) =>
        TypedResults.Ok(await people.ListAsync(
            new PeopleFilter(Ask.Text("q", q), Ask.OneOf<Role>("role", role) is { } known ? Ask.Word(known) : null, Ask.Id("unit", unit), Ask.Id("alliance", alliance), PeopleSight.Within(http.Caller())),
            Ask.Page(page, size),
            cancel));

    private static async Task<IResult> GetAsync(string id, HttpContext http, PeopleQueries people, PeopleSight sight, CancellationToken cancel) =>
        Ids.IsValid(id) && await people.GetAsync(id, cancel) is { } person && await sight.MaySeeAsync(http.Caller(), person, cancel)
            ? TypedResults.Ok(person)
            : Problem.Of(KernelCodes.NotFound).ToResult();

    private static async Task<IResult> RegisterAsync(NewPersonBody body, HttpContext http, Commands commands, SignInLinks links, TimeProvider clock)
    {
        var id = commands.NewId("person");
        var command = new RegisterPerson(id, PersonShapes.SignInName("signInName", body.SignInName), PersonShapes.Check(new PersonalData(body.Name!, body.Phone, body.Email)))
        {
            FirstGrant = body.FirstGrant?.Checked("firstGrant"),
        };
        var outcome = await commands.OutcomeAsync(command);
        if (!outcome.Accepted)
        {
            return Problem.Of(outcome.Code!, outcome.Facts).ToResult();
        }

        http.Response.Headers.ETag = $"\"{outcome.Version}\"";
        return TypedResults.Created($"/api/people/{id}", new NewPersonAnswer(id, outcome.Version, outcome.Scope, outcome.Position, await NewLinkAsync(http, links, id, clock)));
    }

    private static Task<IResult> ChangeAsync(string id, PersonBody body, Commands commands) =>
        commands.SendAsync(new ChangePerson(Shape.Id("id", id), PersonShapes.Check(new PersonalData(body.Name!, body.Phone, body.Email))), id);

    private static Task<IResult> GrantAsync(string id, GrantBody body, Commands commands) =>
        commands.SendAsync(new GrantRole(Shape.Id("id", id), body.Checked("grant")), id);

    private static Task<IResult> RevokeAsync(string id, GrantBody body, Commands commands) =>
        commands.SendAsync(new RevokeRole(Shape.Id("id", id), body.Checked("grant")), id);

    private static async Task<IResult> LinkAsync(string id, HttpContext http, PeopleQueries people, PeopleSight sight, SignInLinks links, TimeProvider clock, CancellationToken cancel)
    {
        if (!Ids.IsValid(id) || await people.GetAsync(id, cancel) is not { } person || !await sight.MaySeeAsync(http.Caller(), person, cancel))
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        return !person.Active ? Problem.Of(PersonCodes.Inactive).ToResult()
            : !await sight.MayNameAllAsync(http.Caller(), person, cancel) ? Problem.Of(KernelCodes.Forbidden).ToResult()
            : TypedResults.Ok(new SignInLinkAnswer(await NewLinkAsync(http, links, id, clock)));
    }

    private static async Task<IResult> DeactivateAsync(string id, DeactivateBody body, Commands commands, Sessions sessions, AccessTokens tokens, LiveConnections live)
    {
        var outcome = await commands.OutcomeAsync(new DeactivatePerson(Shape.Id("id", id), body.EraseData));
        if (!outcome.Accepted)
        {
            return Problem.Of(outcome.Code!, outcome.Facts).ToResult();
        }

        await tokens.RevokeAllAsync(id);
        await live.EndSessionsAsync(await sessions.EndAllAsync(id));
        return commands.Answer(outcome, id);
    }

    private static async Task<string> NewLinkAsync(HttpContext http, SignInLinks links, string personId, TimeProvider clock) =>
        $"{http.Request.Scheme}://{http.Request.Host}/activate?token={await links.IssueAsync(SignInLinks.Activate, personId, LinkValidFor, clock.GetUtcNow())}";
}
