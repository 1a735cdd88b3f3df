using System.Collections.Immutable;
using System.Data.Common;
using Alliance.Domain.Kernel;
using Dapper;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>Reads who belongs to an alliance.</summary>
public static class Rolls
{
    public static async Task<AllianceRoll> RollAsync(this DbConnection db, string allianceId)
    {
        var regions = (await db.QueryAsync<string>("SELECT region_code FROM alliance_region WHERE alliance_id = @allianceId ORDER BY ordinal", new { allianceId })).ToImmutableArray();
        if (regions.Length == 0)
        {
            return AllianceRoll.None;
        }

        var stands = await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM alliance WHERE id = @allianceId AND status = 'active'", new { allianceId }) > 0;
        var seats = (await db.QueryAsync<(string Unit, string Status)>(
            "SELECT unit_id, status FROM membership WHERE alliance_id = @allianceId AND status <> 'left' ORDER BY seat_no, unit_id", new { allianceId })).AsList();
        var chair = await db.QueryFirstOrDefaultAsync<string?>(
            "SELECT chair_unit_id FROM chair_cycle WHERE alliance_id = @allianceId AND status <> 'closed' ORDER BY id DESC", new { allianceId });
        return new AllianceRoll(
            stands, regions, [.. seats.Where(s => s.Status == "active").Select(s => s.Unit)], [.. seats.Where(s => s.Status == "suspended").Select(s => s.Unit)], chair);
    }
}
