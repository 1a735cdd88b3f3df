using System.Collections.Immutable;
using System.Diagnostics;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;
using Alliance.Domain.Matching.Plans;

namespace Alliance.Bench;

/// <summary>Whole plans from entries in memory: points, windows, distances and all. Pairs that come when prices call for them beside all pairs from the beginning.</summary>
internal static class MatchingPlans
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    public static void Run()
    {
        Measure(500, 2_000, categories: 1, dense: true);
        Measure(2_000, 2_500, categories: 1, dense: false);
        Measure(10_000, 50_000, categories: 110, dense: false);
        Measure(10_000, 50_000, categories: 10, dense: false);
    }

    private static void Measure(int needs, int resources, int categories, bool dense)
    {
        var input = Of(needs, resources, categories, 7);
        var (called, all) = (new List<double>(), new List<double>());
        var what = $"a plan of {needs:n0} × {resources:n0} entries in {categories} categories";
        for (var i = 0; i < 3; i++)
        {
            var (work, took) = Timed(() => PlanSolving.Solve(input));
            called.Add(took);
            var part = PlanSolving.Preview(work).Parts[0];
            if (i == 0)
            {
                Console.WriteLine($"  {what}: {part.Candidates:n0} pairs in the problem, {(part.Bounded ? "the nearest only" : "optimal among all")}, proven {part.Proven}, verified {part.Verified}");
            }

            if (dense)
            {
                var (whole, tookAll) = Timed(() => PlanSolving.Solve(input, new PlanReach(InProblem: int.MaxValue)));
                all.Add(tookAll);
                if (PlanSolving.Preview(whole).Parts[0].Benefit != part.Benefit)
                {
                    throw new InvalidOperationException("The two do not agree.");
                }
            }
        }

        Measured.Print(what, called, "ms");
        if (dense)
        {
            Measured.Print("  with all pairs from the beginning", all, "ms");
            Measured.Ratio("  called to all", called.Median() / all.Median());
        }
    }

    private static PlanInput Of(int needs, int resources, int categories, int seed)
    {
        var random = new Random(seed);
        var windows = Enumerable.Range(1, 60).Select(d => new TimeWindow(
            null, new WeeklyWindow([.. Enumerable.Range(1, 7).Where(day => (d >> (day - 1) & 1) == 1)], 60 * (d % 12), 60 * ((d % 12) + 6), Day, null, [], WindowDays.All))).ToArray();
        PlanEntry[] Entries(string prefix, int count, int most) =>
        [
            .. Enumerable.Range(0, count).Select(i => new PlanEntry(
                $"{prefix}{i}", "a", $"{prefix}u{i % Math.Max(1, count / 5)}", $"c{random.Next(categories)}", "place", random.Next(1, most) * Milli.One, Partial: true, null, windows[random.Next(windows.Length)],
                new GeoPoint(120.5 + random.NextDouble(), 30.8 + (random.NextDouble() / 2)), $"3101{10 + random.Next(10)}{100 + random.Next(20)}", "310110", [$"b{random.Next(100)}"], Day.AddDays(-random.Next(200)), default)
            {
                Title = ListingWords.Categories[i % ListingWords.Categories.Length] is var words && prefix == "n" ? words.Wants[random.Next(4)] : words.Gives[random.Next(4)],
            }),
        ];
        var terms = new PlanTerms(
            "秋季", new PlanScope([], [], [], Day, Day.AddDays(90), Beyond: false), ScoreWeights.Usual, new PlanLimits(60, ImmutableSortedDictionary<string, int>.Empty),
            [new PlanQuota(MatchSide.Resources, QuotaOf.Unit, 200 * Milli.One), new PlanQuota(MatchSide.Needs, QuotaOf.Branch, 40L * needs / 100 * Milli.One)], new FirstServed(120, 50), KeepWhole: false, []);
        return new PlanInput(terms, Day, [.. Entries("n", needs, 80)], [.. Entries("r", resources, 1 + (60 * needs / resources))]);
    }

    private static (T Value, double Milliseconds) Timed<T>(Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        var value = work();
        return (value, watch.Elapsed.TotalMilliseconds);
    }
}
