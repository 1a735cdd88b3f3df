using Alliance.Domain.Alliances;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Alliances;

/// <summary>Writes applications and invitations. A unit has at most one open in an alliance; those that are over are kept.</summary>
internal static class AdmissionRows
{
    private const string OpenOne = "alliance_id = @alliance AND unit_id = @unit AND status = 'open'";

    /// <summary>An accepted invitation that must still be decided on becomes the application.</summary>
    public static async Task OpenAsync(
        ProjectionContext context, StoredEvent stored, string unit, string kind, bool binding, string? message, DateTimeOffset? votingEndsAt)
    {
        var alliance = stored.Stream.Id;
        var taken = await context.ExecuteAsync(
            $"UPDATE admission SET kind = @kind, binding = @binding, message = @message, since = @At, voting_ends_at = @votingEndsAt WHERE {OpenOne}",
            new { alliance, unit, kind, binding, message, stored.At, votingEndsAt });
        if (taken == 0)
        {
            await context.InsertAsync(
                "admission",
                new { alliance_id = alliance, unit_id = unit, opened = stored.Position, kind, binding, message, since = stored.At, voting_ends_at = votingEndsAt, status = "open" });
        }
    }

    public static Task CloseAsync(
        ProjectionContext context, StoredEvent stored, string unit, string status, string? reason = null, int? inFavour = null, int? against = null) =>
        context.ExecuteAsync(
            $"UPDATE admission SET status = @status, reason = @reason, in_favour = @inFavour, against = @against, decided_at = @At WHERE {OpenOne}",
            new { alliance = stored.Stream.Id, unit, status, reason, inFavour, against, stored.At });

    public static Task CloseAllAsync(ProjectionContext context, StoredEvent stored) => context.ExecuteAsync(
        "UPDATE admission SET status = 'withdrawn', decided_at = @At WHERE alliance_id = @alliance AND status = 'open'",
        new { alliance = stored.Stream.Id, stored.At });

    /// <summary>A later vote replaces an earlier one.</summary>
    public static async Task VoteAsync(ProjectionContext context, AdmissionVoted e)
    {
        var opened = await context.QueryFirstAsync<long>($"SELECT opened FROM admission WHERE {OpenOne}", new { alliance = e.AllianceId, unit = e.UnitId });
        await context.UpsertAsync(
            "admission_vote",
            new { alliance_id = e.AllianceId, unit_id = e.UnitId, opened, voter_unit_id = e.VoterUnitId },
            new { in_favour = e.InFavour });
    }
}
