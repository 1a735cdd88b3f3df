using System.Text.Json;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Alliances;

/// <summary>What a caller is to an alliance, and whether the alliance still stands.</summary>
public sealed record AllianceSight(string Id, Relation Relation, string Status, string? ChairUnitId);

/// <summary>Reads alliances: the directory, one whole, and what a caller is to one.</summary>
public sealed class AllianceQueries(Database database)
{
    public Task<PageOf<AllianceCard>> ListAsync(AllianceFilter filter, PageAsk page, Caller caller, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var plan = await SearchPlan.OfAsync(db, database.Dialect, "alliance", filter.Text);
            var arguments = plan.Parameters;
            var conditions = new List<string> { filter.Dissolved ? "a.status = 'dissolved'" : "a.status = 'active'", plan.Where("a.id") };
            if (filter.Region is { Length: > 0 } region)
            {
                arguments.Add("region", region);
                arguments.Add("beyond", region + ":");
                conditions.Add("a.id IN (SELECT z.alliance_id FROM alliance_region z WHERE z.region_code >= @region AND z.region_code < @beyond)");
            }

            if (filter.Type is not null)
            {
                arguments.Add("type", filter.Type);
                conditions.Add("a.type = @type");
            }

            if (filter.Mine)
            {
                conditions.Add(CallerAlliances.Condition(caller, database.Dialect, arguments));
            }

            var where = string.Join(" AND ", conditions);
            arguments.Add("take", (long)page.Limit);
            arguments.Add("skip", (long)page.Offset);
            var direction = filter.NameDescending ? " DESC" : "";
            var ids = await db.QueryAsync<string>(
                $"SELECT a.id FROM alliance a WHERE {where} ORDER BY a.name_sort{direction}, a.id{direction} {database.Dialect.Page("@take", "@skip")}", arguments);
            var count = await plan.CountAsync(db, database.Dialect, "alliance a", where, arguments, PageOf<AllianceCard>.CountCap);
            return new PageOf<AllianceCard>(await AllianceCards.OfAsync(db, ids.AsList(), caller), count.Total, count.IsCapped);
        },
        cancel);

    /// <summary>The cards of these, in their order.</summary>
    public Task<IReadOnlyList<AllianceCard>> CardsAsync(IReadOnlyCollection<string> ids, Caller caller, CancellationToken cancel = default) =>
        database.ReadAsync(db => AllianceCards.OfAsync(db, ids, caller), cancel);

    /// <summary>The cards of all that the caller has to do with, by name.</summary>
    public Task<IReadOnlyList<AllianceCard>> MineAsync(Caller caller, int limit = 100, CancellationToken cancel = default) => database.ReadAsync(
        async db => await AllianceCards.OfAsync(db, await CallerAlliances.OfAsync(db, database.Dialect, caller, limit), caller), cancel);

    /// <summary>Null when there is no such alliance.</summary>
    public Task<AllianceSight?> SightAsync(string allianceId, Caller caller, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var status = await db.ExecuteScalarAsync<string?>("SELECT status FROM alliance WHERE id = @allianceId", new { allianceId });
            if (status is null)
            {
                return null;
            }

            var regions = await db.QueryAsync<string>("SELECT region_code FROM alliance_region WHERE alliance_id = @allianceId", new { allianceId });
            var chair = await db.ExecuteScalarAsync<string?>(
                "SELECT MAX(chair_unit_id) FROM chair_cycle WHERE alliance_id = @allianceId AND status = 'running'", new { allianceId });
            var standings = await CallerStandings.OfAsync(db, [allianceId], caller);
            return new AllianceSight(allianceId, standings.RelationTo(allianceId, regions, chair), status, chair);
        },
        cancel);

    /// <param name="today">Today in China: the charter shown is the one in force.</param>
    public Task<AllianceDetail?> GetAsync(string allianceId, Caller caller, DateOnly today, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var asOf = await db.HeadAsync(ScopeId.OfAlliance(allianceId));
            var row = await db.QueryFirstOrDefaultAsync<Row>("SELECT purpose, founded_on, version FROM alliance WHERE id = @allianceId", new { allianceId });
            if (row is null)
            {
                return null;
            }

            var card = (await AllianceCards.OfAsync(db, [allianceId], caller))[0];
            var parent = card.ParentId is null ? null : await db.QueryFirstOrDefaultAsync<NamedRef>("SELECT id, name FROM alliance WHERE id = @ParentId", new { card.ParentId });
            var children = await db.QueryAsync<NamedRef>(
                "SELECT id, name FROM alliance WHERE parent_id = @allianceId AND status = 'active' ORDER BY name_sort, id", new { allianceId });
            var charter = await db.QueryFirstAsync<CharterRow>(
                """
                SELECT number, effective_from, charter FROM charter_version WHERE alliance_id = @allianceId AND number =
                  (SELECT MAX(number) FROM charter_version WHERE alliance_id = @allianceId AND (effective_from <= @today OR number = 1))
                """,
                new { allianceId, today = Columns.Day(today) });
            var members = await db.QueryAsync<UnitRef>(
                """
                SELECT u.id, u.name, COALESCE(u.short_name, u.name) AS short_name, u.region_code
                FROM membership m JOIN member_unit u ON u.id = m.unit_id WHERE m.alliance_id = @allianceId AND m.status = 'active' ORDER BY m.seat_no, u.id
                """,
                new { allianceId });
            var cycle = await db.ExecuteScalarAsync<string?>(
                "SELECT MAX(id) FROM chair_cycle WHERE alliance_id = @allianceId AND status <> 'closed'", new { allianceId });
            return new AllianceDetail(
                card, row.Purpose, row.FoundedOn, parent, children.AsList(), JsonSerializer.Deserialize<Charter>(charter.Charter, Catalog.Json)!,
                (int)charter.Number, charter.EffectiveFrom, await MembershipQueries.BodiesAsync(db, allianceId), members.AsList(), cycle, row.Version, asOf);
        },
        cancel);

    private sealed record Row(string? Purpose, DateOnly? FoundedOn, long Version);

    private sealed record CharterRow(long Number, DateOnly EffectiveFrom, string Charter);
}
