using System.Data.Common;
using Alliance.Domain.Resolutions;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Resolutions;

/// <summary>The last number of the year, read with the scope's head: two resolutions never get the same.</summary>
public static class ResolutionFactsQuery
{
    /// <param name="today">Today in China: numbers begin anew with the year.</param>
    public static async Task<FactsRead<ResolutionFacts>> LoadAsync(DbConnection db, ResolutionCommand command, DateOnly today)
    {
        var head = await db.HeadAsync(command.Scope);
        var last = await db.ExecuteScalarAsync<long?>(
            "SELECT MAX(number) FROM resolution WHERE alliance_id = @AllianceId AND year = @year", new { command.AllianceId, year = (long)today.Year });
        var changes = command is EnterResolution { Changes: { IsDefaultOrEmpty: false } named } ? named.Select(c => c.ResolutionId) : [];
        var inForce = await db.QueryByIdsAsync<string>(
            "SELECT id FROM resolution WHERE alliance_id = @AllianceId AND status <> 'repealed' AND id IN @ids", changes, new { command.AllianceId });
        return new FactsRead<ResolutionFacts>(new ResolutionFacts(await db.RollAsync(command.AllianceId), today.Year, (int)(last ?? 0), [.. inForce]), head);
    }
}
