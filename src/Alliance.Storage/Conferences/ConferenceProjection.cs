using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Conferences;

/// <summary>Meetings: when and where, who is invited and what they answered, who is here.</summary>
public sealed class ConferenceProjection : IProjection
{
    private static readonly string[] Tables = ["conference", "conference_invitee", "conference_entitled", "conference_attendance"];

    public string Name => "conferences";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("conference.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        await (happened switch
        {
            ConferenceCalled e => CallAsync(context, stored, e),
            ConferenceRescheduled e => MoveAsync(context, e),
            NoticeWaived e => context.ExecuteAsync(
                "UPDATE conference SET waived_by = @side, waiver_reason = COALESCE(@Reason, waiver_reason) WHERE id = @ConferenceId",
                new { e.ConferenceId, side = e.Complete ? WaiverSide.Both : e.Side, e.Reason }),
            ConferenceCancelled e => context.ExecuteAsync(
                "UPDATE conference SET status = 'cancelled', reason = @Reason, sequence = @Sequence WHERE id = @ConferenceId", new { e.ConferenceId, e.Reason, e.Sequence }),
            ConferenceHostPassed e => context.ExecuteAsync("UPDATE conference SET host_unit_id = @HostUnitId WHERE id = @ConferenceId", new { e.ConferenceId, e.HostUnitId }),
            InvitationAnswered e => context.ExecuteAsync(
                "UPDATE conference_invitee SET answer = @Answer, comment = @Comment, answered_at = @At WHERE conference_id = @ConferenceId AND unit_id = @UnitId",
                new { e.ConferenceId, e.UnitId, e.Answer, e.Comment, stored.At }),
            ConferenceOpened e => OpenAsync(context, e),
            UnitCheckedIn e => context.UpsertAsync(
                "conference_attendance",
                new { conference_id = e.ConferenceId, unit_id = e.UnitId },
                new { alliance_id = e.AllianceId, person_id = stored.Actor, as_deputy = e.AsDeputy, present = true, how = e.How, checked_in_at = e.At, left_at = (DateTimeOffset?)null }),
            UnitLeftConference e => context.ExecuteAsync(
                "UPDATE conference_attendance SET present = 0, left_at = @At WHERE conference_id = @ConferenceId AND unit_id = @UnitId", new { e.ConferenceId, e.UnitId, e.At }),
            ItemBegun e => context.ExecuteAsync("UPDATE conference SET current_item_id = @ItemId WHERE id = @ConferenceId", new { e.ConferenceId, e.ItemId }),
            ItemSettled e => context.ExecuteAsync(
                "UPDATE conference SET current_item_id = NULL WHERE id = @ConferenceId AND current_item_id = @ItemId", new { e.ConferenceId, e.ItemId }),
            ConferenceClosed e => context.ExecuteAsync(
                "UPDATE conference SET status = 'closed', closed_at = @At, current_item_id = NULL WHERE id = @ConferenceId", new { e.ConferenceId, e.At }),
            _ => Task.CompletedTask,
        });
        await context.ExecuteAsync("UPDATE conference SET version = @Version WHERE id = @Id", new { stored.Version, stored.Stream.Id });
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        foreach (var table in scope.Kind == "alliance" ? Tables : [])
        {
            await context.DeleteAsync(table, new { alliance_id = scope.Id });
        }
    }

    private static async Task CallAsync(ProjectionContext context, StoredEvent stored, ConferenceCalled e)
    {
        await context.InsertAsync("conference", new
        {
            id = e.ConferenceId,
            alliance_id = e.AllianceId,
            kind = e.Kind,
            title = e.Title,
            starts_at = e.StartsAt,
            ends_at = e.EndsAt,
            place_text = e.Place.Text,
            place_address = e.Place.Address,
            place_longitude = e.Place.Longitude,
            place_latitude = e.Place.Latitude,
            place_capacity = e.Place.Capacity,
            place_link = e.Place.Link,
            body_id = e.BodyId,
            series_id = e.SeriesId,
            host_unit_id = e.HostUnitId,
            status = "called",
            sequence = e.Sequence,
            code_required = e.CodeRequired,
            called_at = stored.At,
            called_by = stored.Actor,
            version = stored.Version,
        });
        foreach (var (unit, required) in e.Required.Select(u => (u, true)).Concat(e.Optional.Select(u => (u, false))))
        {
            await context.InsertAsync("conference_invitee", new { conference_id = e.ConferenceId, unit_id = unit, alliance_id = e.AllianceId, required });
        }
    }

    /// <summary>What was answered for another day does not hold for this one.</summary>
    private static async Task MoveAsync(ProjectionContext context, ConferenceRescheduled e)
    {
        await context.ExecuteAsync(
            """
            UPDATE conference SET starts_at = @StartsAt, ends_at = @EndsAt, place_text = @Text, place_address = @Address, place_longitude = @Longitude, place_latitude = @Latitude,
              place_capacity = @Capacity, place_link = @Link, sequence = @Sequence, reason = @Why, waived_by = NULL, waiver_reason = NULL WHERE id = @ConferenceId
            """,
            new { e.ConferenceId, e.StartsAt, e.EndsAt, e.Place.Text, e.Place.Address, e.Place.Longitude, e.Place.Latitude, e.Place.Capacity, e.Place.Link, e.Sequence, e.Why });
        await context.ExecuteAsync("UPDATE conference_invitee SET answer = NULL, comment = NULL, answered_at = NULL WHERE conference_id = @ConferenceId", new { e.ConferenceId });
    }

    private static async Task OpenAsync(ProjectionContext context, ConferenceOpened e)
    {
        await context.ExecuteAsync("UPDATE conference SET status = 'open', opened_at = @At, quorum = @Quorum WHERE id = @ConferenceId", new { e.ConferenceId, e.At, e.Quorum });
        foreach (var unit in e.Entitled)
        {
            await context.InsertAsync("conference_entitled", new { conference_id = e.ConferenceId, unit_id = unit, alliance_id = e.AllianceId });
        }
    }
}
