using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>What a series' rule may look like.</summary>
public static class SeriesShapes
{
    /// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
    public static SeriesRule Check(SeriesRule rule) => rule with
    {
        Kind = Shape.Known("kind", rule.Kind),
        Title = Shape.Line("title", rule.Title, 100, 2),
        From = rule.From.Year is >= 2000 and <= 2100 ? rule.From : throw new ShapeException("from", "out-of-range", "2000–2100"),
        EveryMonths = Shape.Range("everyMonths", rule.EveryMonths, 1, 24),
        DaysIn = Shape.Range("daysIn", rule.DaysIn, 0, 300),
        Weekday = Shape.Known("weekday", rule.Weekday),
        Minutes = Shape.Range("minutes", rule.Minutes, 15, 1440),
        BodyId = string.IsNullOrEmpty(rule.BodyId) ? null : Shape.Id("bodyId", rule.BodyId),
    };
}
