using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

/// <summary>What a book may look like. Versions are given by the decision, not by the caller.</summary>
/// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
public static class BookShapes
{
    private const int MostKinds = 8;
    private const int MostCategories = 120;
    private const int MostFields = 20;
    private const int MostChoices = 60;

    public static ListBook Check(ListBook book)
    {
        var kinds = Several("kinds", book.Kinds, MostKinds, 1).Select((k, i) => new ListKind(
            Shape.Id($"kinds[{i}].code", k.Code), Shape.Line($"kinds[{i}].zh", k.Zh, 20), Shape.Line($"kinds[{i}].en", k.En, 40), Shape.Known($"kinds[{i}].side", k.Side))).ToImmutableArray();
        Unlike("kinds", kinds.Select(k => k.Code));
        Unlike("kinds", kinds.Select(k => k.Zh));
        var categories = Several("categories", book.Categories, MostCategories, 1).Select((c, i) => Category($"categories[{i}]", c, kinds)).ToImmutableArray();
        Unlike("categories", categories.Select(c => c.Code));

        // People, and the sheets they send, know lists, categories and fields by their names: within a list a name is one category's.
        Unlike("categories", categories.SelectMany(c => c.Kinds.Distinct(StringComparer.Ordinal), (c, kind) => $"{kind} {c.Zh}"));
        foreach (var (category, i) in categories.Select((c, i) => (c, i)))
        {
            // One level is enough for people, and leaves no way to make a circle.
            if (category.Parent is { } parent && (parent == category.Code || categories.FirstOrDefault(c => c.Code == parent) is not { Parent: null }))
            {
                throw new ShapeException($"categories[{i}].parent", "unknown-value");
            }
        }

        return new ListBook(
            kinds, categories, Shape.Range("climbAfterDays", book.ClimbAfterDays, 1, 365), Shape.Range("validMonths", book.ValidMonths, 1, 36), Shape.Range("distanceKm", book.DistanceKm, 1, 500),
            Shape.Range("answerDays", book.AnswerDays, AnswerTime.Least, AnswerTime.Most));
    }

    private static ListCategory Category(string at, ListCategory c, ImmutableArray<ListKind> kinds)
    {
        var of = Several($"{at}.kinds", c.Kinds, MostKinds, 1);
        if (of.Any(code => !kinds.Any(k => k.Code == code)))
        {
            throw new ShapeException($"{at}.kinds", "unknown-value");
        }

        var fields = Several($"{at}.fields", c.Fields, MostFields, 0).Select((f, i) => Field($"{at}.fields[{i}]", f)).ToImmutableArray();
        Unlike($"{at}.fields", fields.Select(f => f.Code));
        Unlike($"{at}.fields", fields.Select(f => f.Zh));
        return new ListCategory(
            Shape.Id($"{at}.code", c.Code), 0, Shape.Line($"{at}.zh", c.Zh, 20), Shape.Line($"{at}.en", c.En, 40), string.IsNullOrEmpty(c.Parent) ? null : c.Parent, of,
            Shape.Line($"{at}.unit", c.Unit, 8), fields);
    }

    private static CategoryField Field(string at, CategoryField f)
    {
        var listed = f.Type is FieldType.Choice or FieldType.Multi;
        var choices = Several($"{at}.choices", f.Choices, MostChoices, listed ? 2 : 0).Select((c, i) => Shape.Line($"{at}.choices[{i}]", c, 30)).ToImmutableArray();
        Unlike($"{at}.choices", choices);
        return new CategoryField(
            Shape.Id($"{at}.code", f.Code), Shape.Line($"{at}.zh", f.Zh, 20), Shape.Line($"{at}.en", f.En, 40), Shape.Known($"{at}.type", f.Type),
            f.Required && f.Type != FieldType.File, f.Type == FieldType.Number ? Shape.OptionalLine($"{at}.unit", f.Unit, 8) : null, listed ? choices : [], listed ? Labels($"{at}.choicesEn", f.ChoicesEn, choices.Length) : null);
    }

    /// <summary>One for each choice; null where there is none at all.</summary>
    private static ImmutableArray<string>? Labels(string at, ImmutableArray<string>? given, int choices)
    {
        var labels = Several(at, (given ?? []).IsDefault ? [] : (given ?? []).Select(l => l ?? "").ToImmutableArray(), choices, 0)
            .Select((l, i) => string.IsNullOrWhiteSpace(l) ? "" : Shape.Line($"{at}[{i}]", l, 40)).ToImmutableArray();
        return labels.All(l => l.Length == 0) ? null : [.. labels, .. Enumerable.Repeat("", choices - labels.Length)];
    }

    private static ImmutableArray<T> Several<T>(string field, ImmutableArray<T> list, int most, int least)
    {
        var entries = list.IsDefault ? [] : list;
        return entries.Length > most ? throw new ShapeException(field, "too-many", $"{most}")
            : entries.Length < least ? throw new ShapeException(field, "required")
            : entries.Any(e => e is null) ? throw new ShapeException(field, "required")
            : entries;
    }

    private static void Unlike(string field, IEnumerable<string> codes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (codes.Any(code => !seen.Add(code)))
        {
            throw new ShapeException(field, "duplicate");
        }
    }
}
