using System.Collections.Immutable;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Times;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Matching.Times;

public sealed class WindowLaws
{
    private const int Minutes = 60;

    private static readonly DateOnly Monday = new(2026, 9, 21);

    [Fact]
    public void Windows_are_sets_of_minutes() => Laws.Hold(8, 1000, sketch =>
    {
        var random = new Random(sketch.Seed);
        var (one, a) = Some(random, sketch.Size);
        var (other, b) = Some(random, sketch.Size);

        Assert.Equal(a.Order(), Set(one));
        Assert.Equal(a.Union(b).Order(), Set(one.Union(other)));
        Assert.Equal(a.Intersect(b).Order(), Set(one.Intersect(other)));
        Assert.Equal(a.Except(b).Order(), Set(one.Except(other)));
        Assert.Equal(a.Intersect(b).Count(), one.Overlap(other));
        Assert.Equal(a.Count, one.Minutes);
        Assert.Equal(a.SetEquals(b), one.Equals(other));
    });

    [Fact]
    public void An_availability_is_what_its_rules_say_minute_by_minute() => Laws.Hold(4, 300, sketch =>
    {
        var random = new Random(sketch.Seed);
        var from = Monday.AddDays(random.Next(30));
        var availability = new Availability(
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(1440) is var at ? new WeeklySlot((Weekdays)random.Next(128), at, at + 1 + random.Next(1440), (DayScope)random.Next(3)) : null!)],
            random.Next(2) == 0 ? null : from.AddDays(random.Next(6)),
            random.Next(2) == 0 ? null : from.AddDays(random.Next(12)),
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => from.AddDays(random.Next(-1, 12)))],
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => new OnceSlot(from.AddDays(random.Next(-3, 5)), random.Next(1440), from.AddDays(random.Next(5, 15)), random.Next(1440)))]);
        var windows = TimeWindows.Of(availability, from, 10);
        for (var minute = TimeWindows.MinuteOf(from, 0) + random.Next(7); minute < TimeWindows.MinuteOf(from.AddDays(10), 0); minute += 7)
        {
            Assert.Equal(Open(availability, minute), windows.Spans.Any(s => s.From <= minute && minute < s.To));
        }

        Assert.Equal(0, windows.Except(TimeWindows.Always(from, 10)).Minutes);
    });

    [Fact]
    public void Working_days_know_the_holidays_and_the_days_that_are_worked_for_them()
    {
        // 27 September 2026 is the last day of Mid-Autumn, Sunday 20 is worked; National Day is 1 to 7 October, Saturday 10 is worked.
        var daily = new Availability([new WeeklySlot(Weekdays.All, 540, 600, DayScope.WorkingDays)]);
        var days = TimeWindows.Of(daily, new DateOnly(2026, 9, 19), 23).Spans.Select(s => DateOnly.FromDayNumber((int)(s.From / TimeWindows.DayMinutes)).ToString("MM-dd"));

        Assert.Equal(["09-20", "09-21", "09-22", "09-23", "09-24", "09-28", "09-29", "09-30", "10-08", "10-09", "10-10"], days);
    }

    [Fact]
    public void A_night_reaches_into_the_next_morning_and_from_the_evening_before()
    {
        var nights = new Availability([new WeeklySlot(Weekdays.All, 20 * 60, 31 * 60)]);
        var windows = TimeWindows.Of(nights, Monday, 1);

        Assert.Equal([new Window(TimeWindows.MinuteOf(Monday, 0), TimeWindows.MinuteOf(Monday, 420)), new Window(TimeWindows.MinuteOf(Monday, 1200), TimeWindows.MinuteOf(Monday, 1440))], windows.Spans);
    }

    [Fact]
    public void The_weekdays_of_a_set_are_named()
    {
        var availability = new Availability([new WeeklySlot(Weekdays.Tuesday | Weekdays.Friday, 1380, 1500)]);

        Assert.Equal(Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Friday | Weekdays.Saturday, TimeWindows.Of(availability, Monday, 7).Days());
        Assert.Equal(Weekdays.All, TimeWindows.Always(Monday, 30).Days());
        Assert.Equal(Weekdays.None, TimeWindows.None.Days());
    }

    private static bool Open(Availability availability, long minute)
    {
        if (availability.Once.Any(o => TimeWindows.MinuteOf(o.FromDay, o.FromMinute) <= minute && minute < TimeWindows.MinuteOf(o.ToDay, o.ToMinute)))
        {
            return true;
        }

        var today = DateOnly.FromDayNumber((int)(minute / 1440));
        return new[] { today.AddDays(-1), today }.Any(day =>
            !(day < availability.From) && !(day > availability.Until) && !availability.Except.Contains(day)
            && availability.Weekly.Any(slot =>
                slot.Days.HasFlag(Enum.Parse<Weekdays>($"{day.DayOfWeek}"))
                && (slot.Scope == DayScope.AllDays || WorkingDays.IsWorking(day) == (slot.Scope == DayScope.WorkingDays))
                && minute >= TimeWindows.MinuteOf(day, slot.FromMinute) && minute < TimeWindows.MinuteOf(day, slot.ToMinute)));
    }

    private static (TimeWindows Windows, HashSet<long> Minutes) Some(Random random, int count)
    {
        var spans = Enumerable.Range(0, count).Select(_ => new Window(random.Next(Minutes), random.Next(Minutes))).ToImmutableArray();
        return (TimeWindows.Of(spans), [.. Enumerable.Range(0, Minutes).Select(m => (long)m).Where(m => spans.Any(s => s.From <= m && m < s.To))]);
    }

    private static IEnumerable<long> Set(TimeWindows windows) => windows.Spans.SelectMany(s => Enumerable.Range(0, (int)s.Minutes).Select(i => s.From + i));
}
