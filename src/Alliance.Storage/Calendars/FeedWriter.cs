using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Calendars;

/// <summary>The address of a calendar elsewhere stands in its table alone, and is erased from it with everything that was read there.</summary>
public sealed class FeedWriter : IPrivateWriter
{
    public bool Handles(IPrivateWrite write) => write is CalendarAddressWrite or CalendarAddressErase;

    public async Task ApplyAsync(ProjectionContext context, IPrivateWrite write)
    {
        var unit = write is CalendarAddressWrite w ? w.UnitId : ((CalendarAddressErase)write).UnitId;
        await context.DeleteAsync("calendar_feed_busy", new { unit_id = unit });
        await context.DeleteAsync("calendar_feed", new { unit_id = unit });
        if (write is CalendarAddressWrite put)
        {
            await context.InsertAsync("calendar_feed", new { unit_id = unit, url = put.Url, status = "new", events = 0, skipped = 0, failures = 0, next_at = 0L, lease_until = 0L });
        }
    }
}
