using System.Security.Cryptography;
using System.Text;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Calendars;

public sealed record IcalTokenRow(string Id, string PersonId, string? AllianceId, string? AllianceName, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

/// <summary>Links by which a calendar program reads somebody's meetings: shown once, kept as a hash, revocable.</summary>
public sealed class IcalTokenQueries(Database database)
{
    public const int MostOfAPerson = 20;

    private const string Select = """
        SELECT t.id, t.person_id, t.alliance_id, a.name AS alliance_name, t.created_at, t.last_used_at FROM ical_token t
        JOIN person_standing s ON s.person_id = t.person_id AND s.active = 1 LEFT JOIN alliance a ON a.id = t.alliance_id
        """;

    public async Task<(string Id, string Token)> IssueAsync(string personId, string? allianceId, DateTimeOffset now)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await database.WriteAsync(context => context.InsertAsync("ical_token", new { id, token_hash = Hash(token), person_id = personId, alliance_id = allianceId, created_at = now }));
        return (id, token);
    }

    public Task<IReadOnlyList<IcalTokenRow>> OfAsync(string personId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<IcalTokenRow>>(
        async db => (await db.QueryAsync<IcalTokenRow>($"{Select} WHERE t.person_id = @personId ORDER BY t.created_at DESC, t.id", new { personId })).AsList(), cancel);

    public Task<IcalTokenRow?> FindAsync(string token, CancellationToken cancel = default) => database.ReadAsync(
        db => db.QuerySingleOrDefaultAsync<IcalTokenRow?>($"{Select} WHERE t.token_hash = @hash", new { hash = Hash(token) }), cancel);

    public Task<bool> RevokeAsync(string personId, string id, CancellationToken cancel = default) => database.WriteAsync(
        async context => await context.ExecuteAsync("DELETE FROM ical_token WHERE id = @id AND person_id = @personId", new { id, personId }) > 0, cancel);

    /// <summary>Once an hour is enough to know whether a link is still in use.</summary>
    public Task TouchAsync(IcalTokenRow token, DateTimeOffset now) =>
        token.LastUsedAt > now.AddHours(-1) ? Task.CompletedTask : database.WriteAsync(context => context.ExecuteAsync("UPDATE ical_token SET last_used_at = @now WHERE id = @Id", new { now, token.Id }));

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
