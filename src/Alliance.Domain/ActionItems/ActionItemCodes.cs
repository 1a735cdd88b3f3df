namespace Alliance.Domain.ActionItems;

/// <summary>The rules an action item refuses by.</summary>
public static class ActionItemCodes
{
    public const string NoAlliance = "action-item.no-such-alliance";

    /// <summary>Only a member unit in good standing can be given something to do. Facts: unit.</summary>
    public const string OwnerNotMember = "action-item.owner-not-a-member";

    /// <summary>Facts: dueOn, today.</summary>
    public const string DueInPast = "action-item.due-in-past";
    public const string UnknownConference = "action-item.unknown-conference";
    public const string UnknownResolution = "action-item.unknown-resolution";

    /// <summary>It is reported done, confirmed or withdrawn.</summary>
    public const string NotOpen = "action-item.not-open";
    public const string NotReportedDone = "action-item.not-reported-done";
    public const string NothingToReopen = "action-item.nothing-to-reopen";

    /// <summary>A date can be moved only before it has passed. Facts: dueOn.</summary>
    public const string AlreadyLapsed = "action-item.already-lapsed";
}
