using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Topics;

/// <summary>One row a topic, and its words in the search index.</summary>
public sealed class TopicProjection : IProjection
{
    public string Name => "topics";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("topic.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var id = stored.Stream.Id;
        switch (happened)
        {
            case TopicProposed e:
                await context.UpsertAsync(
                    "topic",
                    new { id },
                    new
                    {
                        alliance_id = e.AllianceId, track = e.Track, title = e.Title, body = e.Text, status = "proposed", unit_id = e.UnitId, proposed_by = e.PersonId,
                        proposed_at = stored.At, comments = 0, changed_at = stored.At, version = stored.Version,
                    });
                await IndexAsync(context, stored, e.Title, e.Text);
                return;
            case TopicChanged e:
                await SetAsync(context, stored, "track = @Track, title = @Title, body = @Text", new { id, e.Track, e.Title, e.Text, stored.At, stored.Version });
                await IndexAsync(context, stored, e.Title, e.Text);
                return;
            case TopicAdmitted e:
                await SetAsync(
                    context,
                    stored,
                    "status = 'admitted', track = @Track, rank_key = @Rank, notice_hours = @NoticeHours, quorum = @Quorum, majority = @Majority, due_at = @DueAt",
                    new { id, e.Track, e.Rank, e.NoticeHours, e.Quorum, e.Majority, e.DueAt, stored.At, stored.Version });
                return;
            case TopicDeclined e:
                await SetAsync(context, stored, "status = 'declined', reason = @Reason", new { id, e.Reason, stored.At, stored.Version });
                return;
            case TopicMerged e:
                await SetAsync(context, stored, "status = 'merged', into_topic_id = @IntoTopicId", new { id, e.IntoTopicId, stored.At, stored.Version });
                return;
            case TopicOrdered e:
                await SetAsync(context, stored, "rank_key = @Rank", new { id, e.Rank, stored.At, stored.Version });
                return;
            case TopicPlaced e:
                await SetAsync(context, stored, "status = 'placed', conference_id = @ConferenceId", new { id, e.ConferenceId, stored.At, stored.Version });
                return;
            case TopicTakenOff:
                await SetAsync(context, stored, "status = 'admitted', conference_id = NULL", new { id, stored.At, stored.Version });
                return;
            case TopicCarriedOver e:
                await SetAsync(
                    context, stored, "status = 'admitted', conference_id = NULL, carried_from = @FromConferenceId, carried_times = carried_times + 1", new { id, e.FromConferenceId, stored.At, stored.Version });
                return;
            case TopicCirculated e:
                await SetAsync(context, stored, "status = 'circulating', vote_id = @VoteId, circulates_until = @Until", new { id, e.VoteId, e.Until, stored.At, stored.Version });
                return;
            case CirculationEnded:
                await SetAsync(context, stored, "status = 'admitted', vote_id = NULL, circulates_until = NULL", new { id, stored.At, stored.Version });
                return;
            case TopicSettled e:
                await SetAsync(
                    context,
                    stored,
                    "status = 'settled', how = @How, note = @Note, settled_at = @At, vote_id = COALESCE(@VoteId, vote_id), conference_id = COALESCE(@ConferenceId, conference_id)",
                    new { id, e.How, e.Note, e.VoteId, e.ConferenceId, stored.At, stored.Version });
                return;
            default:
                await CommentRows.ApplyAsync(context, stored, happened);
                return;
        }
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await context.DeleteAsync("topic", new { alliance_id = scope.Id });
            await context.DeleteAsync("topic_comment", new { alliance_id = scope.Id });
            await SearchGrams.ClearAsync(context, "topic", scope);
        }
    }

    private static Task SetAsync(ProjectionContext context, StoredEvent stored, string what, object arguments) =>
        context.ExecuteAsync($"UPDATE topic SET {what}, changed_at = @At, version = @Version WHERE id = @id", arguments);

    private static Task IndexAsync(ProjectionContext context, StoredEvent stored, string title, string? text) =>
        SearchGrams.WriteAsync(context, "topic", stored.Stream.Id, stored.Scope, title, text);
}
