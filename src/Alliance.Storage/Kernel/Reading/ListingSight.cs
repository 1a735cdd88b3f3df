using System.Data.Common;
using Alliance.Domain.Kernel;
using Dapper;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>
/// The one answer to who sees which entry: a condition in SQL, the same for the list, search, facets, map, suggestions, export
/// and a single page. What it leaves out does not exist for its caller.
/// </summary>
public sealed class ListingSight
{
    private readonly IDialect _dialect;
    private readonly bool _everything;
    private readonly string[] _units;
    private readonly string[] _within;
    private readonly string[] _leads;
    private readonly string[] _coordinates;
    private readonly string[] _supervised;
    private readonly string[] _regions;
    private readonly string[] _near;

    private ListingSight(IDialect dialect, Caller caller, string[] within, string[] chairs, string[] regions)
    {
        _dialect = dialect;
        _everything = caller.IsAdministrator || caller.IsSystem;
        _units = [.. caller.Units];
        _coordinates = Targets(caller, Role.Coordinator);
        _within = [.. within.Concat(_coordinates).Concat(Targets(caller, Role.Observer)).Distinct(StringComparer.Ordinal)];
        _leads = [.. _coordinates.Concat(chairs).Distinct(StringComparer.Ordinal)];
        _supervised = [.. Targets(caller, Role.Supervisor).Where(r => r.Length >= 2)];
        _regions = [.. regions.SelectMany(Prefixes).Distinct(StringComparer.Ordinal)];
        var provinces = regions.Where(r => r.Length >= 2).Select(r => r[..2]).Distinct(StringComparer.Ordinal).ToArray();
        _near = [.. provinces.Concat(provinces.SelectMany(Neighbours.OfProvince)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Three index seeks, whatever there is to see.</summary>
    public static async Task<ListingSight> OfAsync(DbConnection db, IDialect dialect, Caller caller)
    {
        var units = caller.Units.Take(500).ToArray();
        if (units.Length == 0)
        {
            return new ListingSight(dialect, caller, [], [], []);
        }

        var within = await db.QueryAsync<string>($"SELECT DISTINCT alliance_id FROM membership WHERE {dialect.In("unit_id", "units")} AND status IN ('active', 'suspended')", new { units });
        var chairs = await db.QueryAsync<string>(
            $"SELECT c.alliance_id FROM chair_cycle c JOIN membership m ON m.alliance_id = c.alliance_id AND m.unit_id = c.chair_unit_id WHERE {dialect.In("m.unit_id", "units")} AND c.status <> 'closed'",
            new { units });
        var regions = await db.QueryAsync<string>($"SELECT region_code FROM member_unit WHERE {dialect.In("id", "units")}", new { units });
        return new ListingSight(dialect, caller, [.. within], [.. chairs], [.. regions]);
    }

    /// <summary>Whether the caller is to be shown whom to speak to, as far as that does not hang on a match.</summary>
    public bool KnowsContact(string allianceId, string unitId) => _units.Contains(unitId, StringComparer.Ordinal) || Leads(allianceId);

    /// <summary>Coordinates the alliance or holds its chair.</summary>
    public bool Leads(string allianceId) => _leads.Contains(allianceId, StringComparer.Ordinal);

    public IReadOnlyList<string> Units => _units;

    /// <summary>The condition on the entry <paramref name="l"/>; its parameters are added, named <c>sight_…</c>.</summary>
    public string Condition(string l, DynamicParameters arguments)
    {
        var (mine, shared) = (new List<string>(), new List<string> { $"{l}.audience = 'public'" });
        if (_everything)
        {
            shared.Add("1 = 1");
        }

        if (_units.Length > 0)
        {
            arguments.Add("sight_units", _units);
            mine.Add(_dialect.In($"{l}.unit_id", "sight_units"));
            shared.Add($"({l}.audience = 'branch' AND EXISTS (SELECT 1 FROM body_seat sb WHERE sb.alliance_id = {l}.alliance_id AND sb.body_id = {l}.branch_id AND {_dialect.In("sb.unit_id", "sight_units")}))");
        }

        if (_coordinates.Length > 0)
        {
            arguments.Add("sight_coordinates", _coordinates);
            mine.Add(_dialect.In($"{l}.alliance_id", "sight_coordinates"));
        }

        if (_within.Length > 0)
        {
            arguments.Add("sight_within", _within);
            shared.Add($"({l}.audience <> 'branch' AND {_dialect.In($"{l}.alliance_id", "sight_within")})");

            // What has climbed and was then drawn back into one branch is that branch's again.
            shared.Add($"({l}.audience <> 'branch' AND {l}.id IN (SELECT sk.listing_id FROM listing_climb sk WHERE {_dialect.In("sk.to_alliance_id", "sight_within")}))");
        }

        if (_leads.Length > 0)
        {
            arguments.Add("sight_leads", _leads);
            shared.Add(_dialect.In($"{l}.alliance_id", "sight_leads"));
        }

        if (_supervised.Length > 0)
        {
            shared.Add($"{l}.alliance_id IN ({Supervised(arguments)})");
        }

        if (_regions.Length > 0)
        {
            arguments.Add("sight_regions", _regions);
            shared.Add($"({l}.audience = 'region' AND {l}.alliance_id IN ({Around()}))");
            shared.Add($"(({l}.audience = 'adjacent' OR ({l}.adjacent = 1 AND {l}.audience <> 'branch')) AND {l}.alliance_id IN ({Near(arguments)}))");
        }

        var open = $"({l}.stage NOT IN ('draft', 'discarded') AND ({string.Join(" OR ", shared)}))";
        return mine.Count == 0 ? open : $"({open} OR {string.Join(" OR ", mine)})";
    }

    /// <summary>
    /// Where to look for all that the caller may see of what can still be matched: numbers of entries, more than that may be and never fewer.
    /// Null where that is everything. The parameters are those that <see cref="Condition"/> added.
    /// </summary>
    public IReadOnlyList<string>? Channels(DynamicParameters arguments)
    {
        if (_everything)
        {
            return null;
        }

        string[] alliances = [.. _within.Concat(_leads).Concat(_coordinates).Distinct(StringComparer.Ordinal)];
        arguments.Add("sight_alliances", alliances);
        string Found(string index) => $"SELECT c.doc AS found FROM listing c{_dialect.Using(index)} WHERE c.live = 1 AND";
        List<string> channels = [$"{Found("ix_listing_audience")} c.audience = 'public'"];
        void Add(bool any, string channel)
        {
            if (any)
            {
                channels.Add(channel);
            }
        }

        Add(_units.Length > 0, $"{Found("ix_listing_unit")} {_dialect.In("c.unit_id", "sight_units")}");
        Add(_units.Length > 0, $"{Found("ix_listing_audience")} c.audience = 'branch' AND c.alliance_id IN (SELECT cm.alliance_id FROM membership cm WHERE {_dialect.In("cm.unit_id", "sight_units")})");
        Add(alliances.Length > 0, $"{Found("ix_listing_alliance")} {_dialect.In("c.alliance_id", "sight_alliances")}");
        Add(_within.Length > 0, $"SELECT c.doc AS found FROM listing_climb ck CROSS JOIN listing c WHERE {_dialect.In("ck.to_alliance_id", "sight_within")} AND c.id = ck.listing_id");
        Add(_supervised.Length > 0, $"{Found("ix_listing_alliance")} c.alliance_id IN ({Supervised(arguments)})");
        Add(_regions.Length > 0, $"{Found("ix_listing_audience")} c.audience = 'region' AND c.alliance_id IN ({Around()})");
        Add(_regions.Length > 0, $"{Found("ix_listing_audience")} c.audience = 'adjacent' AND c.alliance_id IN ({Near(arguments)})");
        Add(_regions.Length > 0, $"{Found("ix_listing_alliance")} c.adjacent = 1 AND c.climbed_at IS NOT NULL AND c.alliance_id IN ({Near(arguments)})");
        return channels;
    }

    private string Supervised(DynamicParameters arguments) => $"SELECT ss.alliance_id FROM alliance_region ss WHERE {Below("ss.region_code", "sight_below", _supervised, arguments)}";

    private string Around() => $"SELECT sr.alliance_id FROM alliance_region sr WHERE {_dialect.In("sr.region_code", "sight_regions")}";

    private string Near(DynamicParameters arguments) => $"SELECT sn.alliance_id FROM alliance_region sn WHERE {Below("sn.region_code", "sight_near", _near, arguments)}";

    /// <summary>A range of codes for each region: what begins with it.</summary>
    private static string Below(string column, string name, string[] codes, DynamicParameters arguments)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            arguments.Add($"{name}{i}", codes[i]);
            arguments.Add($"{name}{i}_end", codes[i] + ":");
        }

        return string.Join(" OR ", codes.Select((_, i) => $"({column} >= @{name}{i} AND {column} < @{name}{i}_end)"));
    }

    private static string[] Targets(Caller caller, Role role) => caller.Grants.IsDefault ? [] : [.. caller.Grants.Where(g => g.Role == role).Select(g => g.Target).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Prefixes(string code) => new[] { 2, 4, 6, 9, 12 }.Where(length => length <= code.Length).Select(length => code[..length]);
}
