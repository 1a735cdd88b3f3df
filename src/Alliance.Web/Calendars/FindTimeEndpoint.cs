using Alliance.Domain.Calendars;
using Alliance.Domain.Calendars.Finding;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Storage.Calendars;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.MemberUnits;
using Alliance.Web.Kernel;

namespace Alliance.Web.Calendars;

public sealed record FindPlaceBody(string? Text, double? Longitude, double? Latitude, int? Capacity);

/// <param name="Quorum">Units that must be able to come; without it, what the charter asks of this kind of meeting.</param>
/// <param name="From">The first day; without it, the first that the charter's notice allows.</param>
public sealed record FindTimeBody(
    MeetingKind Kind, IReadOnlyList<string>? Required, IReadOnlyList<string>? Optional, int Minutes, DateOnly? From, int? Weeks, int? Step, int? WorkFromMinute, int? WorkToMinute, int? Quorum, int? Take, FindPlaceBody? Place, string? ExceptConferenceId);

public sealed record AbsentUnit(UnitRef Unit, bool Required, AbsenceCause Cause);

/// <summary>Minutes that the unit would set out before its usual hours, or be back after them; how often it was inconvenienced before.</summary>
public sealed record StrainedUnit(UnitRef Unit, int EarlyMinutes, int LateMinutes, int Before);

/// <summary>A suggested start. <paramref name="BehindIn"/>: in what it is worse than the one before it: quorum, required, seats, optional, heaviest, burden, awkward, start.</summary>
public sealed record SuggestedTime(
    DateTimeOffset StartsAt, DateTimeOffset EndsAt, DayMark Day, int Coming, int Asked, int QuorumShort, int SeatsShort, IReadOnlyList<AbsentUnit> Absent, IReadOnlyList<StrainedUnit> Strained, bool MakeUpDay, bool BeforeHoliday, bool AcrossNoon, Criterion? BehindIn);

/// <summary>The best times, and what they rest on: how many starts were tried, how many the venue was taken at, whose position or calendar is not known.</summary>
public sealed record FindTimeAnswer(
    IReadOnlyList<SuggestedTime> Suggestions, DateOnly From, int Weeks, int Quorum, int Tried, int VenueTaken, IReadOnlyList<UnitRef> WithoutPosition, IReadOnlyList<UnitRef> StaleCalendars, int AnnouncedUntilYear);

/// <summary>When could all come?</summary>
public static class FindTimeEndpoint
{
    public static void MapFindTime(this IEndpointRouteBuilder api) =>
        api.MapPost("/alliances/{id}/find-time", FindAsync).WithName("calendars.find-time").WithTags("Calendars").IsQuery<FindTimeAnswer>().WithSummary("Find a time")
            .WithDescription("Every start in the horizon ranked exactly: quorum, those required, seats, those optional, who was inconvenienced before, awkward hours, the earliest. Travel: see the domain's model (great-circle distance, 25, 60 and 180 km/h).");

    private static async Task<IResult> FindAsync(string id, FindTimeBody body, FindingQueries finding, CharterRuleQueries rules, MemberUnitQueries units, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var required = CalendarShapes.Units("required", body.Required);
        var optional = CalendarShapes.Units("optional", body.Optional).Except(required, StringComparer.Ordinal).ToList();
        if (required.Length + optional.Count == 0)
        {
            throw new ShapeException("required", "required");
        }

        var rule = await rules.OfAsync(id, Shape.Known("kind", body.Kind), ChinaTime.DateOf(now), cancel);
        var notBefore = now.AddHours(rule.NoticeHours);
        var from = body.From is { } day && day > ChinaTime.DateOf(now) ? day : ChinaTime.DateOf(notBefore);
        if (from.Year > 2090)
        {
            throw new ShapeException("from", "out-of-range", "2090");
        }

        var step = body.Step ?? 30;
        var ask = new FindingAsk(
            id, required, optional, from, notBefore, Shape.Range("weeks", body.Weeks ?? 4, 1, FindingProblem.MaxWeeks), Shape.Range("minutes", body.Minutes, 15, 720),
            step is 15 or 30 or 60 ? step : throw new ShapeException("step", "unknown-value"),
            Shape.Range("workFromMinute", body.WorkFromMinute ?? 9 * 60, 0, 1380), Shape.Range("workToMinute", body.WorkToMinute ?? (17 * 60) + 30, 60, 1440),
            body.Quorum is { } quorum ? Shape.Range("quorum", quorum, 0, 1000) : Share(rule.Quorum, required.Length + optional.Count),
            Shape.Range("take", body.Take ?? 8, 1, 50),
            Shape.OptionalLine("place", body.Place?.Text, 200), Position(body.Place), body.Place?.Capacity is { } seats ? Shape.Range("capacity", seats, 1, 100_000) : null,
            Ask.Id("exceptConferenceId", body.ExceptConferenceId));
        if (ask.WorkFrom + ask.Minutes > ask.WorkTo)
        {
            throw new ShapeException("minutes", "out-of-range", $"{ask.WorkTo - ask.WorkFrom}");
        }

        var read = await finding.LoadAsync(ask, now, cancel);
        var result = TimeFinder.Find(read.Problem);
        var named = (await units.ManyAsync(required.Concat(optional), cancel)).ToDictionary(u => u.Id, u => new UnitRef(u.Id, u.Name, u.ShortName ?? u.Name, u.Region.Code), StringComparer.Ordinal);
        var midnight = ChinaTime.StartOf(from);
        return TypedResults.Ok(new FindTimeAnswer(
            [.. result.Suggestions.Select(Said)], from, ask.Weeks, ask.Quorum, result.Tried, result.VenueTaken, [.. read.WithoutPosition.Select(Named)], [.. read.StaleFeeds.Select(Named)], Holidays.LastYear));

        SuggestedTime Said(Suggestion s) => new(
            midnight.AddMinutes(s.Start), midnight.AddMinutes(s.Start + ask.Minutes), WorkingDays.MarkOf(from.AddDays(s.Start / FindingProblem.DayMinutes)), s.Coming, required.Length + optional.Count, s.Rank.QuorumShort, s.Rank.SeatsShort,
            [.. s.Absent.Select(a => new AbsentUnit(Named(a.UnitId), a.Required, a.Cause))], [.. s.Strained.Select(x => new StrainedUnit(Named(x.UnitId), x.Early, x.Late, x.Before))],
            s.MakeUpDay, s.BeforeHoliday, s.AcrossNoon, s.BehindIn);

        UnitRef Named(string unit) => named.GetValueOrDefault(unit) ?? new UnitRef(unit, unit, unit, "");
    }

    private static GeoPoint? Position(FindPlaceBody? place) => place switch
    {
        { Longitude: { } x, Latitude: { } y } when Math.Abs(x) <= 180 && Math.Abs(y) <= 90 => new GeoPoint(x, y),
        { Longitude: { } } or { Latitude: { } } => throw new ShapeException("longitude", "out-of-range", "±180"),
        _ => null,
    };

    /// <summary>"1/2" of so many, rounded up.</summary>
    private static int Share(string fraction, int of)
    {
        var parts = fraction.Split('/');
        return parts.Length == 2 && int.TryParse(parts[0], out var a) && int.TryParse(parts[1], out var b) && b > 0 ? ((of * a) + b - 1) / b : of;
    }
}
