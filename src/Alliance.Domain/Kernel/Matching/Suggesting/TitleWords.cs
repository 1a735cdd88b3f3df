using System.Collections.Immutable;
using System.Text;

namespace Alliance.Domain.Kernel.Matching.Suggesting;

/// <summary>
/// What a title speaks of, so that a wheelchair is not as good as a desk because both are goods: each pair of neighbouring Chinese characters, as is
/// usual where words are not set apart (Nie, Gao and Zhou, "On the use of words and n-grams for Chinese information retrieval", IRAL 2000), and each
/// word of letters. Figures say how many, not what, and "wanted" or "to be had" is said by the list: both are left out.
/// </summary>
public static class TitleWords
{
    /// <summary>More of a title is not read.</summary>
    public const int Most = 64;

    private static readonly string[] Empty =
        ["需要", "需求", "急需", "所需", "求助", "寻求", "寻找", "征集", "诚征", "希望", "提供", "可供", "供应", "出借", "借用", "可用", "免费", "一批", "若干", "the", "for", "and", "with", "need", "needs", "needed", "wanted", "offer", "offers", "offered", "free", "some"];

    /// <summary>Ascending and each once: two characters, or the 63-bit FNV-1a hash of a word. O(length).</summary>
    public static ImmutableArray<long> Of(string title)
    {
        var words = new SortedSet<long>();
        foreach (var part in Parts(title))
        {
            if (part[0] < 0x2E80)
            {
                words.Add(HashOf(part));
                continue;
            }

            for (var i = 0; i + 1 < part.Length; i++)
            {
                words.Add(((long)part[i] << 16) | part[i + 1]);
            }
        }

        return [.. words.Take(Most)];
    }

    /// <summary>Those that are pairs of characters, as texts.</summary>
    public static IReadOnlyList<string> Pairs(ImmutableArray<long> words) => [.. words.Where(w => w >= 0).Select(w => $"{(char)(w >> 16)}{(char)(w & 0xFFFF)}")];

    /// <summary>How many stand in both. O(words).</summary>
    public static int Common(ImmutableArray<long> one, ImmutableArray<long> other)
    {
        var common = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var (a, b) = (one[i], other[j]);
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return common;
    }

    /// <summary>Runs of Chinese characters (and what is written like them), and words of letters.</summary>
    private static IEnumerable<string> Parts(string title)
    {
        var folded = title.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var spaced = new StringBuilder(folded.Length * 2);
        var before = ' ';
        foreach (var c in folded)
        {
            var now = !char.IsLetter(c) && !char.IsSurrogate(c) ? ' ' : c;
            spaced.Append(now != ' ' && before != ' ' && now < 0x2E80 != before < 0x2E80 ? " " : "").Append(now);
            before = now;
        }

        return Empty.Where(e => e[0] >= 0x2E80).Aggregate(spaced.ToString(), (text, empty) => text.Replace(empty, " ", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(Empty, StringComparer.Ordinal);
    }

    /// <summary>Fowler, Noll and Vo's hash (RFC 9923), its top bit set so that it is no pair of characters.</summary>
    private static long HashOf(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in Encoding.UTF8.GetBytes(word))
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return (long)(hash | (1UL << 63));
    }
}
