using System.Text.Json;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Minutes;

public static class MinutesShapes
{
    /// <summary>In characters of base64: an update is what a few people typed in a second or two, or what one typed while offline.</summary>
    public const int LargestUpdate = 256 * 1024;

    public const int LargestSnapshot = 700 * 1024;

    public const int LongestText = 200_000;

    /// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
    public static WriteMinutes Check(WriteMinutes c) => c with { Update = Bytes("update", c.Update, LargestUpdate) };

    public static CompactMinutes Check(CompactMinutes c) => c with { Snapshot = Bytes("snapshot", c.Snapshot, LargestSnapshot) };

    public static SendMinutes Check(SendMinutes c) => c with
    {
        Content = Json("content", c.Content),
        Text = Shape.OptionalText("text", c.Text, LongestText) ?? "",
        Days = Shape.Range("days", c.Days, 1, 60),
    };

    public static string Words(string? words) => Shape.OptionalText("words", words, 2000) ?? throw new ShapeException("words", "required");

    private static string Bytes(string field, string? value, int longest) =>
        string.IsNullOrEmpty(value) ? throw new ShapeException(field, "required")
        : value.Length > longest ? throw new ShapeException(field, "too-long", $"{longest}")
        : System.Buffers.Text.Base64.IsValid(value) ? value
        : throw new ShapeException(field, "unknown-value");

    private static string Json(string field, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ShapeException(field, "required");
        }

        try
        {
            using var _ = JsonDocument.Parse(value);
            return value;
        }
        catch (JsonException)
        {
            throw new ShapeException(field, "unknown-value");
        }
    }
}
