using System.Globalization;
using Alliance.Domain.Kernel.Calendars;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Calendars;

public sealed class WorkingDayTests
{
    [Theory]
    [InlineData("2026-02-14", DayKind.MakeUp)] // Saturday before Spring Festival
    [InlineData("2026-02-17", DayKind.Holiday)]
    [InlineData("2026-02-24", DayKind.Working)]
    [InlineData("2026-02-28", DayKind.MakeUp)]
    [InlineData("2026-03-01", DayKind.Weekend)]
    [InlineData("2026-10-08", DayKind.Working)]
    [InlineData("2025-10-08", DayKind.Holiday)]
    [InlineData("2024-09-14", DayKind.MakeUp)]
    [InlineData("2027-10-01", DayKind.Working)] // not announced: a Friday like any other
    public void A_day_is_what_the_notice_says(string day, DayKind kind) => Assert.Equal(kind, WorkingDays.KindOf(Day(day)));

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Days_off_on_weekdays_and_make_up_days_leave_the_statutory_holidays(int year)
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(i => new DateOnly(year, 1, 1).AddDays(i)).ToList();
        var offOnWeekdays = days.Count(d => WorkingDays.KindOf(d) == DayKind.Holiday && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        var makeUps = days.Count(d => WorkingDays.KindOf(d) == DayKind.MakeUp);
        Assert.All(days.Where(d => WorkingDays.KindOf(d) == DayKind.MakeUp), d => Assert.Contains(d.DayOfWeek, new[] { DayOfWeek.Saturday, DayOfWeek.Sunday }));
        // 11 statutory days a year up to 2024, 13 from 2025 (Regulation on public holidays as amended in November 2024); those on a weekend are made good.
        var statutory = year >= 2025 ? 13 : 11;
        var onWeekend = offOnWeekdays - makeUps - statutory;
        Assert.InRange(onWeekend, -1, 0);
    }

    [Fact]
    public void A_year_that_is_not_announced_says_so()
    {
        Assert.True(WorkingDays.MarkOf(Day("2026-11-21")).Announced);
        Assert.False(WorkingDays.MarkOf(Day("2027-01-01")).Announced);
    }

    [Fact]
    public void The_day_before_a_holiday_is_known() =>
        Assert.Equal((true, false, false), (WorkingDays.IsBeforeHoliday(Day("2026-09-24")), WorkingDays.IsBeforeHoliday(Day("2026-09-23")), WorkingDays.IsBeforeHoliday(Day("2026-11-20"))));

    [Theory]
    [InlineData("2026-02-17", 1, 1, "正月", "春节")]
    [InlineData("2026-02-16", 12, 29, "廿九", "除夕")]
    [InlineData("2026-06-19", 5, 5, "初五", "端午节")]
    [InlineData("2026-09-25", 8, 15, "十五", "中秋节")]
    [InlineData("2025-07-25", 6, 1, "闰六月", null)] // the leap sixth month of 2025
    [InlineData("2025-10-06", 8, 15, "十五", "中秋节")] // after it
    [InlineData("2026-10-18", 9, 9, "初九", "重阳节")]
    public void Lunar_days_and_festivals_are_those_of_the_almanac(string day, int month, int ofMonth, string text, string? festival)
    {
        var lunar = LunarDays.Of(Day(day));
        Assert.Equal((month, ofMonth, text, festival), (lunar.Month, lunar.Day, lunar.Text, lunar.Festival));
    }

    [Fact]
    public void Travel_grows_with_the_distance_and_is_the_same_both_ways()
    {
        GeoPoint bund = new(121.490, 31.240), songjiang = new(121.227, 31.032), jiaxing = new(120.755, 30.746), hefei = new(117.227, 31.820);
        var ways = new[] { Travel.Minutes(bund, bund), Travel.Minutes(bund, songjiang), Travel.Minutes(bund, jiaxing), Travel.Minutes(bund, hefei) };
        Assert.Equal(0, ways[0]);
        Assert.Equal(ways.Order(), ways);
        Assert.InRange(ways[1], 55, 90);
        Assert.InRange(ways[3], 180, 300);
        Assert.Equal(Travel.Minutes(bund, hefei), Travel.Minutes(hefei, bund));
        Assert.Equal(0, Travel.Minutes(bund, null));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
