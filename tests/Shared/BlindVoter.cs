using System.Globalization;
using System.Numerics;
using Alliance.Domain.Votes;

namespace Alliance.Tests;

/// <summary>The voter's half of a secret ballot, as the console has it: multiplying a point by r or 1/r is what evaluating does.</summary>
public static class BlindVoter
{
    private static readonly BigInteger Order =
        BigInteger.Parse("0ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public static string Blinded(string token, string blind) => "02" + BlindPaper.Evaluate(blind, BlindPaper.PointOf(token));

    public static string Proof(string token, string blind, string evaluation)
    {
        var r = BigInteger.Parse("0" + blind, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var inverse = BigInteger.ModPow(r, Order - 2, Order).ToString("x64", CultureInfo.InvariantCulture);
        return BlindPaper.Proof(token, BlindPaper.Evaluate(inverse[^64..], "02" + evaluation));
    }
}
