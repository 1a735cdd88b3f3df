using System.Data.Common;
using Alliance.Domain.ActionItems;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.ActionItems;

/// <summary>Who belongs to the alliance, and whether what an item refers to is there.</summary>
public static class ActionItemFactsQuery
{
    public static async Task<ActionItemFacts> LoadAsync(DbConnection db, ActionItemCommand command)
    {
        var roll = await db.RollAsync(command.AllianceId);
        return command is AssignActionItem c
            ? new ActionItemFacts(roll, await IsThereAsync(db, "conference", c.AllianceId, c.ConferenceId), await IsThereAsync(db, "resolution", c.AllianceId, c.ResolutionId))
            : new ActionItemFacts(roll);
    }

    private static async Task<bool> IsThereAsync(DbConnection db, string table, string allianceId, string? id) =>
        id is null || await db.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table} WHERE id = @id AND alliance_id = @allianceId", new { id, allianceId }) > 0;
}
