using Alliance.Storage.Accounts;
using Alliance.Storage.Kernel.Reading;
using Microsoft.AspNetCore.Identity;

namespace Alliance.Web.Session;

/// <summary>The account as Identity's user manager works on it.</summary>
public sealed class SignInAccount(AccountRow row)
{
    public AccountRow Row { get; set; } = row;
}

/// <summary>Identity's building blocks over the account table. Accounts are opened by commands, never created or deleted here.</summary>
public sealed class AccountStore(AccountRows rows)
    : IUserPasswordStore<SignInAccount>, IUserLockoutStore<SignInAccount>, IUserSecurityStampStore<SignInAccount>
{
    public Task<string> GetUserIdAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Row.PersonId);

    public Task<string?> GetUserNameAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Row.SignInName);

    public Task SetUserNameAsync(SignInAccount user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException("Names are given by commands.");

    public Task<string?> GetNormalizedUserNameAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Row.Normalised);

    public Task SetNormalizedUserNameAsync(SignInAccount user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(SignInAccount user, CancellationToken cancellationToken) => throw new NotSupportedException("Accounts are opened by commands.");

    public Task<IdentityResult> DeleteAsync(SignInAccount user, CancellationToken cancellationToken) => throw new NotSupportedException("Accounts are closed by commands.");

    public async Task<IdentityResult> UpdateAsync(SignInAccount user, CancellationToken cancellationToken)
    {
        await rows.SaveAsync(user.Row);
        return IdentityResult.Success;
    }

    public async Task<SignInAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await rows.ByPersonAsync(userId) is { } row ? new SignInAccount(row) : null;

    public async Task<SignInAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await rows.ByNameAsync(normalizedUserName) is { } row ? new SignInAccount(row) : null;

    public Task SetPasswordHashAsync(SignInAccount user, string? passwordHash, CancellationToken cancellationToken) =>
        Change(user, user.Row with { PasswordHash = passwordHash });

    public Task<string?> GetPasswordHashAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Row.PasswordHash);

    public Task<bool> HasPasswordAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Row.PasswordHash is not null);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Row.LockoutEnd);

    public Task SetLockoutEndDateAsync(SignInAccount user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Change(user, user.Row with { LockoutEnd = lockoutEnd });

    public Task<int> IncrementAccessFailedCountAsync(SignInAccount user, CancellationToken cancellationToken)
    {
        user.Row = user.Row with { AccessFailedCount = user.Row.AccessFailedCount + 1 };
        return Task.FromResult(user.Row.AccessFailedCount);
    }

    public Task ResetAccessFailedCountAsync(SignInAccount user, CancellationToken cancellationToken) => Change(user, user.Row with { AccessFailedCount = 0 });

    public Task<int> GetAccessFailedCountAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Row.AccessFailedCount);

    public Task<bool> GetLockoutEnabledAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(SignInAccount user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetSecurityStampAsync(SignInAccount user, string stamp, CancellationToken cancellationToken) => Change(user, user.Row with { SecurityStamp = stamp });

    public Task<string?> GetSecurityStampAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Row.SecurityStamp);

    public void Dispose()
    {
    }

    private static Task Change(SignInAccount user, AccountRow row)
    {
        user.Row = row;
        return Task.CompletedTask;
    }
}

/// <summary>Names are compared as the account table keeps them.</summary>
public sealed class SignInNameNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : SignInNames.Normalise(name);

    public string? NormalizeEmail(string? email) => email;
}
