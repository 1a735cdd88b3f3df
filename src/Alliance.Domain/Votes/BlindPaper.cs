using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Alliance.Domain.Votes;

/// <summary>
/// The papers of secret votes: an oblivious pseudo-random function in the manner of RFC 9497 over P-256, on x-coordinates alone.
/// The voter hashes a random token to a point T, sends r·T for a random r, receives the x-coordinate of k·r·T and divides by r.
/// Whoever holds k learns nothing of T: for every token there is an r that gives the same r·T. Only whoever had it evaluated
/// knows x(k·T), and SHA-256 over token and x(k·T) proves that. Points are written compressed (SEC 1, 2.3.3), all in lower-case hex.
/// </summary>
/// <remarks>
/// A token becomes a point by trying and counting on: x = SHA-256("alliance vote point v1" ‖ counter ‖ token) with the first
/// counter (one byte, from 0) for which x is on the curve, and its even y. About two tries; it is not constant-time, and need
/// not be: here the token is known by then, and at the voter's it stays within the browser.
/// </remarks>
public static class BlindPaper
{
    private static readonly BigInteger P = Number("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");

    private static readonly BigInteger B = Number("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");

    private static readonly BigInteger Order = Number("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

    /// <summary>64 digits of hex: 32 bytes.</summary>
    public static bool IsScalar(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>A compressed point that lies on the curve. P-256 has no small subgroups: nothing else is to be checked.</summary>
    public static bool IsPoint(string? compressed) => TryDecompress(compressed, out _);

    /// <summary>A private key that depends on nothing but chance and the group it is for.</summary>
    public static string DeriveKey(string entropy, string group)
    {
        for (var counter = 0; ; counter++)
        {
            var hash = Hash(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"alliance vote key v1\n{entropy}\n{group}\n{counter}")));
            var key = new BigInteger(hash, isUnsigned: true, isBigEndian: true);
            if (key > 0 && key < Order)
            {
                return Convert.ToHexStringLower(hash);
            }
        }
    }

    public static string PublicKey(string privateKey)
    {
        using var key = Key(privateKey);
        var q = key.ExportParameters(includePrivateParameters: false).Q;
        return (q.Y![^1] % 2 == 0 ? "02" : "03") + Convert.ToHexStringLower(q.X!);
    }

    /// <summary>The x-coordinate of k times the blinded point. One scalar multiplication, by the platform's constant-time code.</summary>
    /// <exception cref="ArgumentException">Not a point of the curve.</exception>
    public static string Evaluate(string privateKey, string blinded) =>
        TryDecompress(blinded, out var point) ? Multiply(privateKey, point) : throw new ArgumentException("Not a point of P-256.", nameof(blinded));

    /// <summary>Whether the token was evaluated under the key.</summary>
    public static bool Holds(string privateKey, string token, string proof)
    {
        if (!IsScalar(token) || !IsScalar(proof))
        {
            return false;
        }

        var expected = Convert.FromHexString(Proof(token, Multiply(privateKey, Hashed(token))));
        return CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(proof));
    }

    public static string Proof(string token, string x) =>
        Convert.ToHexStringLower(Hash([.. "alliance vote proof v1"u8, .. Convert.FromHexString(token), .. Convert.FromHexString(x)]));

    /// <summary>What a ballot stands under in the box.</summary>
    public static string TokenHash(string token) => Convert.ToHexStringLower(Hash([.. "alliance vote token v1"u8, .. Convert.FromHexString(token)]));

    /// <summary>What a ballot is found by when the box is opened: the beginning of its token's hash, 48 bits.</summary>
    public static string Tracker(string tokenHash) => tokenHash[..12];

    /// <summary>What is kept of a blinded token, to know it again.</summary>
    public static string Digest(string blinded) => Convert.ToHexStringLower(Hash(Encoding.ASCII.GetBytes(blinded)));

    /// <summary>The point that a token is hashed to.</summary>
    public static string PointOf(string token) => "02" + Convert.ToHexStringLower(Hashed(token).X!);

    private static ECPoint Hashed(string token)
    {
        var bytes = Convert.FromHexString(token);
        for (var counter = 0; counter < 256; counter++)
        {
            var x = Hash([.. "alliance vote point v1"u8, (byte)counter, .. bytes]);
            if (TryLift(x, odd: false, out var point))
            {
                return point;
            }
        }

        throw new CryptographicException("No point was found in 256 tries, which happens once in 2^256 tokens.");
    }

    private static string Multiply(string privateKey, ECPoint point)
    {
        using var key = Key(privateKey);
        using var other = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
        using var shared = other.PublicKey;
        return Convert.ToHexStringLower(key.DeriveRawSecretAgreement(shared));
    }

    private static ECDiffieHellman Key(string privateKey) =>
        ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Convert.FromHexString(privateKey) });

    private static bool TryDecompress(string? compressed, out ECPoint point)
    {
        point = default;
        return compressed is { Length: 66 } && compressed.All(char.IsAsciiHexDigitLower)
            && compressed.StartsWith("02", StringComparison.Ordinal) | compressed.StartsWith("03", StringComparison.Ordinal)
            && TryLift(Convert.FromHexString(compressed.AsSpan(2)), compressed[1] == '3', out point);
    }

    /// <summary>The point with this x: y² = x³ − 3x + b.</summary>
    private static bool TryLift(byte[] abscissa, bool odd, out ECPoint point)
    {
        point = default;
        var x = new BigInteger(abscissa, isUnsigned: true, isBigEndian: true);
        if (x >= P)
        {
            return false;
        }

        var square = ((BigInteger.ModPow(x, 3, P) - (3 * x) + B) % P + P) % P;
        var y = new BigInteger(SquareRoot.Of(Bytes(square)), isUnsigned: true, isBigEndian: true);
        if (y * y % P != square)
        {
            return false;
        }

        y = y.IsEven == odd ? P - y : y;
        point = new ECPoint { X = abscissa, Y = Bytes(y) };
        return true;
    }

    private static byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[32];
        var length = number.GetByteCount(isUnsigned: true);
        number.TryWriteBytes(bytes.AsSpan(32 - length), out _, isUnsigned: true, isBigEndian: true);
        return bytes;
    }

    private static byte[] Hash(ReadOnlySpan<byte> data) => SHA256.HashData(data);

    private static BigInteger Number(string hex) => BigInteger.Parse("0" + hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
