using System.Collections.Immutable;

namespace Alliance.Domain.ChairCycles.Planning;

/// <summary>A term that another unit would serve.</summary>
public sealed record ChangedTerm(int Index, string? Before, string? After);

/// <summary>A unit's turns and its worst deviation in the planned terms, in both plans; null where it is not in the rotation.</summary>
public sealed record ChangedStanding(string Unit, int TurnsBefore, int TurnsAfter, Fraction? WorstBefore, Fraction? WorstAfter);

/// <summary>What would be different: the present plan beside another, before anybody accepts it.</summary>
public sealed record PlanComparison(ImmutableArray<ChangedTerm> Terms, ImmutableArray<ChangedStanding> Units)
{
    /// <summary>Compares two plans of the same cycle. O(units × terms).</summary>
    public static PlanComparison Of(RotationProblem before, RotationPlan present, RotationProblem after, RotationPlan other)
    {
        var (first, second) = (present.Terms.ToDictionary(term => term.Index), other.Terms.ToDictionary(term => term.Index));
        var terms = first.Keys.Union(second.Keys).Order()
            .Select(index => new ChangedTerm(index, first.GetValueOrDefault(index)?.Unit, second.GetValueOrDefault(index)?.Unit))
            .Where(term => term.Before != term.After);
        var (worstBefore, worstAfter) = (Worst(before, present), Worst(after, other));
        var units = before.Contenders.Concat(after.Contenders).Select(contender => contender.Unit).Distinct(StringComparer.Ordinal)
            .Select(unit => new ChangedStanding(
                unit, present.Terms.Count(term => term.Unit == unit), other.Terms.Count(term => term.Unit == unit),
                Of(worstBefore, unit), Of(worstAfter, unit)));
        return new PlanComparison([.. terms], [.. units]);

        static Fraction? Of(Dictionary<string, Fraction> worst, string unit) => worst.TryGetValue(unit, out var own) ? own : null;
    }

    private static Dictionary<string, Fraction> Worst(RotationProblem problem, RotationPlan plan)
    {
        var from = problem.History.IsDefault ? 0 : problem.History.Length;
        return FairnessLedger.Of(problem, plan)
            .Where(series => series.Group is not null)
            .ToDictionary(
                series => series.Name,
                series => series.Points.Skip(from).Aggregate(
                    Fraction.Zero, (worst, point) => Fraction.Max(worst, Fraction.Abs(point.Deviation))),
                StringComparer.Ordinal);
    }
}
