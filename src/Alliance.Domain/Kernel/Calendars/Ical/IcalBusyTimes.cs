namespace Alliance.Domain.Kernel.Calendars.Ical;

/// <summary>When the owner of a calendar is taken up. <paramref name="Skipped"/>: entries that could not be understood, or repeat by a rule that is not known.</summary>
public sealed record BusyRead(IReadOnlyList<IcalBusy> Busy, int Events, int Skipped);

/// <summary>
/// Busy times out of somebody's calendar: of its VEVENTs those that are neither cancelled nor transparent, with their repetitions, exceptions (EXDATE,
/// RECURRENCE-ID) and additions (RDATE); of its VFREEBUSYs the busy ones. Titles are not even looked at.
/// </summary>
public static class IcalBusyTimes
{
    /// <summary>More spans than anybody can have in a year of quarter-hours.</summary>
    private const int MaxSpans = 20_000;

    /// <exception cref="FormatException">It is no calendar.</exception>
    public static BusyRead Read(string text, DateTimeOffset from, DateTimeOffset to)
    {
        var (busy, events, skipped) = (new List<IcalBusy>(), 0, 0);
        foreach (var calendar in IcalReader.Read(text))
        {
            var times = new IcalTimes(calendar);
            var meetings = calendar.Components.Where(c => c.Name == "VEVENT").ToList();
            events += meetings.Count;
            var moved = Moved(meetings, times);
            foreach (var meeting in meetings.Where(m => busy.Count < MaxSpans))
            {
                skipped += Add(meeting, times, moved, from, to, busy) ? 0 : 1;
            }

            foreach (var period in calendar.Components.Where(c => c.Name == "VFREEBUSY").SelectMany(c => c.All("FREEBUSY")))
            {
                skipped += Add(period, times, from, to, busy) ? 0 : 1;
            }
        }

        return new BusyRead(IcalWriter.Merged(busy.Take(MaxSpans)), events, skipped);
    }

    /// <summary>Single occurrences that were changed: they stand for themselves, the rule must leave them out.</summary>
    private static HashSet<(string Uid, DateTimeOffset At)> Moved(IEnumerable<IcalComponent> meetings, IcalTimes times) =>
    [
        .. from meeting in meetings
           let at = times.Of(meeting.First("RECURRENCE-ID"))
           where at is not null
           select (meeting.Value("UID") ?? "", at.Instant),
    ];

    private static bool Add(IcalComponent meeting, IcalTimes times, HashSet<(string Uid, DateTimeOffset At)> moved, DateTimeOffset from, DateTimeOffset to, List<IcalBusy> busy)
    {
        if (IsFree(meeting))
        {
            return true;
        }

        if (times.Of(meeting.First("DTSTART")) is not { } start || LengthOf(meeting, times, start) is not { } length || length < TimeSpan.Zero || length > TimeSpan.FromDays(400))
        {
            return false;
        }

        var rule = meeting.Value("RRULE") is { } text ? Recurrence.Parse(text, times) : null;
        var (uid, isOverride) = (meeting.Value("UID") ?? "", meeting.First("RECURRENCE-ID") is not null);
        var without = Listed(meeting, "EXDATE", times);
        var before = to.UtcDateTime.AddDays(1);
        var locals = rule is null || isOverride ? [start.Local] : Occurrences.Of(start, rule, before);
        var instants = locals.Select(start.At).Concat(isOverride ? [] : Listed(meeting, "RDATE", times));
        foreach (var at in instants.Distinct().Where(i => i < to && i + length > from && !without.Contains(i)).Take(MaxSpans))
        {
            if (isOverride || !moved.Contains((uid, at)))
            {
                busy.Add(new IcalBusy(at, at + length));
            }
        }

        return rule is not null || meeting.Value("RRULE") is null;
    }

    private static bool IsFree(IcalComponent meeting) =>
        string.Equals(meeting.Value("STATUS")?.Trim(), "CANCELLED", StringComparison.OrdinalIgnoreCase)
        || string.Equals(meeting.Value("TRANSP")?.Trim(), "TRANSPARENT", StringComparison.OrdinalIgnoreCase)
        || string.Equals(meeting.Value("X-MICROSOFT-CDO-BUSYSTATUS")?.Trim(), "FREE", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without an end, a day lasts a day and a time no time at all (3.6.1).</summary>
    private static TimeSpan? LengthOf(IcalComponent meeting, IcalTimes times, IcalTime start) =>
        times.Of(meeting.First("DTEND")) is { } end ? end.Instant - start.Instant
        : meeting.Value("DURATION") is { } duration ? IcalTimes.Duration(duration)
        : start.IsDate ? TimeSpan.FromDays(1)
        : TimeSpan.Zero;

    private static HashSet<DateTimeOffset> Listed(IcalComponent meeting, string name, IcalTimes times) =>
    [
        .. from property in meeting.All(name)
           from part in property.Value.Split(',')
           let time = times.Of(part.Split('/')[0], property.Parameter("TZID"))
           where time is not null
           select time.Instant,
    ];

    private static bool Add(IcalProperty period, IcalTimes times, DateTimeOffset from, DateTimeOffset to, List<IcalBusy> busy)
    {
        if (string.Equals(period.Parameter("FBTYPE"), "FREE", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var understood = true;
        foreach (var part in period.Value.Split(',').Select(p => p.Split('/')))
        {
            var start = times.Of(part[0], null);
            var end = part.Length < 2 || start is null ? null : part[1].StartsWith('P') ? start.Instant + IcalTimes.Duration(part[1]) : times.Of(part[1], null)?.Instant;
            if (start is null || end is not { } until)
            {
                understood = false;
            }
            else if (start.Instant < to && until > from)
            {
                busy.Add(new IcalBusy(start.Instant, until));
            }
        }

        return understood;
    }
}
