using System.Data.Common;
using System.Globalization;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>
/// How the entries of a filter are read, latest first, without looking at many more than are shown. Whatever leads, the whole filter and
/// <see cref="ListingSight"/> are checked of every entry: what leads decides how long it takes, never what is found.
/// <list type="bullet">
/// <item>A lead with few entries (a township, a unit, a rare character, all that the caller may see) is taken whole and sorted.</item>
/// <item>Otherwise the rarest pair of characters, or the alliance if it has fewer, is followed from the latest on until the page is full.</item>
/// </list>
/// </summary>
internal sealed class ListingScan
{
    /// <summary>A lead with fewer entries is taken whole.</summary>
    public const int Few = 5_000;

    /// <summary>Nobody counts further to find out what leads.</summary>
    public const int Many = 10_000;

    private readonly IDialect _dialect;
    private readonly string _from;
    private readonly string _where;
    private readonly string _order;

    private ListingScan(IDialect dialect, string from, string where, string order, DynamicParameters arguments)
    {
        (_dialect, _from, _where, _order, Arguments) = (dialect, from, where, order, arguments);
    }

    public DynamicParameters Arguments { get; }

    /// <param name="facets">Each facet counts under all conditions but its own: who counts applies kind, category and region afterwards.</param>
    public static async Task<ListingScan> OfAsync(DbConnection db, IDialect dialect, ListingSight sight, ListingFilter filter, bool facets = false)
    {
        var sql = await ListingListSql.OfAsync(db, dialect, sight, filter, facets);
        var text = await ListingWordsPlan.OfAsync(db, dialect, filter.Text, sql.Arguments);
        var leads = new ListingLeads(db, dialect, sight, sql.Arguments);
        var least = await leads.FewestAsync(filter, text, facets);
        if (least is { Count: < Few } few && few.Count <= text.Count)
        {
            return new ListingScan(dialect, $"({few.Sql}) f CROSS JOIN listing l", $"l.doc = f.found AND {sql.Doors} AND {sql.Where} AND {text.Likes}", "l.doc", sql.Arguments);
        }

        var alliance = text.Gram is null ? 0 : await leads.AllianceAsync(filter);
        return text.Gram is not null && text.Count <= alliance
            ? new ListingScan(
                dialect, "search_gram g CROSS JOIN listing l", $"g.kind = 'listing' AND g.gram = @text_lead AND l.doc = g.doc AND {sql.Doors} AND {text.Others} AND {sql.Where}", "g.doc", sql.Arguments)
            : new ListingScan(dialect, "listing l", $"{sql.Where} AND {text.Likes}", "l.doc", sql.Arguments);
    }

    /// <summary>Every entry of the filter, by its conditions alone: what the fast ways must be equal to.</summary>
    public static async Task<ListingScan> PlainAsync(DbConnection db, IDialect dialect, ListingSight sight, ListingFilter filter)
    {
        var sql = await ListingListSql.OfAsync(db, dialect, sight, filter);
        var text = ListingWordsPlan.Plain(dialect, filter.Text, sql.Arguments);
        return new ListingScan(dialect, "listing l", $"{sql.Where} AND {text.Likes}", "l.doc", sql.Arguments);
    }

    /// <summary>The latest entries and no more than <c>@take</c>, from where the cursor points on.</summary>
    public string Select(string columns, string? cursor = null)
    {
        var after = "1 = 1";
        if (!string.IsNullOrEmpty(cursor))
        {
            Arguments.Add("after_doc", long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var doc) ? doc : throw new ShapeException("after", "unknown-value"));
            after = $"{_order} < @after_doc";
        }

        return $"SELECT {columns} FROM {_from} WHERE {_where} AND {after} ORDER BY {_order} DESC {_dialect.Page("@take")}";
    }
}
