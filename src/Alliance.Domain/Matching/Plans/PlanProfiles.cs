using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Times;

namespace Alliance.Domain.Matching.Plans;

/// <summary>Entries as the score sees them, their windows laid out over the season.</summary>
internal sealed class PlanProfiles
{
    private static readonly AdjacentProvinces Bordering = new(
        from code in Enumerable.Range(11, 72)
        let one = $"{code}"
        from other in Neighbours.OfProvince(one)
        select (one, other));

    private readonly Dictionary<TimeWindow, TimeWindows> _laidOut = new(ReferenceEqualityComparer.Instance);
    private readonly PlanTerms _terms;
    private readonly DateOnly _from;
    private readonly int _days;

    public PlanProfiles(PlanTerms terms, DateOnly today)
    {
        _terms = terms;
        _from = terms.Scope.From < today && today <= terms.Scope.To ? today : terms.Scope.From;
        _days = terms.Scope.To.DayNumber - _from.DayNumber + 1;
    }

    public static ScoreRule Rule(ScoreWeights weights, DateOnly today) => new(weights, today, Bordering);

    /// <summary>The same rule, which knows what their windows have in common.</summary>
    public static ScoreRule Knowing(ScoreRule rule, IEnumerable<MatchProfile> needs, IEnumerable<MatchProfile> resources) =>
        rule with { Known = Overlaps.Between(needs.Select(n => n.When), resources.Select(r => r.When)) };

    /// <summary>The need's category sets the distance; its ancestors' where it has none of its own.</summary>
    public MatchProfile OfNeed(PlanEntry e) => Of(e) with { MaxMetres = Metres(e.Category) };

    public MatchProfile Of(PlanEntry e) => new(e.Id, e.UnitId, e.Category, e.Left, WhenOf(e.Window), e.Place, e.Region ?? e.UnitRegion, e.Branches, e.Since, e.Record) { Words = TitleWords.Of(e.Title) };

    private int? Metres(string category)
    {
        foreach (var code in category.Split('/').Reverse())
        {
            if (_terms.Limits.KmOf.TryGetValue(code, out var km))
            {
                return km * 1000;
            }
        }

        return _terms.Limits.MaxKm * 1000;
    }

    private TimeWindows? WhenOf(TimeWindow? window)
    {
        if (window is null)
        {
            return null;
        }

        if (!_laidOut.TryGetValue(window, out var windows))
        {
            _laidOut[window] = windows = TimeWindows.Of(AvailabilityOf(window), _from, _days);
        }

        return windows;
    }

    private static Availability AvailabilityOf(TimeWindow window)
    {
        if (window.Once is { } once)
        {
            var (from, to) = (once.From.ToOffset(ChinaTime.Offset), once.To.ToOffset(ChinaTime.Offset));
            return new Availability(
                [], Once: [new OnceSlot(DateOnly.FromDateTime(from.DateTime), MinuteOf(from), DateOnly.FromDateTime(to.DateTime), MinuteOf(to))]);
        }

        var w = window.Weekly!;
        var days = w.Days.Aggregate(Weekdays.None, (all, day) => all | (Weekdays)(1 << (day - 1)));
        return new Availability(
            [new WeeklySlot(days, w.FromMinute, w.ToMinute, w.Kind == WindowDays.Working ? DayScope.WorkingDays : DayScope.AllDays)], w.Since, w.Until, w.Except);
    }

    private static int MinuteOf(DateTimeOffset instant) => (int)instant.TimeOfDay.TotalMinutes;
}
