using System.Collections.Immutable;
using System.Diagnostics;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Indivisible;
using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Times;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Bench;

/// <summary>
/// Matching by the kernel alone, without storage: whole lists beside taking the best pair first on the same pairs, and beside successive shortest
/// paths where those end in time; rounds; points for single candidates.
/// </summary>
public static class MatchingBench
{
    private const int Rounds = 5;

    private static readonly DateOnly Day = new(2026, 11, 23);

    public static Task RunAsync()
    {
        MatchingPlans.Run();
        WholeLists();
        ServedWhole();
        OtherMethod();
        Weights();
        SelectionRounds10K();
        Points();
        Indivisible();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"  peak working set of the whole run: {process.PeakWorkingSet64 >> 20} MB");
        return Task.CompletedTask;
    }

    private static void WholeLists()
    {
        foreach (var (what, scarce) in new[] { ("plenty", false), ("scarce", true) })
        {
            var problem = MatchingLists.Of(10_000, 50_000, 20, scarce, 7);
            var (times, greedy, verified, allocated, processor, part) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>(), 0.0);
            for (var i = 0; i < Rounds; i++)
            {
                var (before, spent) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
                var (solution, took) = Timed(() => TransportSolver.Solve(problem));
                allocated.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / 1048576.0);
                processor.Add((Environment.CpuUsage.TotalTime - spent).TotalMilliseconds);
                times.Add(took);
                var (verdict, verifying) = Timed(() => TransportVerifier.Check(problem, solution.Plan));
                verified.Add(verifying);
                var (plain, plainly) = Timed(() => MatchingLists.Greedy(problem));
                greedy.Add(plainly);
                part = (double)plain / solution.Plan.Benefit;
                if (!verdict.IsOptimal || plain > solution.Plan.Benefit)
                {
                    throw new InvalidOperationException("The plan is not proven.");
                }
            }

            Measured.Print($"10,000 needs × 50,000 resources, {problem.Edges.Length:n0} pairs, {what}", times, "ms");
            Measured.Print("  processor time of it", processor, "ms");
            Measured.Print("  allocated for it", allocated, "MB");
            Measured.Print("  verified", verified, "ms");
            Measured.Print("  the best pair first (greedy)", greedy, "ms");
            Measured.Ratio("  time, optimal to greedy", times.Median() / greedy.Median());
            Measured.Ratio("  benefit, greedy to optimal", part);
        }
    }

    private static void ServedWhole()
    {
        var problem = MatchingLists.Of(10_000, 50_000, 20, scarce: true, 7);
        problem = problem with { Needs = [.. problem.Needs.Select((n, i) => i % 2 == 0 ? n with { Quantity = 1 + (n.Quantity % 9), Whole = true } : n)] };
        var (times, processor, gaps) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < 3; i++)
        {
            var spent = Environment.CpuUsage.TotalTime;
            var (list, took) = Timed(() => ListSolver.Solve(problem));
            processor.Add((Environment.CpuUsage.TotalTime - spent).TotalMilliseconds);
            times.Add(took);
            gaps.Add(100 * (list.Gap ?? 100));
        }

        Measured.Print("10,000 × 50,000, half of the needs whole or not at all", times, "ms");
        Measured.Print("  processor time of it", processor, "ms");
        Measured.Print("  gap to the proven bound", gaps, "%");
    }

    private static void OtherMethod()
    {
        var problem = MatchingLists.Of(1_000, 5_000, 20, scarce: true, 7);
        var (simplex, paths) = (new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            var (solution, took) = Timed(() => TransportSolver.Solve(problem));
            var (other, otherTook) = Timed(() => SuccessivePaths.Benefit(problem));
            if (solution.Plan.Benefit != other)
            {
                throw new InvalidOperationException("The two do not agree.");
            }

            simplex.Add(took);
            paths.Add(otherTook);
        }

        Measured.Print("1,000 × 5,000, network simplex", simplex, "ms");
        Measured.Print("1,000 × 5,000, successive shortest paths", paths, "ms");
        Measured.Ratio("simplex to paths", simplex.Median() / paths.Median());
    }

    private static void Weights()
    {
        var problem = MatchingLists.Of(10_000, 50_000, 20, scarce: true, 7);
        var first = TransportSolver.Solve(problem);
        var random = new Random(3);
        var changed = problem with { Edges = [.. problem.Edges.Select(e => random.Next(10) == 0 ? e with { Benefit = e.Benefit * 9 / 10 } : e)] };
        var (warm, cold) = (new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            warm.Add(Timed(() => TransportSolver.Solve(changed, first.Basis)).Milliseconds);
            cold.Add(Timed(() => TransportSolver.Solve(changed)).Milliseconds);
        }

        Measured.Print("a tenth of the benefits moved, solved on from there", warm, "ms");
        Measured.Print("the same, solved anew", cold, "ms");
        Measured.Ratio("on to anew", warm.Median() / cold.Median());
    }

    private static void SelectionRounds10K()
    {
        var random = new Random(11);
        const int Seekers = 10_000, Offers = 3_000, Owners = 1_000;
        var all = Enumerable.Range(0, Seekers).Select(s => $"s{s}").ToArray();
        var preferences = all.Select(_ => Enumerable.Range(0, 15).Select(_ => random.Next(Offers)).Distinct().Select(p => ImmutableArray.Create($"p{p}")).ToImmutableArray()).ToArray();
        var offers = Enumerable.Range(0, Offers).Select(p => new Offer($"p{p}", $"l{p % Owners}", random.Next(1, 5))).ToImmutableArray();
        var wanting = preferences.SelectMany((list, s) => list.Select(g => (Owner: $"l{int.Parse(g[0].AsSpan(1)) % Owners}", Seeker: all[s]))).Distinct().ToLookup(w => w.Owner, w => w.Seeker);
        var round = new SelectionRound(
            [.. all.Select((s, i) => new Seeker(s, preferences[i]))],
            offers,
            [.. Enumerable.Range(0, Owners).Select(l => new Owner($"l{l}", 8, [.. Shuffled(wanting[$"l{l}"], random).Chunk(2).Select(c => c.ToImmutableArray())]))],
            [], "bench");
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var (result, took) = Timed(() => SelectionRounds.Run(round));
            times.Add(took);
            if (i == 0 && !StabilityVerifier.Check(round, result.Matches).IsStable)
            {
                throw new InvalidOperationException("The round is not stable.");
            }
        }

        Measured.Print("a round of 10,000 seekers, 3,000 offers, 1,000 owners", times, "ms");
    }

    private static void Points()
    {
        var random = new Random(5);
        var rule = new ScoreRule(ScoreWeights.Usual, Day, AdjacentProvinces.YangtzeDelta);
        var windows = Enumerable.Range(1, 127).Select(d => TimeWindows.Of(new Availability([new WeeklySlot((Weekdays)d, 60 * (d % 12), 60 * ((d % 12) + 6))]), Day, 28)).ToArray();
        var profiles = Enumerable.Range(0, 100_000).Select(i => new MatchProfile(
            $"r{i}", $"u{i % 5000}", "space/hall", random.Next(1, 100), windows[random.Next(windows.Length)],
            new GeoPoint(121 + (random.NextDouble() / 2), 31 + (random.NextDouble() / 2)), "310101013", [], Day.AddDays(-random.Next(100)), default)).ToArray();
        var need = profiles[0] with { Id = "need", Unit = "asking" };
        var (times, combining) = (new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            var (best, took) = Timed(() => Scoring.Best(need, MatchSide.Resources, profiles, 40, rule));
            times.Add(took * 10); // microseconds each: 100,000 in a round
            var chosen = best.Select(s => s.Candidate).ToHashSet(StringComparer.Ordinal);
            var large = need with { Quantity = 400 };
            combining.Add(Timed(() => Combinations.Best(large, profiles.Where(p => chosen.Contains(p.Id)), rule)).Milliseconds);
        }

        Measured.Print("points of one candidate with its reasons", times.ConvertAll(t => t / 1000), "µs");
        Measured.Print("the combination of 40 candidates for one need", combining, "ms");
    }

    private static void Indivisible()
    {
        var random = new Random(9);
        var problem = new IndivisibleProblem(
            [.. Enumerable.Range(0, 60).Select(n => $"n{n}")],
            [.. Enumerable.Range(0, 10).Select(r => new IndivisibleResource($"r{r}", 72))],
            [.. from n in Enumerable.Range(0, 60) from r in Enumerable.Range(0, 10) select new IndivisibleEdge($"n{n}", $"r{r}", random.Next(5, 26), random.Next(15, 26))],
            MostServed: true);
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var (plan, took) = Timed(() => IndivisibleSolver.Solve(problem));
            times.Add(took);
            if (i == 0)
            {
                Console.WriteLine($"  60 indivisible needs on 10 resources: {plan.Worth}, bound {plan.Bound}, proven {plan.Proven}, {plan.Evaluations:n0} evaluations");
            }
        }

        Measured.Print("60 indivisible needs on 10 resources", times, "ms");
    }

    private static IEnumerable<string> Shuffled(IEnumerable<string> ids, Random random)
    {
        var array = ids.ToArray();
        random.Shuffle(array);
        return array;
    }

    private static (T Value, double Milliseconds) Timed<T>(Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        var value = work();
        return (value, watch.Elapsed.TotalMilliseconds);
    }
}
