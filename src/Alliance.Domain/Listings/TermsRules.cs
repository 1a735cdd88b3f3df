using System.Collections.Immutable;
using System.Globalization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

/// <summary>What is wrong with an entry under a book. <paramref name="Field"/> is a property of the entry, or <c>fields.</c> and a field's code.</summary>
public sealed record TermsProblem(string Field, string Code, ImmutableSortedDictionary<string, string> Facts);

/// <summary>What an entry says, held against the book: the same for the form and for each row of a file.</summary>
public static class TermsRules
{
    public const int LongestMonths = 36;
    public const int LongestText = 500;

    /// <summary>The instant after which an entry valid until that day is no longer.</summary>
    public static DateTimeOffset EndOf(DateOnly validUntil) => ChinaTime.StartOf(validUntil.AddDays(1));

    public static IEnumerable<TermsProblem> Problems(ListBook book, ListingTerms terms, DateOnly today)
    {
        if (book.Kind(terms.Kind) is not { } kind)
        {
            yield return Problem("kind", ListingCodes.UnknownKind);
            yield break;
        }

        if (book.Category(terms.Category) is not { } category || !category.Kinds.Contains(kind.Code))
        {
            yield return Problem("category", ListingCodes.UnknownCategory);
            yield break;
        }

        if (terms.ValidUntil < today)
        {
            yield return Problem("validUntil", ListingCodes.AlreadyOver, ("until", $"{terms.ValidUntil:yyyy-MM-dd}"));
        }
        else if (terms.ValidUntil > today.AddMonths(LongestMonths))
        {
            yield return Problem("validUntil", ListingCodes.TooLong, ("limit", $"{LongestMonths}"));
        }

        foreach (var field in category.Fields)
        {
            var value = terms.Fields.GetValueOrDefault(field.Code);
            if (WrongWith(field, value) is { } code)
            {
                yield return Problem($"fields.{field.Code}", code, ("field", $"fields.{field.Code}"), ("label", field.Zh), ("labelEn", field.En), ("value", Short(value)));
            }
        }

        foreach (var code in terms.Fields.Keys.Where(code => !category.Fields.Any(f => f.Code == code)))
        {
            yield return Problem($"fields.{code}", ListingCodes.UnknownField, ("field", $"fields.{code}"), ("label", code), ("labelEn", code));
        }
    }

    private static string? WrongWith(CategoryField field, string? value) =>
        string.IsNullOrWhiteSpace(value) ? field.Required ? ListingCodes.FieldRequired : null
        : value.Length > LongestText ? ListingCodes.FieldTooLong
        : field.Type switch
        {
            FieldType.Number => IsNumber(value) ? null : ListingCodes.FieldNotANumber,
            FieldType.Choice => field.Choices.Contains(value) ? null : ListingCodes.FieldNotAChoice,
            FieldType.Multi => value.Split('\n').All(v => field.Choices.Contains(v)) ? null : ListingCodes.FieldNotAChoice,
            FieldType.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : ListingCodes.FieldNotADate,
            _ => null,
        };

    private static bool IsNumber(string value) =>
        value.Length <= 20 && decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 1_000_000_000_000;

    private static string Short(string? value) => value is null ? "" : value.Length <= 40 ? value.Replace('\n', '、') : $"{value[..(char.IsHighSurrogate(value[39]) ? 39 : 40)]}…";

    private static TermsProblem Problem(string field, string code, params (string Name, string Value)[] facts) =>
        new(field, code, facts.ToImmutableSortedDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal));
}
