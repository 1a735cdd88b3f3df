using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Accounts;

public sealed record AccessTokenRow(string Id, string PersonId, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset ExpiresAt);

/// <summary>Tokens by which programs act for a person: shown once, kept as a hash, revocable, and never without an end.</summary>
public sealed class AccessTokens(Database database)
{
    public const string Prefix = "al_";

    private const string Columns = "t.id AS Id, t.person_id AS PersonId, t.name AS Name, t.created_at AS CreatedAt, t.last_used_at AS LastUsedAt, t.expires_at AS ExpiresAt";

    public async Task<(string Id, string Token)> IssueAsync(string personId, string name, int days, DateTimeOffset now)
    {
        var (id, token) = (Secrets.NewId(), Secrets.New(Prefix));
        await database.WriteAsync(context => context.ExecuteAsync(
            "INSERT INTO access_token (id, token_hash, person_id, name, created_at, expires_at) VALUES (@id, @hash, @personId, @name, @at, @expires)",
            new { id, hash = Secrets.Hash(token), personId, name, at = now, expires = now.AddDays(days) }));
        return (id, token);
    }

    public Task<AccessTokenRow?> FindAsync(string token, DateTimeOffset now) => database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<AccessTokenRow?>(
        $"SELECT {Columns} FROM access_token t JOIN person_standing p ON p.person_id = t.person_id WHERE t.token_hash = @hash AND t.expires_at > @now AND p.active = 1",
        new { hash = Secrets.Hash(token), now = now }));

    public Task TouchAsync(string id, DateTimeOffset now) => database.WriteAsync(context => context.ExecuteAsync(
        "UPDATE access_token SET last_used_at = @at WHERE id = @id", new { id, at = now }));

    public Task<IReadOnlyList<AccessTokenRow>> OfAsync(string personId) => database.ReadAsync(async connection => (IReadOnlyList<AccessTokenRow>)(await connection.QueryAsync<AccessTokenRow>(
        $"SELECT {Columns} FROM access_token t WHERE t.person_id = @personId ORDER BY t.created_at DESC", new { personId })).AsList());

    /// <summary>Which of these tokens still let somebody in.</summary>
    public Task<IReadOnlySet<string>> StillGoodAsync(IReadOnlyCollection<string> ids, DateTimeOffset now) => database.ReadAsync(async connection => (IReadOnlySet<string>)(await connection.QueryAsync<string>(
        $"SELECT t.id FROM access_token t JOIN person_standing p ON p.person_id = t.person_id AND p.active = 1 WHERE {database.Dialect.In("t.id", "ids")} AND t.expires_at > @now",
        new { ids, now })).ToHashSet(StringComparer.Ordinal));

    public Task<bool> RevokeAsync(string personId, string id) => database.WriteAsync(async context =>
        await context.ExecuteAsync("DELETE FROM access_token WHERE id = @id AND person_id = @personId", new { id, personId }) > 0);

    public Task RevokeAllAsync(string personId) => database.WriteAsync(context => context.ExecuteAsync(
        "DELETE FROM access_token WHERE person_id = @personId", new { personId }));
}
