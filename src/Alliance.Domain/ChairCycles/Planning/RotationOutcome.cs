using System.Collections.Immutable;

namespace Alliance.Domain.ChairCycles.Planning;

/// <summary>What came of planning: a plan, a clash of rules, or a refusal of the input.</summary>
public abstract record RotationOutcome
{
    private RotationOutcome()
    {
    }

    public sealed record Planned(RotationPlan Plan) : RotationOutcome;

    /// <summary>The rules cannot hold together. The set is minimal: without any one of its entries the others can be kept
    /// (unless <see cref="ProvenMinimal"/> is false: then the search budget ended before that was proven).</summary>
    public sealed record Clash(ImmutableArray<ClashingRule> Rules, bool ProvenMinimal = true) : RotationOutcome;

    /// <summary>The input itself is wrong; nothing was planned.</summary>
    public sealed record Invalid(string Code, ImmutableSortedDictionary<string, string> Facts) : RotationOutcome;
}

/// <summary>One rule of a clash: its stable code (<see cref="RuleCode"/>), the units it binds and the terms it speaks of.</summary>
public sealed record ClashingRule(string Code, ImmutableArray<string> Units, ImmutableArray<int> Terms);

/// <summary>Stable codes of the hard rules; the console has a sentence for each.</summary>
public static class RuleCode
{
    public const string NotTwiceInARow = "not-twice-in-a-row";
    public const string AlternateGroups = "alternate-groups";
    public const string WaitingTime = "waiting-time";
    public const string Blackout = "blackout";
    public const string Fixed = "fixed";

    /// <summary>Only a member (weight above 0 in that term) serves.</summary>
    public const string Membership = "membership";
}

/// <summary>Stable codes of refused input.</summary>
public static class InvalidCode
{
    public const string TermsOutOfRange = "rotation.terms-out-of-range";
    public const string DuplicateUnit = "rotation.duplicate-unit";
    public const string NegativeShare = "rotation.negative-share";
    public const string SharesNotAscending = "rotation.shares-not-ascending";
    public const string TermIndexOutOfRange = "rotation.term-index-out-of-range";
    public const string BlackoutReversed = "rotation.blackout-reversed";
    public const string FixedUnitUnknown = "rotation.fixed-unit-unknown";
    public const string BlankName = "rotation.blank-name";
    public const string TooManyContenders = "rotation.too-many-contenders";
}
