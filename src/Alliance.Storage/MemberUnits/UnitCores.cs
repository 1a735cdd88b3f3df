using System.Text;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.MemberUnits;

/// <summary>What is left of a unit's name when the parts are gone that people write or leave out as they like.</summary>
public static class UnitCores
{
    /// <summary>Longest first, so that 股份有限公司 does not leave 股份 behind.</summary>
    private static readonly string[] Endings = ["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团公司", "总公司", "公司", "集团"];

    /// <summary>Full-width folded, lower case, without spaces, marks, the province's name in front and the legal form at the end.</summary>
    public static string Of(string name, string regionCode)
    {
        var folded = new string([.. name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit)]);
        var province = Provinces.Of(regionCode).Name;
        var core = Without(Without(folded, province + "市"), province);
        var ending = Array.Find(Endings, e => core.Length > e.Length + 1 && core.EndsWith(e, StringComparison.Ordinal));
        core = ending is null ? core : core[..^ending.Length];
        return core.Length >= 2 ? core : folded;
    }

    /// <summary>How alike two cores are, 0 to 1: Dice's coefficient of their pairs of neighbouring characters (Dice, Ecology 26, 1945). O(n log n).</summary>
    public static double Likeness(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        var (pairs, others) = (Pairs(a), Pairs(b));
        var common = pairs.Sum(p => Math.Min(p.Value, others.GetValueOrDefault(p.Key)));
        var total = pairs.Values.Sum() + others.Values.Sum();
        return total == 0 ? 0 : 2.0 * common / total;
    }

    /// <summary>Each pair of neighbouring characters with how often it comes.</summary>
    public static Dictionary<string, int> Pairs(string core)
    {
        var pairs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < core.Length; i++)
        {
            var pair = core.Substring(i, 2);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        return pairs;
    }

    private static string Without(string text, string beginning) =>
        text.Length > beginning.Length + 1 && text.StartsWith(beginning, StringComparison.Ordinal) ? text[beginning.Length..] : text;
}
