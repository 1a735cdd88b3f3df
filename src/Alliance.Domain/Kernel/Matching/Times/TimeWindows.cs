using System.Collections.Immutable;
using Alliance.Domain.Kernel.Calendars;

namespace Alliance.Domain.Kernel.Matching.Times;

/// <summary>From a minute to before another, both counted from 0001-01-01 00:00 in China's time.</summary>
public readonly record struct Window(long From, long To)
{
    public long Minutes => To - From;
}

/// <summary>
/// A set of minutes, as windows in order that neither overlap nor touch: so two equal sets have equal windows. Union, intersection and
/// difference are those of sets and take O(n + m). Of an <see cref="Availability"/> it shows what falls into a horizon.
/// </summary>
public sealed class TimeWindows : IEquatable<TimeWindows>
{
    public const int DayMinutes = 1440;

    public static readonly TimeWindows None = new([]);

    private readonly ImmutableArray<Window> _spans;

    private TimeWindows(ImmutableArray<Window> spans) => _spans = spans;

    public ImmutableArray<Window> Spans => _spans;

    public bool IsEmpty => _spans.IsEmpty;

    public long Minutes
    {
        get
        {
            long sum = 0;
            foreach (var span in _spans)
            {
                sum += span.Minutes;
            }

            return sum;
        }
    }

    public static long MinuteOf(DateOnly day, int minute) => ((long)day.DayNumber * DayMinutes) + minute;

    /// <summary>Any windows, in any order, empty ones ignored. O(n log n).</summary>
    public static TimeWindows Of(IEnumerable<Window> windows)
    {
        var sorted = windows.Where(w => w.From < w.To).OrderBy(w => w.From).ToList();
        var merged = ImmutableArray.CreateBuilder<Window>(sorted.Count);
        foreach (var window in sorted)
        {
            if (merged.Count > 0 && window.From <= merged[^1].To)
            {
                merged[^1] = merged[^1] with { To = Math.Max(merged[^1].To, window.To) };
            }
            else
            {
                merged.Add(window);
            }
        }

        return new TimeWindows(merged.ToImmutable());
    }

    /// <summary>Every minute of the horizon.</summary>
    public static TimeWindows Always(DateOnly from, int days) => Of([new Window(MinuteOf(from, 0), MinuteOf(from.AddDays(days), 0))]);

    /// <summary>What of an availability falls into the horizon of <paramref name="days"/> days; no availability is always. O(days × slots).</summary>
    public static TimeWindows Of(Availability? availability, DateOnly from, int days)
    {
        var horizon = Always(from, days);
        if (availability is null)
        {
            return horizon;
        }

        var windows = new List<Window>();
        foreach (var once in availability.Once.IsDefault ? [] : availability.Once)
        {
            windows.Add(new Window(MinuteOf(once.FromDay, once.FromMinute), MinuteOf(once.ToDay, once.ToMinute)));
        }

        // A slot that began the evening before the horizon reaches into it.
        for (var day = from.AddDays(-1); day < from.AddDays(days) && !availability.Weekly.IsDefaultOrEmpty; day = day.AddDays(1))
        {
            if (day < availability.From || day > availability.Until || (!availability.Except.IsDefault && availability.Except.Contains(day)))
            {
                continue;
            }

            foreach (var slot in availability.Weekly)
            {
                if (Begins(slot, day))
                {
                    windows.Add(new Window(MinuteOf(day, slot.FromMinute), MinuteOf(day, slot.ToMinute)));
                }
            }
        }

        return Of(windows).Intersect(horizon);
    }

    public TimeWindows Union(TimeWindows other) => Of([.. _spans, .. other._spans]);

    public TimeWindows Intersect(TimeWindows other)
    {
        var common = ImmutableArray.CreateBuilder<Window>();
        for (int i = 0, j = 0; i < _spans.Length && j < other._spans.Length;)
        {
            var (a, b) = (_spans[i], other._spans[j]);
            if (Math.Max(a.From, b.From) is var from && Math.Min(a.To, b.To) is var to && from < to)
            {
                common.Add(new Window(from, to));
            }

            (i, j) = a.To < b.To ? (i + 1, j) : (i, j + 1);
        }

        return new TimeWindows(common.ToImmutable());
    }

    /// <summary>The minutes of this set that are not in the other.</summary>
    public TimeWindows Except(TimeWindows other)
    {
        var rest = ImmutableArray.CreateBuilder<Window>();
        var j = 0;
        foreach (var span in _spans)
        {
            var from = span.From;
            while (j < other._spans.Length && other._spans[j].To <= from)
            {
                j++;
            }

            for (var k = j; k < other._spans.Length && other._spans[k].From < span.To; k++)
            {
                if (from < other._spans[k].From)
                {
                    rest.Add(new Window(from, other._spans[k].From));
                }

                from = Math.Max(from, other._spans[k].To);
            }

            if (from < span.To)
            {
                rest.Add(new Window(from, span.To));
            }
        }

        return new TimeWindows(rest.ToImmutable());
    }

    /// <summary>Minutes in both: what <see cref="Intersect"/> would have, without making it.</summary>
    public long Overlap(TimeWindows other)
    {
        long sum = 0;
        for (int i = 0, j = 0; i < _spans.Length && j < other._spans.Length;)
        {
            var (a, b) = (_spans[i], other._spans[j]);
            sum += Math.Max(0, Math.Min(a.To, b.To) - Math.Max(a.From, b.From));
            (i, j) = a.To < b.To ? (i + 1, j) : (i, j + 1);
        }

        return sum;
    }

    /// <summary>The weekdays on which the set has a minute.</summary>
    public Weekdays Days()
    {
        var days = Weekdays.None;
        foreach (var span in _spans)
        {
            for (var day = span.From / DayMinutes; day * DayMinutes < span.To && days != Weekdays.All; day++)
            {
                days |= (Weekdays)(1 << (int)(day % 7)); // 0001-01-01 was a Monday
            }
        }

        return days;
    }

    public bool Equals(TimeWindows? other) => other is not null && _spans.AsSpan().SequenceEqual(other._spans.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as TimeWindows);

    public override int GetHashCode() => _spans.Aggregate(0, HashCode.Combine);

    private static bool Begins(WeeklySlot slot, DateOnly day) =>
        (slot.Days & (Weekdays)(1 << (day.DayNumber % 7))) != Weekdays.None && slot.Scope switch
        {
            DayScope.WorkingDays => WorkingDays.IsWorking(day),
            DayScope.DaysOff => !WorkingDays.IsWorking(day),
            _ => true,
        };
}
