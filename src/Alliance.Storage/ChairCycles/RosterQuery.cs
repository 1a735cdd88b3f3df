using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.ChairCycles;

/// <summary>Who sits in an alliance, under which rules of rotation, and what waits there to be passed on.</summary>
public static class RosterQuery
{
    /// <summary>A hand-over lists no more; the backlog itself has them all.</summary>
    private const int MostTopics = 200;

    /// <param name="today">Today in China: the charter in force is the last whose date has come.</param>
    public static async Task<FactsRead<Roster>> LoadAsync(DbConnection db, string allianceId, DateOnly today, DbTransaction? transaction = null)
    {
        var head = await db.HeadAsync(ScopeId.OfAlliance(allianceId), transaction);
        var stands = await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM alliance WHERE id = @allianceId AND status = 'active'", new { allianceId }, transaction) > 0;
        var openCycle = await db.QueryFirstOrDefaultAsync<string>(
            "SELECT id FROM chair_cycle WHERE alliance_id = @allianceId AND status <> 'closed' ORDER BY id DESC", new { allianceId }, transaction);
        var roster = new Roster(
            stands,
            await RotationAsync(db, allianceId, today, transaction),
            await SeatsAsync(db, allianceId, transaction),
            openCycle,
            [.. await PassingAsync(db, allianceId, transaction), .. await TopicsPassingAsync(db, allianceId, transaction)]);
        return new FactsRead<Roster>(roster, head);
    }

    public static async Task<RotationTerms?> RotationAsync(DbConnection db, string allianceId, DateOnly today, DbTransaction? transaction = null)
    {
        var json = await db.ExecuteScalarAsync<string?>(
            """
            SELECT rotation FROM charter_version WHERE alliance_id = @allianceId AND number =
              (SELECT MAX(number) FROM charter_version WHERE alliance_id = @allianceId AND (effective_from <= @day OR number = 1))
            """,
            new { allianceId, day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
            transaction);
        return json is null ? null : JsonSerializer.Deserialize<RotationTerms>(json, Catalog.Json);
    }

    /// <summary>Every seat there ever was, in the order in which the units came.</summary>
    public static async Task<ImmutableArray<RosterSeat>> SeatsAsync(DbConnection db, string allianceId, DbTransaction? transaction = null)
    {
        var rows = await db.QueryAsync<SeatRow>(
            """
            SELECT unit_id AS UnitId, region_code AS RegionCode, share AS Share, joined_on AS JoinedOn, founding AS Founding, status AS Status
            FROM membership WHERE alliance_id = @allianceId ORDER BY seat_no, unit_id
            """,
            new { allianceId },
            transaction);
        return
        [
            .. rows.Select(r => new RosterSeat(
                r.UnitId,
                r.RegionCode[..2],
                r.Share,
                DateOnly.ParseExact(r.JoinedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                r.Founding == 1,
                r.Status == "active")),
        ];
    }

    /// <summary>
    /// Kinds: <c>application</c> to decide, <c>invitation</c> unanswered (the subject is the unit), <c>action-item</c> not yet
    /// confirmed (the subject is its id, the text its title).
    /// </summary>
    private static async Task<ImmutableArray<PassingItem>> PassingAsync(DbConnection db, string allianceId, DbTransaction? transaction)
    {
        var rows = await db.QueryAsync<PassingRow>(
            "SELECT kind AS Kind, unit_id AS UnitId FROM admission WHERE alliance_id = @allianceId AND status = 'open' ORDER BY opened, unit_id",
            new { allianceId },
            transaction);
        var items = await db.QueryAsync<(string Id, string Title)>(
            "SELECT id, title FROM action_item WHERE alliance_id = @allianceId AND status IN ('open', 'done') ORDER BY due_on, id", new { allianceId }, transaction);
        return [.. rows.Select(r => new PassingItem(r.Kind, r.UnitId, null)), .. items.Select(i => new PassingItem("action-item", i.Id, i.Title))];
    }

    /// <summary>Topics that wait to be admitted or stand on the backlog; the subject is the topic, the text its title.</summary>
    private static async Task<IEnumerable<PassingItem>> TopicsPassingAsync(DbConnection db, string allianceId, DbTransaction? transaction)
    {
        var rows = await db.QueryAsync<TopicRow>(
            "SELECT id AS Id, title AS Title FROM topic WHERE alliance_id = @allianceId AND status IN ('proposed', 'admitted') ORDER BY proposed_at, id", new { allianceId }, transaction);
        return rows.Take(MostTopics).Select(r => new PassingItem("topic", r.Id, r.Title));
    }

    private sealed record TopicRow
    {
        public string Id { get; init; } = "";

        public string Title { get; init; } = "";
    }

    private sealed record SeatRow
    {
        public string UnitId { get; init; } = "";

        public string RegionCode { get; init; } = "";

        public string Share { get; init; } = "";

        public string JoinedOn { get; init; } = "";

        public long Founding { get; init; }

        public string Status { get; init; } = "";
    }

    private sealed record PassingRow
    {
        public string Kind { get; init; } = "";

        public string UnitId { get; init; } = "";
    }
}
