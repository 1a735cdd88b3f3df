using System.Collections.Immutable;
using Alliance.Domain.Calendars.Finding;
using Alliance.Domain.Kernel.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace Alliance.Domain.Tests.Calendars;

public sealed record MeetingSketch(int Units, int Spans, int Weeks, int Seed);

internal static class RandomMeetings
{
    private static readonly int[] Steps = [15, 30, 60, 20];

    public static Arbitrary<MeetingSketch> Sketches(int mostUnits, int mostSpans, int mostWeeks) => Arb.From(
        from units in Gen.Choose(1, mostUnits)
        from spans in Gen.Choose(0, mostSpans)
        from weeks in Gen.Choose(1, mostWeeks)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select new MeetingSketch(units, spans, weeks, seed));

    /// <summary>Some near a holiday with make-up days, busy spans of any minute, places within 250 km.</summary>
    public static FindingProblem Of(MeetingSketch sketch)
    {
        var random = new Random(sketch.Seed);
        var minutes = sketch.Weeks * 7 * FindingProblem.DayMinutes;
        var attendees = Enumerable.Range(0, sketch.Units).Select(i =>
        {
            var from = 420 + (random.Next(8) * 15);
            return new Attendee($"u{i}", random.Next(3) > 0, [.. Spans(random.Next(sketch.Spans + 1))], Place(), from, from + 360 + random.Next(300), random.Next(4));
        }).ToImmutableArray();
        return new FindingProblem(
            new DateOnly(2026, random.Next(1, 11), random.Next(1, 28)), sketch.Weeks, 15 * random.Next(1, 17), Steps[random.Next(Steps.Length)], 480 + (random.Next(5) * 7), 1020 + (random.Next(5) * 11),
            random.Next(minutes / 2), random.Next(sketch.Units + 2), attendees,
            new Venue(Place(), random.Next(2) == 0 ? null : random.Next(sketch.Units + 1), [.. Spans(random.Next(6)).Select(s => new MinuteSpan(s.From, s.To))]),
            Take: random.Next(1, 40), AtMostPerDay: random.Next(4));

        GeoPoint? Place() => random.Next(4) == 0 ? null : new GeoPoint(120 + (random.NextDouble() * 2), 30 + (random.NextDouble() * 2));

        IEnumerable<BusySpan> Spans(int count)
        {
            for (var i = 0; i < count; i++)
            {
                var start = random.Next(-500, minutes);
                yield return new BusySpan(start, start + random.Next(0, 900), random.Next(3) == 0 ? Place() : null);
            }
        }
    }
}
