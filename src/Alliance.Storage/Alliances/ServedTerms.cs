using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace Alliance.Storage.Alliances;

/// <summary>How often each unit has served: the terms served within the alliance's latest cycle and those it counts from before.</summary>
internal static class ServedTerms
{
    public static async Task<(Dictionary<string, int> Served, string? Chair)> OfAsync(DbConnection db, string allianceId)
    {
        var cycles = await db.QueryAsync<Cycle>(
            "SELECT id, chair_unit_id, state FROM chair_cycle WHERE alliance_id = @allianceId ORDER BY planned_at DESC, id DESC", new { allianceId });
        if (cycles.FirstOrDefault() is not { } latest)
        {
            return ([], null);
        }

        var served = new Dictionary<string, int>(StringComparer.Ordinal);
        using var state = JsonDocument.Parse(latest.State);
        var before = state.RootElement.GetProperty("servedBefore").EnumerateArray().Select(u => u.GetString() ?? "");
        var terms = await db.QueryAsync<string>("SELECT acting_unit_id FROM chair_term WHERE cycle_id = @Id AND status = 'served'", new { latest.Id });
        foreach (var unit in before.Concat(terms))
        {
            served[unit] = served.GetValueOrDefault(unit) + 1;
        }

        return (served, latest.ChairUnitId);
    }

    private sealed record Cycle(string Id, string? ChairUnitId, string State);
}
