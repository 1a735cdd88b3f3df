using Alliance.Domain.Attachments;
using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;
using Alliance.Domain.Tests.Topics;
using Xunit;

namespace Alliance.Domain.Tests.Attachments;

public sealed class AttachmentDeciderTests
{
    private static readonly AttachmentFacts Facts = new(TopicScenario.Seats, OwnerExists: true, 0);

    private static readonly AddAttachment Add = new("a", "p", OwnerKind.Topic, "t", "方案.pdf", "application/pdf", 9, new string('a', 64), "u1");

    private static Scenario<AttachmentState> Empty(AttachmentFacts? facts = null) => new(new AttachmentDecider()) { Facts = facts ?? Facts };

    [Fact]
    public void Members_attach_to_topics_and_the_content_is_kept_with_the_paper()
    {
        var accepted = Assert.IsType<Decision.Accepted>(Empty().When(TopicScenario.One, Add));
        Assert.Equal(new ContentKept(Add.Hash), Assert.Single(accepted.Private));
        Empty().Refused(KernelCodes.Forbidden, Callers.Delegate("u3"), Add with { UnitId = "u3" });
        Empty().Refused(KernelCodes.Forbidden, TopicScenario.One, Add with { UnitId = "u2" });
        Empty().Refused(KernelCodes.Forbidden, Callers.Coordinator("b"), Add);
        Empty(Facts with { OwnerExists = false }).Refused(AttachmentCodes.UnknownOwner, TopicScenario.One, Add);
        Empty(Facts with { PapersOfOwner = 50 }).Refused(AttachmentCodes.TooMany, TopicScenario.One, Add);
    }

    [Theory]
    [InlineData(OwnerKind.Conference)]
    [InlineData(OwnerKind.Minutes)]
    public void Papers_of_a_meeting_are_the_chairs_matter(OwnerKind kind)
    {
        Empty().Refused(AttachmentCodes.LeadersOnly, TopicScenario.One, Add with { OwnerKind = kind });
        Empty().Single<AttachmentAdded>(TopicScenario.Chair, Add with { OwnerKind = kind, UnitId = "u2" });
        Empty().Single<AttachmentAdded>(Callers.Coordinator(), Add with { OwnerKind = kind, UnitId = null });
    }

    [Fact]
    public void Who_uploaded_that_unit_and_the_coordinator_remove_and_nobody_else()
    {
        foreach (var caller in new[] { TopicScenario.One, Callers.Deputy("u1"), Callers.Coordinator() })
        {
            var s = Empty();
            s.Accepted(TopicScenario.One, Add);
            s.Refused(KernelCodes.Forbidden, TopicScenario.Chair, new RemoveAttachment("a", "p"));
            var removed = Assert.IsType<Decision.Accepted>(s.When(caller, new RemoveAttachment("a", "p")));
            Assert.Equal(new ContentReleased(Add.Hash, "p"), Assert.Single(removed.Private));
            Assert.False(new AttachmentDecider().Exists(s.State));
        }
    }
}
