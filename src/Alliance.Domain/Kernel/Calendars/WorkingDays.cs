using System.Collections.Frozen;

namespace Alliance.Domain.Kernel.Calendars;

public enum DayKind
{
    Working,
    Weekend,
    Holiday,

    /// <summary>A Saturday or Sunday that is worked in exchange for a day off: 调休上班.</summary>
    MakeUp,
}

/// <summary>What a day is in China. <paramref name="Announced"/> is false for years whose holidays have not been announced (or are not known here): then only the weekday decides.</summary>
public sealed record DayMark(DateOnly Day, DayKind Kind, string? Holiday, string? HolidayEn, string Lunar, string LunarEn, string? Festival, string? FestivalEn, bool Announced)
{
    public bool IsWorking => Kind is DayKind.Working or DayKind.MakeUp;
}

/// <summary>Working days in mainland China, with the State Council's holidays and make-up days (<see cref="Holidays"/>). Every question is O(1).</summary>
public static class WorkingDays
{
    private static readonly FrozenDictionary<DateOnly, (DayKind Kind, Holiday Holiday)> Known = Spread();

    public static bool IsAnnounced(int year) => year is >= Holidays.FirstYear and <= Holidays.LastYear;

    public static DayKind KindOf(DateOnly day) =>
        Known.TryGetValue(day, out var known) ? known.Kind
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend
        : DayKind.Working;

    public static bool IsWorking(DateOnly day) => KindOf(day) is DayKind.Working or DayKind.MakeUp;

    /// <summary>The working day is the last before days off, an ordinary weekend not counting: people leave early.</summary>
    public static bool IsBeforeHoliday(DateOnly day) => IsWorking(day) && KindOf(day.AddDays(1)) == DayKind.Holiday;

    public static DayMark MarkOf(DateOnly day)
    {
        var known = Known.TryGetValue(day, out var entry) ? entry.Holiday : null;
        var lunar = LunarDays.Of(day);
        return new DayMark(day, KindOf(day), known?.Name, known?.NameEn, lunar.Text, lunar.TextEn, lunar.Festival, lunar.FestivalEn, IsAnnounced(day.Year));
    }

    public static IEnumerable<DayMark> Between(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            yield return MarkOf(day);
        }
    }

    private static FrozenDictionary<DateOnly, (DayKind Kind, Holiday Holiday)> Spread()
    {
        var days = new Dictionary<DateOnly, (DayKind, Holiday)>();
        foreach (var holiday in Holidays.Announced)
        {
            for (var day = holiday.From; day <= holiday.To; day = day.AddDays(1))
            {
                days.Add(day, (DayKind.Holiday, holiday));
            }

            foreach (var day in holiday.MakeUp)
            {
                days.Add(day, (DayKind.MakeUp, holiday));
            }
        }

        return days.ToFrozenDictionary();
    }
}
