using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Web.Kernel;

/// <summary>The questions' common parameters, checked.</summary>
public static class Ask
{
    public static PageAsk Page(int? page, int? size) => new(Shape.Range("page", page ?? 1, 1, 100_000), Shape.Range("size", size ?? 50, 1, 200));

    /// <summary>What is searched for; null when nothing is.</summary>
    public static string? Text(string field, string? text, int max = 100) => Shape.OptionalLine(field, text, max);

    public static string? Region(string field, string? code) => string.IsNullOrEmpty(code) ? null : Shape.RegionCode(field, code);

    public static string? Id(string field, string? id) => string.IsNullOrEmpty(id) ? null : Shape.Id(field, id);

    /// <summary>One of these values, as the API writes them.</summary>
    public static T? OneOf<T>(string field, string? value)
        where T : struct, Enum =>
        string.IsNullOrEmpty(value) ? null
        : Enum.GetValues<T>().Where(v => string.Equals(Word(v), value, StringComparison.Ordinal)).Select(v => (T?)v).FirstOrDefault() ?? throw new ShapeException(field, "unknown-value");

    public static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");

    /// <summary>A list without holes: JSON may have null where an entry belongs.</summary>
    public static ImmutableArray<T> Entries<T>(string field, IEnumerable<T>? list)
        where T : class =>
        list is null ? [] : [.. list.Select((entry, i) => entry ?? throw new ShapeException($"{field}[{i}]", "required"))];

    /// <summary>Exactly one of these texts.</summary>
    public static string? Of(string field, string? value, params string[] known) =>
        string.IsNullOrEmpty(value) ? null : known.Contains(value, StringComparer.Ordinal) ? value : throw new ShapeException(field, "unknown-value");
}

/// <summary>A whole list as a page of itself.</summary>
public static class Whole
{
    public static PageOf<T> Of<T>(IReadOnlyList<T> items) => new(items, items.Count, false);
}
