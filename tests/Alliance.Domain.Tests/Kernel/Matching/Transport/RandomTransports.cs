using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Tests.Kernel.Matching.Transport;

internal static class RandomTransports
{
    /// <summary>Quotas within quotas on both sides, guarantees, pairs of negative benefit, elements without any room.</summary>
    public static TransportProblem Of(MatchSketch sketch, int mostUnits, bool guarantees = true)
    {
        var random = new Random(sketch.Seed);
        var (needs, resources) = (random.Next(1, sketch.Size + 1), random.Next(1, sketch.Size + 1));
        var quotas = Quotas(MatchSide.Needs).Concat(Quotas(MatchSide.Resources)).ToImmutableArray();
        var edges = from need in Enumerable.Range(0, needs)
                    from resource in Enumerable.Range(0, resources)
                    where random.Next(3) > 0
                    select new TransportEdge($"n{need}", $"r{resource}", random.Next(-5, 21), random.Next(3) == 0 ? random.Next(mostUnits + 1) : null);
        return new TransportProblem(
            [.. Enumerable.Range(0, needs).Select(n => new TransportNeed($"n{n}", random.Next(mostUnits + 1), AnyOf(MatchSide.Needs), Guarantee()))],
            [.. Enumerable.Range(0, resources).Select(r => new TransportResource($"r{r}", random.Next(mostUnits + 1), AnyOf(MatchSide.Resources)))],
            [.. edges],
            quotas);

        long Guarantee() => guarantees && random.Next(4) == 0 ? random.Next(mostUnits + 1) : 0;

        string? AnyOf(MatchSide side) => quotas.Where(q => q.Side == side).Select(q => q.Id).Append(null).ElementAt(random.Next(quotas.Count(q => q.Side == side) + 1));

        IEnumerable<TransportQuota> Quotas(MatchSide side) => Enumerable.Range(0, random.Next(4)).Select(q => new TransportQuota(
            $"q{q}", side, random.Next(4) == 0 ? null : random.Next(mostUnits * 2), Guarantee(), q > 0 && random.Next(2) == 0 ? $"q{random.Next(q)}" : null)).ToList();
    }

    public static TransportProblem Reweighted(this TransportProblem problem, int seed)
    {
        var random = new Random(seed);
        return problem with { Edges = [.. problem.Edges.Select(e => random.Next(3) == 0 ? e with { Benefit = random.Next(-5, 21) } : e)] };
    }

    public static TransportProblem Shuffled(this TransportProblem problem, int seed)
    {
        var random = new Random(seed);
        return new TransportProblem(Mixed(problem.Needs), Mixed(problem.Resources), Mixed(problem.Edges), Mixed(problem.Quotas));

        ImmutableArray<T> Mixed<T>(ImmutableArray<T> items)
        {
            var array = items.ToArray();
            random.Shuffle(array);
            return [.. array];
        }
    }
}
