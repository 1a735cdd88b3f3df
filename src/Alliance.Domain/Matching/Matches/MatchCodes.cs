namespace Alliance.Domain.Matching.Matches;

/// <summary>The rules a match refuses by. Each has a sentence in Chinese and English.</summary>
public static class MatchCodes
{
    /// <summary>Nor one that the caller may know of.</summary>
    public const string UnknownEntry = "match.no-such-entry";

    /// <summary>Not a need on one side and something given on the other.</summary>
    public const string WrongSides = "match.wrong-sides";
    public const string SameUnit = "match.same-unit";

    /// <summary>Facts: need, resource.</summary>
    public const string OtherMeasure = "match.other-measure";

    /// <summary>Facts: title, status.</summary>
    public const string EntryNotOpen = "match.entry-not-open";

    /// <summary>Facts: title, left.</summary>
    public const string NotEnough = "match.not-enough";

    /// <summary>Facts: title, quantity.</summary>
    public const string NotInParts = "match.not-in-parts";

    /// <summary>Facts: title, minimum.</summary>
    public const string PartTooSmall = "match.part-too-small";

    /// <summary>Facts: match.</summary>
    public const string AlreadyOffered = "match.already-offered";

    /// <summary>The unit that was named is neither side, or not one that the caller speaks for.</summary>
    public const string NotYourSide = "match.not-your-side";
    public const string NotAMember = "match.not-a-member";

    /// <summary>Its stage does not allow it (any more). Facts: status.</summary>
    public const string WrongStage = "match.wrong-stage";

    /// <summary>Facts: left.</summary>
    public const string MoreThanPromised = "match.more-than-promised";

    /// <summary>Facts: left.</summary>
    public const string MoreThanDelivered = "match.more-than-delivered";
    public const string NothingConfirmed = "match.nothing-confirmed";
    public const string AlreadyRated = "match.already-rated";
    public const string AlreadyDisputed = "match.already-disputed";
    public const string NotDisputed = "match.not-disputed";

    /// <summary>Who is a side of it does not settle its dispute.</summary>
    public const string OwnDispute = "match.own-dispute";
    public const string NotAProject = "match.not-a-project";
    public const string HasProject = "match.has-project";
}
