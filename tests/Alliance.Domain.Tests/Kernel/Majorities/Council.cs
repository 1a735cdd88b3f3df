using Alliance.Domain.Kernel.Majorities;

namespace Alliance.Domain.Tests.Kernel.Majorities;

/// <summary>
/// The 27 members of the Council of the European Union with their population on 1 January 2022, as Eurostat first published it
/// in July 2022 (table demo_pjan; European Union 446,828,803; some values were revised since).
/// </summary>
internal static class Council
{
    public const int Union = 446_828_803;

    public static readonly IReadOnlyDictionary<string, int> Population = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["DE"] = 83_237_124, ["FR"] = 67_842_582, ["IT"] = 58_983_122, ["ES"] = 47_432_805, ["PL"] = 37_654_247, ["RO"] = 19_038_098, ["NL"] = 17_590_672,
        ["BE"] = 11_631_136, ["GR"] = 10_603_810, ["CZ"] = 10_516_707, ["SE"] = 10_452_326, ["PT"] = 10_352_042, ["HU"] = 9_689_010, ["AT"] = 8_978_929,
        ["BG"] = 6_838_937, ["DK"] = 5_873_420, ["FI"] = 5_548_241, ["SK"] = 5_434_712, ["IE"] = 5_060_005, ["HR"] = 3_879_074, ["LT"] = 2_805_998,
        ["SI"] = 2_107_180, ["LV"] = 1_875_757, ["EE"] = 1_331_796, ["CY"] = 904_705, ["LU"] = 645_397, ["MT"] = 520_971,
    };

    public static IEnumerable<string> Largest => Population.OrderByDescending(p => p.Value).Select(p => p.Key);

    /// <summary>The count when these are in favour, these abstain, and all others are against.</summary>
    public static Tally Vote(IEnumerable<string> inFavour, params string[] abstain)
    {
        var yes = inFavour.ToHashSet(StringComparer.Ordinal);
        return Population.Aggregate(Tally.Empty(2), (tally, member) => tally
            .WithUnit(member.Key, member.Value, present: true)
            .WithVote(member.Key, member.Value, yes.Contains(member.Key) ? 0 : abstain.Contains(member.Key) ? null : 1, wasPresent: true));
    }
}
