using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Minutes;

/// <summary>Draws the frame of a meeting's minutes from the data: who came, what was on the agenda, what was moved, voted, resolved and given out.</summary>
public static class FrameQuery
{
    /// <summary>Null when the alliance has no such meeting.</summary>
    public static async Task<MinutesFrame?> LoadAsync(DbConnection db, string allianceId, string conferenceId, DateOnly today)
    {
        var meeting = await db.QueryFirstOrDefaultAsync<Meeting>(
            """
            SELECT c.title, c.kind, c.starts_at, c.opened_at, c.closed_at, c.place_text, c.host_unit_id, a.name AS alliance_name
            FROM conference c JOIN alliance a ON a.id = c.alliance_id WHERE c.id = @conferenceId AND c.alliance_id = @allianceId
            """,
            new { conferenceId, allianceId });
        if (meeting is null)
        {
            return null;
        }

        var invited = (await db.QueryAsync<Invitee>("SELECT unit_id, required FROM conference_invitee WHERE conference_id = @conferenceId ORDER BY unit_id", new { conferenceId })).AsList();
        var came = (await db.QueryAsync<Attendee>("SELECT unit_id, as_deputy FROM conference_attendance WHERE conference_id = @conferenceId ORDER BY checked_in_at, unit_id", new { conferenceId })).AsList();
        var motions = (await db.QueryAsync<Motion>(
            "SELECT item_id, unit_id, wording AS text, amends, status FROM conference_motion WHERE conference_id = @conferenceId ORDER BY ordinal", new { conferenceId })).AsList();
        var actions = (await db.QueryAsync<Action>(
            "SELECT id, title, owner_unit_id, due_on, status FROM action_item WHERE conference_id = @conferenceId AND status <> 'withdrawn' ORDER BY due_on, id", new { conferenceId })).AsList();
        var names = await db.UnitNamesAsync(
            [.. invited.Select(i => i.UnitId), .. came.Select(c => c.UnitId), .. motions.Select(m => m.UnitId), .. actions.Select(a => a.OwnerUnitId), .. meeting.HostUnitId is { } host ? [host] : Array.Empty<string>()]);
        var optional = invited.Where(i => i.Required == 0).Select(i => i.UnitId).ToHashSet(StringComparer.Ordinal);
        var here = came.Select(c => c.UnitId).ToHashSet(StringComparer.Ordinal);
        return new MinutesFrame(
            meeting.AllianceName,
            await NumberAsync(db, allianceId, meeting),
            conferenceId,
            meeting.Title,
            meeting.Kind,
            meeting.StartsAt,
            meeting.OpenedAt,
            meeting.ClosedAt,
            meeting.PlaceText,
            meeting.HostUnitId is { } hosts ? Name(hosts) : null,
            [.. came.Where(c => !optional.Contains(c.UnitId)).Select(c => new FrameUnit(c.UnitId, Name(c.UnitId), c.AsDeputy == 1))],
            [.. came.Where(c => optional.Contains(c.UnitId)).Select(c => new FrameUnit(c.UnitId, Name(c.UnitId), c.AsDeputy == 1))],
            [.. invited.Where(i => i.Required == 1 && !here.Contains(i.UnitId)).Select(i => new FrameUnit(i.UnitId, Name(i.UnitId), false))],
            await ItemsAsync(db, conferenceId, motions, Name),
            [.. (await db.QueryAsync<ResolutionRow>("SELECT id, year, number, title, text FROM resolution WHERE conference_id = @conferenceId ORDER BY year, number", new { conferenceId }))
                .Select(r => new FrameResolution(r.Id, (int)r.Year, (int)r.Number, r.Title, r.Text))],
            [.. actions.Select(a => new FrameAction(a.Id, a.Title, Name(a.OwnerUnitId), a.DueOn, a.Status == "open" && a.DueOn < today ? "overdue" : a.Status, Here: true))]);

        string Name(string id) => names.GetValueOrDefault(id)?.Name ?? "";
    }

    private static async Task<int> NumberAsync(DbConnection db, string allianceId, Meeting meeting)
    {
        var at = meeting.OpenedAt ?? meeting.StartsAt;
        var year = ChinaTime.StartOf(new DateOnly(ChinaTime.DateOf(at).Year, 1, 1));
        return (int)await db.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM conference WHERE alliance_id = @allianceId AND opened_at >= @from AND opened_at <= @to",
            new { allianceId, from = Columns.Micros(year), to = Columns.Micros(at) });
    }

    private static async Task<IReadOnlyList<FrameItem>> ItemsAsync(DbConnection db, string conferenceId, IReadOnlyList<Motion> motions, Func<string, string> name)
    {
        var rows = await db.QueryAsync<Item>(
            "SELECT item_id, title, track, topic_id, state, how, note, begun_at FROM conference_item WHERE conference_id = @conferenceId ORDER BY ordinal", new { conferenceId });
        var items = rows.AsList();
        var votes = (await db.QueryAsync<Vote>(
            """
            SELECT v.id, v.title, v.outcome, v.secret, v.chosen_option, v.options, v.result, v.topic_id, m.item_id, v.opened_at FROM vote v
            LEFT JOIN conference_motion m ON m.conference_id = v.conference_id AND m.motion_id = v.motion_id
            WHERE v.conference_id = @conferenceId AND v.outcome IS NOT NULL ORDER BY v.opened_at, v.id
            """,
            new { conferenceId })).ToLookup(v => ItemOf(v, items));
        return
        [
            .. items.Select(r => new FrameItem(
                r.ItemId, r.Title, r.Track, r.TopicId, r.State, r.How, r.Note,
                [.. motions.Where(m => m.ItemId == r.ItemId).Select(m => new FrameMotion(m.Text, name(m.UnitId), m.Amends is not null, m.Status))],
                [.. votes[r.ItemId].Select(v => new FrameVote(v.Id, v.Title, v.Outcome, v.Secret == 1, v.ChosenOption, CountOf(v)))])),
        ];
    }

    private static FrameCount? CountOf(Vote vote) =>
        vote.Options != "[]" || vote.Result is null || JsonSerializer.Deserialize<VoteResult>(vote.Result, Catalog.Json) is not { } result
            ? null
            : new FrameCount(
                result.All.Yes.Units, result.All.No.Units, result.All.Abstained.Units, result.All.Entitled.Units,
                [.. result.Short.Where(c => c.Kind == ConditionKind.Province).Select(c => new FrameShort(Provinces.Of(c.Province!).Name, $"{c.Reached}", $"{c.Needed}", $"{c.OutOf}"))]);

    /// <summary>The item of its motion, of its topic, or else the one that was on the table when it was opened.</summary>
    private static string? ItemOf(Vote vote, List<Item> items) =>
        vote.ItemId
        ?? items.Find(i => i.TopicId is not null && i.TopicId == vote.TopicId)?.ItemId
        ?? items.Where(i => i.BegunAt <= vote.OpenedAt).MaxBy(i => i.BegunAt)?.ItemId
        ?? (items.Count > 0 ? items[0].ItemId : null);

    private sealed record Meeting(string Title, string Kind, DateTimeOffset StartsAt, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, string PlaceText, string? HostUnitId, string AllianceName);

    private sealed record Invitee(string UnitId, long Required);

    private sealed record Attendee(string UnitId, long AsDeputy);

    private sealed record Motion(string ItemId, string UnitId, string Text, string? Amends, string Status);

    private sealed record Action(string Id, string Title, string OwnerUnitId, DateOnly DueOn, string Status);

    private sealed record Item(string ItemId, string Title, string? Track, string? TopicId, string State, string? How, string? Note, DateTimeOffset? BegunAt);

    private sealed record Vote(string Id, string Title, string Outcome, long Secret, string? ChosenOption, string Options, string? Result, string? TopicId, string? ItemId, DateTimeOffset OpenedAt);

    private sealed record ResolutionRow(string Id, long Year, long Number, string Title, string? Text);
}
