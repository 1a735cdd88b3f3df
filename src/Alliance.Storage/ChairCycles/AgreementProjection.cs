using System.Text.Json;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.ChairCycles;

/// <summary>What was agreed and done about a cycle's terms, kept when it is over: swaps, substitutes, skipped turns, confirmations, hand-overs.</summary>
public sealed class AgreementProjection : IProjection
{
    private static readonly string[] Tables = ["chair_skip", "chair_swap", "chair_substitution", "hand_over_confirmation", "chair_hand_over"];

    public string Name => "chair-agreements";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "chair-cycle.swap-proposed", "chair-cycle.swapped", "chair-cycle.swap-ended", "chair-cycle.substitute-asked", "chair-cycle.substituted",
        "chair-cycle.substitution-declined", "chair-cycle.turn-skipped", "chair-cycle.hand-over-confirmed", "chair-cycle.confirmation-taken-back",
        "chair-cycle.turns-passed", "chair-cycle.handed-over", "chair-cycle.closed",
    };

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened) => happened switch
    {
        SwapProposed e => context.UpsertAsync(
            "chair_swap",
            new { cycle_id = e.CycleId, swap_id = e.SwapId },
            new
            {
                alliance_id = e.AllianceId,
                term_no = e.Term,
                with_term_no = e.WithTerm,
                unit_id = e.UnitId,
                with_unit_id = e.WithUnitId,
                message = e.Message,
                status = "open",
                since = stored.At,
                ended_at = (DateTimeOffset?)null,
            }),
        TurnsSwapped e => EndSwapAsync(context, stored, e.CycleId, e.SwapId, "swapped"),
        SwapEnded e => EndSwapAsync(context, stored, e.CycleId, e.SwapId, e.Why),
        SubstituteAsked e => context.UpsertAsync(
            "chair_substitution",
            new { cycle_id = e.CycleId, term_no = e.Term, substitute_unit_id = e.SubstituteUnitId },
            new { alliance_id = e.AllianceId, unit_id = e.UnitId, message = e.Message, status = "asked", since = stored.At }),
        TermSubstituted e => SetSubstitutionAsync(context, e.CycleId, e.Term, e.SubstituteUnitId, "accepted"),
        SubstitutionDeclined e => SetSubstitutionAsync(context, e.CycleId, e.Term, e.SubstituteUnitId, "declined"),
        TurnSkipped e => context.UpsertAsync(
            "chair_skip",
            new { cycle_id = e.CycleId, term_no = e.Term, unit_id = e.UnitId },
            new { alliance_id = e.AllianceId, reason = e.Reason, at = stored.At }),
        HandOverConfirmed e => context.UpsertAsync(
            "hand_over_confirmation",
            new { cycle_id = e.CycleId, term_no = e.Term, side = e.Side },
            new { alliance_id = e.AllianceId, unit_id = e.UnitId, early = e.Early, at = stored.At }),
        ConfirmationTakenBack e => context.DeleteAsync("hand_over_confirmation", new { cycle_id = e.CycleId, term_no = e.Term, side = e.Side }),
        TurnsPassed e => PassAsync(context, e),
        ChairHandedOver e => HandOverAsync(context, e),
        CycleClosed e => CloseAsync(context, stored, e),
        _ => Task.CompletedTask,
    };

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        foreach (var table in scope.Kind == "alliance" ? Tables : [])
        {
            await context.DeleteAsync(table, new { alliance_id = scope.Id });
        }
    }

    private static Task EndSwapAsync(ProjectionContext context, StoredEvent stored, string cycle, string swap, string status) => context.ExecuteAsync(
        "UPDATE chair_swap SET status = @status, ended_at = @At WHERE cycle_id = @cycle AND swap_id = @swap", new { cycle, swap, status, stored.At });

    private static Task SetSubstitutionAsync(ProjectionContext context, string cycle, int term, string unit, string status) => context.ExecuteAsync(
        "UPDATE chair_substitution SET status = @status WHERE cycle_id = @cycle AND term_no = @term AND substitute_unit_id = @unit AND status = 'asked'",
        new { cycle, term, unit, status });

    private static async Task HandOverAsync(ProjectionContext context, ChairHandedOver e)
    {
        await context.UpsertAsync(
            "chair_hand_over",
            new { cycle_id = e.CycleId, from_term = e.FromTerm },
            new
            {
                alliance_id = e.AllianceId,
                to_term = e.ToTerm,
                from_unit_id = e.FromUnitId,
                to_unit_id = e.ToUnitId,
                at = e.At,
                due_at = e.DueAt,
                how = e.How,
                passed = JsonSerializer.Serialize(e.Passed, Catalog.Json),
            });
        await context.ExecuteAsync(
            "UPDATE chair_substitution SET status = 'overtaken' WHERE cycle_id = @CycleId AND status = 'asked' AND term_no <= @ToTerm", new { e.CycleId, e.ToTerm });
    }

    private static async Task CloseAsync(ProjectionContext context, StoredEvent stored, CycleClosed e)
    {
        await context.ExecuteAsync("UPDATE chair_swap SET status = 'overtaken', ended_at = @At WHERE cycle_id = @CycleId AND status = 'open'", new { e.CycleId, stored.At });
        await context.ExecuteAsync("UPDATE chair_substitution SET status = 'overtaken' WHERE cycle_id = @CycleId AND status = 'asked'", new { e.CycleId });
    }

    /// <summary>What is still open is now the other unit's; what is over keeps the name it happened under.</summary>
    private static async Task PassAsync(ProjectionContext context, TurnsPassed e)
    {
        var arguments = new { e.CycleId, e.UnitId, e.ToUnitId };
        await context.ExecuteAsync("UPDATE chair_swap SET unit_id = @ToUnitId WHERE cycle_id = @CycleId AND status = 'open' AND unit_id = @UnitId", arguments);
        await context.ExecuteAsync("UPDATE chair_swap SET with_unit_id = @ToUnitId WHERE cycle_id = @CycleId AND status = 'open' AND with_unit_id = @UnitId", arguments);
        await context.ExecuteAsync("UPDATE chair_substitution SET unit_id = @ToUnitId WHERE cycle_id = @CycleId AND unit_id = @UnitId", arguments);
        await context.ExecuteAsync(
            """
            DELETE FROM chair_substitution WHERE cycle_id = @CycleId AND substitute_unit_id = @ToUnitId
              AND term_no IN (SELECT s.term_no FROM chair_substitution s WHERE s.cycle_id = @CycleId AND s.substitute_unit_id = @UnitId)
            """,
            arguments);
        await context.ExecuteAsync("UPDATE chair_substitution SET substitute_unit_id = @ToUnitId WHERE cycle_id = @CycleId AND substitute_unit_id = @UnitId", arguments);
    }
}
