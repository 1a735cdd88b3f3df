using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.MemberUnits;

/// <summary>Reads units: pages of the list, one unit whole, likely duplicates, everything for an export.</summary>
public sealed class MemberUnitQueries(Database database)
{
    internal const string Columns = """
        u.id, u.name, u.short_name, u.kind, u.region_code, r.name AS region_name, r.path AS region_path, u.address, u.longitude, u.latitude,
        u.offers, u.credit_code, u.status, u.merged_into, u.registered_at, u.changed_at, u.version
        """;

    private const int SearchCap = 1000;

    /// <summary>A page of the open units. Counts no further than <see cref="PageOf{T}.CountCap"/>, or 1,000 for a text that many names hold.</summary>
    public Task<PageOf<UnitItem>> ListAsync(UnitFilter filter, PageAsk page, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var list = await UnitListSql.OfAsync(db, database.Dialect, filter);
            var (where, order, plan, arguments) = list;
            arguments.Add("take", (long)page.Limit);
            arguments.Add("skip", (long)page.Offset);
            var rows = (await db.QueryAsync<UnitRow>(
                $"""
                SELECT {Columns} FROM (
                  SELECT m.id AS page_id, m.name_sort AS page_name, m.region_code AS page_region FROM member_unit m WHERE {where} ORDER BY {order(list.NameKey, "m.region_code", "m.id")}
                  {database.Dialect.Page("@take", "@skip")}) p
                JOIN member_unit u ON u.id = p.page_id LEFT JOIN region r ON r.code = u.region_code
                ORDER BY {order("p.page_name", "p.page_region", "p.page_id")}
                """,
                arguments)).AsList();
            if (rows.Count < page.Limit && (rows.Count > 0 || page.Offset == 0))
            {
                // The last page tells the total.
                return new PageOf<UnitItem>(await WithAlliancesAsync(db, rows), page.Offset + rows.Count, TotalIsCapped: false);
            }

            var cap = plan.IsEmpty || plan.IsSelective ? PageOf<UnitItem>.CountCap : SearchCap;
            var count = await plan.CountAsync(db, database.Dialect, "member_unit m", where, arguments, cap);
            return new PageOf<UnitItem>(await WithAlliancesAsync(db, rows), count.Total, count.IsCapped);
        },
        cancel);

    public Task<UnitDetail?> GetAsync(string unitId, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var asOf = await db.HeadAsync(ScopeId.OfUnit(unitId));
            var row = await db.QueryFirstOrDefaultAsync<UnitRow>(
                $"SELECT {Columns} FROM member_unit u LEFT JOIN region r ON r.code = u.region_code WHERE u.id = @unitId", new { unitId });
            if (row is null)
            {
                return null;
            }

            var alliances = await AlliancesAsync(db, [unitId]);
            var merged = await db.QueryAsync<NamedRef>("SELECT id, name FROM member_unit WHERE merged_into = @unitId ORDER BY id", new { unitId });
            var into = row.MergedInto is null ? null : await db.QueryFirstOrDefaultAsync<NamedRef>("SELECT id, name FROM member_unit WHERE id = @MergedInto", new { row.MergedInto });
            return new UnitDetail(Item(row, [.. alliances[unitId]], int.MaxValue), into, merged.AsList(), row.RegisteredAt, row.ChangedAt, asOf);
        },
        cancel);

    /// <summary>The units of these ids, also merged ones, in no order.</summary>
    public Task<IReadOnlyList<UnitItem>> ManyAsync(IEnumerable<string> ids, CancellationToken cancel = default) => database.ReadAsync(
        async db => await WithAlliancesAsync(
            db, await db.QueryByIdsAsync<UnitRow>($"SELECT {Columns} FROM member_unit u LEFT JOIN region r ON r.code = u.region_code WHERE u.id IN @ids", ids)),
        cancel);

    private static async Task<IReadOnlyList<UnitItem>> WithAlliancesAsync(DbConnection db, List<UnitRow> rows)
    {
        var alliances = await AlliancesAsync(db, rows.Select(r => r.Id));
        return [.. rows.Select(r => Item(r, [.. alliances[r.Id]], 3))];
    }

    private static UnitItem Item(UnitRow r, List<NamedRef> alliances, int atMost) => new(
        r.Id,
        r.Name,
        r.ShortName,
        r.Kind,
        r.Region,
        r.Address,
        r.Longitude,
        r.Latitude,
        JsonSerializer.Deserialize<string[]>(r.Offers, Catalog.Json) ?? [],
        r.CreditCode,
        r.Status,
        r.MergedInto,
        r.Version,
        [.. alliances.Take(atMost)],
        alliances.Count);

    private static async Task<ILookup<string, NamedRef>> AlliancesAsync(DbConnection db, IEnumerable<string> units)
    {
        var rows = await db.QueryByIdsAsync<Seat>(
            """
            SELECT m.unit_id, a.id, a.name FROM membership m JOIN alliance a ON a.id = m.alliance_id
            WHERE m.unit_id IN @ids AND m.status IN ('active', 'suspended') AND a.status = 'active' ORDER BY a.name_sort, a.id
            """,
            units);
        return rows.ToLookup(r => r.UnitId, r => new NamedRef(r.Id, r.Name), StringComparer.Ordinal);
    }

    private sealed record Seat(string UnitId, string Id, string Name);
}
