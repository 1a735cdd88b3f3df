using System.Data.Common;
using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars.Ical;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Calendars;

public sealed record CalendarEntryItem(
    string EntryId, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool Weekly, DateOnly? Until, IReadOnlyList<DateOnly> Except, string? Place, double? Longitude, double? Latitude);

/// <summary>A calendar elsewhere, without its address. Status: new, ok, failed. Problem: a code; detail: what the other side said, if anything.</summary>
public sealed record CalendarFeedItem(string Host, string Status, string? Problem, string? Detail, int Events, int Skipped, DateTimeOffset? FetchedAt, DateTimeOffset? TriedAt, DateTimeOffset NextAt);

/// <summary>A unit's own calendar as its people see it.</summary>
public sealed record UnitCalendar(string UnitId, string UnitName, int FromMinute, int ToMinute, IReadOnlyList<CalendarEntryItem> Entries, CalendarFeedItem? Feed, long AsOf);

/// <summary>A unit is taken up; by what is nobody's business.</summary>
public sealed record BusyItem(DateTimeOffset From, DateTimeOffset To);

/// <summary>Reads calendars of units: whole for their own people, free and busy for others.</summary>
public sealed class CalendarQueries(Database database)
{
    public Task<UnitCalendar?> GetAsync(string unitId, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var asOf = await db.HeadAsync(ScopeId.OfUnit(unitId));
            if (await db.QueryFirstOrDefaultAsync<string?>("SELECT name FROM member_unit WHERE id = @unitId", new { unitId }) is not { } name)
            {
                return null;
            }

            var hours = await db.QueryFirstOrDefaultAsync<HoursRow?>("SELECT unit_id, from_minute, to_minute FROM calendar_hours WHERE unit_id = @unitId", new { unitId });
            var entries = await db.QueryAsync<EntryRow>($"SELECT {BusySql.EntryColumns} FROM calendar_entry WHERE unit_id = @unitId ORDER BY weekly DESC, starts_at, entry_id", new { unitId });
            var feed = await db.QueryFirstOrDefaultAsync<FeedRow?>(
                "SELECT url, status, problem, detail, events, skipped, fetched_at, tried_at, next_at FROM calendar_feed WHERE unit_id = @unitId", new { unitId });
            return new UnitCalendar(
                unitId, name, hours?.FromMinute ?? CalendarState.DefaultFrom, hours?.ToMinute ?? CalendarState.DefaultTo,
                [.. entries.Select(e => new CalendarEntryItem(e.EntryId, e.Title, e.StartsAt, e.EndsAt, e.Weekly == 1, e.Until, e.Except, e.Place, e.Longitude, e.Latitude))],
                feed?.Item, asOf);
        },
        cancel);

    /// <summary>When a unit is taken up, joined and without a word on what by.</summary>
    public Task<IReadOnlyList<BusyItem>> FreeBusyAsync(string unitId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<BusyItem>>(
        async db => [.. IcalWriter.Merged((await db.BusyAsync([unitId], from, to)).Select(b => new IcalBusy(b.From, b.To))).Select(b => new BusyItem(b.From, b.To))],
        cancel);

    /// <summary>Whether two units sit in a standing alliance together.</summary>
    public Task<bool> SitTogetherAsync(IEnumerable<string> mine, string unitId, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var theirs = (await db.AlliancesOfUnitAsync(unitId)).ToHashSet(StringComparer.Ordinal);
            foreach (var unit in mine.Take(50))
            {
                if ((await db.AlliancesOfUnitAsync(unit)).Any(theirs.Contains))
                {
                    return true;
                }
            }

            return false;
        },
        cancel);

    /// <summary>The standing alliances a unit sits in.</summary>
    public Task<IReadOnlyList<string>> AlliancesOfAsync(string unitId, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<string>>(async db => [.. await db.AlliancesOfUnitAsync(unitId)], cancel);

    internal static async Task<Dictionary<string, (int From, int To)>> HoursAsync(DbConnection db, IReadOnlyCollection<string> units) =>
        (await db.QueryByIdsAsync<HoursRow>("SELECT unit_id, from_minute, to_minute FROM calendar_hours WHERE unit_id IN @ids", units))
            .ToDictionary(h => h.UnitId, h => (h.FromMinute, h.ToMinute), StringComparer.Ordinal);

    internal sealed record HoursRow(string UnitId, int FromMinute, int ToMinute);

    private sealed record FeedRow
    {
        public string Url { get; init; } = "";

        public string Status { get; init; } = "";

        public string? Problem { get; init; }

        public string? Detail { get; init; }

        public long Events { get; init; }

        public long Skipped { get; init; }

        public DateTimeOffset? FetchedAt { get; init; }

        public DateTimeOffset? TriedAt { get; init; }

        public DateTimeOffset NextAt { get; init; }

        public CalendarFeedItem Item => new(new Uri(Url).Host, Status, Problem, Detail, (int)Events, (int)Skipped, FetchedAt, TriedAt, NextAt);
    }
}
