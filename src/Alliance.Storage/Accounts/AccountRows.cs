using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Accounts;

/// <summary>What somebody signs in with.</summary>
public sealed record AccountRow
{
    public string PersonId { get; init; } = "";

    public string SignInName { get; init; } = "";

    public string Normalised { get; init; } = "";

    public string? PasswordHash { get; init; }

    public string SecurityStamp { get; init; } = "";

    public int AccessFailedCount { get; init; }

    public DateTimeOffset? LockoutEnd { get; init; }
}

public sealed class AccountRows(Database database)
{
    private const string Select =
        "SELECT a.person_id AS PersonId, a.sign_in_name AS SignInName, a.normalised AS Normalised, a.password_hash AS PasswordHash, "
        + "a.security_stamp AS SecurityStamp, a.access_failed_count AS AccessFailedCount, a.lockout_end AS LockoutEnd "
        + "FROM account a JOIN person_standing p ON p.person_id = a.person_id AND p.active = 1 ";

    /// <summary>The account of an active person by sign-in name, in any case and width.</summary>
    public Task<AccountRow?> ByNameAsync(string signInName) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefaultAsync<AccountRow?>(Select + "WHERE a.normalised = @name", new { name = SignInNames.Normalise(signInName) }));

    public Task<AccountRow?> ByPersonAsync(string personId) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefaultAsync<AccountRow?>(Select + "WHERE a.person_id = @personId", new { personId }));

    public Task SaveAsync(AccountRow account) => database.WriteAsync(context => context.ExecuteAsync(
        "UPDATE account SET password_hash = @PasswordHash, security_stamp = @SecurityStamp, access_failed_count = @AccessFailedCount, lockout_end = @LockoutEnd WHERE person_id = @PersonId",
        account));

    /// <summary>Whether anybody holds the administrator's role and may sign in.</summary>
    public Task<bool> AnyAdministratorAsync() => database.ReadAsync(async connection => await connection.ExecuteScalarAsync<long>(
        "SELECT COUNT(*) FROM person_grant g JOIN person_standing p ON p.person_id = g.person_id AND p.active = 1 "
        + "JOIN account a ON a.person_id = g.person_id AND a.password_hash IS NOT NULL WHERE g.role = 'administrator'") > 0);
}
