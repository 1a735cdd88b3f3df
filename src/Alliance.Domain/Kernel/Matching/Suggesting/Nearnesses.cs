namespace Alliance.Domain.Kernel.Matching.Suggesting;

/// <summary>How near two entries are, from their branches and the codes of their regions (2 digits province, 4 city, 6 district, 9 township).</summary>
public static class Nearnesses
{
    public static Nearness Of(MatchProfile one, MatchProfile other, AdjacentProvinces adjacent)
    {
        if (SharesBranch(one, other))
        {
            return Nearness.SameBranch;
        }

        if (one.Region is not { Length: >= 2 } a || other.Region is not { Length: >= 2 } b)
        {
            return Nearness.Elsewhere;
        }

        return Alike(a, b, 9) ? Nearness.SameTownship
            : Alike(a, b, 6) ? Nearness.SameDistrict
            : Alike(a, b, 4) ? Nearness.SameCity
            : Alike(a, b, 2) ? Nearness.SameProvince
            : adjacent.Are(a[..2], b[..2]) ? Nearness.AdjacentProvince
            : Nearness.Elsewhere;
    }

    public static int Points(Nearness nearness) => nearness switch
    {
        Nearness.SameBranch => 1000,
        Nearness.SameTownship => 900,
        Nearness.SameDistrict => 750,
        Nearness.SameCity => 600,
        Nearness.SameProvince => 400,
        Nearness.AdjacentProvince => 300,
        _ => 0,
    };

    private static bool Alike(string a, string b, int digits) => a.Length >= digits && b.Length >= digits && a.AsSpan(0, digits).SequenceEqual(b.AsSpan(0, digits));

    private static bool SharesBranch(MatchProfile one, MatchProfile other)
    {
        if (one.Branches.IsDefaultOrEmpty || other.Branches.IsDefaultOrEmpty)
        {
            return false;
        }

        foreach (var branch in one.Branches)
        {
            if (other.Branches.Contains(branch))
            {
                return true;
            }
        }

        return false;
    }
}
