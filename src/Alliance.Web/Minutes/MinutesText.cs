using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Minutes;
using Alliance.Web.Kernel;

namespace Alliance.Web.Minutes;

/// <summary>A piece of a line.</summary>
public sealed record TextRun(string Text, bool Bold = false);

/// <summary>Kind: paragraph, heading, bullet, ordered.</summary>
public sealed record TextBlock(string Kind, IReadOnlyList<TextRun> Runs)
{
    public string Plain => string.Concat(Runs.Select(r => r.Text));
}

/// <summary>Key: opening, closing, or item/ with the id of an item of the agenda.</summary>
public sealed record TextSection(string Key, IReadOnlyList<TextBlock> Blocks);

/// <summary>What people wrote, section by section.</summary>
public sealed record MinutesText(IReadOnlyList<TextSection> Sections)
{
    private static readonly string[] Kinds = ["paragraph", "heading", "bullet", "ordered"];

    public IReadOnlyList<TextBlock> Of(string key) => Sections.FirstOrDefault(s => s.Key == key)?.Blocks ?? [];

    /// <exception cref="ShapeException">It is not of this form.</exception>
    public static MinutesText Check(JsonElement content)
    {
        if (content.ValueKind != JsonValueKind.Object || content.GetRawText().Length > 3 * MinutesShapes.LongestText)
        {
            throw new ShapeException("content", content.ValueKind == JsonValueKind.Object ? "too-long" : "required", $"{MinutesShapes.LongestText}");
        }

        try
        {
            var text = content.Deserialize<MinutesText>(ApiJson.Options);
            return text?.Sections is { Count: <= 500 } sections && sections.All(IsWell) ? text : throw new ShapeException("content", "unknown-value");
        }
        catch (JsonException)
        {
            throw new ShapeException("content", "unknown-value");
        }
    }

    private static bool IsWell(TextSection? section) =>
        section is { Key.Length: > 0 and <= 60, Blocks: not null } && section.Blocks.All(b => b is { Runs: not null } && Kinds.Contains(b.Kind) && b.Runs.All(r => r is { Text: not null }));
}
