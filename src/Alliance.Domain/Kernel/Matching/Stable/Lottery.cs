using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Alliance.Domain.Kernel.Matching.Stable;

/// <summary>
/// Decides between those ranked alike: a number for each participant from the published seed and its id, the same against everybody. It is the
/// first eight bytes of SHA-256 over "seed, newline, id" in UTF-8, read big-endian; the smaller comes first, equal numbers in ordinal order of ids.
/// </summary>
public static class Lottery
{
    public static ulong Number(string seed, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(seed + "\n" + id), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
