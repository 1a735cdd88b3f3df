using System.Data.Common;
using System.Globalization;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings;

/// <param name="Few">A lead with fewer entries is taken whole.</param>
/// <param name="Many">Nobody counts further to find out what leads.</param>
/// <param name="Latest">Where nothing leads, so many of the latest entries are looked at and no more; null: all, until the page is full.</param>
public sealed record ScanLimits(int Few, int Many, int? Latest = null)
{
    public static readonly ScanLimits Usual = new(5_000, 10_000);

    public static readonly ScanLimits ForCounts = new(5_000, 10_000, 50_000);

    public static readonly ScanLimits ForMap = new(40_000, 40_000, 50_000);
}

/// <summary>
/// How the entries of a filter are read, latest first, without looking at many more than are shown. Whatever leads, the whole filter and
/// <see cref="ListingSight"/> are checked of every entry: what leads decides how long it takes, never what is found.
/// <list type="bullet">
/// <item>A lead with few entries (a township, a unit, a rare character, all that the caller may see) is taken whole and sorted.</item>
/// <item>Otherwise the rarest pair of characters, or the alliance if it has fewer, is followed from the latest on until the page is full.</item>
/// </list>
/// </summary>
public sealed class ListingScan
{
    private readonly IDialect _dialect;
    private readonly string _from;
    private readonly string _where;
    private readonly string _order;

    private ListingScan(IDialect dialect, string from, string where, string order, DynamicParameters arguments)
    {
        (_dialect, _from, _where, _order, Arguments) = (dialect, from, where, order, arguments);
    }

    public DynamicParameters Arguments { get; }

    /// <summary>There are older entries that were not looked at.</summary>
    public bool LeavesOut { get; private init; }

    /// <param name="facets">Each facet counts under all conditions but its own: who counts applies kind, category and region afterwards.</param>
    public static async Task<ListingScan> OfAsync(DbConnection db, IDialect dialect, ListingSight sight, ListingFilter filter, bool facets = false, ScanLimits? limits = null)
    {
        var most = limits ?? ScanLimits.Usual;
        var sql = await ListingListSql.OfAsync(db, dialect, sight, filter, facets);
        var text = await ListingWordsPlan.OfAsync(db, dialect, filter.Text, sql.Arguments, most);
        var leads = new ListingLeads(db, dialect, sight, sql.Arguments, most);
        var entry = dialect.Using("ix_listing_live");
        var least = await leads.FewestAsync(filter, text, facets);
        if (least is { } few && few.Count < most.Few && few.Count <= text.Count)
        {
            return new ListingScan(dialect, $"({few.Sql}) f CROSS JOIN listing l{entry}", $"l.doc = f.found AND {sql.Doors} AND {sql.Where} AND {text.Likes}", "l.doc", sql.Arguments);
        }

        var alliance = text.Gram is null ? 0 : await leads.AllianceAsync(filter);
        return text.Gram is not null && text.Count <= alliance
            ? new ListingScan(
                dialect, $"search_gram g {text.Joins}CROSS JOIN listing l{entry}", $"g.kind = 'listing' AND g.gram = @text_lead AND {text.Others} AND l.doc = g.doc AND {sql.Doors} AND {sql.Where}", "g.doc", sql.Arguments)
            : sql.Alliance is not null
            ? new ListingScan(dialect, $"({sql.Alliance}) f CROSS JOIN listing l{entry}", $"l.doc = f.found AND {sql.Doors} AND {sql.Where} AND {text.Likes}", "f.found", sql.Arguments)
            : await InOrderAsync(db, dialect, sql, text, most.Latest);
    }

    private static async Task<ListingScan> InOrderAsync(DbConnection db, IDialect dialect, ListingListSql sql, ListingWordsPlan text, int? latest)
    {
        var floor = latest is null ? null : await db.ExecuteScalarAsync<long?>($"SELECT l.doc FROM listing l WHERE {sql.Doors} ORDER BY l.doc DESC {dialect.Page("1", "@skip")}", new { skip = (long)latest });
        sql.Arguments.Add("floor", floor);
        return new ListingScan(dialect, "listing l", $"{sql.Where} AND {text.Likes}{(floor is null ? "" : " AND l.doc > @floor")}", "l.doc", sql.Arguments) { LeavesOut = floor is not null };
    }

    /// <summary>Every entry of the filter, by its conditions alone: what the fast ways must be equal to.</summary>
    public static async Task<ListingScan> PlainAsync(DbConnection db, IDialect dialect, ListingSight sight, ListingFilter filter)
    {
        var sql = await ListingListSql.OfAsync(db, dialect, sight, filter);
        var text = ListingWordsPlan.Plain(dialect, filter.Text, sql.Arguments);
        return new ListingScan(dialect, "listing l", $"{sql.Where} AND {text.Likes}", "l.doc", sql.Arguments);
    }

    /// <summary>The same with all that a list shows of them.</summary>
    public string SelectRows(string? cursor = null, string also = "1 = 1") =>
        $"SELECT {ListingRow.Columns} FROM ({Select("l.doc AS page_doc", cursor, also)}) p CROSS JOIN listing l{_dialect.Using("ix_listing_live")} {ListingRow.Joins} WHERE l.live IN (0, 1) AND l.doc = p.page_doc ORDER BY l.doc DESC";

    /// <summary>The latest entries and no more than <c>@take</c>, from where the cursor points on.</summary>
    /// <param name="also">One more condition on <c>l</c>.</param>
    public string Select(string columns, string? cursor = null, string also = "1 = 1")
    {
        var after = "1 = 1";
        if (!string.IsNullOrEmpty(cursor))
        {
            Arguments.Add("after_doc", long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var doc) ? doc : throw new ShapeException("after", "unknown-value"));
            after = $"{_order} < @after_doc";
        }

        return $"SELECT {columns} FROM {_from} WHERE {_where} AND {after} AND {also} ORDER BY {_order} DESC {_dialect.Page("@take")}";
    }
}
