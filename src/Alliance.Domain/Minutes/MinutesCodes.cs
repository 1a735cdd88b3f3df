namespace Alliance.Domain.Minutes;

/// <summary>The rules that minutes refuse by.</summary>
public static class MinutesCodes
{
    /// <summary>There is no such meeting, or it has not begun.</summary>
    public const string NotHeld = "minutes.meeting-not-held";

    /// <summary>They are with the members for confirmation.</summary>
    public const string Sent = "minutes.are-sent";
    public const string NotSent = "minutes.not-sent";
    public const string Fixed = "minutes.are-fixed";

    /// <summary>Somebody has written since. Facts: through, seq.</summary>
    public const string TextWentOn = "minutes.text-went-on";

    /// <summary>Facts: unit.</summary>
    public const string NotAsked = "minutes.not-asked";
    public const string AlreadyConfirmed = "minutes.already-confirmed";
}
