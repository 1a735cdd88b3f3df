using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Topics;

/// <summary>The discussion under a topic, a row a comment. One that was withdrawn keeps its place and loses its words.</summary>
internal static class CommentRows
{
    public static async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        switch (happened)
        {
            case TopicCommented e:
                await context.UpsertAsync(
                    "topic_comment",
                    new { topic_id = e.TopicId, comment_id = e.CommentId },
                    new
                    {
                        alliance_id = e.AllianceId, reply_to = e.ReplyTo, body = e.Text, unit_id = e.UnitId, person_id = e.PersonId, at = e.At,
                        changed_at = (DateTimeOffset?)null, withdrawn = false,
                    });
                await context.ExecuteAsync("UPDATE topic SET comments = comments + 1, version = @Version WHERE id = @TopicId", new { e.TopicId, stored.Version });
                break;
            case CommentChanged e:
                await context.ExecuteAsync(
                    "UPDATE topic_comment SET body = @Text, changed_at = @At WHERE topic_id = @TopicId AND comment_id = @CommentId", new { e.TopicId, e.CommentId, e.Text, stored.At });
                await context.ExecuteAsync("UPDATE topic SET version = @Version WHERE id = @TopicId", new { e.TopicId, stored.Version });
                break;
            case CommentWithdrawn e:
                await context.ExecuteAsync(
                    "UPDATE topic_comment SET body = '', withdrawn = 1, changed_at = @At WHERE topic_id = @TopicId AND comment_id = @CommentId", new { e.TopicId, e.CommentId, stored.At });
                await context.ExecuteAsync("UPDATE topic SET comments = comments - 1, version = @Version WHERE id = @TopicId", new { e.TopicId, stored.Version });
                break;
        }
    }
}
