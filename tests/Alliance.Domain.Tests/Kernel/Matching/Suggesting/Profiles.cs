using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Times;

namespace Alliance.Domain.Tests.Kernel.Matching.Suggesting;

internal static class Profiles
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly ScoreRule Rule = new(ScoreWeights.Usual, Today, AdjacentProvinces.YangtzeDelta);

    public static readonly MatchProfile Need = new(
        "need", "unit-n", "space/hall", 80, Weekly(Weekdays.Monday | Weekdays.Tuesday, 540, 720), new GeoPoint(121.47, 31.23), "310101013", ["branch-a"], Today.AddDays(-9), default);

    public static readonly MatchProfile Resource = Need with { Id = "resource", Unit = "unit-r", Quantity = 100, Branches = [] };

    public static TimeWindows Weekly(Weekdays days, int from, int to) => TimeWindows.Of(new Availability([new WeeklySlot(days, from, to)]), Today, 28);

    public static MatchProfile Random(Random random, string id) => new(
        id,
        $"unit-{random.Next(4)}",
        new[] { "space", "space/hall", "space/room", "space/hall/large" }[random.Next(4)],
        random.Next(0, 50),
        random.Next(5) == 0 ? null : Weekly((Weekdays)random.Next(128), 60 * random.Next(12), 60 * random.Next(13, 24)),
        random.Next(5) == 0 ? null : new GeoPoint(121 + (random.NextDouble() / 2), 31 + (random.NextDouble() / 2)),
        new[] { "310101013", "310101", "3101", "31", "320505001", "340104", "110101", null }[random.Next(8)],
        random.Next(2) == 0 ? [] : [$"branch-{random.Next(3)}"],
        Today.AddDays(-random.Next(200)),
        Record(random))
    {
        Words = [.. Enumerable.Range(0, 8).Where(_ => random.Next(3) == 0).Select(i => (long)i)],
    };

    public static TrackRecord Record(Random random)
    {
        var (promised, ratings) = (random.Next(10), random.Next(10));
        return new TrackRecord(promised, random.Next(promised + 1), ratings, ratings + random.Next((ratings * 4) + 1));
    }
}
