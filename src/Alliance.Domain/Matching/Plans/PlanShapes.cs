using System.Collections.Immutable;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Suggesting;

namespace Alliance.Domain.Matching.Plans;

/// <summary>What the terms of a plan may look like. Each check returns the cleaned value.</summary>
/// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
public static class PlanShapes
{
    public const int LongestDays = 366;
    private const int MostQuotas = 50;
    private const int MostLeftOut = 500;
    private const int MostKm = 1000;
    private const int MostKmOf = 60;

    public static PlanTerms Check(PlanTerms terms)
    {
        var scope = terms.Scope;
        if (Shape.Day("scope.to", scope.To) < Shape.Day("scope.from", scope.From))
        {
            throw new ShapeException("scope.to", "before-start");
        }

        if (scope.To.DayNumber - scope.From.DayNumber >= LongestDays)
        {
            throw new ShapeException("scope.to", "too-many-days", $"{LongestDays}");
        }

        return terms with
        {
            Title = Shape.Line("title", terms.Title, 60, 2),
            Scope = scope with
            {
                Kinds = Several("scope.kinds", scope.Kinds, 20, Shape.Id),
                Categories = Several("scope.categories", scope.Categories, 60, Shape.Id),
                Regions = Several("scope.regions", scope.Regions, 30, Shape.RegionCode),
            },
            Weights = Weights(terms.Weights),
            Limits = new PlanLimits(
                terms.Limits.MaxKm is { } km ? Shape.Range("maxKm", km, 1, MostKm) : null, KmOf(terms.Limits.KmOf)),
            Quotas = Quotas(terms.Quotas),
            First = terms.First is not { } first ? null
                : new FirstServed(Shape.Range("first.waitedDays", first.WaitedDays, 0, 3650), Shape.Range("first.percent", first.Percent, 1, 100)),
            LeftOut = LeftOut(terms.LeftOut),
        };
    }

    public static ScoreWeights Weights(ScoreWeights weights)
    {
        foreach (var criterion in Enum.GetValues<Criterion>())
        {
            Shape.Range($"weights.{JsonNamingPolicy.CamelCase.ConvertName($"{criterion}")}", weights.Of(criterion), 0, 100);
        }

        return Enum.GetValues<Criterion>().All(c => weights.Of(c) == 0) ? throw new ShapeException("weights", "required") : weights;
    }

    private static ImmutableSortedDictionary<string, int> KmOf(ImmutableSortedDictionary<string, int>? limits) =>
        limits is { Count: > MostKmOf } ? throw new ShapeException("kmOf", "too-many", $"{MostKmOf}")
        : (limits ?? ImmutableSortedDictionary<string, int>.Empty).ToImmutableSortedDictionary(
            l => Shape.Id("kmOf", l.Key), l => Shape.Range($"kmOf.{l.Key}", l.Value, 1, MostKm), StringComparer.Ordinal);

    private static ImmutableArray<PlanQuota> Quotas(ImmutableArray<PlanQuota> quotas)
    {
        var list = Many("quotas", quotas, MostQuotas);
        foreach (var (quota, i) in list.Select((q, i) => (q, i)))
        {
            Shape.Known($"quotas[{i}].side", quota.Side);
            Shape.Known($"quotas[{i}].of", quota.Of);
            if (quota.Limit is < 0 or > Milli.Most)
            {
                throw new ShapeException($"quotas[{i}].limit", "out-of-range", $"0–{Milli.Text(Milli.Most)}");
            }
        }

        if (list.Select((q, i) => (q, i)).GroupBy(e => (e.q.Side, e.q.Of, Target: e.q.Target ?? "", Measure: e.q.Measure ?? "")).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new ShapeException($"quotas[{twice.ElementAt(1).i}]", "duplicate");
        }

        // Branches do not follow regions: above a unit there is either the one or the other, or the limits would not nest.
        var crossed = list.GroupBy(q => q.Side).FirstOrDefault(side => side.Any(q => q.Of == QuotaOf.Branch) && side.Any(q => q.Of > QuotaOf.Branch));
        return crossed is null
            ? [.. list.Select((q, i) => q with { Target = string.IsNullOrEmpty(q.Target) ? null : Shape.Id($"quotas[{i}].target", q.Target), Measure = Shape.OptionalLine($"quotas[{i}].measure", q.Measure, 8) })]
            : throw new ShapeException("quotas", "crossed");
    }

    private static ImmutableArray<LeftOutPair> LeftOut(ImmutableArray<LeftOutPair> pairs) =>
    [
        .. Many("leftOut", pairs, MostLeftOut).Select((p, i) => new LeftOutPair(Shape.Id($"leftOut[{i}].needId", p.NeedId), Shape.Id($"leftOut[{i}].resourceId", p.ResourceId)))
            .Distinct().OrderBy(p => p.NeedId, StringComparer.Ordinal).ThenBy(p => p.ResourceId, StringComparer.Ordinal),
    ];

    private static ImmutableArray<string> Several(string field, ImmutableArray<string> codes, int most, Func<string, string?, string> check) =>
        [.. Many(field, codes, most).Select((c, i) => check($"{field}[{i}]", c)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static ImmutableArray<T> Many<T>(string field, ImmutableArray<T> list, int most)
    {
        var entries = list.IsDefault ? [] : list;
        return entries.Length > most ? throw new ShapeException(field, "too-many", $"{most}")
            : entries.Any(e => e is null) ? throw new ShapeException(field, "required")
            : entries;
    }
}
