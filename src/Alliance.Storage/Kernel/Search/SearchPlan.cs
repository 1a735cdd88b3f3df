using System.Data.Common;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>
/// How to find a text. The rarest gram decides: with few rows it leads, and the rest is checked; when even the rarest is common
/// (上海 in a hundred thousand names), the caller's own order leads and each row is checked, so that the first page is full after
/// a few rows. Both ways the text itself is compared at the end, so the answer is exact.
/// </summary>
/// <example>
/// <code>
/// var plan = await SearchPlan.OfAsync(connection, dialect, "unit", q);
/// var sql = $"SELECT … FROM unit u WHERE {plan.Where("u.id")} ORDER BY u.name {dialect.Page("@take", "@skip")}";
/// var arguments = plan.Parameters; arguments.Add("take", 50); arguments.Add("skip", 0);
/// </code>
/// </example>
public sealed class SearchPlan
{
    /// <summary>A gram in more rows than this is common.</summary>
    public const int Common = 2000;

    private readonly IDialect _dialect;
    private readonly string _kind;
    private readonly IReadOnlyList<string> _words;
    private readonly string? _lead;

    private SearchPlan(IDialect dialect, string kind, IReadOnlyList<string> words, string? lead, long few)
    {
        _dialect = dialect;
        _kind = kind;
        _words = words;
        _lead = lead;
        AtMost = few;
    }

    /// <summary>Nothing to search for: every row matches.</summary>
    public bool IsEmpty => _words.Count == 0;

    /// <summary>The rarest gram leads: at most <see cref="AtMost"/> rows will be looked at.</summary>
    public bool IsSelective => _lead is not null;

    /// <summary>An upper bound of the matches when selective; otherwise not known.</summary>
    public long AtMost { get; }

    /// <summary>Parameters named <c>search_…</c>; the caller adds its own.</summary>
    public DynamicParameters Parameters
    {
        get
        {
            var parameters = new DynamicParameters();
            parameters.Add("search_kind", _kind);
            for (var i = 0; i < _words.Count; i++)
            {
                parameters.Add($"search_like{i}", _dialect.Containing(_words[i]));
            }

            if (_lead is not null)
            {
                parameters.Add("search_gram", _lead);
                parameters.Add("search_gram_after", SearchText.After(_lead));
            }

            return parameters;
        }
    }

    /// <summary>Looks how common each gram is, counting no further than needed: a few index seeks.</summary>
    public static async Task<SearchPlan> OfAsync(DbConnection connection, IDialect dialect, string kind, string? text, DbTransaction? transaction = null)
    {
        var words = SearchText.Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(8).ToArray();
        var (lead, least) = ((string?)null, (long)Common);
        foreach (var gram in words.SelectMany(SearchText.Needed).Distinct(StringComparer.Ordinal).Take(40))
        {
            var count = await connection.ExecuteScalarAsync<long>(CountSql(dialect, gram), new { kind, gram, after = SearchText.After(gram), most = least }, transaction);
            if (count < least)
            {
                (lead, least) = (gram, count);
                if (count == 0)
                {
                    break;
                }
            }
        }

        return new SearchPlan(dialect, kind, words, lead, lead is null ? long.MaxValue : least);
    }

    /// <summary>The condition on the column that holds the thing's id.</summary>
    /// <param name="idColumn">For example <c>u.id</c>.</param>
    /// <param name="textColumn">
    /// The caller's own copy of <see cref="SearchText.Normalise"/>, in an index that covers its order if it can be: spares a
    /// look-up per row for common words. Null to use the kernel's.
    /// </param>
    public string Where(string idColumn, string? textColumn = null)
    {
        if (IsEmpty)
        {
            return "1 = 1";
        }

        var likes = Likes(textColumn ?? "search_t.text");
        if (_lead is not null)
        {
            // The lead's rows are few: the text is compared where it stands, and nothing of the caller's is needed.
            return $"{idColumn} IN (SELECT search_t.id FROM search_gram search_g JOIN search_text search_t ON search_t.doc = search_g.doc "
                + $"WHERE search_g.kind = @search_kind AND {Range("search_g.gram", _lead, "search_gram")} AND {Likes("search_t.text")})";
        }

        // Not EXISTS: planners turn that into a list of all matches, and the caller's order could no longer lead.
        return textColumn is not null
            ? likes
            : $"(SELECT CASE WHEN {likes} THEN 1 ELSE 0 END FROM search_text search_t WHERE search_t.kind = @search_kind AND search_t.id = {idColumn}) = 1";
    }

    private string Likes(string column) => string.Join(" AND ", _words.Select((_, i) => _dialect.Like(column, $"search_like{i}")));

    /// <summary>How many match, counted no further than <paramref name="cap"/>.</summary>
    public async Task<CappedCount> CountAsync(DbConnection connection, IDialect dialect, string from, string where, DynamicParameters parameters, int cap = 1000, DbTransaction? transaction = null)
    {
        parameters.Add("search_cap", cap + 1);
        var sql = dialect is SqlServerDialect
            ? $"SELECT COUNT(*) FROM (SELECT TOP (@search_cap) 1 AS one FROM {from} WHERE {where}) found"
            : $"SELECT COUNT(*) FROM (SELECT 1 AS one FROM {from} WHERE {where} LIMIT @search_cap) found";
        var count = await connection.ExecuteScalarAsync<long>(sql, parameters, transaction);
        return new CappedCount(Math.Min(count, cap), count > cap);
    }

    private static string CountSql(IDialect dialect, string gram)
    {
        var range = $"kind = @kind AND {Range("gram", gram, "gram", "after")}";
        return dialect is SqlServerDialect
            ? $"SELECT COUNT(*) FROM (SELECT TOP (@most) 1 AS one FROM search_gram WHERE {range}) found"
            : $"SELECT COUNT(*) FROM (SELECT 1 AS one FROM search_gram WHERE {range} LIMIT @most) found";
    }

    /// <summary>One character is found by every gram that begins with it.</summary>
    private static string Range(string column, string gram, string parameter, string? after = null) =>
        gram.EnumerateRunes().Count() == 1
            ? $"{column} >= @{parameter} AND {column} < @{after ?? parameter + "_after"}"
            : $"{column} = @{parameter}";
}

/// <summary>A total, or "this many and more".</summary>
public readonly record struct CappedCount(long Total, bool IsCapped);
