using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Calendars;

/// <summary>Where a unit's busy time comes from: its own entries, its meetings here, the calendar it lets us read.</summary>
public enum BusySource
{
    Own,
    Meeting,
    Feed,
}

public sealed record UnitBusy(string UnitId, DateTimeOffset From, DateTimeOffset To, GeoPoint? Place, BusySource Source);

public sealed record EntryRow
{
    public string UnitId { get; init; } = "";

    public string EntryId { get; init; } = "";

    public string Title { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public long Weekly { get; init; }

    public string? UntilOn { get; init; }

    public string ExceptDays { get; init; } = "[]";

    public string? Place { get; init; }

    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    public DateOnly? Until => UntilOn is null ? null : DateOnly.ParseExact(UntilOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public IReadOnlyList<DateOnly> Except => JsonSerializer.Deserialize<DateOnly[]>(ExceptDays, Catalog.Json) ?? [];
}

/// <summary>Reads when units are taken up. Meetings of all alliances count, whichever asks; what they are about is not read.</summary>
internal static class BusySql
{
    internal const string EntryColumns = "unit_id, entry_id, title, starts_at, ends_at, weekly, until_on, except_days, place, longitude, latitude";

    public static async Task<List<UnitBusy>> BusyAsync(this DbConnection db, IReadOnlyCollection<string> units, DateTimeOffset from, DateTimeOffset to, string? exceptConference = null)
    {
        var range = new { from = Columns.Micros(from), to = Columns.Micros(to), except = exceptConference ?? "" };
        var entries = await db.QueryByIdsAsync<EntryRow>(
            $"SELECT {EntryColumns} FROM calendar_entry WHERE unit_id IN @ids AND (weekly = 1 OR (starts_at < @to AND ends_at > @from))", units, range);
        var busy = entries.SelectMany(e => Spread(e, from, to)).ToList();
        var meetings = await db.QueryByIdsAsync<SpanRow>(
            """
            SELECT i.unit_id, c.starts_at, c.ends_at, c.place_longitude AS longitude, c.place_latitude AS latitude FROM conference_invitee i JOIN conference c ON c.id = i.conference_id
            WHERE i.unit_id IN @ids AND c.status IN ('called', 'open') AND c.starts_at < @to AND c.ends_at > @from AND c.id <> @except AND (i.answer IS NULL OR i.answer <> 'cannot')
            """,
            units, range);
        busy.AddRange(meetings.Select(m => m.Of(BusySource.Meeting)));
        var feeds = await db.QueryByIdsAsync<FeedRow>("SELECT unit_id, starts_at, ends_at FROM calendar_feed_busy WHERE unit_id IN @ids AND starts_at < @to AND ends_at > @from", units, range);
        busy.AddRange(feeds.Select(f => new UnitBusy(f.UnitId, f.StartsAt, f.EndsAt, null, BusySource.Feed)));
        return busy;
    }

    /// <summary>The occurrences of an entry that meet the range.</summary>
    internal static IEnumerable<UnitBusy> Spread(EntryRow entry, DateTimeOffset from, DateTimeOffset to)
    {
        var place = entry is { Longitude: { } longitude, Latitude: { } latitude } ? new GeoPoint(longitude, latitude) : (GeoPoint?)null;
        if (entry.Weekly == 0)
        {
            return [new UnitBusy(entry.UnitId, entry.StartsAt, entry.EndsAt, place, BusySource.Own)];
        }

        var (length, except) = (entry.EndsAt - entry.StartsAt, entry.Except.ToHashSet());
        var first = Math.Max(0, (long)Math.Floor((from - entry.EndsAt).TotalDays / 7));
        return Enumerable.Range(0, 60).Select(i => entry.StartsAt.AddDays(7 * (first + i)))
            .TakeWhile(start => start < to && (entry.Until is not { } until || ChinaTime.DateOf(start) <= until))
            .Where(start => start + length > from && !except.Contains(ChinaTime.DateOf(start)))
            .Select(start => new UnitBusy(entry.UnitId, start, start + length, place, BusySource.Own));
    }

    private sealed record FeedRow(string UnitId, DateTimeOffset StartsAt, DateTimeOffset EndsAt);

    private sealed record SpanRow
    {
        public string UnitId { get; init; } = "";

        public DateTimeOffset StartsAt { get; init; }

        public DateTimeOffset EndsAt { get; init; }

        public double? Longitude { get; init; }

        public double? Latitude { get; init; }

        public UnitBusy Of(BusySource source) =>
            new(UnitId, StartsAt, EndsAt, Longitude is { } x && Latitude is { } y ? new GeoPoint(x, y) : null, source);
    }
}
