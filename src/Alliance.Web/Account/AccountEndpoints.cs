using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Storage.Accounts;
using Alliance.Web.Access;
using Alliance.Web.Feed;
using Alliance.Web.Kernel;
using Alliance.Web.Session;
using Microsoft.AspNetCore.Identity;

namespace Alliance.Web.Account;

public sealed record AccountAnswer(string Id, string Name, string SignInName, string? Phone, string? Email, string Language);

public sealed record AccountBody(string? Name, string? Phone, string? Email, string? Language);

public sealed record PasswordBody(string? Current, string? Next);

public sealed record SessionLine(string Id, bool Current, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, string Address, string Agent);

public sealed record TokenLine(string Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset ExpiresAt);

public sealed record TokenBody(string? Name, int? Days);

/// <summary>The token itself is shown this once and never again.</summary>
public sealed record TokenIssued(string Id, string Token);

/// <summary>What everybody may see and change of their own account.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder api)
    {
        var account = api.MapGroup("/account").WithTags("Account");
        account.MapGet("", GetAsync).WithName("account.get").IsQuery<AccountAnswer>().WithSummary("My account").WithDescription("Name, telephone, mail and language of the person who is signed in.");
        account.MapPut("", ChangeAsync).WithName("account.change").IsCommand().WithSummary("Change my account").WithDescription("The language (`zh` or `en`) is a preference; the rest is personal data.");
        account.MapPut("/password", PasswordAsync).WithName("account.password").RequireRateLimiting(Limits.SignIn).Produces(204).Refuses(400, 401, 409, 429).WithSummary("Change my password").WithDescription("Ends all my other sessions at once.");
        account.MapGet("/sessions", SessionsAsync).WithName("account.sessions").IsQuery<IReadOnlyList<SessionLine>>().WithSummary("Where I am signed in").WithDescription("My open sessions, last used first.");
        account.MapDelete("/sessions/{id}", EndSessionAsync).WithName("account.end-session").Produces(204).Refuses(401, 404).WithSummary("End one of my sessions").WithDescription("Its live connections end at once as well.");
        account.MapDelete("/sessions", EndOthersAsync).WithName("account.end-other-sessions").Produces(204).Refuses(401).WithSummary("End all my other sessions").WithDescription("This one stays open.");
        account.MapGet("/tokens", TokensAsync).WithName("account.tokens").IsQuery<IReadOnlyList<TokenLine>>().WithSummary("My access tokens").WithDescription("For programs; the tokens themselves are not shown.");
        account.MapPost("/tokens", IssueAsync).WithName("account.issue-token").Produces<TokenIssued>().Refuses(400, 401, 409).WithSummary("Issue an access token").WithDescription("A program sends it as `Authorization: Bearer al_…` and acts with my roles. Valid for 1 to 366 days.");
        account.MapDelete("/tokens/{id}", RevokeAsync).WithName("account.revoke-token").Produces(204).Refuses(401, 404).WithSummary("Revoke an access token").WithDescription("Works from the next request on.");
    }

    private static async Task<IResult> GetAsync(HttpContext http, PersonCards cards) => await cards.OfAsync(http.Caller().PersonId) is { } card
        ? TypedResults.Ok(new AccountAnswer(card.Id, card.Name, card.SignInName, card.Phone, card.Email, card.Language))
        : Problem.Of(KernelCodes.NotFound).ToResult();

    private static async Task<IResult> ChangeAsync(AccountBody body, HttpContext http, Commands commands, PersonCards cards)
    {
        var me = http.Caller().PersonId;
        var language = body.Language is null or "zh" or "en" ? body.Language : throw new ShapeException("language", "unknown-value");
        var data = PersonShapes.Check(new PersonalData(body.Name!, body.Phone, body.Email));
        var outcome = await commands.OutcomeAsync(new ChangePerson(me, data));
        if (!outcome.Accepted)
        {
            return Problem.Of(outcome.Code!, outcome.Facts).ToResult();
        }

        if (language is not null)
        {
            await cards.SetLanguageAsync(me, language);
        }

        return commands.Answer(outcome, me);
    }

    private static async Task<IResult> PasswordAsync(PasswordBody body, HttpContext http, UserManager<SignInAccount> users, PasswordSetting passwords, SignIn signIn)
    {
        var me = http.Caller().PersonId;
        var account = await users.FindByIdAsync(me);
        if (account is null)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var next = PasswordRules.Check("next", body.Next, account.Row.SignInName);
        var (right, refusal) = await signIn.CheckAsync(account.Row.SignInName, body.Current is { Length: <= PasswordRules.MaxLength } current ? current : "", http.Address());
        if (right is null)
        {
            return (refusal!.Code == SessionCodes.WrongCredentials ? Problem.Of(SessionCodes.WrongPassword) : refusal).ToResult();
        }

        await passwords.SetAsync(me, next, "password-changed", http, http.SessionId());
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SessionsAsync(HttpContext http, Sessions sessions, TimeProvider clock) =>
        TypedResults.Ok<IReadOnlyList<SessionLine>>([.. (await sessions.OfAsync(http.Caller().PersonId, clock.GetUtcNow()))
            .Select(s => new SessionLine(s.Id, s.Id == http.SessionId(), s.CreatedAt, s.LastSeenAt, s.Address, s.Agent))]);

    private static async Task<IResult> EndSessionAsync(string id, HttpContext http, Sessions sessions, LiveConnections live)
    {
        if (!await sessions.EndAsync(http.Caller().PersonId, id))
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        await live.EndSessionsAsync([id]);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> EndOthersAsync(HttpContext http, Sessions sessions, LiveConnections live)
    {
        await live.EndSessionsAsync(await sessions.EndAllAsync(http.Caller().PersonId, http.SessionId()));
        return TypedResults.NoContent();
    }

    private static async Task<IResult> TokensAsync(HttpContext http, AccessTokens tokens) =>
        TypedResults.Ok<IReadOnlyList<TokenLine>>([.. (await tokens.OfAsync(http.Caller().PersonId)).Select(t => new TokenLine(t.Id, t.Name, t.CreatedAt, t.LastUsedAt, t.ExpiresAt))]);

    private static async Task<IResult> IssueAsync(TokenBody body, HttpContext http, AccessTokens tokens, TimeProvider clock)
    {
        var me = http.Caller().PersonId;
        var name = Shape.Line("name", body.Name, 60);
        var days = Shape.Range("days", body.Days ?? 90, 1, 366);
        if ((await tokens.OfAsync(me)).Count >= 50)
        {
            throw new ShapeException("name", "too-many", "50");
        }

        var (id, token) = await tokens.IssueAsync(me, name, days, clock.GetUtcNow());
        return TypedResults.Ok(new TokenIssued(id, token));
    }

    private static async Task<IResult> RevokeAsync(string id, HttpContext http, AccessTokens tokens) =>
        await tokens.RevokeAsync(http.Caller().PersonId, id) ? TypedResults.NoContent() : Problem.Of(KernelCodes.NotFound).ToResult();
}
