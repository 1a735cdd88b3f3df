using System.Globalization;
using Alliance.Domain.Kernel.Matching.Indivisible;

namespace Alliance.Domain.Tests.Kernel.Matching.Indivisible;

/// <summary>Instances of J. E. Beasley's OR-Library; see orlib/README.md for the format and the source.</summary>
internal static class OrLibrary
{
    /// <param name="dearest">When a file states costs to be made least: what a benefit is reckoned down from.</param>
    public static IReadOnlyList<(IndivisibleProblem Problem, int Jobs)> Read(string file, long? dearest = null)
    {
        using var stream = typeof(OrLibrary).Assembly.GetManifestResourceStream($"orlib.{file}.txt")!;
        using var reader = new StreamReader(stream);
        var numbers = new Queue<long>(reader.ReadToEnd().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(n => long.Parse(n, CultureInfo.InvariantCulture)));
        var problems = new List<(IndivisibleProblem, int)>();
        for (var left = numbers.Dequeue(); left > 0; left--)
        {
            var (agents, jobs) = ((int)numbers.Dequeue(), (int)numbers.Dequeue());
            var (values, weights) = (Take(agents * jobs), Take(agents * jobs));
            problems.Add((new IndivisibleProblem(
                [.. Enumerable.Range(0, jobs).Select(j => $"n{j}")],
                [.. Take(agents).Select((capacity, a) => new IndivisibleResource($"r{a}", capacity))],
                [.. from a in Enumerable.Range(0, agents)
                    from j in Enumerable.Range(0, jobs)
                    let value = values[(a * jobs) + j]
                    select new IndivisibleEdge($"n{j}", $"r{a}", weights[(a * jobs) + j], dearest - value ?? value)],
                MostServed: true), jobs));
        }

        return problems;

        long[] Take(int count) => [.. Enumerable.Range(0, count).Select(_ => numbers.Dequeue())];
    }
}
