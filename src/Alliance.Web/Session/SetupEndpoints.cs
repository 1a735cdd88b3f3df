using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Grains.Kernel;
using Alliance.Storage.Accounts;
using Alliance.Web.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Alliance.Web.Session;

public sealed record SetupBody(string? Token, string? SignInName, string? Name, string? Password);

public sealed record ActivationBody(string? Token, string? Password);

public sealed record ActivationAnswer(string Name, string SignInName);

/// <summary>The one-time links: the first administrator's, and the one by which everybody else sets their own password.</summary>
public static class SetupEndpoints
{
    public static void MapSetup(this IEndpointRouteBuilder api)
    {
        api.MapPost("/setup", SetUpAsync).WithName("setup.finish").WithTags("Session").RequireRateLimiting(Limits.SignIn).Produces<SessionAnswer>().Refuses(400, 409, 429)
            .WithSummary("Become the first administrator").WithDescription("With the one-time link that is printed in the log until it is used. Signs in.");
        api.MapGet("/activation", GetAsync).WithName("activation.get").WithTags("Session").RequireRateLimiting(Limits.SignIn).Produces<ActivationAnswer>().Refuses(409, 429)
            .WithSummary("Whose activation link this is").WithDescription("The name that the one-time link was made for; 409 `session.link-not-good` once it was used or has expired.");
        api.MapPost("/activation", ActivateAsync).WithName("activation.finish").WithTags("Session").RequireRateLimiting(Limits.SignIn).Produces<SessionAnswer>().Refuses(400, 409, 429)
            .WithSummary("Set one's own password").WithDescription("With a one-time link. Ends all other sessions of the person, and signs in.");
    }

    private static async Task<IResult> SetUpAsync(SetupBody body, HttpContext http, SignInLinks links, SessionAnswers answers, SessionOpening opening, PasswordSetting passwords, ICommandBus bus, TimeProvider clock)
    {
        var token = Shape.Line("token", body.Token, 200);
        var command = new RegisterPerson(
            Ids.Derive(Secrets.Hash(token), "administrator"),
            PersonShapes.SignInName("signInName", body.SignInName),
            new PersonalData(Shape.Line("name", body.Name, 40), null, null))
        {
            FirstGrant = new Grant(Role.Administrator, ""),
        };
        var password = PasswordRules.Check("password", body.Password, command.SignInName);
        if (await links.FindAsync(SignInLinks.Setup, token, clock.GetUtcNow()) is null)
        {
            return Problem.Of(SessionCodes.LinkNotGood).ToResult();
        }

        if (!await answers.NeedsSetupAsync())
        {
            return Problem.Of(SessionCodes.AlreadySetUp).ToResult();
        }

        // Used up before anything is done: of two at one instant only one goes on, with its own name and password.
        if (!await links.UseAsync(SignInLinks.Setup, token, clock.GetUtcNow()))
        {
            return Problem.Of(SessionCodes.LinkNotGood).ToResult();
        }

        // Until the password is set nobody administers the platform, and the next start prints another link: an interruption here
        // locks nobody out.
        var outcome = await bus.SendAsync(command, Caller.System, Ids.Derive(Secrets.Hash(token), command.SignInName + command.Data.Name));
        if (!outcome.Accepted)
        {
            await links.GiveBackAsync(SignInLinks.Setup, token);
            return Problem.Of(outcome.Code!, outcome.Facts).ToResult();
        }

        await passwords.SetAsync(command.PersonId, password, "activated", http, keepSession: null);
        return await opening.OpenAsync(http, command.PersonId);
    }

    private static async Task<IResult> GetAsync(string token, SignInLinks links, PersonCards cards, TimeProvider clock) =>
        token.Length <= 200 && await links.FindAsync(SignInLinks.Activate, token, clock.GetUtcNow()) is { PersonId: { } personId } && await cards.OfAsync(personId) is { } card
            ? TypedResults.Ok(new ActivationAnswer(card.Name, card.SignInName))
            : Problem.Of(SessionCodes.LinkNotGood).ToResult();

    private static async Task<IResult> ActivateAsync(ActivationBody body, HttpContext http, SignInLinks links, PersonCards cards, SessionOpening opening, PasswordSetting passwords, TimeProvider clock)
    {
        var token = Shape.Line("token", body.Token, 200);
        var link = await links.FindAsync(SignInLinks.Activate, token, clock.GetUtcNow());
        var card = link?.PersonId is { } personId ? await cards.OfAsync(personId) : null;
        var password = PasswordRules.Check("password", body.Password, card?.SignInName);
        if (card is null || !await links.UseAsync(SignInLinks.Activate, token, clock.GetUtcNow()))
        {
            return Problem.Of(SessionCodes.LinkNotGood).ToResult();
        }

        await passwords.SetAsync(card.Id, password, "activated", http, keepSession: null);
        return await opening.OpenAsync(http, card.Id);
    }
}

/// <summary>A new password ends what was opened with the old one.</summary>
public sealed class PasswordSetting(UserManager<SignInAccount> users, Sessions sessions, Feed.LiveConnections live, SignInAudit audit, TimeProvider clock)
{
    public async Task SetAsync(string personId, string password, string why, HttpContext http, string? keepSession)
    {
        var account = await users.FindByIdAsync(personId) ?? throw new InvalidOperationException("The account's row is missing.");
        account.Row = account.Row with { PasswordHash = users.PasswordHasher.HashPassword(account, password), LockoutEnd = null, AccessFailedCount = 0 };
        await users.UpdateSecurityStampAsync(account);
        await live.EndSessionsAsync(await sessions.EndAllAsync(personId, keepSession));
        await audit.WriteAsync(personId, why, http.Address(), clock.GetUtcNow());
    }
}
