using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Calendars.Ical;
using Alliance.Storage.Calendars;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Calendars;

/// <summary>A span of the calendar: each of its days with what it is in China, and what takes place.</summary>
public sealed record CalendarAnswer(IReadOnlyList<DayMark> Days, IReadOnlyList<AgendaEntry> Entries);

/// <summary>When a unit is taken up, and its usual hours; never by what.</summary>
public sealed record FreeBusyAnswer(string UnitId, IReadOnlyList<BusyItem> Busy);

public sealed record HoursBody(int FromMinute, int ToMinute);

public sealed record EntryBody(
    string? Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool Weekly, DateOnly? Until, IReadOnlyList<DateOnly>? Except, string? Place, double? Longitude, double? Latitude)
{
    public BusyEntry Entry(string id) => CalendarShapes.Entry(new BusyEntry(id, Title!, StartsAt, EndsAt, Weekly, Until, [.. Except ?? []], Place, Longitude, Latitude));
}

public sealed record FeedBody(string? Url);

/// <summary>The calendar of meetings and days, and each unit's own busy times.</summary>
public static class CalendarEndpoints
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    public static void MapCalendars(this IEndpointRouteBuilder api)
    {
        api.MapGet("/calendar", CalendarAsync).WithName("calendar.get").WithTags("Calendars").IsQuery<CalendarAnswer>().WithSummary("The calendar")
            .WithDescription("Meetings, planned dates and polls between `from` and `to`. `scope` is `mine` (my units are invited, or I call it), `all` (my alliances), or an alliance’s id. With every day: working day, weekend, holiday or make-up day, and its lunar date.");
        api.MapGet("/calendar/days", DaysAsync).WithName("calendar.days").WithTags("Calendars").IsQuery<IReadOnlyList<DayMark>>().WithSummary("What days are")
            .WithDescription("Working days, weekends, holidays and make-up days as the State Council announced them (`announced` is false where it has not), lunar dates and festivals.");
        var calendars = api.MapGroup("/calendars/{id}").WithTags("Calendars");
        calendars.MapGet("", GetAsync).WithName("calendars.get").IsQuery<UnitCalendar>().WithSummary("My unit’s calendar").WithDescription("For the unit’s own people: usual hours, busy entries, the calendar that is read elsewhere.");
        calendars.MapGet("/free-busy", FreeBusyAsync).WithName("calendars.free-busy").IsQuery<FreeBusyAnswer>().WithSummary("When a unit is taken up").WithDescription("For those who sit in an alliance with it. Never by what.");
        calendars.MapGet("/free-busy.ics", FreeBusyFileAsync).WithName("calendars.free-busy-file").Produces(200, contentType: "text/calendar").Refuses(400, 401, 403, 404).WithSummary("When a unit is taken up, as a file").WithDescription("VFREEBUSY of RFC 5545.");
        calendars.MapPut("/hours", (string id, HoursBody body, Commands commands) => SendHoursAsync(id, body, commands)).WithName("calendars.set-hours").IsCommand()
            .WithSummary("Set the usual hours").WithDescription("Minutes of the day, China time, on working days.");
        calendars.MapPost("/entries", AddAsync).WithName("calendars.add-entry").IsCommand(creates: true).WithSummary("Add a busy entry").WithDescription("Once, or every week until a day. Others see that the unit is taken up, not by what.");
        calendars.MapPut("/entries/{entry}", (string id, string entry, EntryBody body, Commands commands) => commands.SendAsync(new PutBusyEntry(UnitOf(id), body.Entry(Shape.Id("entry", entry))), entry))
            .WithName("calendars.change-entry").IsCommand().WithSummary("Change a busy entry").WithDescription("The whole entry anew.");
        calendars.MapDelete("/entries/{entry}", (string id, string entry, Commands commands) => commands.SendAsync(new RemoveBusyEntry(UnitOf(id), Shape.Id("entry", entry)), entry))
            .WithName("calendars.remove-entry").IsCommand().WithSummary("Remove a busy entry").WithDescription("With all its repetitions.");
        calendars.MapPut("/feed", (string id, FeedBody body, Commands commands) => commands.SendAsync(new SubscribeCalendar(UnitOf(id), CalendarShapes.Address(body.Url)), id))
            .WithName("calendars.subscribe").IsCommand().WithSummary("Let a calendar elsewhere be read").WithDescription("An iCalendar address, http or https. It is read once an hour; only busy times are kept.");
        calendars.MapDelete("/feed", (string id, Commands commands) => commands.SendAsync(new UnsubscribeCalendar(UnitOf(id)), id))
            .WithName("calendars.unsubscribe").IsCommand().WithSummary("Stop reading it").WithDescription("What was read is forgotten.");
        calendars.MapPost("/feed/refresh", RefreshAsync).WithName("calendars.refresh").Produces(204).Refuses(400, 401, 404).WithSummary("Read it now").WithDescription("Not only when its hour comes.");
    }

    private static async Task<IResult> CalendarAsync(DateOnly? from, DateOnly? to, string? scope, HttpContext http, AgendaQueries agenda, Sight sight, TimeProvider clock, CancellationToken cancel)
    {
        var (first, last) = Span(from, to, clock);
        var caller = http.Caller();
        var alliance = scope is null or "mine" or "all" ? null : Shape.Id("scope", scope);
        if (alliance is not null && (await sight.RelationAsync(caller, alliance) & AccessTable.Sight("alliance")) == Relation.None)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var filter = new AgendaFilter(ChinaTime.StartOf(first), ChinaTime.StartOf(last.AddDays(1)), alliance, scope is null or "mine");
        return TypedResults.Ok(new CalendarAnswer([.. WorkingDays.Between(first, last)], await agenda.ListAsync(caller, filter, cancel)));
    }

    private static IResult DaysAsync(DateOnly? from, DateOnly? to, TimeProvider clock)
    {
        var (first, last) = Span(from, to, clock);
        return TypedResults.Ok<IReadOnlyList<DayMark>>([.. WorkingDays.Between(first, last)]);
    }

    private static async Task<IResult> GetAsync(string id, HttpContext http, CalendarQueries calendars, CancellationToken cancel) =>
        http.Caller().SpeaksFor(id) && await calendars.GetAsync(id, cancel) is { } found ? TypedResults.Ok(found) : Problem.Of(KernelCodes.NotFound).ToResult();

    private static async Task<IResult> FreeBusyAsync(string id, DateOnly? from, DateOnly? to, HttpContext http, CalendarQueries calendars, TimeProvider clock, CancellationToken cancel)
    {
        var (first, last) = Span(from, to, clock);
        return await MaySeeAsync(http.Caller(), id, calendars, cancel)
            ? TypedResults.Ok(new FreeBusyAnswer(id, await calendars.FreeBusyAsync(id, ChinaTime.StartOf(first), ChinaTime.StartOf(last.AddDays(1)), cancel)))
            : Problem.Of(KernelCodes.NotFound).ToResult();
    }

    private static async Task<IResult> FreeBusyFileAsync(string id, HttpContext http, CalendarQueries calendars, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (from, to) = (ChinaTime.StartOf(ChinaTime.DateOf(now)), ChinaTime.StartOf(ChinaTime.DateOf(now).AddDays(100)));
        if (!await MaySeeAsync(http.Caller(), id, calendars, cancel))
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var busy = (await calendars.FreeBusyAsync(id, from, to, cancel)).Select(b => new IcalBusy(b.From, b.To));
        return TypedResults.Text(IcalWriter.FreeBusy($"{id}@meetings.alliance", id, now, from, to, busy), "text/calendar; charset=utf-8");
    }

    /// <summary>One's own unit's, and those of whoever one sits in an alliance with or coordinates.</summary>
    private static async Task<bool> MaySeeAsync(Caller caller, string unitId, CalendarQueries calendars, CancellationToken cancel) =>
        Ids.IsValid(unitId) && (caller.SpeaksFor(unitId) || await calendars.SitTogetherAsync(caller.Units, unitId, cancel)
            || (await calendars.AlliancesOfAsync(unitId, cancel)).Any(caller.Coordinates));

    private static Task<IResult> SendHoursAsync(string id, HoursBody body, Commands commands)
    {
        var (from, to) = CalendarShapes.Hours(body.FromMinute, body.ToMinute);
        return commands.SendAsync(new SetUsualHours(UnitOf(id), from, to), id);
    }

    private static Task<IResult> AddAsync(string id, EntryBody body, Commands commands)
    {
        var entry = commands.NewId("entry");
        return commands.SendAsync(new PutBusyEntry(UnitOf(id), body.Entry(entry)), entry, $"/api/calendars/{id}");
    }

    private static async Task<IResult> RefreshAsync(string id, HttpContext http, FeedQueries feeds, TimeProvider clock, CancellationToken cancel)
    {
        if (!http.Caller().SpeaksFor(id))
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        await feeds.HastenAsync(id, clock.GetUtcNow(), cancel);
        return TypedResults.NoContent();
    }

    private static string UnitOf(string id) => Shape.Id("id", id);

    private static (DateOnly First, DateOnly Last) Span(DateOnly? from, DateOnly? to, TimeProvider clock)
    {
        var first = from ?? ChinaTime.DateOf(clock.GetUtcNow());
        if (first.Year is < 1950 or > 2090)
        {
            throw new ShapeException("from", "out-of-range", "1950–2090");
        }

        var last = to ?? first.AddDays(30);
        return last < first ? throw new ShapeException("to", "before-start")
            : last.DayNumber - first.DayNumber > Longest.TotalDays ? throw new ShapeException("to", "out-of-range", "400")
            : (first, last);
    }
}
