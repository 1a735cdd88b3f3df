using System.Collections.Immutable;
using Alliance.Domain.Calendars.Finding;
using Alliance.Domain.Kernel.Calendars;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alliance.Domain.Tests.Calendars;

public sealed class FindingTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void The_search_equals_brute_force() => Law(RandomMeetings.Sketches(6, 8, 2), 120, sketch =>
    {
        var problem = RandomMeetings.Of(sketch);
        Assert.Equal(BruteForceFinding.Find(problem), TimeFinder.Find(problem).Suggestions.Select(s => s.Rank));
    });

    [Fact]
    public void What_a_suggestion_says_adds_up_to_its_rank() => Law(RandomMeetings.Sketches(30, 20, 6), 60, sketch =>
    {
        var problem = RandomMeetings.Of(sketch);
        var before = problem.Attendees.ToDictionary(a => a.UnitId, a => a.Before + 1, StringComparer.Ordinal);
        foreach (var s in TimeFinder.Find(problem).Suggestions)
        {
            var suffering = s.Absent.Select(a => a.UnitId).Concat(s.Strained.Select(x => x.UnitId)).Select(u => before[u]).ToList();
            Assert.Equal(s.Rank.RequiredAbsent, s.Absent.Count(a => a.Required));
            Assert.Equal(s.Rank.OptionalAbsent, s.Absent.Count(a => !a.Required));
            Assert.Equal(s.Rank.Burden, suffering.Sum());
            Assert.Equal(s.Rank.Heaviest, suffering.DefaultIfEmpty(0).Max());
            Assert.Equal(problem.Attendees.Length, s.Coming + s.Absent.Length);
            Assert.Equal(s.Rank.Awkward, new[] { s.MakeUpDay, s.BeforeHoliday, s.AcrossNoon }.Count(x => x));
        }
    });

    [Fact]
    public void A_suggestion_says_who_cannot_come_and_why()
    {
        GeoPoint bund = new(121.49, 31.24), jiashan = new(120.92, 30.84);
        var result = TimeFinder.Find(Problem(
            new Attendee("busy", true, [Busy(0, 9, 17)], bund, 540, 1050, 0),
            new Attendee("far", true, [Busy(0, 8, 9)], jiashan, 540, 1050, 0)) with { Weeks = 1, Venue = new Venue(bund, null, []), NotBefore = 0, WorkTo = 660, Take = 1 });
        // On Tuesday both can come, but the one from Jiashan must set out before its hours: earliest that is so for nobody… is never before 11:00.
        var best = Assert.Single(result.Suggestions);
        Assert.Equal(1, best.Start / 1440);
        Assert.Equal("far", Assert.Single(best.Strained).UnitId);
        var monday = TimeFinder.Find(Problem(
            new Attendee("busy", true, [Busy(0, 9, 17)], bund, 540, 1050, 0),
            new Attendee("far", true, [Busy(0, 8, 9)], jiashan, 540, 1050, 0)) with { Weeks = 1, Venue = new Venue(bund, null, []), NotBefore = 0, WorkTo = 660, Take = 50, AtMostPerDay = 0 })
            .Suggestions.First(s => s.Start == 9 * 60);
        Assert.Equal([("busy", AbsenceCause.Busy), ("far", AbsenceCause.Travel)], monday.Absent.Select(a => (a.UnitId, a.Cause)));
    }

    [Fact]
    public void Who_was_inconvenienced_before_is_spared_now()
    {
        var early = new Attendee("early", true, [], null, 480, 960, 0);
        var late = new Attendee("late", true, [], null, 600, 1080, 0);
        var problem = Problem(early, late) with { Minutes = 420, WorkFrom = 480, WorkTo = 1080, Weeks = 1, Take = 1 };
        Assert.Equal("late", Assert.Single(TimeFinder.Find(problem with { Attendees = [early with { Before = 3 }, late] }).Suggestions[0].Strained).UnitId);
        Assert.Equal("early", Assert.Single(TimeFinder.Find(problem with { Attendees = [early, late with { Before = 3 }] }).Suggestions[0].Strained).UnitId);
    }

    [Fact]
    public void A_booked_venue_and_days_off_are_never_suggested()
    {
        var problem = Problem(new Attendee("u", true, [], null, 540, 1050, 0)) with
        {
            From = new DateOnly(2026, 9, 28), Weeks = 2, Take = 5000, AtMostPerDay = 0, Venue = new Venue(null, null, [new MinuteSpan(0, 1440)]),
        };
        var result = TimeFinder.Find(problem);
        var days = result.Suggestions.Select(s => problem.From.AddDays(s.Start / 1440)).Distinct().Order();
        Assert.Equal([new DateOnly(2026, 9, 29), new DateOnly(2026, 9, 30), new DateOnly(2026, 10, 8), new DateOnly(2026, 10, 9), new DateOnly(2026, 10, 10)], days);
        Assert.True(result.VenueTaken > 0);
        Assert.Equal(result.Tried, result.Suggestions.Length);
    }

    [Fact]
    public void Each_suggestion_names_in_what_it_is_behind_the_one_before()
    {
        var result = TimeFinder.Find(Problem(new Attendee("u", true, [Busy(0, 9, 12)], null, 540, 1050, 0), new Attendee("v", false, [Busy(0, 13, 18)], null, 540, 1050, 0)) with
        {
            Weeks = 1, WorkFrom = 540, WorkTo = 1080, NotBefore = 0, Take = 500, AtMostPerDay = 0,
        });
        Assert.Null(result.Suggestions[0].BehindIn);
        for (var i = 1; i < result.Suggestions.Length; i++)
        {
            var (better, worse) = (result.Suggestions[i - 1].Rank, result.Suggestions[i].Rank);
            var behind = result.Suggestions[i].BehindIn!.Value;
            Assert.True(worse.Of(behind) > better.Of(behind));
            Assert.All(Enum.GetValues<Criterion>().Where(c => c < behind), c => Assert.Equal(better.Of(c), worse.Of(c)));
        }
    }

    [Fact]
    public void A_length_a_step_or_a_horizon_beyond_reason_is_refused()
    {
        var problem = Problem(new Attendee("u", true, [], null, 540, 1050, 0));
        Assert.Throws<ArgumentException>(() => TimeFinder.Find(problem with { Step = 7 }));
        Assert.Throws<ArgumentException>(() => TimeFinder.Find(problem with { Weeks = 27 }));
        Assert.Throws<ArgumentException>(() => TimeFinder.Find(problem with { Minutes = 0 }));
    }

    private static FindingProblem Problem(params Attendee[] attendees) => new(Monday, 8, 60, 30, 540, 1050, 0, 0, [.. attendees], Venue.Anywhere);

    private static BusySpan Busy(int day, int fromHour, int toHour) => new((day * 1440) + (fromHour * 60), (day * 1440) + (toHour * 60));

    private static void Law(Arbitrary<MeetingSketch> sketches, int times, Action<MeetingSketch> holds) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(sketches, holds));
}
