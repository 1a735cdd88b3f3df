using Alliance.Domain.Kernel;
using Alliance.Storage.Accounts;
using Alliance.Web.Access;
using Alliance.Web.Kernel;
using Microsoft.AspNetCore.Antiforgery;

namespace Alliance.Web.Session;

public sealed record SessionPerson(string Id, string Name, string SignInName, string Language);

public sealed record SessionGrant(Role Role, string Target, string? TargetName);

public sealed record SessionUnit(string Id, string Name);

/// <summary>An account of the demonstration; only ever sent when the process runs with <c>--demo</c>.</summary>
public sealed record DemoAccount(string SignInName, string Password, string Name, Role Role, string? AllianceId, string? AllianceName);

/// <summary>
/// Who I am and what I may. <c>person</c> is null when nobody is signed in; <c>operatorPages</c> is where an administrator finds
/// the engine's own pages, when it has some.
/// </summary>
public sealed record SessionAnswer(
    SessionPerson? Person,
    IReadOnlyList<SessionGrant> Grants,
    IReadOnlyList<SessionUnit> Units,
    bool Administrator,
    string AntiforgeryToken,
    bool Demo,
    bool NeedsSetup,
    string Version,
    string? OperatorPages,
    IReadOnlyList<DemoAccount>? DemoAccounts);

/// <summary>Makes the answer that the console begins with.</summary>
public sealed class SessionAnswers(PersonCards cards, Callers callers, AccountRows accounts, IAntiforgery antiforgery, DemoAccounts demo, WebOptions options)
{
    private static readonly string Version = typeof(SessionAnswers).Assembly.GetName().Version?.ToString(3) ?? "0";

    private bool administratorSeen;

    public async Task<SessionAnswer> ForAsync(HttpContext http, string? personId)
    {
        var token = antiforgery.GetAndStoreTokens(http).RequestToken!;
        var card = personId is null ? null : await cards.OfAsync(personId);
        if (card is null)
        {
            return new SessionAnswer(null, [], [], false, token, options.Demo, await NeedsSetupAsync(), Version, null, options.Demo ? demo.All : null);
        }

        var caller = await callers.OfAsync(card.Id);
        var names = await cards.NamesOfTargetsAsync(caller.Grants);
        return new SessionAnswer(
            new SessionPerson(card.Id, card.Name, card.SignInName, card.Language),
            [.. caller.Grants.Select(g => new SessionGrant(g.Role, g.Target, names.GetValueOrDefault(g.Target)))],
            [.. caller.Units.Select(u => new SessionUnit(u, names.GetValueOrDefault(u, "")))],
            caller.IsAdministrator,
            token,
            options.Demo,
            false,
            Version,
            caller.IsAdministrator ? Silo.Kernel.OperatorPages.Path : null,
            null);
    }

    /// <summary>Once there is an administrator there always is one: the last one cannot go.</summary>
    public async Task<bool> NeedsSetupAsync() => !(administratorSeen = administratorSeen || await accounts.AnyAdministratorAsync());
}

/// <summary>Filled by the demonstration; empty otherwise.</summary>
public sealed class DemoAccounts
{
    public IReadOnlyList<DemoAccount> All { get; set; } = [];
}
