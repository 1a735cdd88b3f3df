using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Accounts;

/// <summary>Who tried to sign in, when, from where, and how it ended. Kept for half a year.</summary>
public sealed class SignInAudit(Database database)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(183);

    /// <param name="outcome"><c>signed-in</c>, <c>wrong</c>, <c>locked-out</c>, <c>signed-out</c>, <c>activated</c>, <c>password-changed</c>.</param>
    public Task WriteAsync(string? personId, string outcome, string address, DateTimeOffset now) => database.WriteAsync(context => context.ExecuteAsync(
        "INSERT INTO sign_in_audit (id, at, person_id, outcome, address) VALUES (@id, @at, @personId, @outcome, @address)",
        new { id = Secrets.NewId(), at = now, personId, outcome, address }));

    public Task ForgetOldAsync(DateTimeOffset now) => database.WriteAsync(context => context.ExecuteAsync(
        "DELETE FROM sign_in_audit WHERE at < @oldest", new { oldest = now - Kept }));
}
