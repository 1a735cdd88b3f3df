using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Accounts;

/// <summary>The roles that a person holds.</summary>
public sealed class PersonGrants(Database database)
{
    public Task<ImmutableArray<Grant>> OfAsync(string personId) => database.ReadAsync(async connection => (await connection.QueryAsync<(string Role, string Target)>(
        "SELECT role, target FROM person_grant WHERE person_id = @personId ORDER BY role, target", new { personId }))
        .Select(row => new Grant(Enum.Parse<Role>(row.Role, ignoreCase: true), row.Target))
        .ToImmutableArray());
}
