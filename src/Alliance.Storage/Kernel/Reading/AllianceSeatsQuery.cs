using System.Collections.Immutable;
using System.Data.Common;
using Alliance.Domain.Kernel;
using Dapper;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>Reads who belongs to an alliance and who holds its chair now.</summary>
public static class AllianceSeatsQuery
{
    public static async Task<AllianceSeats> SeatsOfAsync(this DbConnection db, string allianceId)
    {
        var stands = await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM alliance WHERE id = @allianceId AND status = 'active'", new { allianceId }) > 0;
        var regions = await db.QueryAsync<string>("SELECT region_code FROM alliance_region WHERE alliance_id = @allianceId ORDER BY ordinal", new { allianceId });
        var seats = (await db.QueryAsync<Seat>("SELECT unit_id, status FROM membership WHERE alliance_id = @allianceId AND status IN ('active', 'suspended')", new { allianceId })).AsList();
        var chair = await db.QueryFirstOrDefaultAsync<string?>(
            "SELECT chair_unit_id FROM chair_cycle WHERE alliance_id = @allianceId AND status <> 'closed' ORDER BY id DESC", new { allianceId });
        return new AllianceSeats(stands, [.. regions], Of("active"), Of("suspended"), chair);

        ImmutableHashSet<string> Of(string status) => [.. seats.Where(s => s.Status == status).Select(s => s.UnitId)];
    }

    private sealed record Seat(string UnitId, string Status);
}
