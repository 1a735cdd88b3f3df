using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Alliance.Storage.Kernel.Reading;

public static class Sitting
{
    /// <summary>The alliances a unit sits in, suspended or not.</summary>
    public static async Task<ImmutableArray<string>> AlliancesOfUnitAsync(this DbConnection db, string unitId) =>
    [
        .. await db.QueryAsync<string>(
            "SELECT alliance_id FROM membership WHERE unit_id = @unitId AND status IN ('active', 'suspended') ORDER BY alliance_id", new { unitId }),
    ];
}
