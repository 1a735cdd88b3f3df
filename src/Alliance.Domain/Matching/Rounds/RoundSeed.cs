using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Alliance.Domain.Kernel.Matching.Stable;

namespace Alliance.Domain.Matching.Rounds;

/// <summary>
/// The lot's seed, which nobody can steer alone: a secret of the server's, promised by its SHA-256 when the round opens, and a contribution
/// of chance from each ranker, which the server did not know then. Whoever ranks last does not know the secret; whoever knows the secret
/// does not know what is still to come. All texts are UTF-8, all hashes lowercase hexadecimal.
/// </summary>
public static class RoundSeed
{
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>SHA-256 over the secret and the contributions (each a hash itself, in ordinal order), parted by newlines.</summary>
    public static string Of(string secret, ImmutableArray<string> contributions) => Hash(string.Join('\n', contributions.Prepend(secret)));

    /// <summary>Secret and alias key from 32 bytes of chance in hex.</summary>
    public static RoundKey Key(string entropy) => new(Hash($"secret\n{entropy}"), Hash($"aliases\n{entropy}"));
}

/// <summary>The names under which a round's input is published: the ids themselves, or 12 letters and digits that only the key leads to (HMAC-SHA-256).</summary>
public sealed class RoundAliases(RoundPublication publication, string aliasKey)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public string Entry(RoundSide side, string listingId) => Of(side == RoundSide.Seekers ? "s" : "o", listingId);

    /// <summary>A unit as the one behind its seekers, or its offers: not the same name for both.</summary>
    public string Unit(RoundSide side, string unitId) => Of(side == RoundSide.Seekers ? "u" : "w", unitId);

    private string Of(string prefix, string id) =>
        publication == RoundPublication.Open ? id : $"{prefix}-{Short(HMACSHA256.HashData(Encoding.UTF8.GetBytes(aliasKey), Encoding.UTF8.GetBytes($"{prefix}\n{id}")))}";

    private static string Short(byte[] hash) => string.Create(12, hash, static (chars, bytes) =>
    {
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = Alphabet[bytes[i] & 31];
        }
    });
}
