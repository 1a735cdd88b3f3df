using System.Collections.Immutable;
using System.Data.Common;
using Alliance.Domain.Alliances;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Alliances;

/// <summary>What a decision on an alliance needs to know of its surroundings.</summary>
public static class AllianceFactsQuery
{
    /// <summary>No tree of alliances is deeper: region levels are five, and a level may hold a few of its own.</summary>
    private const int DeepestTree = 64;

    public static async Task<FactsRead<AllianceFacts>> LoadAsync(DbConnection db, AllianceCommand command)
    {
        var head = await db.HeadAsync(command.Scope);
        var parent = Profile(command)?.ParentId;
        var (exists, below) = parent is null ? (false, false) : await ParentAsync(db, parent, command.AllianceId);
        var cycle = await db.QueryFirstOrDefaultAsync<CycleRow>(
            "SELECT id, chair_unit_id AS ChairUnitId FROM chair_cycle WHERE alliance_id = @AllianceId AND status <> 'closed' ORDER BY id DESC",
            new { command.AllianceId });
        var facts = new AllianceFacts(
            await RegionsOfAsync(db, UnitsNamed(command)),
            await UnknownAsync(db, RegionsNamed(command)),
            exists,
            below,
            cycle?.ChairUnitId,
            cycle?.Id);
        return new FactsRead<AllianceFacts>(facts, head);
    }

    private static AllianceProfile? Profile(AllianceCommand command) => command switch
    {
        FoundAlliance c => c.Profile,
        ChangeAllianceProfile c => c.Profile,
        _ => null,
    };

    private static IEnumerable<string> UnitsNamed(AllianceCommand command) => command switch
    {
        FoundAlliance c => c.Members.Select(m => m.UnitId),
        PassSeat c => [c.UnitId, c.ToUnitId],
        MembershipCommand c => [c.UnitId],
        _ => [],
    };

    private static IEnumerable<string> RegionsNamed(AllianceCommand command) => command switch
    {
        FormBody { RegionCode: { } region } => [region],
        _ => Profile(command)?.Regions.AsEnumerable() ?? [],
    };

    private static async Task<ImmutableDictionary<string, string>> RegionsOfAsync(DbConnection db, IEnumerable<string> units)
    {
        var rows = await db.QueryByIdsAsync<UnitRow>("SELECT id, region_code AS RegionCode FROM member_unit WHERE status = 'open' AND id IN @ids", units);
        return rows.ToImmutableDictionary(r => r.Id, r => r.RegionCode);
    }

    private static async Task<ImmutableArray<string>> UnknownAsync(DbConnection db, IEnumerable<string> regions)
    {
        var asked = regions.Distinct(StringComparer.Ordinal).ToList();
        var known = await db.QueryByIdsAsync<string>("SELECT code FROM region WHERE code IN @ids", asked);
        return [.. asked.Except(known, StringComparer.Ordinal)];
    }

    private static async Task<(bool Exists, bool Below)> ParentAsync(DbConnection db, string parent, string alliance)
    {
        var exists = await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM alliance WHERE id = @parent AND status = 'active'", new { parent }) > 0;
        string? at = parent;
        for (var step = 0; at is not null && step < DeepestTree; step++)
        {
            if (at == alliance)
            {
                return (exists, true);
            }

            at = await db.ExecuteScalarAsync<string?>("SELECT parent_id FROM alliance WHERE id = @at", new { at });
        }

        return (exists, at is not null);
    }

    private sealed record CycleRow
    {
        public string Id { get; init; } = "";

        public string? ChairUnitId { get; init; }
    }

    private sealed record UnitRow
    {
        public string Id { get; init; } = "";

        public string RegionCode { get; init; } = "";
    }
}
