using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Alliances;

/// <summary>Who sits in an alliance, has sat or wants to: memberships, admissions and the votes on them.</summary>
public sealed class MembershipProjection : IProjection
{
    public string Name => "memberships";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "alliance.applied", "alliance.application-withdrawn", "alliance.invited", "alliance.invitation-declined", "alliance.admission-voted",
        "alliance.member-joined", "alliance.admission-refused", "alliance.member-suspended", "alliance.member-reinstated", "alliance.member-left",
        "alliance.share-set", "alliance.seat-passed", "alliance.dissolved",
    };

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened) => happened switch
    {
        MembershipApplied e => AdmissionRows.OpenAsync(context, stored, e.UnitId, "application", binding: false, e.Message, e.VotingEndsAt),
        MemberInvited e => AdmissionRows.OpenAsync(context, stored, e.UnitId, "invitation", e.Binding, e.Message, null),
        AdmissionVoted e => AdmissionRows.VoteAsync(context, e),
        ApplicationWithdrawn e => AdmissionRows.CloseAsync(context, stored, e.UnitId, "withdrawn"),
        InvitationDeclined e => AdmissionRows.CloseAsync(context, stored, e.UnitId, "declined"),
        AdmissionRefused e => AdmissionRows.CloseAsync(context, stored, e.UnitId, "refused", e.Reason, e.InFavour, e.Against),
        MemberJoined e => JoinAsync(context, stored, e),
        MemberSuspended e => SetStatusAsync(context, e.AllianceId, e.UnitId, "suspended"),
        MemberReinstated e => SetStatusAsync(context, e.AllianceId, e.UnitId, "active"),
        MemberLeft e => context.ExecuteAsync(
            "UPDATE membership SET status = 'left', left_on = @On WHERE alliance_id = @AllianceId AND unit_id = @UnitId", new { e.AllianceId, e.UnitId, e.On }),
        ShareSet e => context.ExecuteAsync(
            "UPDATE membership SET share = @Share WHERE alliance_id = @AllianceId AND unit_id = @UnitId", new { e.AllianceId, e.UnitId, e.Share }),
        SeatPassed e => PassAsync(context, stored, e),
        AllianceDissolved => AdmissionRows.CloseAllAsync(context, stored),
        _ => Task.CompletedTask,
    };

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await context.DeleteAsync("membership", new { alliance_id = scope.Id });
            await context.DeleteAsync("admission", new { alliance_id = scope.Id });
            await context.DeleteAsync("admission_vote", new { alliance_id = scope.Id });
        }
    }

    private static Task SetStatusAsync(ProjectionContext context, string allianceId, string unitId, string status) => context.ExecuteAsync(
        "UPDATE membership SET status = @status WHERE alliance_id = @allianceId AND unit_id = @unitId", new { allianceId, unitId, status });

    private static async Task JoinAsync(ProjectionContext context, StoredEvent stored, MemberJoined e)
    {
        await context.UpsertAsync(
            "membership",
            new { alliance_id = e.AllianceId, unit_id = e.UnitId },
            new
            {
                region_code = e.RegionCode,
                share = e.Share,
                status = "active",
                joined_on = e.On,
                left_on = (string?)null,
                how = e.How,
                founding = e.How == "founding",
                seat_no = stored.Position,
            });
        await AdmissionRows.CloseAsync(context, stored, e.UnitId, "admitted");
    }

    /// <summary>The other unit takes the seat as it is; a pending admission of its own ends.</summary>
    private static async Task PassAsync(ProjectionContext context, StoredEvent stored, SeatPassed e)
    {
        var seat = await context.QueryFirstAsync<Seat>(
            "SELECT region_code, share, status, joined_on, how, founding, seat_no FROM membership WHERE alliance_id = @AllianceId AND unit_id = @UnitId",
            new { e.AllianceId, e.UnitId }) ?? throw new InvalidOperationException($"{e.UnitId} has no seat in {e.AllianceId} that could pass.");
        await context.UpsertAsync(
            "membership",
            new { alliance_id = e.AllianceId, unit_id = e.ToUnitId },
            new
            {
                region_code = seat.RegionCode,
                share = seat.Share,
                status = seat.Status,
                joined_on = seat.JoinedOn,
                left_on = (string?)null,
                how = seat.How,
                founding = seat.Founding,
                seat_no = seat.SeatNo,
            });
        await context.ExecuteAsync(
            "UPDATE membership SET status = 'left', left_on = @on WHERE alliance_id = @AllianceId AND unit_id = @UnitId",
            new { e.AllianceId, e.UnitId, on = ChinaTime.DateOf(stored.At) });
        await AdmissionRows.CloseAsync(context, stored, e.ToUnitId, "admitted");
    }

    private sealed record Seat(string RegionCode, string Share, string Status, string JoinedOn, string How, long Founding, long SeatNo);
}
