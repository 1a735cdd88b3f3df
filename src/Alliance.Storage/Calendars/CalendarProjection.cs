using System.Text.Json;
using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Calendars;

/// <summary>A unit's usual hours and busy entries. The calendar elsewhere is no read model: see <see cref="FeedWriter"/>.</summary>
public sealed class CalendarProjection : IProjection
{
    public string Name => "calendars";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "calendar.hours-set", "calendar.entry-put", "calendar.entry-removed" };

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened) => happened switch
    {
        UsualHoursSet e => context.UpsertAsync("calendar_hours", new { unit_id = e.UnitId }, new { from_minute = e.FromMinute, to_minute = e.ToMinute }),
        BusyEntryPut e => context.UpsertAsync("calendar_entry", new { unit_id = e.UnitId, entry_id = e.Entry.EntryId }, Row(e.Entry)),
        BusyEntryRemoved e => context.DeleteAsync("calendar_entry", new { unit_id = e.UnitId, entry_id = e.EntryId }),
        _ => Task.CompletedTask,
    };

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "unit")
        {
            await context.DeleteAsync("calendar_hours", new { unit_id = scope.Id });
            await context.DeleteAsync("calendar_entry", new { unit_id = scope.Id });
        }
    }

    private static object Row(BusyEntry entry) => new
    {
        title = entry.Title,
        starts_at = entry.StartsAt,
        ends_at = entry.EndsAt,
        weekly = entry.Weekly,
        until_on = entry.Until is { } until ? Columns.Day(until) : null,
        except_days = JsonSerializer.Serialize(entry.Except.IsDefault ? [] : entry.Except, Catalog.Json),
        place = entry.Place,
        longitude = entry.Longitude,
        latitude = entry.Latitude,
    };
}
