using System.Data.Common;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>A way to all entries that a filter could find, and how many there are that way.</summary>
internal sealed record ListingLead(string Sql, long Count);

/// <summary>What could lead to a filter's entries; each is counted on its index, no further than a lead may be long.</summary>
internal sealed class ListingLeads(DbConnection db, IDialect dialect, ListingSight sight, DynamicParameters arguments, ScanLimits limits)
{
    private const int MostRows = 24;

    /// <summary>How many, and no more than <c>@most</c>.</summary>
    public static string Capped(IDialect dialect, string sql) => dialect is SqlServerDialect
        ? $"SELECT COUNT(*) FROM (SELECT TOP (@most) * FROM ({sql}) every) found"
        : $"SELECT COUNT(*) FROM ({sql} LIMIT @most) found";

    /// <summary>The way with the fewest entries of those that are taken whole; null when there is none.</summary>
    public async Task<ListingLead?> FewestAsync(ListingFilter f, ListingWordsPlan text, bool facets)
    {
        string Found(string index) => $"SELECT x.doc AS found FROM listing x{dialect.Using(index)} WHERE {(f.Statuses is { Count: > 0 } ? "x.live IN (0, 1)" : "x.live = 1")} AND";
        if (f.Mine || f.UnitId is not null || f.ImportId is not null)
        {
            // Whatever else is asked: these are few, and found by their own indexes.
            return new ListingLead($"SELECT x.doc AS found FROM listing x WHERE {(f.ImportId is not null ? "x.import_id = @f_import" : f.UnitId is not null ? "x.unit_id = @f_unit" : dialect.In("x.unit_id", "f_mine"))}", 0);
        }

        var least = text.Character is { } character ? new ListingLead(character, text.CharacterCount) : null;
        if (f.Region is { } region && !facets)
        {
            arguments.Add("lead_region_end", region + ":");
            least = await FewerAsync(least, $"{Found("ix_listing_within")} x.region_code >= @f_region AND x.region_code < @lead_region_end");
        }

        if (ListingListSql.BoxOf(f) is { } box && Rows(box) is { } rows)
        {
            least = await FewerAsync(least, string.Join(" UNION ALL ", rows.Select(row => $"{Found("ix_listing_place")} {row}")));
        }

        if (f.AllianceId is not null)
        {
            return least;
        }

        return f.Statuses is { Count: > 0 } ? least : await SeenAsync(least);
    }

    /// <summary>How many entries the alliance has, as far as is counted.</summary>
    public async Task<long> AllianceAsync(ListingFilter f) => f.AllianceId is null
        ? long.MaxValue
        : await CountAsync($"SELECT 1 AS one FROM listing x{dialect.Using("ix_listing_alliance")} WHERE x.alliance_id = @f_alliance AND {(f.Statuses is { Count: > 0 } ? "x.live IN (0, 1)" : "x.live = 1")}", limits.Many);

    private async Task<ListingLead?> FewerAsync(ListingLead? least, string sql)
    {
        var count = await CountAsync(sql, Math.Min(least?.Count ?? long.MaxValue, limits.Few));
        return least is null || count < least.Count ? new ListingLead(sql, count) : least;
    }

    /// <summary>All that the caller may see, when that is little.</summary>
    private async Task<ListingLead?> SeenAsync(ListingLead? least)
    {
        if (sight.Channels(arguments) is not { } channels)
        {
            return least;
        }

        var (most, sum) = (Math.Min(least?.Count ?? long.MaxValue, limits.Few), 0L);
        foreach (var channel in channels)
        {
            sum += await CountAsync(channel, most - sum);
            if (sum >= most)
            {
                return least;
            }
        }

        return new ListingLead(string.Join(" UNION ", channels), sum);
    }

    private Task<long> CountAsync(string sql, long most)
    {
        var p = new DynamicParameters(arguments);
        p.Add("most", most);
        return db.ExecuteScalarAsync<long>(Capped(dialect, sql), p);
    }

    /// <summary>The box as ranges of squares, one for each row of them; null when they would be many.</summary>
    private List<string>? Rows(ListingBox box)
    {
        var (south, north) = (ListingColumns.Cell(box.West, box.South), ListingColumns.Cell(box.West, box.North));
        var (rows, wide) = (((north - south) / ListingColumns.CellsAround) + 1, ListingColumns.Cell(box.East, box.South) - south);
        if (rows > MostRows || wide < 0)
        {
            return null;
        }

        var ranges = new List<string>();
        for (var i = 0; i < rows; i++)
        {
            arguments.Add($"lead_from{i}", south + (i * ListingColumns.CellsAround));
            arguments.Add($"lead_to{i}", south + (i * ListingColumns.CellsAround) + wide);
            ranges.Add($"x.cell BETWEEN @lead_from{i} AND @lead_to{i}");
        }

        return ranges;
    }
}
