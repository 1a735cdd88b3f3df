using System.Text;

namespace Alliance.Domain.Kernel;

/// <summary>How alike two titles are, for suggesting that two things may be the same.</summary>
public static class Likeness
{
    /// <summary>From here on two things are shown as possibly the same.</summary>
    public const double Likely = 0.5;

    /// <summary>
    /// Dice's coefficient over the pairs of neighbouring letters (L. R. Dice, Ecology 26, 1945), 0 to 1; punctuation, width and
    /// case do not count. O(length of the titles).
    /// </summary>
    public static double Of(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        if (a.Count == 0 || b.Count == 0)
        {
            return 0;
        }

        var (shared, total) = (0, a.Values.Sum() + b.Values.Sum());
        foreach (var (pair, count) in a)
        {
            shared += Math.Min(count, b.GetValueOrDefault(pair));
        }

        return 2.0 * shared / total;
    }

    private static Dictionary<(Rune, Rune), int> Pairs(string title)
    {
        var letters = title.Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(Rune.ToLowerInvariant).ToArray();
        var pairs = new Dictionary<(Rune, Rune), int>();
        for (var i = 0; i + 1 < letters.Length; i++)
        {
            pairs[(letters[i], letters[i + 1])] = pairs.GetValueOrDefault((letters[i], letters[i + 1])) + 1;
        }

        return pairs;
    }
}
