using System.Globalization;

namespace Alliance.Domain.Kernel.Calendars.Ical;

public enum Frequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// <summary>A weekday, or with an ordinal the n-th of the month (2MO), or from its end (-1FR).</summary>
public readonly record struct ByDay(int Ordinal, DayOfWeek Day);

/// <summary>A rule of repetition (RRULE, 3.3.10), as far as meetings use them.</summary>
public sealed record Recurrence(
    Frequency Frequency, int Interval, int? Count, DateTime? UntilLocal, DateTimeOffset? UntilInstant, IReadOnlyList<ByDay> ByDays, IReadOnlyList<int> ByMonthDays, IReadOnlyList<int> ByMonths, DayOfWeek WeekStart)
{
    private static readonly string[] DayNames = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>Null when the rule has a part that is not understood (BYSETPOS, BYWEEKNO, BYYEARDAY, hours and less): better no repetition than a wrong one.</summary>
    public static Recurrence? Parse(string text, IcalTimes times)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var pair = part.Split('=', 2);
            if (pair.Length != 2 || !parts.TryAdd(pair[0], pair[1]))
            {
                return null;
            }
        }

        string[] known = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"];
        if (parts.Keys.Except(known, StringComparer.Ordinal).Any() || !Enum.TryParse<Frequency>(parts.GetValueOrDefault("FREQ"), ignoreCase: true, out var frequency) || !Enum.IsDefined(frequency))
        {
            return null;
        }

        var until = parts.TryGetValue("UNTIL", out var u) ? times.Of(u, null) : null;
        if ((u is not null && until is null)
            || !Numbers(parts.GetValueOrDefault("INTERVAL") ?? "1", 1, 10_000, out var interval)
            || !Numbers(parts.GetValueOrDefault("COUNT") ?? "", 1, 100_000, out var count)
            || !Numbers(parts.GetValueOrDefault("BYMONTHDAY") ?? "", -31, 31, out var monthDays)
            || !Numbers(parts.GetValueOrDefault("BYMONTH") ?? "", 1, 12, out var months)
            || Days(parts.GetValueOrDefault("BYDAY")) is not { } days
            || Array.IndexOf(DayNames, parts.GetValueOrDefault("WKST") ?? "MO") is var week && week < 0)
        {
            return null;
        }

        var ordinalsFit = frequency is Frequency.Monthly || (frequency is Frequency.Yearly && months.Count > 0) || days.All(d => d.Ordinal == 0);
        return !ordinalsFit || interval.Count != 1 || count.Count > 1 ? null : new Recurrence(
            frequency, interval[0], count.Count == 1 ? count[0] : null,
            u is not null && !u.EndsWith('Z') ? (until!.IsDate ? until.Local.AddDays(1).AddTicks(-1) : until.Local) : null,
            u is not null && u.EndsWith('Z') ? until!.Instant : null,
            days, monthDays, months, (DayOfWeek)week);
    }

    private static bool Numbers(string text, int min, int max, out IReadOnlyList<int> numbers)
    {
        var found = new List<int>();
        numbers = found;
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < min || number > max || number == 0)
            {
                return false;
            }

            found.Add(number);
        }

        return true;
    }

    private static List<ByDay>? Days(string? text)
    {
        var days = new List<ByDay>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ordinal = 0;
            if (part.Length < 2 || Array.IndexOf(DayNames, part[^2..]) is var day && day < 0
                || (part.Length > 2 && (!int.TryParse(part[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out ordinal) || Math.Abs(ordinal) is 0 or > 5)))
            {
                return null;
            }

            days.Add(new ByDay(ordinal, (DayOfWeek)Array.IndexOf(DayNames, part[^2..])));
        }

        return days;
    }
}
