namespace Alliance.Domain.Resolutions;

/// <summary>The rules the register of resolutions refuses by.</summary>
public static class ResolutionCodes
{
    public const string NoAlliance = "resolution.no-such-alliance";

    /// <summary>What is to be amended or repealed is not there, or not in force any more.</summary>
    public const string NotInForce = "resolution.not-in-force";

    /// <summary>The wording stands; another resolution may amend it.</summary>
    public const string WordingStands = "resolution.wording-stands";
}
