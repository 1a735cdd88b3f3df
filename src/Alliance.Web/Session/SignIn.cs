using System.Collections.Concurrent;
using Alliance.Storage.Accounts;
using Alliance.Storage.Kernel.Reading;
using Alliance.Web.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Alliance.Web.Session;

/// <summary>
/// Checks a name and a password. An unknown name costs the same time, fails with the same words and locks after as many
/// attempts as a known one, so that nothing tells which names exist.
/// </summary>
public sealed class SignIn(UserManager<SignInAccount> users, IPasswordHasher<SignInAccount> hasher, SignInAudit audit, UnknownNames unknown, TimeProvider clock)
{
    public const int Attempts = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>Attempts on one name take turns, so that many at once count as many.</summary>
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    private static readonly SignInAccount Nobody = new(new AccountRow { PersonId = "nobody" });

    /// <returns>The person who may come in, or the refusal.</returns>
    public async Task<(string? PersonId, Problem? Refusal)> CheckAsync(string signInName, string password, string address)
    {
        var turn = Turns[(uint)StringComparer.Ordinal.GetHashCode(SignInNames.Normalise(signInName)) % (uint)Turns.Length];
        await turn.WaitAsync();
        try
        {
            return await JudgeAsync(signInName, password, address);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<(string? PersonId, Problem? Refusal)> JudgeAsync(string signInName, string password, string address)
    {
        var now = clock.GetUtcNow();
        var account = await users.FindByNameAsync(signInName);
        if (account?.Row.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(Nobody, unknown.DummyHash(hasher), password);
            var until = unknown.Fail(SignInNames.Normalise(signInName), now);
            await audit.WriteAsync(null, until is null ? "wrong" : "locked-out", address, now);
            return (null, until is { } end ? LockedOut(end, now) : Problem.Of(SessionCodes.WrongCredentials));
        }

        var locked = LockedUntil(account, now);
        var right = await users.CheckPasswordAsync(account, password);
        if (locked is { } already)
        {
            await audit.WriteAsync(account.Row.PersonId, "locked-out", address, now);
            return (null, LockedOut(already, now));
        }

        if (right)
        {
            if (account.Row.AccessFailedCount > 0 || account.Row.LockoutEnd is not null)
            {
                account.Row = account.Row with { LockoutEnd = null };
                await users.ResetAccessFailedCountAsync(account);
            }

            await audit.WriteAsync(account.Row.PersonId, "signed-in", address, now);
            return (account.Row.PersonId, null);
        }

        await FailAsync(account, now);
        var lockedNow = LockedUntil(account, now);
        await audit.WriteAsync(account.Row.PersonId, lockedNow is null ? "wrong" : "locked-out", address, now);
        return (null, lockedNow is { } end2 ? LockedOut(end2, now) : Problem.Of(SessionCodes.WrongCredentials));
    }

    public static DateTimeOffset? LockedUntil(SignInAccount account, DateTimeOffset now) =>
        account.Row.LockoutEnd is { } until && until > now ? until : null;

    /// <summary>Counted here rather than by the manager, so that the product's clock decides.</summary>
    private async Task FailAsync(SignInAccount account, DateTimeOffset now)
    {
        var count = account.Row.AccessFailedCount + 1;
        account.Row = count >= Attempts
            ? account.Row with { AccessFailedCount = 0, LockoutEnd = now + Lockout }
            : account.Row with { AccessFailedCount = count };
        await users.UpdateAsync(account);
    }

    private static Problem LockedOut(DateTimeOffset until, DateTimeOffset now) => Problem.Of(
        SessionCodes.LockedOut,
        ("minutes", $"{Math.Max(1, (int)Math.Ceiling((until - now).TotalMinutes))}"),
        ("until", until.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture))) with
    {
        RetryAfter = Math.Max(1, (int)(until - now).TotalSeconds),
    };
}

/// <summary>Failed attempts with names that do not exist, in memory and bounded.</summary>
public sealed class UnknownNames
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset? Until)> failures = new(StringComparer.Ordinal);
    private string? dummy;

    public string DummyHash(IPasswordHasher<SignInAccount> hasher) =>
        dummy ??= hasher.HashPassword(new SignInAccount(new AccountRow()), Secrets.New());

    /// <returns>Until when the name is locked, when it is.</returns>
    public DateTimeOffset? Fail(string normalised, DateTimeOffset now)
    {
        if (failures.Count >= Most)
        {
            failures.Clear();
        }

        return failures.AddOrUpdate(
            normalised,
            _ => (1, null),
            (_, was) => was.Until > now ? was : was.Count + 1 >= SignIn.Attempts ? (0, now + SignIn.Lockout) : (was.Count + 1, null)).Until;
    }
}
