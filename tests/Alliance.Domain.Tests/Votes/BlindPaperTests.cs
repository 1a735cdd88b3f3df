using System.Security.Cryptography;
using Alliance.Domain.Votes;
using Xunit;

namespace Alliance.Domain.Tests.Votes;

public sealed class BlindPaperTests
{
    private const string Token = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private static readonly string Key = BlindPaper.DeriveKey("entropy", "31");

    [Fact]
    public void Who_had_a_token_evaluated_can_prove_it_and_nobody_else()
    {
        // What an honest voter would have, seen from where the key is: x(k·T).
        var proof = BlindPaper.Proof(Token, BlindPaper.Evaluate(Key, BlindPaper.PointOf(Token)));
        Assert.True(BlindPaper.Holds(Key, Token, proof));
        Assert.False(BlindPaper.Holds(Key, new string('1', 64), proof));
        Assert.False(BlindPaper.Holds(BlindPaper.DeriveKey("entropy", "33"), Token, proof));
        Assert.False(BlindPaper.Holds(Key, Token, new string('0', 64)));
        Assert.False(BlindPaper.Holds(Key, "short", proof));
    }

    [Fact]
    public void Blinding_is_undone_exactly()
    {
        // r·(k·T) = k·(r·T): what the server sees is r·T, of which it computes k·(r·T).
        var r = BlindPaper.DeriveKey("blind", "");
        var t = BlindPaper.PointOf(Token);
        var blinded = "02" + BlindPaper.Evaluate(r, t);
        var unblindedOnTheOtherSide = BlindPaper.Evaluate(r, "02" + BlindPaper.Evaluate(Key, t));
        Assert.Equal(unblindedOnTheOtherSide, BlindPaper.Evaluate(Key, blinded));
    }

    [Fact]
    public void Points_are_those_of_the_curve()
    {
        Assert.True(BlindPaper.IsPoint(BlindPaper.PublicKey(Key)));
        Assert.False(BlindPaper.IsPoint("02" + new string('f', 64)));
        Assert.False(BlindPaper.IsPoint("04" + new string('1', 64)));
        Assert.False(BlindPaper.IsPoint(null));
        Assert.False(BlindPaper.IsPoint(BlindPaper.PointOf(Token).ToUpperInvariant()));
        using var generator = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var own = generator.ExportParameters(false).Q;
        Assert.True(BlindPaper.IsPoint((own.Y![^1] % 2 == 0 ? "02" : "03") + Convert.ToHexStringLower(own.X!)));
    }

    [Fact]
    public void Keys_and_trackers_depend_on_nothing_but_what_they_are_made_of()
    {
        Assert.Equal(Key, BlindPaper.DeriveKey("entropy", "31"));
        Assert.NotEqual(Key, BlindPaper.DeriveKey("entropy", "33"));
        Assert.Equal(12, BlindPaper.Tracker(BlindPaper.TokenHash(Token)).Length);
    }

    /// <summary>What the browser's half computes, over another implementation of the curve; the console's own test holds the same values.</summary>
    [Fact]
    public void Both_halves_agree()
    {
        const string key = "1f2e3d4c5b6a79880102030405060708090a0b0c0d0e0f101112131415161718";
        Assert.Equal("02c1e99d8a9dc0d505b23c6476c12566015ea1d3241593c5bffad10fdeb6978af5", BlindPaper.PointOf(Token));
        Assert.Equal("9466b3ea0221", BlindPaper.Tracker(BlindPaper.TokenHash(Token)));
        Assert.Equal("02945bafbfe49bbffe5c33d49cd083da75ce805aaf1f2a82cfb010e0968163582a", BlindPaper.PublicKey(key));
        Assert.Equal(
            "a5da7823a3d33c17563b37c75d48adae6e8d02b679808a8a8253daf2fea3ee3d",
            BlindPaper.Evaluate(key, "0384edf52e351bef2191cbdc7ef460903169612345c11e22d1bbe6f3f23d4e85ff"));
        Assert.True(BlindPaper.Holds(key, Token, "0f2b024dca1a4dcf8d64b65553a9dc55b4a30017afa6132a8b34aa6b754e7f62"));
    }
}
