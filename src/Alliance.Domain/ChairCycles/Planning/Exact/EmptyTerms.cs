namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>Terms in which nobody is a member: nothing can be planned there, whatever the rules.</summary>
internal static class EmptyTerms
{
    public static RotationOutcome.Clash? Find(Model model)
    {
        var total = Weights.Sum(model.UnitWeights);
        var empty = Enumerable.Range(model.Start, model.End - model.Start).Where(term => total.At(term).IsZero).ToArray();
        return empty.Length == 0
            ? null
            : new RotationOutcome.Clash([new ClashingRule(RuleCode.Membership, [.. model.Units], [.. empty])]);
    }
}
