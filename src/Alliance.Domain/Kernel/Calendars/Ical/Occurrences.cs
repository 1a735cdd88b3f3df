namespace Alliance.Domain.Kernel.Calendars.Ical;

/// <summary>The local times at which something that repeats takes place, in order. O(periods looked at).</summary>
public static class Occurrences
{
    /// <summary>A rule that never hits is given up after so many periods.</summary>
    private const int MaxPeriods = 200_000;

    /// <param name="before">Nothing from here on is wanted.</param>
    public static IEnumerable<DateTime> Of(IcalTime start, Recurrence rule, DateTime before)
    {
        var left = rule.Count ?? int.MaxValue;
        var first = true;
        for (var period = 0; period < MaxPeriods && left > 0; period++)
        {
            if (PeriodOf(rule, start.Local, period) is not { } from)
            {
                yield break;
            }

            if (from.Date >= before.AddDays(7))
            {
                yield break;
            }

            foreach (var day in DaysIn(rule, start.Local, from).Distinct().Order())
            {
                var local = day + start.Local.TimeOfDay;
                if (local < start.Local)
                {
                    continue;
                }

                // The start counts as the first, also where the rule would not hit it (3.8.5.3).
                if (first && local > start.Local)
                {
                    yield return start.Local;
                    left--;
                }

                first = false;
                if (left <= 0 || local >= before || local > rule.UntilLocal || start.At(local) > rule.UntilInstant)
                {
                    yield break;
                }

                yield return local;
                left--;
            }
        }
    }

    /// <summary>The first day of the n-th period: a day, a week from its first weekday, a month, a year.</summary>
    private static DateTime? PeriodOf(Recurrence rule, DateTime start, int period)
    {
        var steps = (long)period * rule.Interval;
        if (steps > 100_000)
        {
            return null;
        }

        var day = start.Date;
        return rule.Frequency switch
        {
            Frequency.Daily => day.AddDays(steps),
            Frequency.Weekly => day.AddDays(-(((int)day.DayOfWeek - (int)rule.WeekStart + 7) % 7)).AddDays(7 * steps),
            Frequency.Monthly when steps < 12 * 200 => new DateTime(day.Year, day.Month, 1).AddMonths((int)steps),
            Frequency.Yearly when steps < 200 => new DateTime(day.Year, 1, 1).AddYears((int)steps),
            _ => null,
        };
    }

    private static IEnumerable<DateTime> DaysIn(Recurrence rule, DateTime start, DateTime from)
    {
        var days = rule.Frequency switch
        {
            Frequency.Daily => [from],
            Frequency.Weekly when rule.ByDays.Count > 0 => Enumerable.Range(0, 7).Select(i => from.AddDays(i)),
            Frequency.Weekly => [from.AddDays(((int)start.DayOfWeek - (int)rule.WeekStart + 7) % 7)],
            Frequency.Monthly => OfMonth(rule, start, from),
            _ => (rule.ByMonths.Count > 0 ? rule.ByMonths : [start.Month]).SelectMany(m => OfMonth(rule, start, new DateTime(from.Year, m, 1))),
        };
        var limits = rule.Frequency is Frequency.Daily or Frequency.Weekly;
        return days.Where(d => rule.ByMonths.Count == 0 || rule.ByMonths.Contains(d.Month))
            .Where(d => !limits || rule.ByDays.Count == 0 || rule.ByDays.Any(b => b.Day == d.DayOfWeek))
            .Where(d => rule.Frequency != Frequency.Daily || rule.ByMonthDays.Count == 0 || rule.ByMonthDays.Any(n => IsMonthDay(d, n)));
    }

    private static IEnumerable<DateTime> OfMonth(Recurrence rule, DateTime start, DateTime month)
    {
        var length = DateTime.DaysInMonth(month.Year, month.Month);
        var all = Enumerable.Range(0, length).Select(i => month.AddDays(i));
        if (rule.ByDays.Count == 0 && rule.ByMonthDays.Count == 0)
        {
            return start.Day <= length ? [month.AddDays(start.Day - 1)] : [];
        }

        return all
            .Where(d => rule.ByDays.Count == 0 || rule.ByDays.Any(b => b.Day == d.DayOfWeek && (b.Ordinal == 0 || b.Ordinal == ((d.Day - 1) / 7) + 1 || b.Ordinal == -(((length - d.Day) / 7) + 1))))
            .Where(d => rule.ByMonthDays.Count == 0 || rule.ByMonthDays.Any(n => IsMonthDay(d, n)));
    }

    private static bool IsMonthDay(DateTime day, int number) => number > 0 ? day.Day == number : day.Day == DateTime.DaysInMonth(day.Year, day.Month) + number + 1;
}
