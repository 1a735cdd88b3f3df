using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Dapper;

namespace Alliance.Storage.ChairCycles;

/// <summary>What was agreed and done within a cycle.</summary>
internal sealed record CycleHistory(
    IReadOnlyList<SwapItem> Swaps,
    IReadOnlyList<SubstitutionItem> Substitutions,
    IReadOnlyList<SkipItem> Skips,
    IReadOnlyList<ConfirmationItem> Confirmations,
    IReadOnlyList<HandOverItemRow> HandOvers)
{
    public IEnumerable<string> UnitsNamed =>
        Swaps.SelectMany(s => new[] { s.UnitId, s.WithUnitId })
            .Concat(Substitutions.SelectMany(s => new[] { s.UnitId, s.SubstituteUnitId }))
            .Concat(Skips.Select(s => s.UnitId))
            .Concat(Confirmations.Select(c => c.UnitId))
            .Concat(HandOvers.SelectMany(h => new[] { h.FromUnitId, h.ToUnitId }));

    public static async Task<CycleHistory> OfAsync(DbConnection db, string cycle)
    {
        var swaps = await db.QueryAsync<SwapRow>(
            "SELECT swap_id, term_no, with_term_no, unit_id, with_unit_id, message, status, since FROM chair_swap WHERE cycle_id = @cycle ORDER BY since DESC, swap_id", new { cycle });
        var substitutions = await db.QueryAsync<SubstitutionRow>(
            "SELECT term_no, unit_id, substitute_unit_id, message, status, since FROM chair_substitution WHERE cycle_id = @cycle ORDER BY term_no, since", new { cycle });
        var skips = await db.QueryAsync<SkipRow>("SELECT term_no, unit_id, reason, at FROM chair_skip WHERE cycle_id = @cycle ORDER BY term_no, at", new { cycle });
        var confirmations = await db.QueryAsync<ConfirmationRow>(
            "SELECT term_no, side, unit_id, early, at FROM hand_over_confirmation WHERE cycle_id = @cycle ORDER BY term_no, side", new { cycle });
        var handOvers = await db.QueryAsync<HandOverRow>(
            "SELECT from_term, to_term, from_unit_id, to_unit_id, at, due_at, how, passed FROM chair_hand_over WHERE cycle_id = @cycle ORDER BY from_term", new { cycle });
        return new CycleHistory(
            [.. swaps.Select(s => new SwapItem(s.SwapId, (int)s.TermNo, (int)s.WithTermNo, s.UnitId, s.WithUnitId, s.Message, s.Status, s.Since))],
            [.. substitutions.Select(s => new SubstitutionItem((int)s.TermNo, s.UnitId, s.SubstituteUnitId, s.Message, s.Status, s.Since))],
            [.. skips.Select(s => new SkipItem((int)s.TermNo, s.UnitId, s.Reason, s.At))],
            [.. confirmations.Select(c => new ConfirmationItem((int)c.TermNo, c.Side, c.UnitId, c.Early == 1, c.At))],
            [.. handOvers.Select(h => new HandOverItemRow(
                (int)h.FromTerm, (int)h.ToTerm, h.FromUnitId, h.ToUnitId, h.At, h.DueAt, h.How, JsonSerializer.Deserialize<PassingItem[]>(h.Passed, Catalog.Json) ?? []))]);
    }

    private sealed record SwapRow(string SwapId, long TermNo, long WithTermNo, string UnitId, string WithUnitId, string? Message, string Status, DateTimeOffset Since);

    private sealed record SubstitutionRow(long TermNo, string UnitId, string SubstituteUnitId, string? Message, string Status, DateTimeOffset Since);

    private sealed record SkipRow(long TermNo, string UnitId, string Reason, DateTimeOffset At);

    private sealed record ConfirmationRow(long TermNo, string Side, string UnitId, long Early, DateTimeOffset At);

    private sealed record HandOverRow(long FromTerm, long ToTerm, string FromUnitId, string ToUnitId, DateTimeOffset At, DateTimeOffset? DueAt, string How, string Passed);
}
