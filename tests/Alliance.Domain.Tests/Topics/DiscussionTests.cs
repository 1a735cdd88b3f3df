using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;
using Alliance.Domain.Topics;
using Xunit;
using static Alliance.Domain.Tests.Topics.TopicScenario;

namespace Alliance.Domain.Tests.Topics;

public sealed class DiscussionTests
{
    private static readonly CommentOnTopic Say = new("a", "t", "c1", null, "同意先做调查", "u1");

    [Fact]
    public void Members_and_the_coordinator_discuss_and_outsiders_do_not()
    {
        var s = Proposed();
        Assert.Equal(("u1", One.PersonId), (s.Single<TopicCommented>(One, Say).UnitId, s.State.Comments["c1"].PersonId));
        s.Single<TopicCommented>(Callers.Coordinator(), Say with { CommentId = "c2", UnitId = null, ReplyTo = "c1" });
        s.Refused(KernelCodes.Forbidden, Callers.Delegate("u3"), Say with { CommentId = "c3", UnitId = "u3" });
        s.Refused(KernelCodes.Forbidden, Callers.With(Role.Observer, "a"), Say with { CommentId = "c3", UnitId = null });
        s.Refused(KernelCodes.Forbidden, One, Say with { CommentId = "c3", UnitId = "u2" });
        s.Refused(KernelCodes.Exists, One, Say);
        s.Refused(TopicCodes.UnknownComment, One, Say with { CommentId = "c3", ReplyTo = "nothing" });
    }

    [Fact]
    public void A_comment_is_changed_by_its_own_person_within_a_quarter_of_an_hour()
    {
        var s = Proposed();
        s.Accepted(One, Say);
        s.Refused(KernelCodes.Forbidden, Callers.Deputy("u1"), new ChangeComment("a", "t", "c1", "改"));
        s.Refused(KernelCodes.Forbidden, Chair, new ChangeComment("a", "t", "c1", "改"));
        s.Now = s.Now.AddMinutes(15);
        s.Single<CommentChanged>(One, new ChangeComment("a", "t", "c1", "同意先做一次调查"));
        s.Now = s.Now.AddTicks(1);
        Assert.Equal("15", s.Refused(TopicCodes.CommentTooOld, One, new ChangeComment("a", "t", "c1", "又改")).Facts["minutes"]);
    }

    [Fact]
    public void A_comment_is_withdrawn_once_by_its_own_person_at_any_time()
    {
        var s = Proposed();
        s.Accepted(One, Say);
        s.Now = s.Now.AddDays(3);
        s.Refused(KernelCodes.Forbidden, Chair, new WithdrawComment("a", "t", "c1"));
        s.Single<CommentWithdrawn>(One, new WithdrawComment("a", "t", "c1"));
        s.Refused(TopicCodes.UnknownComment, One, new WithdrawComment("a", "t", "c1"));
        s.Refused(TopicCodes.UnknownComment, One, new ChangeComment("a", "t", "c1", "改"));
    }

    [Fact]
    public void What_is_settled_is_no_longer_discussed()
    {
        var s = Admitted();
        s.Accepted(Chair, new SettleTopic("a", "t", SettledHow.Consulted));
        s.Refused(TopicCodes.Closed, One, Say);
    }

    [Fact]
    public void A_huge_paste_is_refused_with_the_field()
    {
        var wrong = Assert.Throws<ShapeException>(() => TopicShapes.Comment(new string('长', TopicShapes.CommentMax + 1)));
        Assert.Equal(("text", "too-long"), (wrong.Field, wrong.Problem));
        Assert.Throws<ShapeException>(() => TopicShapes.Comment("  \n "));
        Assert.Throws<ShapeException>(() => TopicShapes.Comment("零\u0000字节"));
        Assert.Throws<ShapeException>(() => TopicShapes.Title("两\n行"));
    }
}
