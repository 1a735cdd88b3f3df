using System.Data.Common;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.ChairCycles;

/// <summary>Reads the rotation of an alliance's chair.</summary>
public sealed class ChairCycleQueries(Database database)
{
    /// <summary>The cycle that is planned or running; null when there is none.</summary>
    public Task<string?> OpenCycleOfAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync(
        db => db.ExecuteScalarAsync<string?>("SELECT MAX(id) FROM chair_cycle WHERE alliance_id = @allianceId AND status <> 'closed'", new { allianceId }), cancel);

    /// <summary>The unit that acts as the chair now.</summary>
    public Task<string?> ChairOfAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync(
        db => db.ExecuteScalarAsync<string?>("SELECT MAX(chair_unit_id) FROM chair_cycle WHERE alliance_id = @allianceId AND status = 'running'", new { allianceId }), cancel);

    /// <summary>The latest first.</summary>
    public Task<IReadOnlyList<CycleItem>> ListAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<CycleItem>>(
        async db => [.. (await db.QueryAsync<ListRow>(
            "SELECT id, length, starts_on, status, terms, current_term FROM chair_cycle WHERE alliance_id = @allianceId ORDER BY planned_at DESC, id DESC", new { allianceId }))
            .Select(r => new CycleItem(r.Id, r.Length, r.StartsOn, r.Status, (int)r.Terms, (int?)r.CurrentTerm))],
        cancel);

    /// <summary>Who sits in the alliance and under which rules: what a draft of a plan is made from.</summary>
    /// <param name="today">Today in China.</param>
    public Task<FactsRead<Roster>> RosterAsync(string allianceId, DateOnly today, CancellationToken cancel = default) =>
        database.ReadAsync(db => RosterQuery.LoadAsync(db, allianceId, today), cancel);

    /// <summary>Null when the alliance has no such cycle.</summary>
    /// <param name="cycleId">An id, or null for the open cycle, and if there is none the last one.</param>
    /// <param name="today">Today in China: what the plan is held against.</param>
    public Task<CycleDetail?> GetAsync(string allianceId, string? cycleId, DateOnly today, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var roster = await RosterQuery.LoadAsync(db, allianceId, today);
            var row = await db.QueryFirstOrDefaultAsync<Row>(
                $"""
                SELECT id, state, fairness, planned_at, begun_at, closed_at, close_reason, version FROM chair_cycle
                WHERE alliance_id = @allianceId {(cycleId is null ? "" : "AND id = @cycleId")}
                ORDER BY CASE WHEN status = 'closed' THEN 1 ELSE 0 END, planned_at DESC, id DESC {database.Dialect.Page("1")}
                """,
                new { allianceId, cycleId });
            return row is null ? null : await DetailAsync(db, allianceId, row, roster);
        },
        cancel);

    private static async Task<CycleDetail> DetailAsync(DbConnection db, string allianceId, Row row, FactsRead<Roster> roster)
    {
        var state = CycleJson.Read(row.State);
        var history = await CycleHistory.OfAsync(db, row.Id);
        var units = state.Contenders.Select(c => c.UnitId)
            .Concat(state.ServedBefore)
            .Concat(state.Terms.SelectMany(t => new[] { t.UnitId, t.AskedSubstitute, t.Substitute, t.Why.DisplacedUnitId }).OfType<string>())
            .Concat(history.UnitsNamed)
            .Concat(roster.Facts.Seats.Select(s => s.UnitId))
            .Concat(roster.Facts.Passing.Select(p => p.Subject));
        return new CycleDetail(
            row.Id,
            allianceId,
            state,
            CycleJson.ReadFairness(row.Fairness),
            history.Swaps,
            history.Substitutions,
            history.Skips,
            history.Confirmations,
            history.HandOvers,
            [
                .. state.Items.Select(i => new ToPass(i.Key, "note", null, i.Value.Text, i.Value.ByUnitId)),
                .. roster.Facts.Passing.Select(p => new ToPass(null, p.Kind, p.Subject, p.Text, null)),
                .. state.Swaps.Values.Select(s => new ToPass(null, "swap", s.SwapId, null, s.UnitId)),
            ],
            roster.Facts,
            PlanStaleness.Of(state, roster.Facts),
            await db.UnitNamesAsync(units),
            row.PlannedAt,
            row.BegunAt,
            row.ClosedAt,
            row.CloseReason,
            row.Version,
            roster.Head);
    }

    private sealed record ListRow(string Id, string Length, DateOnly StartsOn, string Status, long Terms, long? CurrentTerm);

    private sealed record Row(
        string Id, string State, string Fairness, DateTimeOffset PlannedAt, DateTimeOffset? BegunAt, DateTimeOffset? ClosedAt, string? CloseReason, long Version);
}
