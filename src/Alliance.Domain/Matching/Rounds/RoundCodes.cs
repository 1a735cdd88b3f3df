namespace Alliance.Domain.Matching.Rounds;

/// <summary>The rules rounds are refused by. Each has a sentence in Chinese and English.</summary>
public static class RoundCodes
{
    public const string NoAlliance = "match-round.no-alliance";
    public const string ClosesInPast = "match-round.closes-in-past";

    /// <summary>An invited unit is no member in good standing. Facts: unit.</summary>
    public const string InvitedNotMember = "match-round.invited-not-member";

    /// <summary>A unit with a quota of its own is no member in good standing. Facts: unit.</summary>
    public const string QuotaNotMember = "match-round.quota-not-member";

    public const string NotAMember = "match-round.not-a-member";
    public const string NotInvited = "match-round.not-invited";

    /// <summary>Facts: closesAt.</summary>
    public const string Over = "match-round.is-over";

    /// <summary>Facts: opensAt.</summary>
    public const string NotYet = "match-round.not-open-yet";
    public const string UnknownEntry = "match-round.unknown-entry";
    public const string NotYours = "match-round.not-your-entry";

    /// <summary>The entry is paused, expired, withdrawn, or nothing of it is left.</summary>
    public const string EntryNotOpen = "match-round.entry-not-open";

    /// <summary>An entry for one branch alone would be shown to all who take part.</summary>
    public const string BranchOnly = "match-round.branch-only";

    /// <summary>Not of the kind or category, or not among those chosen.</summary>
    public const string NotAdmitted = "match-round.entry-not-admitted";
    public const string AlreadyIn = "match-round.already-in";

    /// <summary>Facts: side, most.</summary>
    public const string TooMany = "match-round.too-many-entries";

    /// <summary>Facts: most.</summary>
    public const string QuotaTooLarge = "match-round.quota-too-large";

    /// <summary>More for each match than there is. Facts: left.</summary>
    public const string PerMatchTooLarge = "match-round.per-match-too-large";

    /// <summary>Less for each match than the entry's smallest part. Facts: minimum.</summary>
    public const string PartTooSmall = "match-round.part-too-small";

    /// <summary>What cannot be had in parts can be matched only once, and whole.</summary>
    public const string NotInParts = "match-round.not-in-parts";

    /// <summary>With couples a stable result need not exist, and to find out is NP-complete.</summary>
    public const string CoupleRefused = "match-round.couple-refused";

    /// <summary>It does not take part, or not as an entry of the unit that was named.</summary>
    public const string HasNotJoined = "match-round.has-not-joined";

    /// <summary>Facts: entry.</summary>
    public const string NotInRound = "match-round.not-in-round";

    /// <summary>Facts: most.</summary>
    public const string RanksTooMany = "match-round.ranks-too-many";
    public const string NoTies = "match-round.no-ties";

    /// <summary>The other's unit of measure differs, or one of the two cannot be had in parts. Facts: entry.</summary>
    public const string DoesNotFit = "match-round.does-not-fit";

    /// <summary>Facts: entry.</summary>
    public const string OwnUnit = "match-round.own-unit";
    public const string NothingOfYours = "match-round.nothing-of-yours";

    /// <summary>Facts: missing.</summary>
    public const string NotAllRanked = "match-round.not-all-ranked";

    /// <summary>Who is there has ranked, but there is nobody on one side.</summary>
    public const string OneSideEmpty = "match-round.one-side-empty";
}
