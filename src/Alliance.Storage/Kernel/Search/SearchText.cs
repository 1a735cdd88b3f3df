using System.Text;

namespace Alliance.Storage.Kernel;

/// <summary>How text is folded before it is searched: NFKC (full-width letters and digits become half-width), lower case, single spaces.</summary>
public static class SearchText
{
    /// <summary>Longer texts are searched by their beginning.</summary>
    public const int Most = 1000;

    public static string Normalise(params IEnumerable<string?> texts)
    {
        var folded = new StringBuilder();
        foreach (var text in texts)
        {
            foreach (var c in WellFormed(text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant())
            {
                if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                {
                    folded.Append(c);
                }
                else if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }

            folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
        }

        var end = Math.Min(folded.Length, Most);
        return folded.ToString(0, end > 0 && char.IsHighSurrogate(folded[end - 1]) ? end - 1 : end).Trim();
    }

    /// <summary>
    /// Every pair of neighbouring characters of each word, and each word's last character alone. So a text of n characters has
    /// at most n grams; two characters are found by their pair, and one by the pairs that begin with it.
    /// </summary>
    public static IReadOnlySet<string> Grams(string normalised)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in normalised.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var runes = word.EnumerateRunes().ToArray();
            for (var i = 0; i < runes.Length; i++)
            {
                grams.Add(i + 1 < runes.Length ? $"{runes[i]}{runes[i + 1]}" : runes[i].ToString());
            }
        }

        return grams;
    }

    /// <summary>The grams that a text must have in which the word stands: its pairs, or the word itself when it is a single character.</summary>
    public static IReadOnlyList<string> Needed(string word)
    {
        var runes = word.EnumerateRunes().ToArray();
        return runes.Length == 1 ? [word] : [.. Enumerable.Range(0, runes.Length - 1).Select(i => $"{runes[i]}{runes[i + 1]}").Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The first text, in order of code points, after all that begin with the character.</summary>
    public static string After(string character)
    {
        var next = char.ConvertToUtf32(character, 0) + 1;
        return char.ConvertFromUtf32(next is >= 0xD800 and < 0xE000 ? 0xE000 : Math.Min(next, 0x10FFFF));
    }

    private static string WellFormed(string text) =>
        text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes().Select(r => r.ToString())) : text;
}
