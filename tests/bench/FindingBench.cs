using System.Diagnostics;
using Alliance.Domain.Calendars.Finding;
using Alliance.Domain.Kernel.Calendars;

namespace Alliance.Bench;

/// <summary>Finding a time for 60 units over eight weeks, beside asking every unit about every start one after another.</summary>
public static class FindingBench
{
    private const int Units = 60;

    public static Task RunAsync()
    {
        var problem = Problem();
        var (fast, plain) = (new List<double>(), new List<double>());
        for (var i = 0; i < 21; i++)
        {
            var watch = Stopwatch.StartNew();
            var found = TimeFinder.Find(problem);
            var took = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            var absent = Plain(problem);
            if (found.Suggestions[0].Absent.Length != absent)
            {
                throw new InvalidOperationException("The two do not agree.");
            }

            if (i > 0)
            {
                fast.Add(took);
                plain.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Measured.Print("a time for 60 units in 8 weeks, every 15 minutes", fast, "ms");
        Measured.Print("every unit asked about every start", plain, "ms");
        Measured.Ratio("finding to asking", fast.Median() / plain.Median());
        return Task.CompletedTask;
    }

    /// <summary>The fewest absent at any start that is as good in quorum and in those required.</summary>
    private static int Plain(FindingProblem problem)
    {
        var best = (int.MaxValue, int.MaxValue);
        for (var start = 0; start < problem.Days * FindingProblem.DayMinutes; start += problem.Step)
        {
            var ofDay = start % FindingProblem.DayMinutes;
            if (ofDay < problem.WorkFrom || ofDay + problem.Minutes > problem.WorkTo || !WorkingDays.IsWorking(problem.From.AddDays(start / FindingProblem.DayMinutes)))
            {
                continue;
            }

            var absent = problem.Attendees.Select(a => Reckoning.AbsenceOf(a, start, problem.Minutes, problem.Venue.Place)).OfType<Absence>().ToList();
            var rank = (absent.Count(a => a.Required), absent.Count(a => !a.Required));
            best = rank.CompareTo(best) < 0 ? rank : best;
        }

        return best.Item1 + best.Item2;
    }

    private static FindingProblem Problem()
    {
        var random = new Random(20261121);
        var attendees = Enumerable.Range(0, Units).Select(u => new Attendee(
            $"u{u}", u % 3 > 0,
            [.. Enumerable.Range(0, 120).Select(_ => Span(random))],
            new GeoPoint(120.8 + random.NextDouble(), 30.8 + random.NextDouble()), 540, 1050, random.Next(5)));
        return new FindingProblem(new DateOnly(2026, 11, 23), 8, 120, 15, 540, 1050, 0, 0, [.. attendees], new Venue(new GeoPoint(121.49, 31.24), null, []));
    }

    private static BusySpan Span(Random random)
    {
        var start = (random.Next(56) * FindingProblem.DayMinutes) + 480 + (random.Next(36) * 15);
        return new BusySpan(start, start + (random.Next(1, 9) * 15));
    }
}
