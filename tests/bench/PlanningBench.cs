using System.Diagnostics;
using Alliance.Domain.ChairCycles.Planning;

namespace Alliance.Bench;

/// <summary>Planning 10,000 terms for 1,000 members, in exact arithmetic.</summary>
public static class PlanningBench
{
    public static Task RunAsync()
    {
        Time("equal shares", equal: true, RotationRules.None);
        Time("unequal shares", equal: false, RotationRules.None);
        Time("unequal shares, not twice in a row", equal: false, RotationRules.None with { NotTwiceInARow = true });
        Time("unequal shares, province then unit", equal: false, RotationRules.None with { TwoLevels = true });
        return Task.CompletedTask;
    }

    private static void Time(string what, bool equal, RotationRules rules)
    {
        var problem = new RotationProblem(
            [.. Enumerable.Range(0, 1000).Select(i => Contender.Of($"u{i}", $"p{i % 4}", equal ? 1 : new Fraction(1 + (i % 7), 1 + (i % 3))))], rules, [], 10_000);
        var times = new List<double>();
        for (var i = 0; i < 4; i++)
        {
            var watch = Stopwatch.StartNew();
            var planned = (RotationOutcome.Planned)RotationPlanner.Plan(problem);
            if (i > 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            if (planned.Plan.Terms.Length != problem.Terms)
            {
                throw new InvalidOperationException("The plan is not whole.");
            }
        }

        Measured.Print(what, times, "ms");
    }
}
