namespace Alliance.Domain.Topics;

/// <summary>The rules a topic refuses by. Each has a sentence in Chinese and English.</summary>
public static class TopicCodes
{
    public const string NoAlliance = "topic.no-such-alliance";

    /// <summary>The unit named is no member in good standing.</summary>
    public const string NotAMember = "topic.not-a-member";

    /// <summary>Too many of the unit's proposals are undecided. Facts: limit.</summary>
    public const string TooManyProposals = "topic.too-many-proposals";

    /// <summary>It was declined, merged or settled. Facts: status.</summary>
    public const string Closed = "topic.is-closed";

    /// <summary>It has been admitted: chair or coordinator may still change it.</summary>
    public const string AlreadyAdmitted = "topic.already-admitted";

    /// <summary>It stands on an agenda: take it off there first.</summary>
    public const string OnAgenda = "topic.is-on-agenda";
    public const string Circulating = "topic.is-circulating";
    public const string NotCirculating = "topic.is-not-circulating";
    public const string NotAdmitted = "topic.not-admitted";
    public const string MergeWithItself = "topic.merge-with-itself";

    /// <summary>The topic to merge into is not there, or is itself declined, merged or settled.</summary>
    public const string CannotMergeInto = "topic.cannot-merge-into";

    /// <summary>A topic is put after one on the backlog of the same track.</summary>
    public const string OtherTrack = "topic.not-in-same-backlog";

    /// <summary>The track's matters are settled by vote alone.</summary>
    public const string NeedsVote = "topic.needs-vote";

    /// <summary>What is to be done needs an owner and a date.</summary>
    public const string NeedsOwner = "topic.needs-owner";

    /// <summary>Only urgent matters go by circulation.</summary>
    public const string NotUrgent = "topic.not-urgent";

    /// <summary>Facts: limit, the charter's hours.</summary>
    public const string TooLong = "topic.circulation-too-long";
    public const string UnknownComment = "topic.unknown-comment";

    /// <summary>Facts: minutes.</summary>
    public const string CommentTooOld = "topic.comment-too-old";

    /// <summary>Facts: limit.</summary>
    public const string TooManyComments = "topic.too-many-comments";
}
