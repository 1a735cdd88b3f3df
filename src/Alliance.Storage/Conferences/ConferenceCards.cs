using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Conferences;

/// <summary>Meetings as lists show them, in the order of their ids: a handful of statements whatever the length of the list.</summary>
internal static class ConferenceCards
{
    public static async Task<IReadOnlyList<ConferenceItem>> OfAsync(DbConnection db, IReadOnlyList<string> ids, Caller caller)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.QueryByIdsAsync<Row>(
            """
            SELECT c.id, c.alliance_id, c.kind, c.title, c.starts_at, c.ends_at, c.place_text, c.place_link, c.status, c.body_id, b.name AS body_name, c.series_id, c.host_unit_id,
              COALESCE(u.short_name, u.name) AS host_name
            FROM conference c LEFT JOIN alliance_body b ON b.alliance_id = c.alliance_id AND b.body_id = c.body_id LEFT JOIN member_unit u ON u.id = c.host_unit_id
            WHERE c.id IN @ids
            """,
            ids);
        var invited = await CountsAsync(db, "SELECT conference_id AS id, COUNT(*) AS total, SUM(CASE WHEN answer IN ('come', 'deputy') THEN 1 ELSE 0 END) AS part FROM conference_invitee WHERE conference_id IN @ids GROUP BY conference_id", ids);
        var present = await CountsAsync(db, "SELECT conference_id AS id, COUNT(*) AS total, SUM(present) AS part FROM conference_attendance WHERE conference_id IN @ids GROUP BY conference_id", ids);
        var items = await CountsAsync(db, "SELECT conference_id AS id, COUNT(*) AS total, COUNT(topic_id) AS part FROM conference_item WHERE conference_id IN @ids GROUP BY conference_id", ids);
        var mine = await MineAsync(db, ids, caller);
        var byId = rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return
        [
            .. ids.Where(byId.ContainsKey).Select(id => byId[id]).Select(r => new ConferenceItem(
                r.Id, r.AllianceId, r.Kind, r.Title, r.StartsAt, r.EndsAt, r.PlaceText, r.PlaceLink, r.Status, r.BodyId, r.BodyName, r.SeriesId, r.HostUnitId, r.HostName,
                invited.GetValueOrDefault(r.Id).Total, invited.GetValueOrDefault(r.Id).Some,
                r.Status == "open" ? present.GetValueOrDefault(r.Id).Some : present.GetValueOrDefault(r.Id).Total,
                items.GetValueOrDefault(r.Id).Total,
                [.. mine[r.Id].Select(m => new MyAnswer(m.UnitId, m.Answer, m.Required))])),
        ];
    }

    private static async Task<Dictionary<string, (int Total, int Some)>> CountsAsync(DbConnection db, string sql, IReadOnlyList<string> ids) =>
        (await db.QueryByIdsAsync<Count>(sql, ids)).ToDictionary(c => c.Id, c => (c.Total, c.Part ?? 0), StringComparer.Ordinal);

    private static async Task<ILookup<string, Mine>> MineAsync(DbConnection db, IReadOnlyList<string> ids, Caller caller)
    {
        var units = caller.Units.ToHashSet(StringComparer.Ordinal);
        var rows = units.Count == 0 ? [] : await db.QueryByIdsAsync<Mine>(
            "SELECT i.conference_id, i.unit_id, i.answer, i.required FROM conference_invitee i WHERE i.unit_id IN @ids", units);
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return rows.Where(r => wanted.Contains(r.ConferenceId)).ToLookup(r => r.ConferenceId, StringComparer.Ordinal);
    }

    private sealed record Row(
        string Id, string AllianceId, string Kind, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string PlaceText, string? PlaceLink, string Status,
        string? BodyId, string? BodyName, string? SeriesId, string? HostUnitId, string? HostName);

    private sealed record Count(string Id, int Total, int? Part);

    private sealed record Mine(string ConferenceId, string UnitId, string? Answer, bool Required);
}
