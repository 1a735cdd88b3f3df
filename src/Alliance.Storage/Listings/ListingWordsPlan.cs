using System.Data.Common;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>
/// The words that are looked for. <paramref name="Gram"/>: their rarest gram, in <paramref name="Count"/> entries (as far as is
/// counted); <paramref name="Likes"/>: the text itself, compared; <paramref name="Joins"/> and <paramref name="Others"/>: what remains to be checked where that pair leads.
/// A word that is itself a gram stands in exactly the entries of that gram, and is compared no further.
/// </summary>
internal sealed record ListingWordsPlan(string? Gram, long Count, string Likes, string Joins, string Others, string? Character, long CharacterCount)
{
    private const int MostWords = 8;
    private const int MostGrams = 40;
    private const int MostProbes = 6;

    public static ListingWordsPlan Plain(IDialect dialect, string? text, DynamicParameters arguments)
    {
        var words = Words(text);
        for (var i = 0; i < words.Length; i++)
        {
            arguments.Add($"text_like{i}", dialect.Containing(words[i]));
        }

        return new ListingWordsPlan(null, long.MaxValue, Like(dialect, [.. words.Select((_, i) => i)]), "", "1 = 1", null, long.MaxValue);
    }

    public static async Task<ListingWordsPlan> OfAsync(DbConnection db, IDialect dialect, string? text, DynamicParameters arguments, ScanLimits limits)
    {
        var (plain, words) = (Plain(dialect, text, arguments), Words(text));
        var pairs = new List<(string Gram, long Count)>();
        foreach (var gram in words.Where(w => Length(w) > 1).SelectMany(SearchText.Needed).Distinct(StringComparer.Ordinal).Take(MostGrams))
        {
            pairs.Add((gram, await CountAsync(db, dialect, "gram = @gram", new { gram, most = pairs.Select(p => p.Count).DefaultIfEmpty(limits.Many).Min() })));
        }

        if (pairs.Count == 0)
        {
            return await OfCharacterAsync(db, dialect, plain, words, arguments, limits);
        }

        // Counting stops at the least so far: of several alike the first was counted to its end. Where none was, the later pairs of a word say more.
        var least = pairs.Min(p => p.Count);
        var lead = (least < limits.Many ? pairs.First(p => p.Count == least) : pairs[^1]).Gram;
        arguments.Add("text_lead", lead);
        var others = pairs.Where(p => p.Gram != lead).OrderBy(p => p.Count).Take(MostProbes).Select((p, i) =>
        {
            arguments.Add($"text_gram{i}", p.Gram);
            return $"h{i}.kind = 'listing' AND h{i}.gram = @text_gram{i} AND h{i}.doc = g.doc";
        }).ToList();
        int[] rest = [.. Enumerable.Range(0, words.Length).Where(i => pairs.Count > MostProbes || !pairs.Exists(p => p.Gram == words[i]))];
        return plain with { Gram = lead, Count = least, Joins = string.Concat(others.Select((_, i) => $"CROSS JOIN search_gram h{i} ")), Others = string.Join(" AND ", others.Append(Like(dialect, rest))) };
    }

    /// <summary>Single characters alone: the first stands in every pair that begins with it, or by itself at the end of a word.</summary>
    private static async Task<ListingWordsPlan> OfCharacterAsync(DbConnection db, IDialect dialect, ListingWordsPlan plain, string[] words, DynamicParameters arguments, ScanLimits limits)
    {
        if (words.Length == 0)
        {
            return plain;
        }

        arguments.AddDynamicParams(new { text_one = words[0], text_one_after = SearchText.After(words[0]) });
        var count = await CountAsync(db, dialect, "gram >= @gram AND gram < @after", new { gram = words[0], after = SearchText.After(words[0]), most = (long)limits.Few });
        return plain with { Character = "SELECT DISTINCT s.doc AS found FROM search_gram s WHERE s.kind = 'listing' AND s.gram >= @text_one AND s.gram < @text_one_after", CharacterCount = count };
    }

    private static string[] Words(string? text) =>
        [.. SearchText.Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostWords)];

    private static int Length(string word) => word.EnumerateRunes().Count();

    private static string Like(IDialect dialect, int[] words) => words.Length == 0 ? "1 = 1" : string.Join(" AND ", words.Select(i => dialect.Like("l.folded", $"text_like{i}")));

    private static Task<long> CountAsync(DbConnection db, IDialect dialect, string condition, object arguments) =>
        db.ExecuteScalarAsync<long>(ListingLeads.Capped(dialect, $"SELECT 1 AS one FROM search_gram WHERE kind = 'listing' AND {condition}"), arguments);
}
