using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Alliance.Storage.Kernel.Reading;

public static class Sitting
{
    /// <summary>The standing alliances a unit sits in, suspended or not.</summary>
    public static async Task<ImmutableArray<string>> AlliancesOfUnitAsync(this DbConnection db, string unitId) =>
    [
        .. await db.QueryAsync<string>(
            """
            SELECT m.alliance_id FROM membership m JOIN alliance a ON a.id = m.alliance_id
            WHERE m.unit_id = @unitId AND m.status IN ('active', 'suspended') AND a.status = 'active' ORDER BY m.alliance_id
            """,
            new { unitId }),
    ];
}
