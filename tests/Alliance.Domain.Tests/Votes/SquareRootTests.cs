using System.Globalization;
using System.Numerics;
using Alliance.Domain.Votes;
using Xunit;

namespace Alliance.Domain.Tests.Votes;

/// <summary>Against the framework's own modular power, for squares and for what is none.</summary>
public sealed class SquareRootTests
{
    private static readonly BigInteger P = BigInteger.Parse("0ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [Fact]
    public void It_is_the_power_of_a_quarter_of_p_and_one()
    {
        var random = new Random(256);
        var bytes = new byte[32];
        var numbers = Enumerable.Range(0, 500).Select(_ =>
        {
            random.NextBytes(bytes);
            return new BigInteger(bytes, isUnsigned: true) % P;
        });
        BigInteger[] edges = [0, 1, 2, 3, P - 1, P - 2, BigInteger.Pow(2, 64) - 1, BigInteger.Pow(2, 64), BigInteger.Pow(2, 224), BigInteger.Pow(2, 255), P / 2, P / 3];
        Assert.All(edges.Concat(numbers), number => Assert.Equal(BigInteger.ModPow(number, (P + 1) / 4, P), Root(number)));
    }

    [Fact]
    public void The_root_of_a_square_squares_to_it()
    {
        for (BigInteger number = 1; number < 200; number++)
        {
            var square = BigInteger.Pow(P / 7 * number % P, 2) % P;
            Assert.Equal(square, BigInteger.Pow(Root(square), 2) % P);
        }
    }

    private static BigInteger Root(BigInteger number)
    {
        var bytes = new byte[32];
        number.TryWriteBytes(bytes.AsSpan(32 - number.GetByteCount(isUnsigned: true)), out _, isUnsigned: true, isBigEndian: true);
        return new BigInteger(SquareRoot.Of(bytes), isUnsigned: true, isBigEndian: true);
    }
}
