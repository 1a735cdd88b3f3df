using System.Globalization;

namespace Alliance.Domain.Kernel.Calendars;

/// <summary>A day of the Chinese lunisolar calendar as it is written in a calendar's cell: the day's name, on the first the month's.</summary>
public sealed record LunarDay(int Month, int Day, bool IsLeapMonth, string Text, string TextEn, string? Festival, string? FestivalEn);

/// <summary>Lunar dates and festivals, 1901 to 2100 (the range of the framework's Chinese calendar).</summary>
public static class LunarDays
{
    private static readonly ChineseLunisolarCalendar Calendar = new();

    private static readonly string[] Months = ["正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "冬月", "腊月"];

    private static readonly string[] Tens = ["初", "十", "廿", "三"];

    private static readonly string[] Units = ["十", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    private static readonly Dictionary<(int Month, int Day), (string Name, string English)> Festivals = new()
    {
        [(1, 1)] = ("春节", "Spring Festival"),
        [(1, 15)] = ("元宵节", "Lantern Festival"),
        [(2, 2)] = ("龙抬头", "Dragon Raises Its Head"),
        [(5, 5)] = ("端午节", "Dragon Boat Festival"),
        [(7, 7)] = ("七夕", "Qixi"),
        [(7, 15)] = ("中元节", "Zhongyuan Festival"),
        [(8, 15)] = ("中秋节", "Mid-Autumn Festival"),
        [(9, 9)] = ("重阳节", "Double Ninth"),
        [(12, 8)] = ("腊八节", "Laba Festival"),
    };

    /// <exception cref="ArgumentOutOfRangeException">The day is before 1901-02-19 or after 2101-01-28.</exception>
    public static LunarDay Of(DateOnly date)
    {
        var time = date.ToDateTime(TimeOnly.MinValue);
        var (year, ordinal, day) = (Calendar.GetYear(time), Calendar.GetMonth(time), Calendar.GetDayOfMonth(time));
        // A leap month is counted as a month of its own: what follows it is one too high.
        var leap = Calendar.GetLeapMonth(year);
        var isLeap = leap > 0 && ordinal == leap;
        var month = leap > 0 && ordinal >= leap ? ordinal - 1 : ordinal;
        var festival = isLeap ? default : Festivals.GetValueOrDefault((month, day));
        if (IsEve(time))
        {
            festival = ("除夕", "New Year’s Eve");
        }

        var name = $"{(isLeap ? "闰" : "")}{Months[month - 1]}";
        return new LunarDay(month, day, isLeap, day == 1 ? name : DayName(day), $"{month}/{day}{(isLeap ? " leap" : "")}", festival.Name, festival.English);
    }

    private static bool IsEve(DateTime time)
    {
        var next = time.AddDays(1);
        return next <= Calendar.MaxSupportedDateTime && Calendar.GetMonth(next) == 1 && Calendar.GetDayOfMonth(next) == 1;
    }

    private static string DayName(int day) => day switch
    {
        10 => "初十",
        20 => "二十",
        30 => "三十",
        _ => Tens[day / 10] + Units[day % 10],
    };
}
