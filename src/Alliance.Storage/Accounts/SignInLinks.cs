using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Accounts;

/// <summary>One-time links: to become the first administrator (<c>setup</c>), or to set one's own password (<c>activate</c>).</summary>
public sealed class SignInLinks(Database database)
{
    public const string Setup = "setup";
    public const string Activate = "activate";

    /// <summary>Earlier links of the same kind and person stop working.</summary>
    /// <returns>The secret to put into the link.</returns>
    public async Task<string> IssueAsync(string kind, string? personId, TimeSpan validFor, DateTimeOffset now)
    {
        var secret = Secrets.New();
        await database.WriteAsync(async context =>
        {
            await context.ExecuteAsync(
                personId is null
                    ? "DELETE FROM sign_in_link WHERE kind = @kind AND person_id IS NULL AND used_at IS NULL"
                    : "DELETE FROM sign_in_link WHERE kind = @kind AND person_id = @personId AND used_at IS NULL",
                new { kind, personId });
            return await context.ExecuteAsync(
                "INSERT INTO sign_in_link (token_hash, kind, person_id, created_at, expires_at) VALUES (@hash, @kind, @personId, @at, @expires)",
                new { hash = Secrets.Hash(secret), kind, personId, at = now, expires = now + validFor });
        });
        return secret;
    }

    /// <summary>Whose link it is, while it is good; the person is null for a setup link.</summary>
    public Task<SignInLinkRow?> FindAsync(string kind, string secret, DateTimeOffset now) => database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<SignInLinkRow?>(
        "SELECT person_id AS PersonId, expires_at AS ExpiresAt FROM sign_in_link WHERE token_hash = @hash AND kind = @kind AND used_at IS NULL AND expires_at > @now",
        new { hash = Secrets.Hash(secret), kind, now = now }));

    /// <summary>Only one of several simultaneous uses succeeds.</summary>
    public Task<bool> UseAsync(string kind, string secret, DateTimeOffset now) => database.WriteAsync(async context =>
        await context.ExecuteAsync(
            "UPDATE sign_in_link SET used_at = @now WHERE token_hash = @hash AND kind = @kind AND used_at IS NULL AND expires_at > @now",
            new { hash = Secrets.Hash(secret), kind, now = now }) == 1);

    /// <summary>What it was used for came to nothing: it may be used again.</summary>
    public Task GiveBackAsync(string kind, string secret) => database.WriteAsync(context =>
        context.ExecuteAsync("UPDATE sign_in_link SET used_at = NULL WHERE token_hash = @hash AND kind = @kind", new { hash = Secrets.Hash(secret), kind }));
}

public sealed record SignInLinkRow(string? PersonId, DateTimeOffset ExpiresAt);
