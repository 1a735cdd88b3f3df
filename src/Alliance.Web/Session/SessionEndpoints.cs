using Alliance.Domain.Kernel;
using Alliance.Storage.Accounts;
using Alliance.Web.Access;
using Alliance.Web.Feed;
using Alliance.Web.Kernel;

namespace Alliance.Web.Session;

public sealed record SignInBody(string? SignInName, string? Password);

/// <summary>Signing in and out with the browser's cookie.</summary>
public static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        session.MapGet("", GetAsync).WithName("session.get").Produces<SessionAnswer>()
            .WithSummary("Who I am").WithDescription("Who is signed in, with which roles, and the antiforgery token that the cookie's unsafe requests must carry in `X-Alliance-Antiforgery`.");
        session.MapPost("", SignInAsync).WithName("session.sign-in").RequireRateLimiting(Limits.SignIn).Produces<SessionAnswer>().Refuses(400, 401, 429)
            .WithSummary("Sign in").WithDescription("Opens a session and sets its cookie. After five wrong attempts a name is locked for 15 minutes (`session.locked-out`).");
        session.MapDelete("", SignOutAsync).WithName("session.sign-out").Produces(204).Refuses(400)
            .WithSummary("Sign out").WithDescription("Ends this session at once, also its live connections.");
    }

    private static async Task<IResult> GetAsync(HttpContext http, SessionAnswers answers) =>
        TypedResults.Ok(await answers.ForAsync(http, http.User.PersonId()));

    private static async Task<IResult> SignInAsync(SignInBody body, HttpContext http, SignIn signIn, SessionOpening opening)
    {
        var name = Shape.Line("signInName", body.SignInName, 80);
        var password = body.Password is { Length: > 0 and <= PasswordRules.MaxLength } given ? given : throw new ShapeException("password", string.IsNullOrEmpty(body.Password) ? "required" : "too-long", $"{PasswordRules.MaxLength}");
        var (personId, refusal) = await signIn.CheckAsync(name, password, http.Address());
        return refusal?.ToResult() ?? await opening.OpenAsync(http, personId!);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, Sessions sessions, LiveConnections live)
    {
        if (http.User.PersonId() is { } personId && http.SessionId() is { } id)
        {
            await sessions.EndAsync(personId, id);
            await live.EndSessionsAsync([id]);
        }

        http.Response.Cookies.Delete(SessionAuthentication.CookieName);
        return TypedResults.NoContent();
    }
}

/// <summary>Opens a session for somebody who has shown who they are, and answers as GET /api/session does.</summary>
public sealed class SessionOpening(Sessions sessions, SessionAnswers answers, TimeProvider clock)
{
    public async Task<IResult> OpenAsync(HttpContext http, string personId)
    {
        // A browser that signs in anew leaves its former session: a fixed session id gains nothing.
        if (http.User.PersonId() is { } before && http.SessionId() is { } old)
        {
            await sessions.EndAsync(before, old);
        }

        var (id, secret) = await sessions.OpenAsync(personId, http.Address(), http.Request.Headers.UserAgent.ToString(), clock.GetUtcNow());
        http.Response.Cookies.Append(SessionAuthentication.CookieName, secret, SessionAuthentication.Cookie(http));
        http.User = SessionAuthentication.Principal(personId, SessionAuthentication.SessionClaim, id);
        return TypedResults.Ok(await answers.ForAsync(http, personId));
    }
}

public static class SessionContext
{
    public static string Address(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    public static string? SessionId(this HttpContext http) => http.User.FindFirst(SessionAuthentication.SessionClaim)?.Value;
}
