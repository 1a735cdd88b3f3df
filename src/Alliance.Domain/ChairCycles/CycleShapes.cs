using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.ChairCycles;

/// <summary>What the fields of a plan may look like.</summary>
public static class CycleShapes
{
    public const int MaxTerms = 1000;
    private const int MaxServedBefore = 5000;
    private const int MaxOrders = 1000;

    /// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
    public static PlanChairCycle Check(PlanChairCycle c) => c with
    {
        AllianceId = Shape.Id("allianceId", c.AllianceId),
        CycleId = Shape.Id("id", c.CycleId),
        Length = Shape.Known("length", c.Length),
        StartsOn = c.StartsOn.Year is >= 2000 and <= 2200 ? c.StartsOn : throw new ShapeException("startsOn", "out-of-range", "2000–2200"),
        Terms = Shape.Range("terms", c.Terms, 1, MaxTerms),
        ServedBefore = Served(c.ServedBefore),
        Fixed = Check(c.Fixed),
        Blackouts = Check(c.Blackouts),
    };

    public static RevisePlan Check(RevisePlan c) => c with
    {
        Terms = Shape.Range("terms", c.Terms, 1, MaxTerms),
        Fixed = Check(c.Fixed),
        Blackouts = Check(c.Blackouts),
    };

    public static ImmutableArray<FixedTurn> Check(ImmutableArray<FixedTurn> turns)
    {
        var cleaned = Few("fixed", turns)
            .Select((f, i) => new FixedTurn(Shape.Range($"fixed[{i}].term", f.Term, 0, 100_000), Shape.Id($"fixed[{i}].unitId", f.UnitId)))
            .ToImmutableArray();
        return cleaned.Select(f => f.Term).Distinct().Count() == cleaned.Length ? cleaned : throw new ShapeException("fixed", "duplicate");
    }

    public static ImmutableArray<Blackout> Check(ImmutableArray<Blackout> blackouts) =>
        [.. Few("blackouts", blackouts).Select((b, i) => new Blackout(
            Shape.Id($"blackouts[{i}].unitId", b.UnitId),
            Shape.Range($"blackouts[{i}].fromTerm", b.FromTerm, 0, 100_000),
            b.ToTerm >= b.FromTerm ? Shape.Range($"blackouts[{i}].toTerm", b.ToTerm, 0, 100_000) : throw new ShapeException($"blackouts[{i}].toTerm", "before-start"),
            Shape.OptionalLine($"blackouts[{i}].reason", b.Reason, 200)))];

    private static ImmutableArray<string> Served(ImmutableArray<string> served)
    {
        var all = served.IsDefault ? [] : served;
        return all.Length > MaxServedBefore
            ? throw new ShapeException("servedBefore", "too-many", $"{MaxServedBefore}")
            : [.. all.Select((unit, i) => Shape.Id($"servedBefore[{i}]", unit))];
    }

    private static ImmutableArray<T> Few<T>(string field, ImmutableArray<T> items) =>
        items.IsDefault ? [] : items.Length <= MaxOrders ? items : throw new ShapeException(field, "too-many", $"{MaxOrders}");
}
