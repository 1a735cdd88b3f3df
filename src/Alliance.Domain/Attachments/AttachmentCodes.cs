namespace Alliance.Domain.Attachments;

/// <summary>The rules a paper is refused by. Each has a sentence in Chinese and English.</summary>
public static class AttachmentCodes
{
    public const string UnknownOwner = "attachment.unknown-owner";
    public const string NotAMember = "attachment.not-a-member";

    /// <summary>Only chair and coordinator attach papers to a meeting and its minutes.</summary>
    public const string LeadersOnly = "attachment.leaders-only";

    /// <summary>Pictures and papers of an entry come from its own unit.</summary>
    public const string OwnerOnly = "attachment.owner-only";

    /// <summary>Facts: limit.</summary>
    public const string TooMany = "attachment.too-many";

    /// <summary>Facts: limit, in megabytes.</summary>
    public const string TooLarge = "attachment.too-large";
    public const string Empty = "attachment.is-empty";

    /// <summary>None of the kinds that are taken. Facts: name.</summary>
    public const string UnknownType = "attachment.type-not-taken";

    /// <summary>The name says one kind, the content another. Facts: name, type.</summary>
    public const string NameDisagrees = "attachment.name-disagrees";
    public const string Executable = "attachment.is-executable";

    /// <summary>HTML, SVG or script: a browser would run it.</summary>
    public const string ActiveContent = "attachment.has-active-content";
    public const string Macros = "attachment.has-macros";

    /// <summary>An archive that is no Office document.</summary>
    public const string Archive = "attachment.is-archive";

    /// <summary>It unfolds to far more than it is.</summary>
    public const string Bomb = "attachment.unfolds-too-far";
    public const string Damaged = "attachment.is-damaged";

    /// <summary>Text in it can be shown only of Office documents and text files.</summary>
    public const string NoPreview = "attachment.no-preview";
}
