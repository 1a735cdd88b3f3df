using System.Data.Common;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Conferences;

/// <summary>Reads an alliance's meetings.</summary>
public sealed class ConferenceQueries(Database database)
{
    private const string Columns = """
        c.id, c.kind, c.title, c.starts_at, c.ends_at, c.place_text, c.place_address, c.place_longitude, c.place_latitude, c.place_capacity, c.place_link, c.body_id, c.series_id,
        c.host_unit_id, c.status, c.sequence, c.code_required, c.current_item_id, c.quorum, c.waived_by, c.waiver_reason, c.reason, c.called_at, c.opened_at, c.closed_at, c.version
        """;

    /// <summary>The meetings of one alliance by time; O(rows of the page) and one count.</summary>
    public Task<PageOf<ConferenceItem>> ListAsync(string allianceId, ConferenceFilter filter, PageAsk page, Caller caller, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var (where, arguments) = ConferenceListSql.Of(database.Dialect, allianceId, filter);
            var total = await db.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM conference c WHERE {where}", arguments);
            var direction = filter.LatestFirst ? "DESC" : "ASC";
            var ids = (await db.QueryAsync<string>(
                $"SELECT c.id FROM conference c WHERE {where} ORDER BY c.starts_at {direction}, c.id {direction} {database.Dialect.Page($"{page.Limit}", $"{page.Offset}")}", arguments)).AsList();
            return new PageOf<ConferenceItem>(await ConferenceCards.OfAsync(db, ids, caller), total, false);
        },
        cancel);

    /// <summary>The next meeting of each alliance that has one ahead of it or open now.</summary>
    public Task<IReadOnlyList<ConferenceItem>> NextAsync(IReadOnlyCollection<string> allianceIds, Caller caller, DateTimeOffset now, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<ConferenceItem>>(
        async db =>
        {
            var rows = await db.QueryByIdsAsync<Ahead>(
                "SELECT c.alliance_id, c.id, c.starts_at FROM conference c WHERE c.alliance_id IN @ids AND (c.status = 'open' OR (c.status = 'called' AND c.ends_at >= @now))",
                allianceIds,
                new { now = Kernel.Columns.Micros(now) });
            var next = rows.GroupBy(r => r.AllianceId, StringComparer.Ordinal).Select(g => g.MinBy(r => (r.StartsAt, r.Id))!.Id);
            return await ConferenceCards.OfAsync(db, [.. next], caller);
        },
        cancel);

    /// <summary>All meetings of these alliances that are open or begin before the instant, the first of them first; at most 50.</summary>
    public Task<IReadOnlyList<ConferenceItem>> SoonAsync(IReadOnlyCollection<string> allianceIds, Caller caller, DateTimeOffset now, DateTimeOffset until, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<ConferenceItem>>(
        async db =>
        {
            var rows = await db.QueryByIdsAsync<Ahead>(
                "SELECT c.alliance_id, c.id, c.starts_at FROM conference c WHERE c.alliance_id IN @ids AND (c.status = 'open' OR (c.status = 'called' AND c.ends_at >= @now AND c.starts_at < @until))",
                allianceIds,
                new { now = Kernel.Columns.Micros(now), until = Kernel.Columns.Micros(until) });
            return await ConferenceCards.OfAsync(db, [.. rows.OrderBy(r => r.StartsAt).ThenBy(r => r.Id, StringComparer.Ordinal).Take(50).Select(r => r.Id)], caller);
        },
        cancel);

    /// <summary>Null when the alliance has no such meeting.</summary>
    /// <param name="today">Today in China: the charter in force is the last whose date has come.</param>
    public Task<ConferenceDetail?> GetAsync(string allianceId, string id, DateOnly today, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var head = await db.HeadAsync(ScopeId.OfAlliance(allianceId));
            var row = await db.QueryFirstOrDefaultAsync<ConferenceRow>($"SELECT {Columns} FROM conference c WHERE c.id = @id AND c.alliance_id = @allianceId", new { id, allianceId });
            return row is null ? null : await ConferenceReading.OfAsync(db, allianceId, row, today, head, database.Dialect);
        },
        cancel);

    /// <summary>The code now shown at the door; null while the meeting is not open.</summary>
    public Task<string?> CodeAsync(string allianceId, string id, DateTimeOffset now, CancellationToken cancel = default) => database.ReadAsync(
        async db => await db.ExecuteScalarAsync<string?>(
            "SELECT d.secret FROM conference_door d JOIN conference c ON c.id = d.conference_id WHERE c.id = @id AND c.alliance_id = @allianceId AND c.status = 'open'", new { id, allianceId })
            is { } secret ? DoorCode.At(secret, id, now) : null,
        cancel);

    private sealed record Ahead(string AllianceId, string Id, DateTimeOffset StartsAt);
}
