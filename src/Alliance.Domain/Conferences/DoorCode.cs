using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Alliance.Domain.Conferences;

/// <summary>
/// The six digits shown at the door: a time-based one-time password (RFC 6238 with HMAC-SHA-256, steps of 60 s), so that
/// who is not here cannot check in with yesterday's photograph of them. The code of the step before still opens.
/// </summary>
public static class DoorCode
{
    public const int StepSeconds = 60;

    public static string At(string secret, string conferenceId, DateTimeOffset now) => OfStep(secret, conferenceId, StepOf(now));

    /// <summary>The instant from which another code is shown.</summary>
    public static DateTimeOffset ChangesAt(DateTimeOffset now) => DateTimeOffset.FromUnixTimeSeconds((StepOf(now) + 1) * StepSeconds);

    public static bool Matches(string? secret, string conferenceId, string? code, DateTimeOffset now)
    {
        if (secret is null || code is null)
        {
            return false;
        }

        var given = Encoding.UTF8.GetBytes(code);
        return new[] { StepOf(now), StepOf(now) - 1 }.Any(step => CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(OfStep(secret, conferenceId, step))));
    }

    private static long StepOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    private static string OfStep(string secret, string conferenceId, long step)
    {
        var message = new byte[8 + Encoding.UTF8.GetByteCount(conferenceId)];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        Encoding.UTF8.GetBytes(conferenceId, message.AsSpan(8));
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message);
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(offset)) & 0x7fff_ffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
