using static Alliance.Domain.Kernel.Relation;
using static Alliance.Web.Access.Measure;

namespace Alliance.Web.Access;

/// <summary>Calendars, polls for a time, feeds for other programs, and mail.</summary>
public static partial class EndpointAccess
{
    private static Dictionary<string, EndpointRule> CalendarsRules => new(StringComparer.Ordinal)
    {
        ["calendar.get"] = new(SignedIn),
        ["calendar.days"] = new(SignedIn),

        ["calendars.get"] = new(SignedIn, Unit),
        ["calendars.free-busy"] = new(SignedIn, Unit),
        ["calendars.free-busy-file"] = new(SignedIn, Unit),
        ["calendars.set-hours"] = new(SignedIn, Unit, "calendar.set-hours"),
        ["calendars.add-entry"] = new(SignedIn, Unit, "calendar.put-entry"),
        ["calendars.change-entry"] = new(SignedIn, Unit, "calendar.put-entry"),
        ["calendars.remove-entry"] = new(SignedIn, Unit, "calendar.remove-entry"),
        ["calendars.subscribe"] = new(SignedIn, Unit, "calendar.subscribe"),
        ["calendars.unsubscribe"] = new(SignedIn, Unit, "calendar.unsubscribe"),
        ["calendars.refresh"] = new(SignedIn, Unit),
        ["calendars.find-time"] = new(Administrator | Coordinator | Chair, Measure.Alliance),

        ["time-polls.list"] = new(Within, Measure.Alliance),
        ["time-polls.get"] = new(Within, Measure.Alliance),
        ["time-polls.open"] = new(SignedIn, Measure.Alliance, "time-poll.open"),
        ["time-polls.answer"] = new(SignedIn, Measure.Alliance, "time-poll.answer"),
        ["time-polls.close"] = new(SignedIn, Measure.Alliance, "time-poll.close"),
        ["time-polls.cancel"] = new(SignedIn, Measure.Alliance, "time-poll.cancel"),

        ["ical-links.list"] = new(SignedIn),
        ["ical-links.issue"] = new(SignedIn),
        ["ical-links.revoke"] = new(SignedIn),

        ["ical.feed"] = new(Anyone),
        ["ical.busy"] = new(Anyone),

        ["mails.of-meeting"] = new(Administrator | Coordinator | Chair, Measure.Alliance),
        ["mails.retry"] = new(Administrator | Coordinator | Chair, Measure.Alliance),

        ["mail.status"] = new(Administrator),
        ["mail.retry"] = new(Administrator),
    };
}
