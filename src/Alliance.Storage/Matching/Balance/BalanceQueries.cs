using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Matching.Balance;

/// <summary>
/// What is wanted and offered in one category and unit of measure. Quantities are decimal numbers of <c>unit</c>; <c>matched</c>: promised of what
/// is wanted; <c>unmet</c>: still wanted of what stands open; <c>spare</c>: still to be had. <c>waitDays</c>: how long an unmet need has waited, on average.
/// </summary>
public sealed record BalanceOfCategory(
    string Code, string Name, string NameEn, string Unit, int Needs, int Resources, decimal Wanted, decimal Offered, decimal Matched, decimal Delivered, decimal Unmet, decimal Spare, int UnmetNeeds, int? WaitDays);

/// <summary>Entries by the district in which they lie; without a code those that say none. In numbers of entries, since their units differ.</summary>
public sealed record BalanceOfRegion(string? Code, string? Name, int Needs, int Resources, int MetNeeds, int UnmetNeeds, int SpareResources, int? WaitDays);

/// <summary>Entries by alliance, where the balance is over several; those of alliances further below stand with the one right below. <c>opens</c>: whether the reader may go there.</summary>
public sealed record BalanceOfAlliance(string Id, string Name, int Needs, int Resources, int MetNeeds, int UnmetNeeds, int SpareResources, int? WaitDays, bool Opens);

/// <summary>Unmet needs by how long they have waited; <c>upTo</c> days, without an end in the last.</summary>
public sealed record BalanceOfWaiting(int From, int? UpTo, int Needs);

/// <summary><c>capped</c>: there are more entries than are looked at, of which these are the latest. <c>asOf</c> is 0 over a region.</summary>
public sealed record BalanceFigures(
    IReadOnlyList<BalanceOfCategory> Categories, IReadOnlyList<BalanceOfRegion> Regions, IReadOnlyList<BalanceOfAlliance> Alliances, IReadOnlyList<BalanceOfWaiting> Waiting, int Entries, bool Capped, long AsOf)
{
    /// <summary>An alliance that uses the category, by its code: its book knows what the category is called.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> UsedBy { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>Supply and demand as far as the caller may see the entries: what one may not see is in no figure.</summary>
public sealed class BalanceQueries(Database database, TimeProvider clock)
{
    /// <summary>The latest entries that are counted, of each side.</summary>
    public const int Most = 20_000;

    /// <summary>Told by name, those with most entries first.</summary>
    public const int MostAlliances = 200;

    private static readonly (int From, int? UpTo)[] Waits = [(0, 7), (7, 30), (30, 90), (90, null)];

    /// <param name="since">Entries posted on this day or later.</param>
    public Task<BalanceFigures> OfAsync(Caller caller, BalanceOver over, DateOnly since, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var asOf = over.AllianceId is { } alliance ? await db.HeadAsync(ScopeId.OfAlliance(alliance)) : 0;
            var sight = await ListingSight.OfAsync(db, database.Dialect, caller);
            var ground = await BalanceGround.OfAsync(db, database.Dialect, over);
            var (needs, moreNeeds) = await SideAsync(db, sight, ground, "wants", since);
            var (resources, moreResources) = await SideAsync(db, sight, ground, "gives", since);
            return new BalanceFigures(
                Categories(needs, resources), await RegionsAsync(db, ground, needs, resources), ground.ByAlliance ? Alliances(ground, needs, resources) : [], Waiting(needs), needs.Count + resources.Count,
                moreNeeds || moreResources, asOf)
            {
                UsedBy = needs.Concat(resources).GroupBy(r => r.Category, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.First().AllianceId, StringComparer.Ordinal),
            };
        },
        cancel);

    private async Task<(List<Row> Rows, bool More)> SideAsync(DbConnection db, ListingSight sight, BalanceGround ground, string side, DateOnly since)
    {
        var arguments = new DynamicParameters(new { side, since = Columns.Micros(ChinaTime.StartOf(since)), take = (long)Most + 1 });
        var rows = (await db.QueryAsync<Row>(
            $"""
            SELECT l.alliance_id, l.category, l.unit, l.region_code, l.quantity, l.promised, l.delivered, CASE WHEN l.live = 1 THEN l.left_quantity ELSE 0 END AS open_quantity, l.posted_at FROM listing l
            WHERE {ground.Condition(database.Dialect, arguments)} AND l.side = @side AND l.status IN ('posted', 'partly-matched', 'fulfilled') AND l.posted_at >= @since AND {sight.Condition("l", arguments)}
            ORDER BY l.posted_at DESC, l.id DESC {database.Dialect.Page("@take")}
            """,
            arguments)).AsList();
        return (rows.Count > Most ? rows.GetRange(0, Most) : rows, rows.Count > Most);
    }

    private List<BalanceOfCategory> Categories(List<Row> needs, List<Row> resources) =>
    [
        .. needs.Select(r => (Row: r, Wants: true)).Concat(resources.Select(r => (Row: r, Wants: false)))
            .GroupBy(r => (r.Row.Category, r.Row.Unit))
            .Select(g =>
            {
                var (wanted, offered) = (g.Where(r => r.Wants).Select(r => r.Row).ToList(), g.Where(r => !r.Wants).Select(r => r.Row).ToList());
                return new BalanceOfCategory(
                    g.Key.Category, g.Key.Category, g.Key.Category, g.Key.Unit, wanted.Count, offered.Count, Sum(wanted, r => r.Quantity), Sum(offered, r => r.Quantity), Sum(wanted, r => r.Promised),
                    Sum(wanted, r => r.Delivered), Sum(wanted, r => r.OpenQuantity), Sum(offered, r => r.OpenQuantity), wanted.Count(r => r.OpenQuantity > 0), WaitDays(wanted));
            })
            .OrderByDescending(c => c.Needs + c.Resources).ThenBy(c => c.Code, StringComparer.Ordinal).ThenBy(c => c.Unit, StringComparer.Ordinal),
    ];

    private async Task<List<BalanceOfRegion>> RegionsAsync(DbConnection db, BalanceGround ground, List<Row> needs, List<Row> resources)
    {
        string? District(Row row) => row.RegionCode is { Length: > 0 } code ? code[..Math.Min(ground.RegionLength, code.Length)] : null;
        var (wanted, offered) = (needs.ToLookup(District, StringComparer.Ordinal), resources.ToLookup(District, StringComparer.Ordinal));
        var codes = wanted.Select(g => g.Key).Union(offered.Select(g => g.Key), StringComparer.Ordinal).ToList();
        var names = (await db.QueryByIdsAsync<NamedRef>("SELECT code AS id, path AS name FROM region WHERE code IN @ids", codes.OfType<string>())).ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        return
        [
            .. codes.Select(code => new BalanceOfRegion(
                    code, code is null ? null : names.GetValueOrDefault(code, code), wanted[code].Count(), offered[code].Count(), wanted[code].Count(r => r.OpenQuantity == 0),
                    wanted[code].Count(r => r.OpenQuantity > 0), offered[code].Count(r => r.OpenQuantity > 0), WaitDays([.. wanted[code]])))
                .OrderByDescending(r => r.Needs + r.Resources).ThenBy(r => r.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Under their ids; what they are called is for others to say.</summary>
    private List<BalanceOfAlliance> Alliances(BalanceGround ground, List<Row> needs, List<Row> resources)
    {
        string Shown(Row row) => ground.ShownUnder(row.AllianceId);
        var (wanted, offered) = (needs.ToLookup(Shown, StringComparer.Ordinal), resources.ToLookup(Shown, StringComparer.Ordinal));
        return
        [
            .. wanted.Select(g => g.Key).Union(offered.Select(g => g.Key), StringComparer.Ordinal)
                .Select(id => new BalanceOfAlliance(
                    id, id, wanted[id].Count(), offered[id].Count(), wanted[id].Count(r => r.OpenQuantity == 0), wanted[id].Count(r => r.OpenQuantity > 0), offered[id].Count(r => r.OpenQuantity > 0),
                    WaitDays([.. wanted[id]]), Opens: false))
                .OrderByDescending(a => a.Needs + a.Resources).ThenBy(a => a.Id, StringComparer.Ordinal).Take(MostAlliances),
        ];
    }

    private List<BalanceOfWaiting> Waiting(List<Row> needs)
    {
        var days = needs.Where(r => r.OpenQuantity > 0).Select(Waited).ToList();
        return [.. Waits.Select(w => new BalanceOfWaiting(w.From, w.UpTo, days.Count(d => d >= w.From && !(d >= w.UpTo))))];
    }

    private int? WaitDays(List<Row> rows)
    {
        var open = rows.Where(r => r.OpenQuantity > 0).Select(Waited).ToList();
        return open.Count == 0 ? null : (int)Math.Round(open.Average());
    }

    private int Waited(Row row) => Math.Max(0, (int)(clock.GetUtcNow() - row.PostedAt).TotalDays);

    private static decimal Sum(List<Row> rows, Func<Row, long> of) => rows.Sum(r => (decimal)of(r)) / 1000m;

    private sealed record Row(string AllianceId, string Category, string Unit, string? RegionCode, long Quantity, long Promised, long Delivered, long OpenQuantity, DateTimeOffset PostedAt);
}
