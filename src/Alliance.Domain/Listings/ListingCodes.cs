namespace Alliance.Domain.Listings;

/// <summary>The rules an entry of a list refuses by. Each has a sentence in Chinese and English.</summary>
public static class ListingCodes
{
    public const string NoAlliance = "listing.no-such-alliance";
    public const string NotAMember = "listing.not-a-member";
    public const string UnknownKind = "listing.no-such-kind";

    /// <summary>Not a category of this kind of list.</summary>
    public const string UnknownCategory = "listing.no-such-category";
    public const string UnknownBranch = "listing.no-such-branch";

    /// <summary>Facts: until.</summary>
    public const string AlreadyOver = "listing.validity-is-over";

    /// <summary>Facts: limit, in months.</summary>
    public const string TooLong = "listing.validity-too-long";

    // Facts of these: field (its code), label, label2 (English); of some value or limit.
    public const string FieldRequired = "listing.field-required";
    public const string FieldNotANumber = "listing.field-not-a-number";
    public const string FieldNotAChoice = "listing.field-not-a-choice";
    public const string FieldNotADate = "listing.field-not-a-date";
    public const string FieldTooLong = "listing.field-too-long";
    public const string UnknownField = "listing.no-such-field";

    /// <summary>Facts: status.</summary>
    public const string NotOpen = "listing.not-open";
    public const string NotPaused = "listing.not-paused";
    public const string AlreadyPosted = "listing.already-posted";
    public const string NotPosted = "listing.not-posted";

    /// <summary>Facts: left.</summary>
    public const string NotEnough = "listing.not-enough";

    /// <summary>It is taken whole or not at all. Facts: left.</summary>
    public const string NotInParts = "listing.not-in-parts";

    /// <summary>Facts: minimum.</summary>
    public const string PartTooSmall = "listing.part-too-small";
    public const string UnknownMatch = "listing.no-such-match";

    /// <summary>More would be delivered than was promised. Facts: left.</summary>
    public const string TooMuchDelivered = "listing.more-than-promised";

    /// <summary>Less than is promised already. Facts: promised.</summary>
    public const string BelowPromised = "listing.below-promised";

    /// <summary>What has been promised from it is settled first. Facts: promised.</summary>
    public const string HasPromises = "listing.has-promises";
}
