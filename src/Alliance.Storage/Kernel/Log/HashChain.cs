using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel;

/// <summary>
/// Each event carries SHA-256 over its content and its predecessor's hash in the scope (in hex; the first has the empty text
/// before it), so that none can be changed, left out or put in between without all later ones disagreeing.
/// The content is its columns in a fixed order, each as UTF-8 after its length in bytes (4 bytes, little endian), so that no
/// two different events have the same bytes. O(length of the event).
/// </summary>
public static class HashChain
{
    /// <param name="previous">The predecessor's hash in the scope.</param>
    /// <param name="stored">The event; its own <see cref="StoredEvent.Hash"/> is not looked at.</param>
    /// <param name="trace">The trace it was written under, or null.</param>
    public static string Of(string previous, StoredEvent stored, string? trace)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(sha, previous);
        Add(sha, stored.Scope.ToString());
        Add(sha, stored.Position);
        Add(sha, stored.Stream.ToString());
        Add(sha, stored.Version);
        Add(sha, stored.Name);
        Add(sha, stored.Schema);
        Add(sha, stored.Data);
        Add(sha, stored.Actor);
        Add(sha, stored.CommandId);
        Add(sha, Columns.Micros(stored.At));
        Add(sha, trace ?? "");
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static void Add(IncrementalHash sha, long number) => Add(sha, number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void Add(IncrementalHash sha, string text)
    {
        Span<byte> length = stackalloc byte[4];
        var size = Encoding.UTF8.GetByteCount(text);
        BinaryPrimitives.WriteInt32LittleEndian(length, size);
        sha.AppendData(length);
        Span<byte> bytes = size <= 1024 ? stackalloc byte[size] : new byte[size];
        Encoding.UTF8.GetBytes(text, bytes);
        sha.AppendData(bytes);
    }
}
