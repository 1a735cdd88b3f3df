namespace Alliance.Web.Session;

public static class SessionCodes
{
    public const string WrongCredentials = "session.wrong-credentials";

    /// <summary>Facts: until (an instant), minutes.</summary>
    public const string LockedOut = "session.locked-out";

    /// <summary>The one-time link was used, has expired, or never was.</summary>
    public const string LinkNotGood = "session.link-not-good";

    /// <summary>The platform has an administrator already.</summary>
    public const string AlreadySetUp = "session.already-set-up";

    /// <summary>The current password, asked for a change, is wrong.</summary>
    public const string WrongPassword = "session.wrong-password";
}
