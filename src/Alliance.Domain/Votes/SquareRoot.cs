using System.Buffers.Binary;

namespace Alliance.Domain.Votes;

/// <summary>
/// Square roots modulo p, the prime of P-256 (SEC 2, 2.4.2): every paper and every secret ballot takes one or more. As p ≡ 3 mod 4 the
/// root of a square s is s^((p+1)/4). 286 Montgomery multiplications (P. L. Montgomery, <i>Modular multiplication without trial
/// division</i>, Mathematics of Computation 44, 1985) of four 64-bit words; −p⁻¹ mod 2⁶⁴ is 1, which saves a multiplication each word.
/// Not constant in time: it is given what is public by then.
/// </summary>
public static class SquareRoot
{
    /// <summary>p, the least word first.</summary>
    private static readonly ulong[] P = [0xffffffffffffffff, 0x00000000ffffffff, 0, 0xffffffff00000001];

    /// <summary>2^512 mod p: a number times this, multiplied as Montgomery does, is that number in Montgomery's form.</summary>
    private static readonly ulong[] R2 = [0x0000000000000003, 0xfffffffbffffffff, 0xfffffffffffffffe, 0x00000004fffffffd];

    /// <summary>The number whose square this is, if there is one; otherwise what there is no use for.</summary>
    /// <param name="square">32 bytes, the greatest first; less than p.</param>
    /// <returns>32 bytes, the greatest first; less than p.</returns>
    public static byte[] Of(ReadOnlySpan<byte> square)
    {
        Span<ulong> one = [1, 0, 0, 0];
        Span<ulong> x = stackalloc ulong[4];
        Span<ulong> root = stackalloc ulong[4];
        for (var i = 0; i < 4; i++)
        {
            x[i] = BinaryPrimitives.ReadUInt64BigEndian(square[(24 - (8 * i))..]);
        }

        Multiply(x, R2, x);
        x.CopyTo(root);

        // (p+1)/4 = 2^254 − 2^222 + 2^190 + 2^94: its bits 253 to 222, 190 and 94. The first is in the root already.
        for (var bit = 252; bit >= 0; bit--)
        {
            Multiply(root, root, root);
            if (bit >= 222 || bit is 190 or 94)
            {
                Multiply(root, x, root);
            }
        }

        Multiply(root, one, root);
        var bytes = new byte[32];
        for (var i = 0; i < 4; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(24 - (8 * i)), root[i]);
        }

        return bytes;
    }

    /// <summary>a · b / 2^256 mod p, into <paramref name="product"/>, which may be either of them.</summary>
    private static void Multiply(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> product)
    {
        Span<ulong> t = stackalloc ulong[6];
        t.Clear();
        for (var i = 0; i < 4; i++)
        {
            Add(t, a[i], b);

            // The multiple of p that makes the least word vanish is that word itself, as −p⁻¹ is 1.
            Add(t, t[0], P);
            t[1..].CopyTo(t);
            t[5] = 0;
        }

        Reduce(t, product);
    }

    /// <summary>t += factor · b.</summary>
    private static void Add(Span<ulong> t, ulong factor, ReadOnlySpan<ulong> b)
    {
        UInt128 carry = 0;
        for (var i = 0; i < 4; i++)
        {
            carry += ((UInt128)factor * b[i]) + t[i];
            t[i] = (ulong)carry;
            carry >>= 64;
        }

        carry += t[4];
        t[4] = (ulong)carry;
        t[5] += (ulong)(carry >> 64);
    }

    /// <summary>t, which is less than 2p, less p where it is not less than p.</summary>
    private static void Reduce(ReadOnlySpan<ulong> t, Span<ulong> result)
    {
        Span<ulong> less = stackalloc ulong[4];
        ulong borrow = 0;
        for (var i = 0; i < 4; i++)
        {
            var difference = (UInt128)t[i] - P[i] - borrow;
            less[i] = (ulong)difference;
            borrow = (ulong)(difference >> 64) & 1;
        }

        (borrow > t[4] ? t[..4] : less).CopyTo(result);
    }
}
