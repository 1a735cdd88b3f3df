using Alliance.Domain.Calendars.Finding;
using Alliance.Domain.Kernel.Calendars;

namespace Alliance.Domain.Tests.Calendars;

/// <summary>The search as one would explain it to a person: every start, every unit, every minute of the meeting.</summary>
internal static class BruteForceFinding
{
    public static List<Rank> Find(FindingProblem p)
    {
        var found = new List<Rank>();
        for (var start = 0; start < p.Days * 1440; start += p.Step)
        {
            if (Possible(p, start))
            {
                found.Add(RankOf(p, start));
            }
        }

        var best = new List<Rank>();
        foreach (var rank in found.OrderBy(r => r.QuorumShort).ThenBy(r => r.RequiredAbsent).ThenBy(r => r.SeatsShort).ThenBy(r => r.OptionalAbsent)
            .ThenBy(r => r.Heaviest).ThenBy(r => r.Burden).ThenBy(r => r.Awkward).ThenBy(r => r.Start))
        {
            if (best.Count < p.Take && (p.AtMostPerDay == 0 || best.Count(b => b.Start / 1440 == rank.Start / 1440) < p.AtMostPerDay))
            {
                best.Add(rank);
            }
        }

        return best;
    }

    private static bool Possible(FindingProblem p, int start)
    {
        var ofDay = start % 1440;
        return WorkingDays.IsWorking(p.From.AddDays(start / 1440)) && start >= p.NotBefore && ofDay >= p.WorkFrom && ofDay + p.Minutes <= p.WorkTo
            && Enumerable.Range(start, p.Minutes).All(minute => !p.Venue.Booked.Any(b => b.From <= minute && minute < b.To));
    }

    private static Rank RankOf(FindingProblem p, int start)
    {
        var absent = p.Attendees.Where(a => Enumerable.Range(start, p.Minutes).Any(minute => a.Busy.Any(b => Holds(p, a, b, minute)))).ToList();
        var coming = p.Attendees.Except(absent).ToList();
        var ofDay = start % 1440;
        var strained = coming.Where(a => ofDay - Travel.Minutes(a.Place, p.Venue.Place) < a.UsualFrom || ofDay + p.Minutes + Travel.Minutes(a.Place, p.Venue.Place) > a.UsualTo);
        var suffering = absent.Concat(strained).Select(a => a.Before + 1).ToList();
        var day = p.From.AddDays(start / 1440);
        var noon = Enumerable.Range(ofDay, p.Minutes).Any(minute => minute is >= 720 and < 780);
        var eve = WorkingDays.IsWorking(day) && WorkingDays.KindOf(day.AddDays(1)) == DayKind.Holiday;
        return new Rank(
            Math.Max(0, p.Quorum - coming.Count), absent.Count(a => a.Required), p.Venue.Capacity is { } seats ? Math.Max(0, coming.Count - seats) : 0, absent.Count(a => !a.Required),
            suffering.DefaultIfEmpty(0).Max(), suffering.Sum(), new[] { WorkingDays.KindOf(day) == DayKind.MakeUp, eve, noon }.Count(x => x), start);
    }

    private static bool Holds(FindingProblem p, Attendee a, BusySpan b, int minute)
    {
        var way = Travel.Minutes(b.Place ?? a.Place, p.Venue.Place);
        return b.From < b.To && b.From - way <= minute && minute < b.To + way;
    }
}
