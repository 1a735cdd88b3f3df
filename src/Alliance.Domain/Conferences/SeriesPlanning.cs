using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>When the meetings of a series are, as a function of its rule and the chair's terms.</summary>
public static class SeriesPlanning
{
    /// <summary>So many dates are planned ahead.</summary>
    public const int Ahead = 8;

    /// <summary>
    /// Time is cut into periods of the rule's months, counted from its first day. In each period a meeting is held so many days
    /// after the chair passes in it, or after it begins where the chair does not pass, and then on the next such weekday. What was
    /// called keeps its date here; what lies before today and was not called is gone. O(periods × terms).
    /// </summary>
    /// <param name="before">The dates as they are: the called ones stay.</param>
    /// <param name="terms">From the present term on, in their order.</param>
    public static ImmutableArray<SeriesDate> Dates(SeriesRule rule, ImmutableArray<SeriesDate> before, ImmutableArray<ChairTermAhead> terms, DateOnly today)
    {
        var called = before.Where(d => d.ConferenceId is not null).ToDictionary(d => d.Number);
        var dates = new List<SeriesDate>(called.Values.OrderBy(d => d.Number));
        var planned = 0;
        for (var number = 0; planned < Ahead && number < 10_000; number++)
        {
            if (called.ContainsKey(number))
            {
                continue;
            }

            var day = OnWeekday((PassesIn(rule, number, terms) ?? rule.From.AddMonths(number * rule.EveryMonths)).AddDays(rule.DaysIn), rule.Weekday);
            if (day < today)
            {
                continue;
            }

            var starts = ChinaTime.StartOf(day) + rule.At.ToTimeSpan();
            dates.Add(new SeriesDate(number, starts, starts.AddMinutes(rule.Minutes), HostOn(day, terms, planned)));
            planned++;
        }

        return [.. dates.OrderBy(d => d.Number)];
    }

    /// <summary>Of the dates that are called and lie ahead, those whose period the chair passes in on another day than it was planned for: as they would be now.</summary>
    public static IEnumerable<(SeriesDate Before, SeriesDate After)> Moved(SeriesRule rule, ImmutableArray<SeriesDate> dates, ImmutableArray<ChairTermAhead> terms, DateTimeOffset now)
    {
        foreach (var date in dates.Where(d => d.ConferenceId is not null && d.StartsAt > now))
        {
            if (PassesIn(rule, date.Number, terms) is { } passes)
            {
                var starts = ChinaTime.StartOf(OnWeekday(passes.AddDays(rule.DaysIn), rule.Weekday)) + rule.At.ToTimeSpan();
                if (starts != date.StartsAt)
                {
                    yield return (date, date with { StartsAt = starts, EndsAt = starts.AddMinutes(rule.Minutes) });
                }
            }
        }
    }

    /// <summary>The first day on which the chair passes within the period of that number.</summary>
    private static DateOnly? PassesIn(SeriesRule rule, int number, ImmutableArray<ChairTermAhead> terms)
    {
        var (from, to) = (rule.From.AddMonths(number * rule.EveryMonths), rule.From.AddMonths((number + 1) * rule.EveryMonths));
        return terms.FirstOrDefault(t => t.StartsOn >= from && t.StartsOn < to)?.StartsOn;
    }

    /// <summary>The term that covers the day; by meeting, the terms in their order, one for each meeting ahead.</summary>
    private static string? HostOn(DateOnly day, ImmutableArray<ChairTermAhead> terms, int ahead) =>
        terms.Any(t => t.StartsOn is null && !t.Current)
            ? terms.ElementAtOrDefault(ahead)?.UnitId
            : terms.LastOrDefault(t => t.Current || t.StartsOn <= day)?.UnitId;

    private static DateOnly OnWeekday(DateOnly day, DayOfWeek weekday) => day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);
}
