using System.Data.Common;

namespace Alliance.Storage.Kernel.Reading;

public static class UnitNames
{
    /// <summary>Names of many units at once, also of merged ones; unknown ids are left out.</summary>
    public static async Task<Dictionary<string, UnitRef>> UnitNamesAsync(this DbConnection db, IEnumerable<string> ids)
    {
        var rows = await db.QueryByIdsAsync<UnitRef>("SELECT id, name, COALESCE(short_name, name) AS short_name, region_code FROM member_unit WHERE id IN @ids", ids);
        return rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
    }
}
