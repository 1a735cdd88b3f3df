using System.Security.Cryptography;
using System.Text;

namespace Alliance.Storage.Accounts;

/// <summary>Random secrets that people and programs carry; the database knows only their SHA-256, which is enough for 256 random bits.</summary>
public static class Secrets
{
    /// <summary>256 random bits, URL-safe.</summary>
    public static string New(string prefix = "") =>
        prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
