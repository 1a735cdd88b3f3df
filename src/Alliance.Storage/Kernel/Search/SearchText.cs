using System.Text;
using Alliance.Domain.Kernel;

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
    /// Every pair of neighbouring characters of each word, each three neighbouring letters and digits of ASCII, and each word's last character
    /// alone. Ten digits make a hundred pairs, which all stand in many texts, but a thousand threes: so a number is found by its threes, two
    /// characters by their pair, and one by the pairs that begin with it. A text of n characters has less than 2 n grams. O(n).
    /// </summary>
    public static IReadOnlySet<string> Grams(string normalised)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in normalised.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var runes = word.EnumerateRunes().ToArray();
            for (var i = 0; i < runes.Length; i++)
            {
                grams.Add(Gram(runes, i, 2));
                if (IsThree(runes, i))
                {
                    grams.Add(Gram(runes, i, 3));
                }
            }
        }

        return grams;
    }

    /// <summary>
    /// The fewest grams that a text must have in which the word stands: its threes and the pairs that are in none of them, or the word itself when
    /// it is a single character.
    /// </summary>
    public static IReadOnlyList<string> Needed(string word)
    {
        var runes = word.EnumerateRunes().ToArray();
        return runes.Length == 1
            ? [word]
            : [.. Enumerable.Range(0, runes.Length - 1).Where(i => IsThree(runes, i) || !IsThree(runes, i - 1)).Select(i => Gram(runes, i, IsThree(runes, i) ? 3 : 2)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The first text, in order of code points, after all that begin with the character.</summary>
    public static string After(string character)
    {
        var next = char.ConvertToUtf32(character, 0) + 1;
        return char.ConvertFromUtf32(next is >= 0xD800 and < 0xE000 ? 0xE000 : Math.Min(next, 0x10FFFF));
    }

    private static string Gram(Rune[] runes, int at, int length) => string.Concat(runes.Skip(at).Take(length));

    private static bool IsThree(Rune[] runes, int at) => at >= 0 && at + 2 < runes.Length && IsLatin(runes[at]) && IsLatin(runes[at + 1]) && IsLatin(runes[at + 2]);

    private static bool IsLatin(Rune rune) => rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value);

    /// <summary>Without lone surrogates and noncharacters: nothing with them can be normalised.</summary>
    private static string WellFormed(string text) =>
        text.Any(c => char.IsSurrogate(c) || TextForms.IsNoncharacter(c))
            ? string.Concat(text.EnumerateRunes().Where(r => !TextForms.IsNoncharacter(r.Value)).Select(r => r.ToString()))
            : text;
}
