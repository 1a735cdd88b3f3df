using Alliance.Storage.Kernel;

namespace Alliance.Storage.Matching.Matches;

/// <summary>A unit's record over all alliances: so many commitments to give, so many kept, so many ratings and the sum of their stars.</summary>
internal static class UnitRecord
{
    public static async Task AddAsync(ProjectionContext context, string unit, long promised = 0, long kept = 0, long ratings = 0, long stars = 0)
    {
        var written = await context.ExecuteAsync(
            "UPDATE unit_record SET promised = promised + @promised, kept = kept + @kept, ratings = ratings + @ratings, stars = stars + @stars WHERE unit_id = @unit",
            new { unit, promised, kept, ratings, stars });
        if (written == 0)
        {
            await context.InsertAsync("unit_record", new { unit_id = unit, promised, kept, ratings, stars });
        }
        else if (promised < 0)
        {
            await context.ExecuteAsync("DELETE FROM unit_record WHERE unit_id = @unit AND promised = 0 AND kept = 0 AND ratings = 0", new { unit });
        }
    }

    /// <summary>Takes out what one alliance's matches have put in.</summary>
    public static async Task ForgetAsync(ProjectionContext context, string allianceId)
    {
        await context.ExecuteAsync(
            """
            UPDATE unit_record SET
              promised = promised - (SELECT COUNT(*) FROM match_deal d WHERE d.alliance_id = @allianceId AND d.resource_unit_id = unit_record.unit_id AND d.counted = 1),
              kept = kept - (SELECT COUNT(*) FROM match_deal d WHERE d.alliance_id = @allianceId AND d.resource_unit_id = unit_record.unit_id AND d.kept = 1),
              ratings = ratings - (SELECT COUNT(*) FROM match_rating r WHERE r.alliance_id = @allianceId AND r.of_unit_id = unit_record.unit_id),
              stars = stars - COALESCE((SELECT SUM(r.stars) FROM match_rating r WHERE r.alliance_id = @allianceId AND r.of_unit_id = unit_record.unit_id), 0)
            WHERE unit_id IN (SELECT resource_unit_id FROM match_deal WHERE alliance_id = @allianceId) OR unit_id IN (SELECT of_unit_id FROM match_rating WHERE alliance_id = @allianceId)
            """,
            new { allianceId });
        await context.ExecuteAsync("DELETE FROM unit_record WHERE promised = 0 AND kept = 0 AND ratings = 0");
    }
}
