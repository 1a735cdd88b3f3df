using System.Security.Claims;
using System.Text.Encodings.Web;
using Alliance.Storage.Accounts;
using Alliance.Web.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Alliance.Web.Session;

/// <summary>
/// Who is calling: a program by its access token, or a browser by its session cookie, which is a random secret that only the
/// session's row on the server gives a meaning.
/// </summary>
public sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    Sessions sessions,
    AccessTokens tokens,
    TimeProvider clock) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "session";
    public const string CookieName = "alliance.session";
    public const string SessionClaim = "sid";
    public const string TokenClaim = "tid";

    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    public static CookieOptions Cookie(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        IsEssential = true,
        MaxAge = Sessions.Absolute,
    };

    public static ClaimsPrincipal Principal(string personId, string claim, string id) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, personId), new Claim(claim, id)], Name));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var bearer = Bearer();
        return bearer is not null ? await ByTokenAsync(bearer)
            : Request.Cookies[CookieName] is { Length: > 0 and < 200 } secret ? await ByCookieAsync(secret)
            : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Problem.Of(WebCodes.NotSignedIn).WriteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problem.Of(Domain.Kernel.KernelCodes.Forbidden).WriteAsync(Context);

    private string? Bearer()
    {
        var header = Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim()
            : Request.Path.StartsWithSegments("/hub", StringComparison.OrdinalIgnoreCase) && Request.Query["access_token"].ToString() is { Length: > 0 } query ? query
            : null;
    }

    private async Task<AuthenticateResult> ByTokenAsync(string token)
    {
        var now = clock.GetUtcNow();
        if (token.Length > 200 || !token.StartsWith(AccessTokens.Prefix, StringComparison.Ordinal) || await tokens.FindAsync(token, now) is not { } row)
        {
            return AuthenticateResult.Fail("No such token.");
        }

        if (row.LastUsedAt is not { } used || now - used > TouchEvery)
        {
            await tokens.TouchAsync(row.Id, now);
        }

        return Success(Principal(row.PersonId, TokenClaim, row.Id));
    }

    private async Task<AuthenticateResult> ByCookieAsync(string secret)
    {
        var now = clock.GetUtcNow();
        if (await sessions.FindAsync(secret, now) is not { } row)
        {
            return AuthenticateResult.Fail("No such session.");
        }

        if (now - row.LastSeenAt > TouchEvery)
        {
            await sessions.TouchAsync(row.Id, now);
        }

        return Success(Principal(row.PersonId, SessionClaim, row.Id));
    }

    private static AuthenticateResult Success(ClaimsPrincipal principal) => AuthenticateResult.Success(new AuthenticationTicket(principal, Name));
}
