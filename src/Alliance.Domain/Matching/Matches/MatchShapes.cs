using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Matches;

/// <summary>What a match's texts and dates may look like.</summary>
/// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
public static class MatchShapes
{
    public const int TextMax = 500;

    public static string? Text(string field, string? text) => Shape.OptionalText(field, text, TextMax);

    public static string Said(string field, string? text) => Text(field, text) ?? throw new ShapeException(field, "required");

    public static (DateOnly? From, DateOnly? To) Dates(DateOnly? from, DateOnly? to) => (from is { } first && Shape.Day("from", first) > (to ?? first)) || (to is { } last && Shape.Day("to", last) < from) ? throw new ShapeException("to", "before-start") : (from, to);

    public static int Stars(int? stars) => Shape.Range("stars", stars ?? throw new ShapeException("stars", "required"), 1, 5);

    public static MatchPerson? Person(MatchPerson? person) =>
        person is null || (string.IsNullOrWhiteSpace(person.Name) && string.IsNullOrWhiteSpace(person.Phone)) ? null
        : new MatchPerson(Shape.Line("person.name", person.Name, 40), Shape.OptionalLine("person.phone", person.Phone, 40));
}
