using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Conferences;

/// <summary>What a meeting deals with: its agenda, motions and speakers.</summary>
public sealed class AgendaProjection : IProjection
{
    private static readonly string[] Tables = ["conference_item", "conference_motion", "conference_speaker"];

    public string Name => "conference-agendas";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "conference.agenda-arranged", "conference.item-begun", "conference.item-settled",
        "conference.motion-moved", "conference.motion-seconded", "conference.motion-withdrawn", "conference.motion-settled",
        "conference.speaker-asked", "conference.speaker-called", "conference.speaker-done", "conference.closed",
    };

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened) => happened switch
    {
        AgendaArranged e => ArrangeAsync(context, e),
        ItemBegun e => BeginAsync(context, e),
        ItemSettled e => context.ExecuteAsync(
            "UPDATE conference_item SET state = 'settled', how = @How, note = @Note, settled_at = @At WHERE conference_id = @ConferenceId AND item_id = @ItemId",
            new { e.ConferenceId, e.ItemId, e.How, e.Note, e.At }),
        MotionMoved e => context.UpsertAsync(
            "conference_motion",
            new { conference_id = e.ConferenceId, motion_id = e.MotionId },
            new { alliance_id = e.AllianceId, item_id = e.ItemId, ordinal = e.Number, unit_id = e.UnitId, wording = e.Text, amends = e.Amends, status = MotionStatus.Moved, moved_at = e.At }),
        MotionSeconded e => context.ExecuteAsync(
            "UPDATE conference_motion SET status = 'seconded', seconded_by = @UnitId WHERE conference_id = @ConferenceId AND motion_id = @MotionId", new { e.ConferenceId, e.MotionId, e.UnitId }),
        MotionWithdrawn e => context.ExecuteAsync(
            "UPDATE conference_motion SET status = 'withdrawn' WHERE conference_id = @ConferenceId AND motion_id = @MotionId", new { e.ConferenceId, e.MotionId }),
        MotionSettled e => context.ExecuteAsync(
            "UPDATE conference_motion SET status = @Outcome, vote_id = @VoteId WHERE conference_id = @ConferenceId AND motion_id = @MotionId",
            new { e.ConferenceId, e.MotionId, e.Outcome, e.VoteId }),
        SpeakerAsked e => context.UpsertAsync(
            "conference_speaker",
            new { conference_id = e.ConferenceId, number = e.Number },
            new { alliance_id = e.AllianceId, unit_id = e.UnitId, item_id = e.ItemId, status = "asked", asked_at = e.At, called_at = (DateTimeOffset?)null, done_at = (DateTimeOffset?)null }),
        SpeakerCalled e => context.ExecuteAsync(
            "UPDATE conference_speaker SET status = 'speaking', called_at = @At WHERE conference_id = @ConferenceId AND number = @Number", new { e.ConferenceId, e.Number, e.At }),
        SpeakerDone e => context.ExecuteAsync(
            """
            UPDATE conference_speaker SET status = CASE WHEN called_at IS NULL THEN 'withdrawn' ELSE 'done' END, done_at = @At
            WHERE conference_id = @ConferenceId AND number = @Number
            """,
            new { e.ConferenceId, e.Number, e.At }),
        ConferenceClosed e => CloseAsync(context, e),
        _ => Task.CompletedTask,
    };

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        foreach (var table in scope.Kind == "alliance" ? Tables : [])
        {
            await context.DeleteAsync(table, new { alliance_id = scope.Id });
        }
    }

    private static async Task ArrangeAsync(ProjectionContext context, AgendaArranged e)
    {
        var present = (await context.QueryAsync<string>("SELECT item_id FROM conference_item WHERE conference_id = @ConferenceId", new { e.ConferenceId })).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in present.Where(id => e.Items.All(i => i.ItemId != id)))
        {
            await context.DeleteAsync("conference_item", new { conference_id = e.ConferenceId, item_id = gone });
        }

        foreach (var (item, ordinal) in e.Items.Select((item, ordinal) => (item, ordinal)))
        {
            var values = new
            {
                conference_id = e.ConferenceId, item_id = item.ItemId, alliance_id = e.AllianceId, ordinal, topic_id = item.TopicId, title = item.Title,
                minutes = item.Minutes, track = item.Track, unit_id = item.UnitId, standing = item.Standing,
            };
            await (present.Contains(item.ItemId)
                ? context.ExecuteAsync(
                    """
                    UPDATE conference_item SET ordinal = @ordinal, topic_id = @topic_id, title = @title, minutes = @minutes, track = @track, unit_id = @unit_id, standing = @standing
                    WHERE conference_id = @conference_id AND item_id = @item_id
                    """,
                    values)
                : context.InsertAsync("conference_item", new
                {
                    values.conference_id, values.item_id, values.alliance_id, values.ordinal, values.topic_id, values.title,
                    values.minutes, values.track, values.unit_id, values.standing, state = "waiting",
                }));
        }
    }

    private static async Task BeginAsync(ProjectionContext context, ItemBegun e)
    {
        await context.ExecuteAsync("UPDATE conference_item SET state = 'paused' WHERE conference_id = @ConferenceId AND state = 'current'", new { e.ConferenceId });
        await context.ExecuteAsync(
            "UPDATE conference_item SET state = 'current', how = NULL, settled_at = NULL, begun_at = COALESCE(begun_at, @At) WHERE conference_id = @ConferenceId AND item_id = @ItemId",
            new { e.ConferenceId, e.ItemId, e.At });
    }

    /// <summary>Whoever still speaks or waits when the meeting closes does so no longer.</summary>
    private static async Task CloseAsync(ProjectionContext context, ConferenceClosed e)
    {
        await context.ExecuteAsync("UPDATE conference_speaker SET status = 'done', done_at = @At WHERE conference_id = @ConferenceId AND status = 'speaking'", new { e.ConferenceId, e.At });
        await context.ExecuteAsync("UPDATE conference_speaker SET status = 'withdrawn', done_at = @At WHERE conference_id = @ConferenceId AND status = 'asked'", new { e.ConferenceId, e.At });
        await context.ExecuteAsync("UPDATE conference_item SET state = 'paused' WHERE conference_id = @ConferenceId AND state = 'current'", new { e.ConferenceId });
    }
}
