using System.Globalization;

namespace Alliance.Domain.Topics;

/// <summary>
/// Places in an order that can always take one more between two: texts of digits and small letters, compared by their bytes.
/// Appending counts on, so that a long backlog keeps short keys; only squeezing in between makes a key longer.
/// </summary>
public static class RankKeys
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    private const int Width = 6;

    /// <summary>A key after <paramref name="last"/> (null: the first of all). O(1).</summary>
    public static string After(string? last)
    {
        var number = last is null ? 0 : last.Take(Width).Aggregate(0L, (sum, digit) => (sum * Digits.Length) + Digits.IndexOf(digit, StringComparison.Ordinal));
        var (next, key) = (number + 1, new char[Width]);
        for (var i = Width - 1; i >= 0; i--)
        {
            (key[i], next) = (Digits[(int)(next % Digits.Length)], next / Digits.Length);
        }

        return next == 0 ? new string(key) : throw new InvalidOperationException($"There is no key of {Width.ToString(CultureInfo.InvariantCulture)} digits after {last}.");
    }

    /// <summary>A key after <paramref name="low"/> (null: from the beginning) and before <paramref name="high"/> (null: to the end). O(length of the keys).</summary>
    /// <exception cref="ArgumentException">The two are not in order.</exception>
    public static string Between(string? low, string? high)
    {
        if (high is null)
        {
            return After(low);
        }

        if (low is not null && string.CompareOrdinal(low, high) >= 0)
        {
            throw new ArgumentException("The keys are not in order.", nameof(high));
        }

        var (key, bounded) = (new List<char>(), true);
        for (var i = 0; ; i++)
        {
            var from = i < (low?.Length ?? 0) ? Digits.IndexOf(low![i], StringComparison.Ordinal) : 0;
            var to = bounded && i < high.Length ? Digits.IndexOf(high[i], StringComparison.Ordinal) : Digits.Length;
            if (to - from > 1)
            {
                key.Add(Digits[(from + to) / 2]);
                return new string([.. key]);
            }

            key.Add(Digits[from]);
            bounded &= from == to;
        }
    }
}
