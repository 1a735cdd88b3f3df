using Alliance.Domain.Kernel;

namespace Alliance.Domain.Resolutions;

public static class ResolutionShapes
{
    /// <summary>A vote's title and text may be longer than a person's.</summary>
    public const int LongestTitle = 200;

    /// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
    public static EnterResolution Check(EnterResolution c)
    {
        var changes = c.Changes.IsDefault ? [] : c.Changes;
        return c with
        {
            Title = Shape.Line("title", c.Title, LongestTitle, 2),
            Text = Shape.OptionalText("text", c.Text, 20_000),
            How = Shape.Known("how", c.How),
            VoteId = Optional("voteId", c.VoteId),
            TopicId = Optional("topicId", c.TopicId),
            ConferenceId = Optional("conferenceId", c.ConferenceId),
            Changes = changes.Length > 20
                ? throw new ShapeException("changes", "too-many", "20")
                : changes.Select(x => x.ResolutionId).Distinct().Count() != changes.Length
                    ? throw new ShapeException("changes", "duplicate")
                    : [.. changes.Select((x, i) => new ResolutionChange(Shape.Id($"changes[{i}].resolutionId", x.ResolutionId), Shape.Known($"changes[{i}].kind", x.Kind)))],
        };
    }

    public static string Wording(string? text) => Shape.OptionalText("text", text, 20_000) ?? throw new ShapeException("text", "required");

    private static string? Optional(string field, string? id) => string.IsNullOrEmpty(id) ? null : Shape.Id(field, id);
}
