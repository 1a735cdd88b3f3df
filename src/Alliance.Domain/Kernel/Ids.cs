using System.Security.Cryptography;
using System.Text;

namespace Alliance.Domain.Kernel;

/// <summary>Ids are lowercase ASCII letters, digits and hyphens, at most 40 characters, so that they read the same in a URL, a key and a log.</summary>
public static class Ids
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static bool IsValid(string? id) =>
        id is { Length: > 0 and <= 40 } && id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && id[0] != '-';

    /// <summary>26 characters that depend on nothing but the two texts (SHA-256, base 32).</summary>
    public static string Derive(string seed, string salt)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(seed + "\n" + salt), hash);
        return string.Create(26, hash.ToArray(), static (chars, bytes) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                chars[i] = Alphabet[bytes[i] & 31];
            }
        });
    }
}
