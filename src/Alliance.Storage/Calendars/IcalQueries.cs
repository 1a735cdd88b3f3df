using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Calendars;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Calendars;

/// <summary>What a feed of meetings is made of. <paramref name="Revision"/> changes when any of it does.</summary>
public sealed record IcalFeed(IReadOnlyList<MeetingForIcal> Meetings, string Revision, DateTimeOffset LastModified);

/// <summary>Reads the meetings of feeds: those of one alliance, or those that a person's units are invited to and that the person calls.</summary>
public sealed class IcalQueries(Database database)
{
    /// <summary>How far back a subscriber sees. Cancelled meetings stay in it, so that they vanish elsewhere too.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(400);

    public Task<IcalFeed> ReadAsync(Caller caller, string? allianceId, DateTimeOffset now, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var since = new { since = Columns.Micros(now - Back) };
            var meetings = allianceId is not null
                ? await db.QueryByIdsAsync<MeetingForIcal>($"{Sql} WHERE c.alliance_id IN @ids AND c.starts_at > @since", [allianceId], since)
                : await MineAsync(db, caller, since);
            var ordered = meetings.DistinctBy(m => m.Id).OrderBy(m => m.StartsAt).ThenBy(m => m.Id, StringComparer.Ordinal).ToList();
            return new IcalFeed(ordered, Revision(ordered), ordered.Count == 0 ? DateTimeOffset.UnixEpoch : ordered.Max(m => m.ChangedAt));
        },
        cancel);

    private string Sql => IcalMeetings.Select(database.Dialect);

    private async Task<List<MeetingForIcal>> MineAsync(DbConnection db, Caller caller, object since)
    {
        var coordinated = caller.Grants.Where(g => g.Role == Role.Coordinator).Select(g => g.Target);
        var meetings = await db.QueryByIdsAsync<MeetingForIcal>($"{Sql} WHERE c.alliance_id IN @ids AND c.starts_at > @since", coordinated, since);
        meetings.AddRange(await db.QueryByIdsAsync<MeetingForIcal>(
            $"{Sql} WHERE c.starts_at > @since AND c.id IN (SELECT i.conference_id FROM conference_invitee i WHERE i.unit_id IN @ids)", caller.Units, since));
        return meetings;
    }

    private static string Revision(List<MeetingForIcal> meetings)
    {
        var text = string.Join('\n', meetings.Select(m => $"{m.Id} {m.Sequence} {m.Status} {m.ChangedAt.UtcTicks} {m.AllianceName}"));
        return Ids.Derive(text, "ical");
    }
}
