namespace Alliance.Domain.Votes;

/// <summary>The rules votes are refused by. Each has a sentence in Chinese and English.</summary>
public static class VoteCodes
{
    public const string NoAlliance = "vote.no-alliance";
    public const string UnknownBody = "vote.unknown-body";
    public const string UnknownMeeting = "vote.unknown-meeting";
    public const string MeetingNotOpen = "vote.meeting-not-open";
    public const string NobodyEntitled = "vote.nobody-entitled";

    /// <summary>Facts: majority.</summary>
    public const string RuleCannotChoose = "vote.rule-cannot-choose";
    public const string PresenceNeedsMeeting = "vote.presence-needs-meeting";
    public const string ClosesInPast = "vote.closes-in-past";

    /// <summary>Facts: majority.</summary>
    public const string SecretCannotWeigh = "vote.secret-cannot-weigh";
    public const string SecretHasNoCastingVote = "vote.secret-has-no-casting-vote";

    /// <summary>Facts: province (empty where the whole electorate is too small), units.</summary>
    public const string SecretGroupTooSmall = "vote.secret-group-too-small";

    /// <summary>Approving of several asks for options, not for yes or no.</summary>
    public const string ApprovalNeedsOptions = "vote.approval-needs-options";
    public const string ApprovalHasNoCastingVote = "vote.approval-has-no-casting-vote";
    public const string SecretCannotApprove = "vote.secret-cannot-approve";

    /// <summary>Facts: units, most.</summary>
    public const string TooManyUnits = "vote.too-many-units";

    public const string Closed = "vote.is-closed";

    /// <summary>Facts: closesAt.</summary>
    public const string Over = "vote.is-over";

    /// <summary>Facts: unit.</summary>
    public const string NotEntitled = "vote.not-entitled";

    /// <summary>Facts: unit.</summary>
    public const string NotCheckedIn = "vote.not-checked-in";

    /// <summary>Facts: unit.</summary>
    public const string AlreadyVoted = "vote.already-voted";

    /// <summary>Facts: choice.</summary>
    public const string UnknownChoice = "vote.unknown-choice";

    /// <summary>A unit's weight is split only where weights decide.</summary>
    public const string CannotSplit = "vote.cannot-split";

    /// <summary>Several were approved of where one is to be chosen.</summary>
    public const string ChooseOne = "vote.choose-one";

    /// <summary>Facts: weight, split.</summary>
    public const string SplitTooMuch = "vote.split-too-much";
    public const string IsSecret = "vote.is-secret";
    public const string IsOpenVote = "vote.is-open-vote";

    /// <summary>The unit has its paper already, for another token. Facts: unit.</summary>
    public const string PaperIssued = "vote.paper-already-issued";
    public const string NotAPoint = "vote.not-a-paper";
    public const string FalsePaper = "vote.false-paper";

    /// <summary>The token lies in the box with another choice.</summary>
    public const string PaperUsed = "vote.paper-already-used";

    /// <summary>A ballot came with a session: it is sent without one, or it is not secret.</summary>
    public const string BoxTakesNoName = "vote.box-takes-no-name";
    public const string UnknownBox = "vote.unknown-box";

    /// <summary>The box holds other than was counted: nothing is announced before it does. Facts: counted, found.</summary>
    public const string BoxDiffers = "vote.box-differs";
}
