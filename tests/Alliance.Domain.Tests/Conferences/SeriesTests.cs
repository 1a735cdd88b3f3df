using System.Collections.Immutable;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Xunit;

namespace Alliance.Domain.Tests.Conferences;

public sealed class SeriesTests
{
    private static readonly SeriesRule Quarterly = new(MeetingKind.JointConference, "联席会议", new DateOnly(2026, 1, 1), 3, 14, DayOfWeek.Thursday, new TimeOnly(14, 0), 120, null);

    private static readonly DateOnly Today = new(2026, 2, 1);

    [Fact]
    public void Each_meeting_is_held_so_many_days_after_the_chair_passes_and_its_new_holder_is_the_host()
    {
        var dates = SeriesPlanning.Dates(Quarterly, [], Terms(("a", 2026, 1, 1), ("b", 2026, 4, 1), ("c", 2026, 7, 1)), Today);
        Assert.Equal(SeriesPlanning.Ahead, dates.Length);
        Assert.All(dates, d => Assert.Equal((DayOfWeek.Thursday, new TimeSpan(14, 0, 0)), (d.StartsAt.DayOfWeek, d.StartsAt.TimeOfDay)));
        Assert.Equal((new DateOnly(2026, 4, 16), "b"), (ChinaTime.DateOf(dates[0].StartsAt), dates[0].HostUnitId));
        Assert.Equal((new DateOnly(2026, 7, 16), "c"), (ChinaTime.DateOf(dates[1].StartsAt), dates[1].HostUnitId));
    }

    [Fact]
    public void An_earlier_hand_over_moves_the_date_that_is_not_called_and_leaves_the_called_one()
    {
        var planned = SeriesPlanning.Dates(Quarterly, [], Terms(("a", 2026, 1, 1), ("b", 2026, 5, 10), ("c", 2026, 8, 10)), Today);
        Assert.Equal(new DateOnly(2026, 5, 28), ChinaTime.DateOf(planned[0].StartsAt));
        var earlier = Terms(("a", 2026, 1, 1), ("b", 2026, 5, 1), ("c", 2026, 8, 1));
        var moved = SeriesPlanning.Dates(Quarterly, planned, earlier, Today);
        Assert.Equal(new DateOnly(2026, 5, 21), ChinaTime.DateOf(moved[0].StartsAt));
        var called = planned.SetItem(0, planned[0] with { ConferenceId = "spring" });
        Assert.Equal(called[0], SeriesPlanning.Dates(Quarterly, called, earlier, Today)[0]);
    }

    [Fact]
    public void A_called_date_moves_with_the_chair_while_it_lies_ahead_and_the_chair_passes_in_its_period()
    {
        var now = ChinaTime.StartOf(Today);
        var planned = SeriesPlanning.Dates(Quarterly, [], Terms(("a", 2026, 1, 1), ("b", 2026, 5, 10), ("c", 2026, 8, 10)), Today);
        var called = planned.SetItem(0, planned[0] with { ConferenceId = "spring" });
        var earlier = Terms(("a", 2026, 1, 1), ("b", 2026, 5, 1), ("c", 2026, 8, 1));
        var (before, after) = Assert.Single(SeriesPlanning.Moved(Quarterly, called, earlier, now));
        Assert.Equal((called[0], new DateOnly(2026, 5, 21)), (before, ChinaTime.DateOf(after.StartsAt)));
        Assert.Empty(SeriesPlanning.Moved(Quarterly, called, earlier, called[0].StartsAt));
        Assert.Empty(SeriesPlanning.Moved(Quarterly, called, Terms(("a", 2026, 1, 1), ("b", 2026, 7, 1)), now));
        Assert.Empty(SeriesPlanning.Moved(Quarterly, planned, earlier, now));
    }

    [Fact]
    public void Planning_the_same_again_changes_nothing()
    {
        var terms = Terms(("a", 2026, 1, 1), ("b", 2026, 4, 1));
        var once = SeriesPlanning.Dates(Quarterly, [], terms, Today);
        Assert.Equal(once, SeriesPlanning.Dates(Quarterly, once, terms, Today));
        Assert.DoesNotContain(once, d => ChinaTime.DateOf(d.StartsAt) < Today);
        Assert.Equal(once.Length, once.Select(d => d.Number).Distinct().Count());
    }

    [Fact]
    public void Where_terms_go_by_meeting_each_meeting_has_its_own_host()
    {
        ImmutableArray<ChairTermAhead> terms = [new("a", null, true), new("b", null, false), new("c", null, false)];
        Assert.Equal(["a", "b", "c", null], SeriesPlanning.Dates(Quarterly, [], terms, Today).Take(4).Select(d => d.HostUnitId));
    }

    private static ImmutableArray<ChairTermAhead> Terms(params (string Unit, int Year, int Month, int Day)[] terms) =>
        [.. terms.Select((t, i) => new ChairTermAhead(t.Unit, new DateOnly(t.Year, t.Month, t.Day), i == 0))];
}
