using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;
using Alliance.Domain.Matching.Plans;
using Alliance.Domain.Tests.Kernel.Matching;

namespace Alliance.Domain.Tests.Matching.Plans;

/// <summary>Random lists with everything a plan knows: windows, places, categories, parts, quotas, those who go first, pairs left out.</summary>
internal static class RandomPlans
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static PlanInput Of(MatchSketch sketch, int mostEach, int mostUnits, bool inParts = true)
    {
        var random = new Random(sketch.Seed);
        var windows = Enumerable.Range(0, 4).Select(_ => Window(random)).ToArray();
        PlanEntry[] Entries(string prefix, int count) => [.. Enumerable.Range(0, count).Select(i => Entry($"{prefix}{i}", random, windows, mostUnits, inParts))];
        var (needs, resources) = (Entries("n", random.Next(1, mostEach + 1)), Entries("r", random.Next(1, mostEach + 1)));
        var branchesAbove = random.Next(2) == 0;
        var quotas = ImmutableArray.CreateBuilder<PlanQuota>();
        foreach (var side in new[] { MatchSide.Needs, MatchSide.Resources })
        {
            if (random.Next(2) == 0)
            {
                quotas.Add(new PlanQuota(side, QuotaOf.Unit, random.Next(0, 2 * mostUnits) * Milli.One, random.Next(2) == 0 ? "u1" : null));
            }

            if (random.Next(2) == 0)
            {
                quotas.Add(new PlanQuota(side, branchesAbove ? QuotaOf.Branch : QuotaOf.District, random.Next(1, 3 * mostUnits) * Milli.One));
            }
        }

        ImmutableArray<LeftOutPair> leftOut = random.Next(3) == 0 ? [new LeftOutPair("n0", "r0")] : [];
        var terms = new PlanTerms(
            "秋季", new PlanScope([], [], [], Today, Today.AddDays(20), Beyond: false), new ScoreWeights(Waiting: random.Next(0, 20), Distance: random.Next(0, 30)),
            new PlanLimits(random.Next(2) == 0 ? 10 : null, random.Next(2) == 0 ? ImmutableSortedDictionary<string, int>.Empty.Add("hall", 3) : ImmutableSortedDictionary<string, int>.Empty),
            quotas.ToImmutable(), random.Next(2) == 0 ? new FirstServed(30, 50) : null, inParts && random.Next(6) == 0, leftOut);
        return new PlanInput(PlanShapes.Check(terms), Today, [.. needs], [.. resources]);
    }

    private static PlanEntry Entry(string id, Random random, TimeWindow[] windows, int mostUnits, bool inParts)
    {
        var units = random.Next(1, mostUnits + 1);
        var (partial, least) = inParts ? (random.Next(3) > 0, random.Next(3) == 0 ? (long?)(random.Next(1, units + 1) * Milli.One) : null) : (true, null);
        var unit = random.Next(3);
        return new PlanEntry(
            id, "a", $"u{unit}", random.Next(3) switch { 0 => "space", 1 => "space/hall", _ => "space/room" }, random.Next(4) == 0 ? "hour" : "place", units * Milli.One, partial, least,
            random.Next(4) == 0 ? null : windows[random.Next(windows.Length)], random.Next(4) == 0 ? null : new GeoPoint(121 + (random.Next(20) / 100.0), 31), "310118001",
            unit == 0 ? "310118" : "330421", [$"b{unit % 2}"], Today.AddDays(-random.Next(100)), default);
    }

    private static TimeWindow Window(Random random)
    {
        if (random.Next(3) == 0)
        {
            var from = new DateTimeOffset(2026, 11, 20, 0, 0, 0, ChinaTime.Offset).AddHours(random.Next(300));
            return new TimeWindow(new OnceWindow(from, from.AddHours(random.Next(1, 60))), null);
        }

        var start = random.Next(24) * 60;
        ImmutableArray<int> days = [.. Enumerable.Range(1, 7).Where(_ => random.Next(3) == 0).DefaultIfEmpty(3)];
        ImmutableArray<DateOnly> except = random.Next(2) == 0 ? [Today.AddDays(random.Next(20))] : [];
        return new TimeWindow(null, new WeeklyWindow(days, start, start + (random.Next(1, 20) * 60), Today.AddDays(-5), random.Next(2) == 0 ? Today.AddDays(9) : null, except, random.Next(3) == 0 ? WindowDays.Working : WindowDays.All));
    }
}
