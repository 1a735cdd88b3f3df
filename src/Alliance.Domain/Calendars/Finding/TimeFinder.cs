using System.Collections.Immutable;
using Alliance.Domain.Kernel.Calendars;

namespace Alliance.Domain.Calendars.Finding;

/// <summary>
/// Finds the best starts for a meeting, exactly: every start in the horizon is ranked by <see cref="Rank"/> and the best are returned, so that
/// nothing better is ever left out (other than by <see cref="FindingProblem.AtMostPerDay"/>). A unit's busy spans become ranges of starts at which
/// it cannot come, kept as bits: O(units × (spans + starts/64) + hits + starts log starts) time, O(starts) memory for each unit in turn.
/// </summary>
public static class TimeFinder
{
    /// <exception cref="ArgumentException">See <see cref="FindingProblem.Check"/>.</exception>
    public static FindingResult Find(FindingProblem problem)
    {
        problem.Check();
        var candidates = WorkingStarts(problem);
        var before = candidates.All().Count();
        candidates.Remove(VenueTaken(problem));
        var tallies = new Tally[candidates.Count];
        foreach (var attendee in problem.Attendees)
        {
            Count(problem, attendee, candidates, tallies);
        }

        var ranked = candidates.All().Select(start => RankOf(problem, tallies[start], start * problem.Step)).ToArray();
        Array.Sort(ranked);
        return new FindingResult(Explain(problem, Choose(problem, ranked)), ranked.Length, before - ranked.Length);
    }

    /// <summary>The best of the order, at most so many a day.</summary>
    private static List<Rank> Choose(FindingProblem problem, Rank[] ranked)
    {
        var (chosen, ofDay) = (new List<Rank>(problem.Take), new Dictionary<int, int>());
        foreach (var rank in ranked)
        {
            var day = rank.Start / FindingProblem.DayMinutes;
            var already = ofDay.GetValueOrDefault(day);
            if (problem.AtMostPerDay > 0 && already >= problem.AtMostPerDay)
            {
                continue;
            }

            ofDay[day] = already + 1;
            chosen.Add(rank);
            if (chosen.Count == problem.Take)
            {
                break;
            }
        }

        return chosen;
    }

    private static Bits WorkingStarts(FindingProblem problem)
    {
        var (perDay, starts) = (FindingProblem.DayMinutes / problem.Step, new Bits(problem.Days * FindingProblem.DayMinutes / problem.Step));
        for (var day = 0; day < problem.Days; day++)
        {
            if (WorkingDays.IsWorking(problem.From.AddDays(day)))
            {
                var midnight = day * FindingProblem.DayMinutes;
                var first = Math.Max(midnight + problem.WorkFrom, problem.NotBefore);
                var last = midnight + problem.WorkTo - problem.Minutes;
                starts.Fill(Math.Max(day * perDay, UpTo(first, problem.Step)), Math.Min((day + 1) * perDay, Below(last, problem.Step) + 1));
            }
        }

        return starts;
    }

    private static Bits VenueTaken(FindingProblem problem)
    {
        var taken = new Bits(problem.Days * FindingProblem.DayMinutes / problem.Step);
        foreach (var booked in problem.Venue.Booked)
        {
            Hit(taken, booked, problem);
        }

        return taken;
    }

    private static void Count(FindingProblem problem, Attendee attendee, Bits candidates, Tally[] tallies)
    {
        var absent = new Bits(candidates.Count);
        foreach (var busy in attendee.Busy.Where(b => b.From < b.To))
        {
            Hit(absent, Reckoning.Padded(busy, attendee, problem.Venue.Place), problem);
        }

        var weight = attendee.Before + 1;
        var add = attendee.Required ? new Tally(1, 0, weight, weight) : new Tally(0, 1, weight, weight);
        candidates.Common(absent, (tallies, add), static (s, start) => s.tallies[start] = s.tallies[start].And(s.add));
        var strained = Strained(problem, attendee, candidates.Count);
        strained.Remove(absent);
        candidates.Common(strained, (tallies, add: new Tally(0, 0, weight, weight)), static (s, start) => s.tallies[start] = s.tallies[start].And(s.add));
    }

    /// <summary>Starts that are outside the unit's usual hours, the way there and back included: before the first, or after the last of each day.</summary>
    private static Bits Strained(FindingProblem problem, Attendee attendee, int count)
    {
        var (bits, perDay) = (new Bits(count), FindingProblem.DayMinutes / problem.Step);
        var way = Travel.Minutes(attendee.Place, problem.Venue.Place);
        var first = Math.Clamp(UpTo(attendee.UsualFrom + way, problem.Step), 0, perDay);
        var last = Math.Clamp(Below(attendee.UsualTo - way - problem.Minutes, problem.Step) + 1, 0, perDay);
        for (var day = 0; day < problem.Days; day++)
        {
            bits.Fill(day * perDay, (day * perDay) + first);
            bits.Fill((day * perDay) + last, (day + 1) * perDay);
        }

        return bits;
    }

    /// <summary>A meeting from s to s + length meets the span when s lies after span.From − length and before span.To.</summary>
    private static void Hit(Bits bits, MinuteSpan span, FindingProblem problem)
    {
        if (span.From < span.To)
        {
            bits.Fill(Below(span.From - problem.Minutes, problem.Step) + 1, UpTo(span.To, problem.Step));
        }
    }

    private static Rank RankOf(FindingProblem problem, Tally tally, int start)
    {
        var coming = problem.Attendees.Length - tally.Required - tally.Optional;
        var (makeUp, holiday, noon) = Reckoning.Awkwardness(problem.From, start, problem.Minutes);
        return new Rank(
            Math.Max(0, problem.Quorum - coming),
            tally.Required,
            problem.Venue.Capacity is { } seats ? Math.Max(0, coming - seats) : 0,
            tally.Optional,
            tally.Heaviest,
            tally.Burden,
            (makeUp ? 1 : 0) + (holiday ? 1 : 0) + (noon ? 1 : 0),
            start);
    }

    private static ImmutableArray<Suggestion> Explain(FindingProblem problem, List<Rank> chosen)
    {
        var suggestions = ImmutableArray.CreateBuilder<Suggestion>(chosen.Count);
        foreach (var rank in chosen)
        {
            var absent = problem.Attendees.Select(a => Reckoning.AbsenceOf(a, rank.Start, problem.Minutes, problem.Venue.Place)).OfType<Absence>().ToImmutableArray();
            var away = absent.Select(a => a.UnitId).ToHashSet(StringComparer.Ordinal);
            var strained = problem.Attendees.Where(a => !away.Contains(a.UnitId))
                .Select(a => Reckoning.StrainOf(a, rank.Start, problem.Minutes, problem.Venue.Place)).OfType<Strain>().ToImmutableArray();
            var (makeUp, holiday, noon) = Reckoning.Awkwardness(problem.From, rank.Start, problem.Minutes);
            suggestions.Add(new Suggestion(
                rank.Start, rank, problem.Attendees.Length - absent.Length, absent, strained, makeUp, holiday, noon,
                suggestions.Count == 0 ? null : rank.BehindIn(suggestions[^1].Rank)));
        }

        return suggestions.MoveToImmutable();
    }

    /// <summary>The first start at or after the minute.</summary>
    private static int UpTo(int minute, int step) => -Below(-minute, step);

    /// <summary>The last start at or before the minute.</summary>
    private static int Below(int minute, int step) => minute >= 0 ? minute / step : -((step - 1 - minute) / step);

    private readonly record struct Tally(int Required, int Optional, int Burden, int Heaviest)
    {
        public Tally And(Tally more) => new(Required + more.Required, Optional + more.Optional, Burden + more.Burden, Math.Max(Heaviest, more.Heaviest));
    }
}
