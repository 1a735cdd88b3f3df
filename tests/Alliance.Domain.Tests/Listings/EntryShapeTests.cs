using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Xunit;

namespace Alliance.Domain.Tests.Listings;

public sealed class EntryShapeTests
{
    private static readonly WeeklyWindow Nights = new([1, 2], 1080, 1920, new DateOnly(2026, 3, 1), null, [], WindowDays.All);

    /// <summary>Beyond the calendar nothing could be reckoned with such a window: neither what it has in common with another, nor a plan it stands in.</summary>
    [Fact]
    public void A_window_at_the_edge_of_the_calendar_or_without_its_first_day_is_refused()
    {
        Assert.Equal(("window.since", "required"), Refused(new TimeWindow(null, Nights with { Since = default })));
        Assert.Equal(("window.since", "out-of-range"), Refused(new TimeWindow(null, Nights with { Since = DateOnly.MaxValue })));
        Assert.Equal(("window.until", "out-of-range"), Refused(new TimeWindow(null, Nights with { Until = DateOnly.MaxValue })));
        Assert.Equal(("window.except[1]", "out-of-range"), Refused(new TimeWindow(null, Nights with { Except = [new DateOnly(2026, 5, 1), DateOnly.MaxValue] })));
        Assert.Equal(("window.to", "out-of-range"), Refused(new TimeWindow(new OnceWindow(DateTimeOffset.MaxValue.AddDays(-1), DateTimeOffset.MaxValue), null)));
        Assert.Equal(("window.from", "required"), Refused(new TimeWindow(new OnceWindow(default, new DateTimeOffset(2026, 3, 1, 0, 0, 0, ChinaTime.Offset)), null)));
    }

    [Fact]
    public void How_a_window_is_wrong_is_said_in_its_own_words()
    {
        var once = new OnceWindow(new DateTimeOffset(2026, 3, 1, 0, 0, 0, ChinaTime.Offset), new DateTimeOffset(2030, 3, 1, 0, 0, 0, ChinaTime.Offset));
        Assert.Equal(("window.to", "too-many-days"), Refused(new TimeWindow(once, null)));
        Assert.Equal(("window", "once-or-weekly"), Refused(new TimeWindow(once, Nights)));
    }

    [Fact]
    public void A_night_on_the_day_that_comes_every_four_years_is_a_window()
    {
        var leap = new TimeWindow(null, Nights with { Since = new DateOnly(2028, 2, 29), Until = new DateOnly(2028, 2, 29), Except = [] });
        Assert.Equal(leap.Weekly!.Since, EntryShapes.Check(ListingScenario.Parking() with { Window = leap }).Window!.Weekly!.Since);
    }

    /// <summary>A reason that quotes what was written does not cut a character in two.</summary>
    [Fact]
    public void A_long_value_is_quoted_in_whole_characters()
    {
        var terms = ListingScenario.Parking() with { Fields = ImmutableSortedDictionary<string, string>.Empty.Add("period", new string('x', 39) + "🚗🚗") };
        var problem = Assert.Single(TermsRules.Problems(ListingScenario.Book, terms, new DateOnly(2026, 3, 2)));
        Assert.Equal(new string('x', 39) + "…", problem.Facts["value"]);
    }

    private static (string Field, string Problem) Refused(TimeWindow window) =>
        Assert.Throws<ShapeException>(() => { EntryShapes.Check(ListingScenario.Parking() with { Window = window }); }) is var wrong ? (wrong.Field, wrong.Problem) : default;
}
