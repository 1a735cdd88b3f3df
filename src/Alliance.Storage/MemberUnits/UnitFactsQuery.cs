using System.Data.Common;
using Alliance.Domain.MemberUnits;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.MemberUnits;

/// <summary>What a decision on a member unit needs to know of its surroundings.</summary>
public static class UnitFactsQuery
{
    public static async Task<FactsRead<UnitFacts>> LoadAsync(DbConnection db, MemberUnitCommand command)
    {
        var head = await db.HeadAsync(command.Scope);
        var region = command switch
        {
            RegisterMemberUnit c => c.Details.RegionCode,
            ChangeMemberUnit c => c.Details.RegionCode,
            _ => null,
        };
        var into = command is MergeMemberUnit merge ? merge.IntoUnitId : null;
        var facts = new UnitFacts(
            region is not null && await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM region WHERE code = @region", new { region }) > 0,
            into is not null && await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM member_unit WHERE id = @into AND status = 'open'", new { into }) > 0,
            command is RegisterMemberUnit ? [] : await db.AlliancesOfUnitAsync(command.UnitId),
            into is null ? [] : await db.AlliancesOfUnitAsync(into));
        return new FactsRead<UnitFacts>(facts, head);
    }
}
