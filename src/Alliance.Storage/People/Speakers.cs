using System.Data.Common;
using Alliance.Domain.Kernel;
using Dapper;

namespace Alliance.Storage.People;

public static class Speakers
{
    /// <summary>The people who speak for a unit, each with the role they do it in.</summary>
    public static async Task<IReadOnlyList<(string PersonId, Role Role)>> SpeakersOfUnitAsync(this DbConnection db, string unitId)
    {
        var rows = await db.QueryAsync<(string PersonId, string Role)>(
            "SELECT person_id, role FROM person_grant WHERE target = @unitId AND role IN ('delegate', 'deputy') ORDER BY person_id, role", new { unitId });
        return [.. rows.Select(r => (r.PersonId, r.Role == "deputy" ? Role.Deputy : Role.Delegate))];
    }
}
