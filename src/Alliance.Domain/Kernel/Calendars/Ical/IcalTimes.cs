using System.Globalization;

namespace Alliance.Domain.Kernel.Calendars.Ical;

/// <summary>A DATE or DATE-TIME: the clock's time where it was written, and how far that clock is from UTC at any local time.</summary>
public sealed record IcalTime(DateTime Local, bool IsDate, Func<DateTime, TimeSpan> OffsetAt)
{
    public DateTimeOffset Instant => At(Local);

    public DateTimeOffset At(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), OffsetAt(local));
}

/// <summary>
/// Times of a calendar. A zone is looked for by its name; failing that, in the calendar's own VTIMEZONE, of which the standard offset is taken.
/// What floats (no zone at all) is meant in China.
/// </summary>
public sealed class IcalTimes
{
    private static readonly string[] Formats = ["yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmm", "yyyyMMdd"];

    private readonly Dictionary<string, Func<DateTime, TimeSpan>> _zones = new(StringComparer.Ordinal);

    public IcalTimes(IcalComponent calendar)
    {
        foreach (var zone in calendar.Components.Where(c => c.Name == "VTIMEZONE"))
        {
            if (zone.Value("TZID") is { } id)
            {
                _zones[id] = Zone(id) ?? Fixed(zone) ?? China;
            }
        }
    }

    public IcalTime? Of(IcalProperty? property) => property is null ? null : Of(property.Value, property.Parameter("TZID"));

    public IcalTime? Of(string value, string? zone)
    {
        var text = value.Trim();
        var utc = text.EndsWith('Z');
        if (!DateTime.TryParseExact(utc ? text[..^1] : text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 1970 or > 2200)
        {
            return null;
        }

        return new IcalTime(local, text.Length == 8, utc ? _ => TimeSpan.Zero : OffsetsOf(zone));
    }

    /// <summary>ISO 8601 durations without years and months (3.3.6): P1DT2H30M, P2W.</summary>
    public static TimeSpan? Duration(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var (total, number, sign) = (TimeSpan.Zero, 0L, 1);
        foreach (var c in text)
        {
            switch (c)
            {
                case '-':
                    sign = -1;
                    break;
                case '+' or 'P' or 'T':
                    break;
                case >= '0' and <= '9' when number < 1_000_000:
                    number = (number * 10) + (c - '0');
                    break;
                case 'W' or 'D' or 'H' or 'M' or 'S':
                    total += number * (c switch { 'W' => TimeSpan.FromDays(7), 'D' => TimeSpan.FromDays(1), 'H' => TimeSpan.FromHours(1), 'M' => TimeSpan.FromMinutes(1), _ => TimeSpan.FromSeconds(1) });
                    number = 0;
                    break;
                default:
                    return null;
            }
        }

        return total * sign;
    }

    private Func<DateTime, TimeSpan> OffsetsOf(string? zone)
    {
        if (zone is null)
        {
            return China;
        }

        if (!_zones.TryGetValue(zone, out var offsets))
        {
            offsets = _zones[zone] = Zone(zone) ?? China;
        }

        return offsets;
    }

    private static TimeSpan China(DateTime local) => ChinaTime.Offset;

    private static Func<DateTime, TimeSpan>? Zone(string id)
    {
        // Outlook writes display names such as "(UTC+08:00) Beijing, Chongqing …"; some prefix the IANA name with a path.
        var name = id.Trim('"', ' ', '/');
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) || TimeZoneInfo.TryFindSystemTimeZoneById(string.Join('/', name.Split('/')[^Math.Min(2, name.Split('/').Length)..]), out zone)
            ? local => zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified))
            : null;
    }

    private static Func<DateTime, TimeSpan>? Fixed(IcalComponent zone)
    {
        var offset = zone.Components.Find(c => c.Name == "STANDARD")?.Value("TZOFFSETTO")?.Trim();
        if (offset is not { Length: 5 or 7 } || !TimeSpan.TryParseExact(offset[1..5], "hhmm", CultureInfo.InvariantCulture, out var span))
        {
            return null;
        }

        var signed = offset[0] == '-' ? -span : span;
        return Math.Abs(signed.TotalHours) <= 14 ? _ => signed : null;
    }
}
