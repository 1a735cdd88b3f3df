using System.Globalization;

namespace Alliance.Domain.Kernel.Calendars.Ical;

/// <summary>Writes calendars by RFC 5545, invitations and cancellations by RFC 5546. O(events).</summary>
public static class IcalWriter
{
    public const string TimeZone = "Asia/Shanghai";

    private const string Product = "-//Alliance//Meetings//ZH";

    /// <summary>A calendar to subscribe to.</summary>
    /// <param name="name">What the subscriber's calendar shows it as.</param>
    public static string Feed(string name, IEnumerable<IcalEvent> events)
    {
        var lines = Head(IcalMethod.Publish);
        lines.AddText("X-WR-CALNAME", name);
        lines.AddText("NAME", name); // RFC 7986
        lines.Add("X-WR-TIMEZONE", TimeZone);
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H"); // RFC 7986
        lines.Add("X-PUBLISHED-TTL", "PT1H");
        Zone(lines);
        foreach (var meeting in events)
        {
            Event(lines, meeting, IcalMethod.Publish);
        }

        lines.End("VCALENDAR");
        return lines.ToString();
    }

    /// <summary>An invitation (also its update: the same identity, a higher sequence) or its cancellation.</summary>
    public static string Message(IcalMethod method, IcalEvent meeting)
    {
        var lines = Head(method);
        Zone(lines);
        Event(lines, meeting, method);
        lines.End("VCALENDAR");
        return lines.ToString();
    }

    /// <summary>When somebody is taken up, and nothing else (VFREEBUSY, 3.6.4).</summary>
    public static string FreeBusy(string uid, string name, DateTimeOffset stamp, DateTimeOffset from, DateTimeOffset to, IEnumerable<IcalBusy> busy)
    {
        var lines = Head(IcalMethod.Publish);
        lines.AddText("X-WR-CALNAME", name);
        lines.Begin("VFREEBUSY");
        lines.Add("UID", uid);
        lines.Add("DTSTAMP", IcalLines.Utc(stamp));
        lines.Add("DTSTART", IcalLines.Utc(from));
        lines.Add("DTEND", IcalLines.Utc(to));
        lines.Add($"ORGANIZER;CN={IcalLines.Parameter(name)}", "urn:alliance:" + uid);
        foreach (var span in Merged(busy))
        {
            lines.Add("FREEBUSY;FBTYPE=BUSY", $"{IcalLines.Utc(span.From)}/{IcalLines.Utc(span.To)}");
        }

        lines.End("VFREEBUSY");
        lines.End("VCALENDAR");
        return lines.ToString();
    }

    /// <summary>Spans in order, those that touch joined.</summary>
    public static IReadOnlyList<IcalBusy> Merged(IEnumerable<IcalBusy> busy)
    {
        var merged = new List<IcalBusy>();
        foreach (var span in busy.Where(b => b.From < b.To).OrderBy(b => b.From).ThenBy(b => b.To))
        {
            if (merged.Count > 0 && span.From <= merged[^1].To)
            {
                merged[^1] = new IcalBusy(merged[^1].From, span.To > merged[^1].To ? span.To : merged[^1].To);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static IcalLines Head(IcalMethod method)
    {
        var lines = new IcalLines();
        lines.Begin("VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", Product);
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", method.ToString().ToUpperInvariant());
        return lines;
    }

    /// <summary>UTC+8 all year since 1991 (IANA tz database).</summary>
    private static void Zone(IcalLines lines)
    {
        lines.Begin("VTIMEZONE");
        lines.Add("TZID", TimeZone);
        lines.Begin("STANDARD");
        lines.Add("DTSTART", "19910915T010000");
        lines.Add("TZOFFSETFROM", "+0800");
        lines.Add("TZOFFSETTO", "+0800");
        lines.Add("TZNAME", "CST");
        lines.End("STANDARD");
        lines.End("VTIMEZONE");
    }

    private static void Event(IcalLines lines, IcalEvent meeting, IcalMethod method)
    {
        lines.Begin("VEVENT");
        lines.Add("UID", meeting.Uid);
        lines.Add("SEQUENCE", meeting.Sequence.ToString(CultureInfo.InvariantCulture));
        lines.Add("DTSTAMP", IcalLines.Utc(meeting.ChangedAt));
        lines.Add("LAST-MODIFIED", IcalLines.Utc(meeting.ChangedAt));
        lines.Add($"DTSTART;TZID={TimeZone}", IcalLines.Local(meeting.StartsAt));
        lines.Add($"DTEND;TZID={TimeZone}", IcalLines.Local(meeting.EndsAt));
        lines.AddText("SUMMARY", meeting.Summary);
        lines.Add("STATUS", meeting.Cancelled || method == IcalMethod.Cancel ? "CANCELLED" : "CONFIRMED");
        lines.Add("TRANSP", meeting.Cancelled ? "TRANSPARENT" : "OPAQUE");
        lines.AddText("LOCATION", meeting.Location);
        lines.AddText("DESCRIPTION", meeting.Description);
        lines.AddText("CATEGORIES", meeting.Category);
        if (meeting.Position is { } place)
        {
            lines.Add("GEO", string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.######};{place.Longitude:0.######}"));
        }

        if (meeting.Url is { } url)
        {
            lines.Add("URL", url);
        }

        People(lines, meeting, method);
        lines.End("VEVENT");
    }

    private static void People(IcalLines lines, IcalEvent meeting, IcalMethod method)
    {
        if (meeting.Organizer is { } organizer)
        {
            lines.Add($"ORGANIZER;CN={IcalLines.Parameter(organizer.Name)}", "mailto:" + organizer.Email);
        }

        foreach (var attendee in meeting.Attendees.IsDefault ? [] : meeting.Attendees)
        {
            var answer = attendee.Answer switch
            {
                IcalAnswer.Accepted => "ACCEPTED",
                IcalAnswer.Delegated => "DELEGATED",
                IcalAnswer.Declined => "DECLINED",
                _ => "NEEDS-ACTION",
            };
            // Answers are given in the product: a calendar's own answer would go to a mailbox that nobody reads.
            var role = attendee.Required ? "REQ-PARTICIPANT" : "OPT-PARTICIPANT";
            var rsvp = method == IcalMethod.Request ? ";RSVP=FALSE" : "";
            lines.Add($"ATTENDEE;CN={IcalLines.Parameter(attendee.Person.Name)};CUTYPE=INDIVIDUAL;ROLE={role};PARTSTAT={answer}{rsvp}", "mailto:" + attendee.Person.Email);
        }
    }
}
