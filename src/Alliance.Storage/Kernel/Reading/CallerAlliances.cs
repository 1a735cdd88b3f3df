using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>The alliances that a caller has to do with, apart from being an administrator: coordinates, observes, speaks for a member of, or supervises a region of.</summary>
public static class CallerAlliances
{
    /// <summary>The condition on an alliance <c>a</c>; false for a caller with no such role.</summary>
    public static string Condition(Caller caller, IDialect dialect, DynamicParameters arguments)
    {
        var parts = new List<string>();
        var named = caller.Grants.Where(g => g.Role is Role.Coordinator or Role.Observer).Select(g => g.Target).Distinct(StringComparer.Ordinal).ToArray();
        if (named.Length > 0)
        {
            arguments.Add("mine_named", named);
            parts.Add(dialect.In("a.id", "mine_named"));
        }

        var units = caller.Units.ToArray();
        if (units.Length > 0)
        {
            arguments.Add("mine_units", units);
            parts.Add($"a.id IN (SELECT x.alliance_id FROM membership x WHERE {dialect.In("x.unit_id", "mine_units")} AND x.status IN ('active', 'suspended'))");
        }

        var regions = caller.Grants.Where(g => g.Role == Role.Supervisor && g.Target.Length >= 2).Select(g => g.Target).Distinct(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < regions.Length; i++)
        {
            arguments.Add($"mine_region{i}", regions[i]);
            arguments.Add($"mine_beyond{i}", regions[i] + ":");
            parts.Add($"a.id IN (SELECT y.alliance_id FROM alliance_region y WHERE y.region_code >= @mine_region{i} AND y.region_code < @mine_beyond{i})");
        }

        return parts.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", parts)})";
    }

    /// <summary>Their ids, standing alliances only, by name, at most <paramref name="limit"/>.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(DbConnection db, IDialect dialect, Caller caller, int limit)
    {
        var arguments = new DynamicParameters();
        var condition = Condition(caller, dialect, arguments);
        arguments.Add("take", (long)limit);
        return (await db.QueryAsync<string>(
            $"SELECT a.id FROM alliance a WHERE a.status = 'active' AND {condition} ORDER BY a.name_sort, a.id {dialect.Page("@take")}", arguments)).AsList();
    }
}
