using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Storage.Accounts;
using Alliance.Web.Access;
using Alliance.Web.Kernel;
using static Alliance.Web.Topics.TopicEndpoints;

namespace Alliance.Web.Topics;

/// <summary>The discussion under a topic.</summary>
public static class CommentEndpoints
{
    public static void MapComments(this IEndpointRouteBuilder topics)
    {
        topics.MapPost("/{topicId}/comments", AddAsync).WithName("topics.comment").IsCommand(creates: true).WithSummary("Say something").WithDescription("By a member unit's people or the coordinator; `replyTo` an earlier comment.");
        topics.MapPut("/{topicId}/comments/{commentId}", (string id, string topicId, string commentId, TopicCommentBody body, Commands commands) =>
                commands.SendAsync(new ChangeComment(Id(id), Topic(topicId), Shape.Id("commentId", commentId), TopicShapes.Comment(body.Text)), commentId))
            .WithName("topics.change-comment").IsCommand().WithSummary("Change my comment").WithDescription("Within fifteen minutes.");
        topics.MapDelete("/{topicId}/comments/{commentId}", (string id, string topicId, string commentId, Commands commands) =>
                commands.SendAsync(new WithdrawComment(Id(id), Topic(topicId), Shape.Id("commentId", commentId)), commentId))
            .WithName("topics.withdraw-comment").IsCommand().WithSummary("Withdraw my comment").WithDescription("It keeps its place in the discussion and loses its words.");
    }

    private static async Task<IResult> AddAsync(string id, string topicId, TopicCommentBody body, HttpContext http, AllianceStandings standings, Commands commands)
    {
        var comment = commands.NewId("comment");
        var (text, replyTo) = (TopicShapes.Comment(body.Text), Ask.Id("replyTo", body.ReplyTo));
        var unit = await UnitAsync(id, body.UnitId, http.Caller(), standings);
        return await commands.SendAsync(new CommentOnTopic(Id(id), Topic(topicId), comment, replyTo, text, unit), comment, $"/api/alliances/{id}/topics/{topicId}");
    }
}
