namespace Alliance.Domain.Conferences;

/// <summary>The rules a meeting refuses by. Each has a sentence in Chinese and English.</summary>
public static class ConferenceCodes
{
    public const string NoAlliance = "conference.no-such-alliance";
    public const string InPast = "conference.in-the-past";

    /// <summary>The charter asks for a longer notice. Facts: hours, earliest.</summary>
    public const string NoticeTooShort = "conference.notice-too-short";

    /// <summary>The charter does not let anybody waive its notice. Facts: hours, earliest.</summary>
    public const string NotWaivable = "conference.notice-not-waivable";
    public const string NothingToWaive = "conference.nothing-to-waive";

    /// <summary>The other side has not agreed to the short notice. Facts: side.</summary>
    public const string WaiverOpen = "conference.waiver-not-agreed";

    /// <summary>A topic of this track needs a longer notice. Facts: title, track, hours.</summary>
    public const string TrackNotice = "conference.topic-notice-too-short";
    /// <summary>The alliance has no such topic. Facts: title.</summary>
    public const string UnknownTopic = "conference.unknown-topic";

    /// <summary>The topic is being voted on by circulation, or is done with. Facts: title.</summary>
    public const string TopicNotOpen = "conference.topic-not-open";
    public const string BodyNeeded = "conference.body-needed";
    public const string UnknownBody = "conference.unknown-body";

    /// <summary>Facts: unit.</summary>
    public const string NotAMember = "conference.unit-not-a-member";
    public const string NotInvited = "conference.unit-not-invited";
    public const string NotEntitled = "conference.unit-not-entitled";
    public const string NobodyToInvite = "conference.nobody-to-invite";
    public const string NotOpenYet = "conference.not-open-yet";
    public const string AlreadyOpen = "conference.already-open";
    public const string Over = "conference.is-over";
    public const string Cancelled = "conference.is-cancelled";

    /// <summary>Facts: from.</summary>
    public const string TooEarlyToOpen = "conference.too-early-to-open";
    public const string AlreadyCheckedIn = "conference.already-checked-in";
    public const string NotPresent = "conference.unit-not-present";
    public const string WrongCode = "conference.wrong-code";
    public const string UnknownItem = "conference.unknown-item";
    public const string ItemSettledAlready = "conference.item-settled";

    /// <summary>Facts: title.</summary>
    public const string ItemHasBegun = "conference.item-has-begun";
    public const string NotCurrentItem = "conference.item-not-current";
    public const string UnknownMotion = "conference.unknown-motion";
    public const string MotionOver = "conference.motion-is-over";
    public const string OwnMotion = "conference.motion-is-ones-own";
    public const string AlreadySeconded = "conference.motion-seconded-already";
    public const string AlreadyAsked = "conference.speaker-asked-already";
    public const string NoSpeaker = "conference.no-speaker";
    public const string TooMany = "conference.too-many";
}
