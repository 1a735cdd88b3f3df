using System.Collections.Immutable;
using System.Data.Common;
using Alliance.Domain.Calendars;
using Alliance.Domain.Calendars.Finding;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Calendars;

/// <summary>What somebody looks for a time for. The venue: a position, a capacity, a text that other meetings are held at.</summary>
public sealed record FindingAsk(
    string AllianceId,
    IReadOnlyCollection<string> Required,
    IReadOnlyCollection<string> Optional,
    DateOnly From,
    DateTimeOffset NotBefore,
    int Weeks,
    int Minutes,
    int Step,
    int WorkFrom,
    int WorkTo,
    int Quorum,
    int Take,
    string? PlaceText,
    GeoPoint? Place,
    int? Capacity,
    string? ExceptConferenceId);

/// <summary>The problem as the tables have it, and what is lacking in them: units without a position, calendars that could not be read lately.</summary>
public sealed record FindingRead(FindingProblem Problem, IReadOnlyList<string> WithoutPosition, IReadOnlyList<string> StaleFeeds);

/// <summary>Gathers what finding a time needs to know.</summary>
public sealed class FindingQueries(Database database)
{
    /// <summary>Past meetings older than this are forgiven.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(2 * 365);

    public Task<FindingRead> LoadAsync(FindingAsk ask, DateTimeOffset now, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var units = ask.Required.Concat(ask.Optional).Distinct(StringComparer.Ordinal).ToList();
            var midnight = ChinaTime.StartOf(ask.From);
            var end = midnight.AddDays(7 * ask.Weeks);

            // The way to and from what lies just outside the horizon counts too.
            var busy = (await db.BusyAsync(units, midnight.AddDays(-1), end.AddDays(1), ask.ExceptConferenceId)).ToLookup(b => b.UnitId, StringComparer.Ordinal);
            var hours = await CalendarQueries.HoursAsync(db, units);
            var places = await PlacesAsync(db, units);
            var before = await InconveniencedAsync(db, ask.AllianceId, units, hours, places, now);
            var required = ask.Required.ToHashSet(StringComparer.Ordinal);
            var attendees = units.Select(unit =>
            {
                var (from, to) = hours.GetValueOrDefault(unit, (CalendarState.DefaultFrom, CalendarState.DefaultTo));
                ImmutableArray<BusySpan> spans = [.. busy[unit].Select(b => new BusySpan(Minute(b.From, midnight), MinuteUp(b.To, midnight), b.Place))];
                return new Attendee(unit, required.Contains(unit), spans, places.GetValueOrDefault(unit), from, to, before.GetValueOrDefault(unit));
            });
            var problem = new FindingProblem(
                ask.From, ask.Weeks, ask.Minutes, ask.Step, ask.WorkFrom, ask.WorkTo, MinuteUp(ask.NotBefore, midnight), ask.Quorum, [.. attendees],
                new Venue(ask.Place, ask.Capacity, await BookedAsync(db, ask, midnight, end)), ask.Take);
            var stale = await db.QueryByIdsAsync<string>("SELECT unit_id FROM calendar_feed WHERE unit_id IN @ids AND status = 'failed'", units);
            return new FindingRead(problem, [.. units.Where(u => !places.ContainsKey(u))], stale);
        },
        cancel);

    /// <summary>
    /// How often a past meeting of the alliance was inconvenient to each unit: it could not come, or the meeting (with the way) lay outside its usual
    /// hours, or the way took an hour and a half or more. A meeting counts once.
    /// </summary>
    private static async Task<Dictionary<string, int>> InconveniencedAsync(
        DbConnection db, string allianceId, IReadOnlyCollection<string> units, Dictionary<string, (int From, int To)> hours, Dictionary<string, GeoPoint?> places, DateTimeOffset now)
    {
        const int far = 90;
        var past = await db.QueryByIdsAsync<PastRow>(
            """
            SELECT i.unit_id, i.answer, c.starts_at, c.ends_at, c.place_longitude AS longitude, c.place_latitude AS latitude FROM conference_invitee i JOIN conference c ON c.id = i.conference_id
            WHERE i.unit_id IN @ids AND c.alliance_id = @allianceId AND c.status = 'closed' AND c.starts_at > @since
            """,
            units, new { allianceId, since = Columns.Micros(now - Remembered) });
        return past.Where(Hurt).GroupBy(p => p.UnitId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

        bool Hurt(PastRow meeting)
        {
            var (from, to) = hours.GetValueOrDefault(meeting.UnitId, (CalendarState.DefaultFrom, CalendarState.DefaultTo));
            var way = Travel.Minutes(places.GetValueOrDefault(meeting.UnitId), meeting.Longitude is { } x && meeting.Latitude is { } y ? new GeoPoint(x, y) : null);
            var start = (int)meeting.StartsAt.ToOffset(ChinaTime.Offset).TimeOfDay.TotalMinutes;
            var end = start + (int)(meeting.EndsAt - meeting.StartsAt).TotalMinutes;
            return meeting.Answer == "cannot" || way >= far || start - way < from || end + way > to;
        }
    }

    /// <summary>Other meetings at the same address: a hall is not in two hands at once.</summary>
    private static async Task<ImmutableArray<MinuteSpan>> BookedAsync(DbConnection db, FindingAsk ask, DateTimeOffset midnight, DateTimeOffset end)
    {
        if (string.IsNullOrWhiteSpace(ask.PlaceText))
        {
            return [];
        }

        var rows = await db.QueryAsync<BookedRow>(
            """
            SELECT starts_at, ends_at FROM conference WHERE place_text = @place AND status IN ('called', 'open') AND starts_at < @to AND ends_at > @from AND id <> @except
            """,
            new { place = ask.PlaceText.Trim(), from = Columns.Micros(midnight), to = Columns.Micros(end), except = ask.ExceptConferenceId ?? "" });
        return [.. rows.Select(r => new MinuteSpan(Minute(r.StartsAt, midnight), MinuteUp(r.EndsAt, midnight)))];
    }

    private static async Task<Dictionary<string, GeoPoint?>> PlacesAsync(DbConnection db, IReadOnlyCollection<string> units) =>
        (await db.QueryByIdsAsync<PlaceRow>("SELECT id, longitude, latitude FROM member_unit WHERE id IN @ids AND longitude IS NOT NULL AND latitude IS NOT NULL", units))
            .ToDictionary(p => p.Id, p => (GeoPoint?)new GeoPoint(p.Longitude, p.Latitude), StringComparer.Ordinal);

    private static int Minute(DateTimeOffset at, DateTimeOffset midnight) => (int)Math.Floor((at - midnight).TotalMinutes);

    private static int MinuteUp(DateTimeOffset at, DateTimeOffset midnight) => (int)Math.Ceiling((at - midnight).TotalMinutes);

    private sealed record BookedRow(DateTimeOffset StartsAt, DateTimeOffset EndsAt);

    private sealed record PlaceRow(string Id, double Longitude, double Latitude);

    private sealed record PastRow
    {
        public string UnitId { get; init; } = "";

        public string? Answer { get; init; }

        public DateTimeOffset StartsAt { get; init; }

        public DateTimeOffset EndsAt { get; init; }

        public double? Longitude { get; init; }

        public double? Latitude { get; init; }
    }
}
