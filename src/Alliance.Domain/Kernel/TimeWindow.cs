using System.Collections.Immutable;

namespace Alliance.Domain.Kernel;

public enum WindowDays
{
    All,

    /// <summary>Chinese working days, make-up days among them.</summary>
    Working,
}

/// <summary>When something is to be had or wanted: once, or every week. Exactly one of the two.</summary>
public sealed record TimeWindow(OnceWindow? Once, WeeklyWindow? Weekly);

public sealed record OnceWindow(DateTimeOffset From, DateTimeOffset To);

/// <summary>
/// Every week on <paramref name="Days"/> (1 Monday to 7 Sunday), from a minute of the day to a later one: beyond 1440 it ends on the
/// next day, as a night's parking does. From <paramref name="Since"/> to <paramref name="Until"/> (null: without end), not on the
/// days of <paramref name="Except"/>; all in China's time.
/// </summary>
public sealed record WeeklyWindow(
    ImmutableArray<int> Days, int FromMinute, int ToMinute, DateOnly Since, DateOnly? Until, ImmutableArray<DateOnly> Except, WindowDays Kind);

/// <summary>Quantities with at most three decimal places, kept as thousandths in a long, so that sums are exact.</summary>
public static class Milli
{
    public const long One = 1000;
    public const long Most = 1_000_000_000_000;

    /// <exception cref="ShapeException">Not positive, too large, or finer than a thousandth.</exception>
    public static long Of(string field, decimal? value)
    {
        if (value is not { } amount)
        {
            throw new ShapeException(field, "required");
        }

        return amount <= 0 ? throw new ShapeException(field, "not-positive")
            : amount > Most / One ? throw new ShapeException(field, "out-of-range", "0–1000000000")
            : amount * One != decimal.Truncate(amount * One) ? throw new ShapeException(field, "too-precise", "3")
            : (long)(amount * One);
    }

    /// <summary>As people read it: 12.5, not 12500.</summary>
    public static string Text(long milli) => (milli / 1000m).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
