using System.Runtime.CompilerServices;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.MemberUnits;

public sealed record UnitExportRow(
    string Id, string Name, string? ShortName, string Kind, RegionRef Region, string? Address, double? Longitude, double? Latitude, IReadOnlyList<string> Offers, string? CreditCode);

/// <summary>Reads every open unit of a filter, in order of its name, some hundreds at a time: an export never stands in memory whole.</summary>
public sealed class UnitExport(Database database)
{
    private const int AtOnce = 1000;

    public async IAsyncEnumerable<UnitExportRow> RowsAsync(UnitFilter filter, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var (afterName, afterId) = ("", "");
        while (true)
        {
            var rows = await PageAsync(filter with { Sort = UnitSort.Name }, afterName, afterId, cancel);
            foreach (var row in rows)
            {
                yield return new UnitExportRow(
                    row.Unit.Id, row.Unit.Name, row.Unit.ShortName, row.Unit.Kind, row.Unit.Region, row.Unit.Address, row.Unit.Longitude, row.Unit.Latitude,
                    JsonSerializer.Deserialize<string[]>(row.Unit.Offers, Catalog.Json) ?? [], row.Unit.CreditCode);
            }

            if (rows.Count < AtOnce)
            {
                yield break;
            }

            (afterName, afterId) = (rows[^1].NameSort, rows[^1].Unit.Id);
        }
    }

    private Task<List<(UnitRow Unit, string NameSort)>> PageAsync(UnitFilter filter, string afterName, string afterId, CancellationToken cancel) => database.ReadAsync(
        async db =>
        {
            var (where, _, _, arguments) = await UnitListSql.OfAsync(db, database.Dialect, filter);
            arguments.AddDynamicParams(new { afterName, afterId, take = (long)AtOnce });
            var rows = await db.QueryAsync<UnitRow, string, (UnitRow, string)>(
                $"""
                SELECT {MemberUnitQueries.Columns}, u.name_sort FROM (
                  SELECT m.id AS page_id FROM member_unit m
                  WHERE {where} AND (m.name_sort > @afterName OR (m.name_sort = @afterName AND m.id > @afterId)) ORDER BY m.name_sort, m.id
                  {database.Dialect.Page("@take")}) p
                JOIN member_unit u ON u.id = p.page_id LEFT JOIN region r ON r.code = u.region_code
                ORDER BY u.name_sort, u.id
                """,
                (unit, sort) => (unit, sort),
                arguments,
                splitOn: "name_sort");
            return rows.AsList();
        },
        cancel);
}
