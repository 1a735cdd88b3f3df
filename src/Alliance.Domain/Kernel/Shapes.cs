namespace Alliance.Domain.Kernel;

/// <summary>A field that has the wrong shape: the web answers 400 and names it. Thrown only while a command is being built.</summary>
public sealed class ShapeException(string field, string problem, string? limit = null) : Exception($"{field}: {problem} {limit}")
{
    public string Field { get; } = field;

    /// <summary><c>required</c>, <c>too-long</c>, <c>too-short</c>, <c>not-an-id</c>, <c>not-a-date</c>, <c>out-of-range</c>, <c>unknown-value</c>, <c>too-many</c>, <c>duplicate</c>, <c>not-a-fraction</c>, <c>control-character</c>, <c>before-start</c>…</summary>
    public string Problem { get; } = problem;

    public string? Limit { get; } = limit;
}

/// <summary>Checks of shape shared by the commands: each returns the cleaned value or throws <see cref="ShapeException"/>.</summary>
public static class Shape
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public static string Years { get; } = $"{FirstYear}–{LastYear}";

    public static string Id(string field, string? value) =>
        Ids.IsValid(value) ? value! : throw new ShapeException(field, string.IsNullOrEmpty(value) ? "required" : "not-an-id", "40");

    /// <summary>One line of text, trimmed, without control characters.</summary>
    public static string Line(string field, string? value, int max, int min = 1)
    {
        var text = (value ?? "").Trim();
        if (text.Length < min)
        {
            throw new ShapeException(field, text.Length == 0 ? "required" : "too-short", $"{min}");
        }

        if (text.Length > max)
        {
            throw new ShapeException(field, "too-long", $"{max}");
        }

        return text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029') || !TextForms.IsStorable(text) ? throw new ShapeException(field, "control-character")
            : min > 0 && !TextForms.IsVisible(text) ? throw new ShapeException(field, "required")
            : text;
    }

    public static string? OptionalLine(string field, string? value, int max) =>
        string.IsNullOrWhiteSpace(value) ? null : Line(field, value, max);

    /// <summary>Text of several lines.</summary>
    public static string? OptionalText(string field, string? value, int max)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Length > max)
        {
            throw new ShapeException(field, "too-long", $"{max}");
        }

        return text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || !TextForms.IsStorable(text)
            ? throw new ShapeException(field, "control-character")
            : text;
    }

    /// <summary>A day that is meant: from 2000 to 2100. What JSON left out arrives as the first of all days.</summary>
    public static DateOnly Day(string field, DateOnly value) =>
        value == default ? throw new ShapeException(field, "required") : IsDay(value) ? value : throw new ShapeException(field, "out-of-range", Years);

    /// <summary>As <see cref="Day"/>: what is reckoned from it (days of a horizon, China's time) stays within the calendar.</summary>
    public static DateTimeOffset Instant(string field, DateTimeOffset value) =>
        value == default ? throw new ShapeException(field, "required") : value.Year is >= FirstYear and <= LastYear ? value : throw new ShapeException(field, "out-of-range", Years);

    public static bool IsDay(DateOnly value) => value.Year is >= FirstYear and <= LastYear;

    public static string RegionCode(string field, string? value) =>
        value is { Length: 2 or 4 or 6 or 9 or 12 } && value.All(char.IsAsciiDigit)
            ? value
            : throw new ShapeException(field, string.IsNullOrEmpty(value) ? "required" : "not-a-region-code");

    public static int Range(string field, int value, int min, int max) =>
        value >= min && value <= max ? value : throw new ShapeException(field, "out-of-range", $"{min}–{max}");

    public static T Known<T>(string field, T value)
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw new ShapeException(field, "unknown-value");

    /// <summary>A positive share such as "1" or "3/2", each part at most 999,999; returned in lowest terms.</summary>
    public static string Share(string field, string? value)
    {
        var parts = (value ?? "1").Trim().Split('/');
        if (parts.Length > 2 || !TryPart(parts[0], out var numerator) || !TryPart(parts.Length == 2 ? parts[1] : "1", out var denominator) || denominator == 0)
        {
            throw new ShapeException(field, "not-a-fraction", "999999");
        }

        if (numerator == 0)
        {
            throw new ShapeException(field, "not-positive");
        }

        var divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(numerator, denominator);
        return denominator == divisor ? $"{numerator / divisor}" : $"{numerator / divisor}/{denominator / divisor}";

        static bool TryPart(string text, out int part)
        {
            part = 0;
            return text.Length is > 0 and <= 6 && text.All(char.IsAsciiDigit)
                && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out part);
        }
    }
}
