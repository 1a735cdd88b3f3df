using static Alliance.Domain.Kernel.Relation;

namespace Alliance.Web.Access;

/// <summary>What comes of meetings: minutes, resolutions, action items, the year.</summary>
public static partial class EndpointAccess
{
    private static Dictionary<string, EndpointRule> FollowUpRules => new(StringComparer.Ordinal)
    {
        ["action-items.list"] = new(Within, Measure.Alliance),
        ["action-items.for-meeting"] = new(Within, Measure.Alliance),
        ["action-items.get"] = new(Within, Measure.Alliance),
        ["action-items.assign"] = new(SignedIn, Measure.Alliance, "action-item.assign"),
        ["action-items.report-progress"] = new(SignedIn, Measure.Alliance, "action-item.report-progress"),
        ["action-items.report-done"] = new(SignedIn, Measure.Alliance, "action-item.report-done"),
        ["action-items.confirm"] = new(SignedIn, Measure.Alliance, "action-item.confirm"),
        ["action-items.reopen"] = new(SignedIn, Measure.Alliance, "action-item.reopen"),
        ["action-items.change-due-date"] = new(SignedIn, Measure.Alliance, "action-item.change-due-date"),
        ["action-items.reassign"] = new(SignedIn, Measure.Alliance, "action-item.reassign"),
        ["action-items.withdraw"] = new(SignedIn, Measure.Alliance, "action-item.withdraw"),

        ["resolutions.list"] = new(Within, Measure.Alliance),
        ["resolutions.get"] = new(Within, Measure.Alliance),
        ["resolutions.enter"] = new(SignedIn, Measure.Alliance, "resolution.enter"),
        ["resolutions.word"] = new(SignedIn, Measure.Alliance, "resolution.word"),

        ["minutes.get"] = new(Within, Measure.Alliance),
        ["minutes.updates"] = new(Within, Measure.Alliance),
        ["minutes.document"] = new(Within, Measure.Alliance),
        ["minutes.draft-document"] = new(Within, Measure.Alliance),
        ["minutes.open"] = new(SignedIn, Measure.Alliance, "minutes.open"),
        ["minutes.write"] = new(SignedIn, Measure.Alliance, "minutes.write"),
        ["minutes.compact"] = new(SignedIn, Measure.Alliance, "minutes.compact"),
        ["minutes.send"] = new(SignedIn, Measure.Alliance, "minutes.send"),
        ["minutes.take-back"] = new(SignedIn, Measure.Alliance, "minutes.take-back"),
        ["minutes.confirm"] = new(SignedIn, Measure.Alliance, "minutes.confirm"),
        ["minutes.object"] = new(SignedIn, Measure.Alliance, "minutes.object"),

        ["years.get"] = new(Within, Measure.Alliance),
        ["years.document"] = new(Within, Measure.Alliance),
        ["years.write-report"] = new(SignedIn, Measure.Alliance, "annual-report.write"),
    };
}
