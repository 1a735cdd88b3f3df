using Alliance.Domain.Kernel;

namespace Alliance.Domain.Topics;

/// <summary>The discussion under a topic, before the meeting and until it is settled.</summary>
internal static class DiscussionRules
{
    private const int MostComments = 1000;

    private static readonly TimeSpan Editable = TimeSpan.FromMinutes(15);

    public static Decision Comment(TopicState state, CommentOnTopic c, CommandContext context) =>
        state.Comments.ContainsKey(c.CommentId) ? Decision.Reject(KernelCodes.Exists, ("id", c.CommentId))
        : state.Comments.Count >= MostComments ? Decision.Reject(TopicCodes.TooManyComments, ("limit", MostComments))
        : c.ReplyTo is not null && !state.Comments.ContainsKey(c.ReplyTo) ? Decision.Reject(TopicCodes.UnknownComment)
        : c.UnitId is not null && !context.FactsOf<TopicFacts>().Seats.InGoodStanding.Contains(c.UnitId) ? Decision.Reject(TopicCodes.NotAMember)
        : Decision.Accept(new TopicCommented(c.AllianceId, c.TopicId, c.CommentId, c.ReplyTo, c.Text, c.UnitId, context.Caller.PersonId, context.Now));

    public static Decision Change(TopicState state, ChangeComment c, CommandContext context) =>
        state.Comments.GetValueOrDefault(c.CommentId) is not { Withdrawn: false } comment ? Decision.Reject(TopicCodes.UnknownComment)
        : context.Now - comment.At > Editable ? Decision.Reject(TopicCodes.CommentTooOld, ("minutes", (int)Editable.TotalMinutes))
        : Decision.Accept(new CommentChanged(c.AllianceId, c.TopicId, c.CommentId, c.Text));

    public static Decision Withdraw(TopicState state, WithdrawComment c) =>
        state.Comments.GetValueOrDefault(c.CommentId) is { Withdrawn: false }
            ? Decision.Accept(new CommentWithdrawn(c.AllianceId, c.TopicId, c.CommentId))
            : Decision.Reject(TopicCodes.UnknownComment);
}
