namespace Alliance.Domain.Alliances;

/// <summary>The rules an alliance refuses by. Each has a sentence in Chinese and English.</summary>
public static class AllianceCodes
{
    /// <summary>Facts: region.</summary>
    public const string UnknownRegion = "alliance.unknown-region";
    public const string UnknownParent = "alliance.unknown-parent";

    /// <summary>The chosen parent is the alliance itself or lies below it.</summary>
    public const string ParentBelow = "alliance.parent-below";

    /// <summary>Facts: unit.</summary>
    public const string UnknownUnit = "alliance.unknown-unit";
    public const string FoundedInFuture = "alliance.founded-in-future";
    public const string Dissolved = "alliance.is-dissolved";

    /// <summary>Facts: unit.</summary>
    public const string AlreadyMember = "alliance.already-member";
    public const string AlreadyApplied = "alliance.already-applied";
    public const string AlreadyInvited = "alliance.already-invited";
    public const string NoApplication = "alliance.no-application";
    public const string NoInvitation = "alliance.no-invitation";
    public const string NotAMember = "alliance.not-a-member";
    public const string DecidedByVote = "alliance.admission-decided-by-vote";
    public const string DecidedByChair = "alliance.admission-decided-by-chair";
    public const string DecidedByCoordinator = "alliance.admission-decided-by-coordinator";
    public const string NotDecidedByVote = "alliance.admission-not-decided-by-vote";
    public const string VoterNotInGoodStanding = "alliance.voter-not-in-good-standing";
    public const string VotingOver = "alliance.voting-over";

    /// <summary>A unit does not leave, and is not suspended, while it holds the chair: hand over first.</summary>
    public const string HoldsChair = "alliance.holds-chair";
    public const string AlreadySuspended = "alliance.already-suspended";
    public const string NotSuspended = "alliance.not-suspended";

    /// <summary>Facts: effectiveFrom, today.</summary>
    public const string CharterInPast = "alliance.charter-date-past";

    /// <summary>Facts: effectiveFrom, after.</summary>
    public const string CharterOutOfOrder = "alliance.charter-date-out-of-order";
    public const string UnknownBody = "alliance.unknown-body";
    public const string BodyClosed = "alliance.body-is-closed";
    public const string BodyNameTaken = "alliance.body-name-taken";
    public const string NotSeated = "alliance.not-seated";
}
