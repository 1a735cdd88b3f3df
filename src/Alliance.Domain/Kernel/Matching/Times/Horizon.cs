using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Times;

/// <summary>
/// The days over which two entries' times are laid side by side: those of what is wanted, from today on. What is wanted every week is looked
/// at for four weeks, what is wanted once for as long as it lasts, at most <see cref="Longest"/> days.
/// </summary>
public readonly record struct Horizon(DateOnly From, int Days)
{
    public const int Weeks = 28;

    public const int Longest = 92;

    /// <summary>Null: it is wanted at any time.</summary>
    public static Horizon? Of(TimeWindow? wanted, DateOnly today)
    {
        if (wanted is { Once: { } once })
        {
            var (first, last) = (Later(ChinaTime.DateOf(once.From), today), ChinaTime.DateOf(once.To));
            return new Horizon(first, Math.Clamp(last.DayNumber - first.DayNumber + 1, 1, Longest));
        }

        return wanted is { Weekly: { } weekly } ? new Horizon(Later(weekly.Since, today), Weeks) : null;
    }

    /// <summary>What of a window falls into it; null: always.</summary>
    public TimeWindows? Lay(TimeWindow? window) => window is null ? null : TimeWindows.Of(Availability(window), From, Days);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static Availability Availability(TimeWindow window)
    {
        if (window.Once is { } once)
        {
            return new Availability([], Once: [new OnceSlot(ChinaTime.DateOf(once.From), MinuteOf(once.From), ChinaTime.DateOf(once.To), MinuteOf(once.To))]);
        }

        var weekly = window.Weekly!;
        var days = weekly.Days.Aggregate(Weekdays.None, (all, day) => all | (Weekdays)(1 << (day - 1)));
        return new Availability(
            [new WeeklySlot(days, weekly.FromMinute, weekly.ToMinute, weekly.Kind == WindowDays.Working ? DayScope.WorkingDays : DayScope.AllDays)], weekly.Since, weekly.Until, weekly.Except);
    }

    private static int MinuteOf(DateTimeOffset instant) => (int)instant.ToOffset(ChinaTime.Offset).TimeOfDay.TotalMinutes;
}
