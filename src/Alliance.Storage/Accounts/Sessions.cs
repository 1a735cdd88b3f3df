using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Accounts;

/// <summary>A person signed in on one browser.</summary>
public sealed record SessionRow(string Id, string PersonId, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt, string Address, string Agent);

/// <summary>Sessions live on the server, so that they can be listed and ended at once. They slide by 12 hours of use, and end after 14 days in any case.</summary>
public sealed class Sessions(Database database)
{
    public static readonly TimeSpan Sliding = TimeSpan.FromHours(12);
    public static readonly TimeSpan Absolute = TimeSpan.FromDays(14);

    private const string Columns = "s.id AS Id, s.person_id AS PersonId, s.created_at AS CreatedAt, s.last_seen_at AS LastSeenAt, s.expires_at AS ExpiresAt, s.address AS Address, s.agent AS Agent";

    /// <returns>The session's id and the secret for its cookie.</returns>
    public async Task<(string Id, string Secret)> OpenAsync(string personId, string address, string agent, DateTimeOffset now)
    {
        var (id, secret) = (Secrets.NewId(), Secrets.New());
        await database.WriteAsync(context => context.ExecuteAsync(
            "INSERT INTO session (id, secret_hash, person_id, created_at, last_seen_at, expires_at, address, agent) VALUES (@id, @hash, @personId, @at, @at, @expires, @address, @agent)",
            new
            {
                id,
                hash = Secrets.Hash(secret),
                personId,
                at = now,
                expires = now + Sliding,
                address = Cut(address, 64),
                agent = Cut(agent, 300),
            }));
        return (id, secret);
    }

    /// <summary>The session of a cookie's secret, unless it has ended or its person may no longer sign in.</summary>
    public Task<SessionRow?> FindAsync(string secret, DateTimeOffset now) => database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<SessionRow?>(
        $"SELECT {Columns} FROM session s JOIN person_standing p ON p.person_id = s.person_id WHERE s.secret_hash = @hash AND s.expires_at > @now AND s.created_at > @oldest AND p.active = 1",
        new { hash = Secrets.Hash(secret), now = now, oldest = now - Absolute }));

    public Task TouchAsync(string id, DateTimeOffset now) => database.WriteAsync(context => context.ExecuteAsync(
        "UPDATE session SET last_seen_at = @at, expires_at = @expires WHERE id = @id",
        new { id, at = now, expires = now + Sliding }));

    public Task<IReadOnlyList<SessionRow>> OfAsync(string personId, DateTimeOffset now) => database.ReadAsync(async connection => (IReadOnlyList<SessionRow>)(await connection.QueryAsync<SessionRow>(
        $"SELECT {Columns} FROM session s WHERE s.person_id = @personId AND s.expires_at > @now AND s.created_at > @oldest ORDER BY s.last_seen_at DESC",
        new { personId, now = now, oldest = now - Absolute })).AsList());

    /// <summary>Which of these sessions are still open.</summary>
    public Task<IReadOnlySet<string>> StillOpenAsync(IReadOnlyCollection<string> ids, DateTimeOffset now) => database.ReadAsync(async connection => (IReadOnlySet<string>)(await connection.QueryAsync<string>(
        $"SELECT s.id FROM session s JOIN person_standing p ON p.person_id = s.person_id AND p.active = 1 WHERE {database.Dialect.In("s.id", "ids")} AND s.expires_at > @now AND s.created_at > @oldest",
        new { ids, now = now, oldest = now - Absolute })).ToHashSet(StringComparer.Ordinal));

    /// <returns>Whether it was this person's and open.</returns>
    public Task<bool> EndAsync(string personId, string id) => database.WriteAsync(async context =>
        await context.ExecuteAsync("DELETE FROM session WHERE id = @id AND person_id = @personId", new { id, personId }) > 0);

    /// <summary>Ends all sessions of a person, but the one to keep.</summary>
    /// <returns>The ids of those ended.</returns>
    public Task<IReadOnlyList<string>> EndAllAsync(string personId, string? keep = null) => database.WriteAsync(async context =>
    {
        var ended = await context.QueryAsync<string>(
            "SELECT id FROM session WHERE person_id = @personId AND id <> @keep", new { personId, keep = keep ?? "" });
        await context.ExecuteAsync("DELETE FROM session WHERE person_id = @personId AND id <> @keep", new { personId, keep = keep ?? "" });
        return (IReadOnlyList<string>)ended;
    });

    public Task ForgetExpiredAsync(DateTimeOffset now) => database.WriteAsync(context => context.ExecuteAsync(
        "DELETE FROM session WHERE expires_at <= @now OR created_at <= @oldest",
        new { now = now, oldest = now - Absolute }));

    private static string Cut(string text, int max) => text.Length <= max ? text : text[..max];
}
