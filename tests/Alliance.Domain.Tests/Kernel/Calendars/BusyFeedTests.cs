using Alliance.Domain.Kernel.Calendars.Ical;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Calendars;

/// <summary>Feeds as Outlook, Google and Apple write them, and rules of RFC 5545's own examples (3.8.5.3).</summary>
public sealed class BusyFeedTests
{
    [Theory]
    [InlineData("RRULE:FREQ=DAILY;COUNT=3", "1202 1203 1204")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=5", "1202 1207 1209 1214 1216")]
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20261231T000000Z", "1202 1216 1230")]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20261209T020000Z", "1202 1209")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=1WE;COUNT=2", "1202 0106")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "1202 1225")] // the start counts, though it is no Friday
    [InlineData("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", "1202 1231")]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=2", "1202")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=4\nEXDATE;TZID=Asia/Shanghai:20261203T100000", "1202 1204 1205")]
    [InlineData("RDATE;TZID=Asia/Shanghai:20261220T100000", "1202 1220")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=TU,TH;WKST=SU;COUNT=3", "1202 1203 1208")]
    public void A_repetition_hits_these_days(string rule, string days)
    {
        var busy = Read($"BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Asia/Shanghai:20261202T100000\nDTEND;TZID=Asia/Shanghai:20261202T110000\n{rule}\nEND:VEVENT");
        Assert.Equal(days.Split(' '), busy.Busy.Select(b => b.From.ToOffset(TimeSpan.FromHours(8)).ToString("MMdd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(0, busy.Skipped);
        Assert.All(busy.Busy, b => Assert.Equal((10, TimeSpan.FromHours(1)), (b.From.ToOffset(TimeSpan.FromHours(8)).Hour, b.To - b.From)));
    }

    [Fact]
    public void A_rule_that_is_not_understood_hits_once_and_is_counted()
    {
        var busy = Read("BEGIN:VEVENT\nUID:1\nDTSTART:20261202T020000Z\nDURATION:PT30M\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1\nEND:VEVENT");
        Assert.Equal((1, 1), (busy.Busy.Count, busy.Skipped));
    }

    [Fact]
    public void What_is_cancelled_or_free_takes_nobody_up()
    {
        var busy = Read("""
            BEGIN:VEVENT
            DTSTART:20261202T020000Z
            DTEND:20261202T030000Z
            STATUS:CANCELLED
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20261203T020000Z
            DTEND:20261203T030000Z
            TRANSP:TRANSPARENT
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261204
            X-MICROSOFT-CDO-BUSYSTATUS:FREE
            END:VEVENT
            """);
        Assert.Equal((0, 3, 0), (busy.Busy.Count, busy.Events, busy.Skipped));
    }

    [Fact]
    public void A_single_occurrence_that_was_moved_is_busy_where_it_is_now()
    {
        var busy = Read("""
            BEGIN:VEVENT
            UID:w
            DTSTART;TZID=China Standard Time:20261201T090000
            DTEND;TZID=China Standard Time:20261201T100000
            RRULE:FREQ=WEEKLY;COUNT=3
            END:VEVENT
            BEGIN:VEVENT
            UID:w
            RECURRENCE-ID;TZID=China Standard Time:20261208T090000
            DTSTART;TZID=China Standard Time:20261209T150000
            DTEND;TZID=China Standard Time:20261209T160000
            END:VEVENT
            """);
        Assert.Equal(["12-01 01", "12-09 07", "12-15 01"], busy.Busy.Select(b => b.From.UtcDateTime.ToString("MM-dd HH", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_zone_with_summer_time_is_kept_through_it()
    {
        var busy = IcalBusyTimes.Read(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20260327T090000\nDTEND;TZID=Europe/Berlin:20260327T100000\nRRULE:FREQ=DAILY;COUNT=4\nEND:VEVENT\nEND:VCALENDAR",
            new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal([8, 8, 7, 7], busy.Busy.Select(b => b.From.UtcDateTime.Hour));
    }

    [Fact]
    public void An_unknown_zone_is_read_from_the_calendar_itself()
    {
        var busy = Read("""
            BEGIN:VTIMEZONE
            TZID:Office
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0900
            TZOFFSETTO:+0900
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            DTSTART;TZID=Office:20261202T100000
            DURATION:PT1H
            END:VEVENT
            """);
        Assert.Equal(1, Assert.Single(busy.Busy).From.UtcDateTime.Hour);
    }

    [Fact]
    public void A_day_takes_up_the_whole_day_in_China()
    {
        var span = Assert.Single(Read("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261204\nDTEND;VALUE=DATE:20261206\nEND:VEVENT").Busy);
        Assert.Equal((new DateTimeOffset(2026, 12, 3, 16, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(2)), (span.From, span.To - span.From));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>not found</html>")]
    [InlineData("BEGIN:VCARD\nEND:VCARD")]
    public void What_is_no_calendar_is_refused(string text) => Assert.Throws<FormatException>(() => IcalReader.Read(text));

    [Fact]
    public void Broken_lines_and_open_components_hurt_nobody()
    {
        var busy = Read("BEGIN:VEVENT\nnonsense\n:empty\nDTSTART:tomorrow\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261202T020000Z\nDTEND:20261202T030000Z\nBEGIN:VALARM\nTRIGGER:-PT15M\nEND:VEVENT");
        Assert.Equal((1, 1), (busy.Busy.Count, busy.Skipped));
    }

    private static BusyRead Read(string inside) => IcalBusyTimes.Read(
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{inside.ReplaceLineEndings("\r\n")}\r\nEND:VCALENDAR\r\n",
        new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero));
}
