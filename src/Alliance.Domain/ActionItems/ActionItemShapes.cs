using Alliance.Domain.Kernel;

namespace Alliance.Domain.ActionItems;

public static class ActionItemShapes
{
    /// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
    public static AssignActionItem Check(AssignActionItem c) => c with
    {
        Title = Shape.Line("title", c.Title, 120, 2),
        Text = Shape.OptionalText("text", c.Text, 4000),
        OwnerUnitId = Shape.Id("ownerUnitId", c.OwnerUnitId),
        DueOn = Day("dueOn", c.DueOn),
        TopicId = Optional("topicId", c.TopicId),
        ConferenceId = Optional("conferenceId", c.ConferenceId),
        ResolutionId = Optional("resolutionId", c.ResolutionId),
    };

    public static ReportProgress Check(ReportProgress c) => c with
    {
        Percent = Shape.Range("percent", c.Percent, 0, 99),
        Text = Shape.OptionalText("text", c.Text, 2000) ?? throw new ShapeException("text", "required"),
    };

    public static string Reason(string? reason) => Shape.Line("reason", reason, 500, 2);

    public static DateOnly Day(string field, DateOnly day) => day.Year is >= 2000 and <= 2100 ? day : throw new ShapeException(field, "not-a-date");

    private static string? Optional(string field, string? id) => string.IsNullOrEmpty(id) ? null : Shape.Id(field, id);
}
