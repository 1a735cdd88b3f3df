using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Times;

[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    All = 127,
}

public enum DayScope
{
    AllDays,

    /// <summary>China's working days, make-up days among them: "every working day" is <see cref="Weekdays.All"/> with this.</summary>
    WorkingDays,

    /// <summary>Weekends and holidays without make-up days.</summary>
    DaysOff,
}

/// <summary>When something is to be had or wanted, in China's time: every week, once, or both, with exceptions.</summary>
/// <param name="From">The weekly slots begin on this day at the earliest; null: they always have.</param>
/// <param name="Until">The last day on which a weekly slot begins; null: without end.</param>
/// <param name="Except">Days on which no weekly slot begins.</param>
/// <param name="Once">Besides; exceptions do not touch them.</param>
public sealed record Availability(
    ImmutableArray<WeeklySlot> Weekly, DateOnly? From = null, DateOnly? Until = null, ImmutableArray<DateOnly> Except = default, ImmutableArray<OnceSlot> Once = default);

/// <param name="Days">On which of them the slot begins.</param>
/// <param name="FromMinute">Minute of the day, 0 to 1439.</param>
/// <param name="ToMinute">After <paramref name="FromMinute"/> by at most a day: beyond 1440 it ends on the next day (a night's parking).</param>
public sealed record WeeklySlot(Weekdays Days, int FromMinute, int ToMinute, DayScope Scope = DayScope.AllDays);

/// <summary>From a minute of one day to a minute of the same or a later one.</summary>
public sealed record OnceSlot(DateOnly FromDay, int FromMinute, DateOnly ToDay, int ToMinute);
