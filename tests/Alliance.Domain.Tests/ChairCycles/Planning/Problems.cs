using System.Collections.Immutable;
using Alliance.Domain.ChairCycles.Planning;
using Xunit;

namespace Alliance.Domain.Tests.ChairCycles.Planning;

/// <summary>Small problems by hand.</summary>
internal static class Problems
{
    public static RotationProblem Equal(int units, int terms) => Weighted(terms, [.. Enumerable.Repeat(1, units)]);

    public static RotationProblem Weighted(int terms, params int[] weights) =>
        Of(terms, [.. weights.Select((weight, i) => Contender.Of($"u{i}", "g", weight))]);

    public static RotationProblem Of(int terms, params Contender[] contenders) =>
        new([.. contenders], RotationRules.None, ImmutableArray<string?>.Empty, terms);

    public static RotationPlan Planned(RotationProblem problem) =>
        Assert.IsType<RotationOutcome.Planned>(RotationPlanner.Plan(problem)).Plan;
}
