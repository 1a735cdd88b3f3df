namespace Alliance.Domain.Matching.Plans;

/// <summary>The rules a plan refuses by, and what solving one may end with. Each has a sentence in Chinese and English.</summary>
public static class PlanCodes
{
    public const string NoAlliance = "matching-plan.no-such-alliance";

    /// <summary>It has been accepted or discarded.</summary>
    public const string Over = "matching-plan.over";

    public const string NotSolving = "matching-plan.not-solving";

    /// <summary>There is no preview of the present terms.</summary>
    public const string NotReady = "matching-plan.not-ready";

    /// <summary>What was to be accepted is no longer the preview.</summary>
    public const string Changed = "matching-plan.preview-changed";

    public const string Nothing = "matching-plan.nothing-to-offer";

    // Why solving ended without a preview. Facts where there are any: limit.
    public const string TooManyEntries = "matching-plan.too-many-entries";
    public const string TooLong = "matching-plan.took-too-long";
    public const string TooLarge = "matching-plan.quantities-too-large";
    public const string NotAllowed = "matching-plan.may-not-plan-any-more";
    public const string Trouble = "matching-plan.could-not-be-solved";
}
