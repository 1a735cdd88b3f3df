using Alliance.Domain.Kernel;

namespace Alliance.Domain.Topics;

/// <summary>What a topic and a comment may look like. Each check returns the cleaned value.</summary>
/// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
public static class TopicShapes
{
    public const int TitleMax = 80;
    public const int TextMax = 5000;
    public const int CommentMax = 2000;

    public static string Title(string? title) => Shape.Line("title", title, TitleMax, 2);

    public static string? Text(string? text) => Shape.OptionalText("text", text, TextMax);

    public static string Comment(string? text) => Shape.OptionalText("text", text, CommentMax) ?? throw new ShapeException("text", "required");

    public static string Reason(string? reason) => Shape.OptionalText("reason", reason, 500) ?? throw new ShapeException("reason", "required");

    public static string? Note(string? note) => Shape.OptionalText("note", note, 2000);
}
