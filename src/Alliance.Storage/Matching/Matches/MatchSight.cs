using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Matching.Matches;

/// <summary>
/// The one answer to who sees which match: its two sides, those who run the alliance of either entry, and those who look after its
/// region. For everybody else it does not exist, whichever way he asks.
/// </summary>
public sealed class MatchSight
{
    private readonly IDialect _dialect;
    private readonly bool _everything;
    private readonly string[] _units;
    private readonly string[] _leads;
    private readonly string[] _supervised;

    private MatchSight(IDialect dialect, Caller caller, string[] units, IEnumerable<string> chairs)
    {
        _dialect = dialect;
        _everything = caller.IsAdministrator || caller.IsSystem;
        _units = units;
        _leads = [.. Targets(caller, Role.Coordinator).Concat(chairs).Distinct(StringComparer.Ordinal)];
        _supervised = [.. Targets(caller, Role.Supervisor).Where(r => r.Length >= 2)];
    }

    public IReadOnlyList<string> Units => _units;

    public static async Task<MatchSight> OfAsync(DbConnection db, IDialect dialect, Caller caller)
    {
        var units = caller.Units.Take(500).ToArray();
        var chairs = units.Length == 0 ? [] : await db.QueryAsync<string>(
            $"SELECT c.alliance_id FROM chair_cycle c JOIN membership m ON m.alliance_id = c.alliance_id AND m.unit_id = c.chair_unit_id WHERE {dialect.In("m.unit_id", "units")} AND c.status <> 'closed'",
            new { units });
        return new MatchSight(dialect, caller, units, chairs);
    }

    /// <summary>Coordinates one of these alliances or holds its chair.</summary>
    public bool Leads(params string[] alliances) => alliances.Any(a => _leads.Contains(a, StringComparer.Ordinal));

    /// <summary>The condition on the match <c>m</c>; its parameters are added, named <c>sight_…</c>.</summary>
    public string Condition(DynamicParameters arguments)
    {
        if (_everything)
        {
            return "1 = 1";
        }

        var parts = new List<string>();
        if (_units.Length > 0)
        {
            arguments.Add("sight_units", _units);
            parts.Add(_dialect.In("m.need_unit_id", "sight_units"));
            parts.Add(_dialect.In("m.resource_unit_id", "sight_units"));
        }

        if (_leads.Length > 0)
        {
            arguments.Add("sight_leads", _leads);
            parts.Add(_dialect.In("m.alliance_id", "sight_leads"));
            parts.Add(_dialect.In("m.resource_alliance_id", "sight_leads"));
        }

        for (var i = 0; i < _supervised.Length; i++)
        {
            arguments.Add($"sight_below{i}", _supervised[i]);
            arguments.Add($"sight_beyond{i}", _supervised[i] + ":");
            parts.Add($"EXISTS (SELECT 1 FROM alliance_region s WHERE s.alliance_id = m.alliance_id AND s.region_code >= @sight_below{i} AND s.region_code < @sight_beyond{i})");
        }

        return parts.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", parts)})";
    }

    private static IEnumerable<string> Targets(Caller caller, Role role) => caller.Grants.IsDefault ? [] : caller.Grants.Where(g => g.Role == role).Select(g => g.Target);
}
