using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.People;

/// <summary>What a decision on a person's roles needs to know of its surroundings.</summary>
public static class GrantFactsQuery
{
    public static async Task<FactsRead<GrantFacts>> LoadAsync(DbConnection db, PersonCommand command)
    {
        var head = await db.HeadAsync(command.Scope);
        var grant = command switch
        {
            RegisterPerson c => c.FirstGrant,
            GrantRole c => c.Grant,
            RevokeRole c => c.Grant,
            _ => null,
        };
        var facts = new GrantFacts(
            grant is null || await ExistsAsync(db, grant),
            grant is { Role: Role.Delegate or Role.Deputy } ? await db.AlliancesOfUnitAsync(grant.Target) : [],
            await OtherAdministratorAsync(db, command.PersonId),
            command is not RegisterPerson register || await IsFreeAsync(db, register));
        return new FactsRead<GrantFacts>(facts, head);
    }

    private static async Task<bool> ExistsAsync(DbConnection db, Grant grant)
    {
        var sql = grant.Role switch
        {
            Role.Coordinator or Role.Observer => "SELECT COUNT(*) FROM alliance WHERE id = @Target AND status = 'active'",
            Role.Delegate or Role.Deputy => "SELECT COUNT(*) FROM member_unit WHERE id = @Target AND status = 'open'",
            Role.Supervisor => "SELECT COUNT(*) FROM region WHERE code = @Target",
            _ => null,
        };
        return sql is null ? grant.Target.Length == 0 : await db.ExecuteScalarAsync<long>(sql, new { grant.Target }) > 0;
    }

    private static async Task<bool> OtherAdministratorAsync(DbConnection db, string personId) =>
        await db.ExecuteScalarAsync<long>(
            """
            SELECT COUNT(*) FROM person_grant g JOIN person_standing s ON s.person_id = g.person_id
            WHERE g.role = 'administrator' AND g.target = '' AND g.person_id <> @personId AND s.active = 1
            """,
            new { personId }) > 0;

    private static async Task<bool> IsFreeAsync(DbConnection db, RegisterPerson command) =>
        await db.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM account WHERE normalised = @normalised AND person_id <> @PersonId",
            new { normalised = SignInNames.Normalise(command.SignInName), command.PersonId }) == 0;
}
