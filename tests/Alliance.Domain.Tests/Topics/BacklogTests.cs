using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;
using Alliance.Domain.Topics;
using Xunit;
using static Alliance.Domain.Tests.Topics.TopicScenario;

namespace Alliance.Domain.Tests.Topics;

public sealed class BacklogTests
{
    private static readonly ProposeTopic Propose = new("a", "t", Track.Consult, "老旧小区停车", null, "u1");

    [Fact]
    public void Any_member_in_good_standing_proposes_for_itself_and_nobody_else_does()
    {
        Assert.Equal("u1", Empty().Single<TopicProposed>(One, Propose).UnitId);
        Assert.Equal("u1", Empty().Single<TopicProposed>(Callers.Deputy("u1"), Propose).UnitId);
        Assert.Null(Empty().Single<TopicProposed>(Callers.Coordinator(), Propose with { UnitId = null }).UnitId);
        Empty().Refused(KernelCodes.Forbidden, Callers.Delegate("u3"), Propose with { UnitId = "u3" });
        Empty().Refused(KernelCodes.Forbidden, One, Propose with { UnitId = "u2" });
        Empty().Refused(KernelCodes.Forbidden, One, Propose with { UnitId = null });
        Empty().Refused(KernelCodes.Forbidden, Callers.Coordinator("b"), Propose);
        Empty().Refused(TopicCodes.NotAMember, Callers.Coordinator(), Propose with { UnitId = "u3" });
    }

    [Fact]
    public void A_unit_cannot_flood_the_chair()
    {
        var s = Empty();
        s.Facts = Facts with { UndecidedOfUnit = 30 };
        s.Refused(TopicCodes.TooManyProposals, One, Propose);
    }

    [Fact]
    public void The_chair_and_the_coordinator_admit_under_the_charters_terms()
    {
        var s = Proposed();
        s.Refused(KernelCodes.Forbidden, One, new AdmitTopic("a", "t"));
        var admitted = s.Single<TopicAdmitted>(Chair, new AdmitTopic("a", "t", Track.Decide));
        Assert.Equal((Track.Decide, 336, "2/3", Majority.TwoThirds, s.Now.AddHours(336)), (admitted.Track, admitted.NoticeHours, admitted.Quorum, admitted.Majority, admitted.DueAt));
        s.Refused(TopicCodes.AlreadyAdmitted, Callers.Coordinator(), new AdmitTopic("a", "t"));
        Proposed().Single<TopicAdmitted>(Callers.Coordinator(), new AdmitTopic("a", "t"));
    }

    [Fact]
    public void Who_proposed_changes_it_until_it_is_admitted_and_the_chair_after()
    {
        var s = Proposed();
        s.Single<TopicChanged>(One, new ChangeTopic("a", "t", Track.Consult, "小区停车", null));
        Assert.Empty(s.Accepted(One, new ChangeTopic("a", "t", Track.Consult, "小区停车", null)));
        s.Accepted(Chair, new AdmitTopic("a", "t"));
        s.Refused(TopicCodes.AlreadyAdmitted, One, new ChangeTopic("a", "t", Track.Consult, "夜间停车", null));
        var moved = s.Accepted(Chair, new ChangeTopic("a", "t", Track.Do, "夜间停车", null));
        Assert.Equal((72, "夜间停车"), (Assert.IsType<TopicAdmitted>(moved[1]).NoticeHours, s.State.Title));
    }

    [Fact]
    public void What_was_declined_withdrawn_or_merged_stays_so()
    {
        var declined = Proposed();
        Assert.Equal("u1", declined.Single<TopicDeclined>(Chair, new DeclineTopic("a", "t", "不在联盟职责内")).UnitId);
        declined.Refused(TopicCodes.Closed, Chair, new AdmitTopic("a", "t"));
        Assert.Empty(declined.Accepted(Caller.System, new PlaceTopic("a", "t", "m")));
        var withdrawn = Admitted();
        withdrawn.Refused(KernelCodes.Forbidden, Chair, new WithdrawTopic("a", "t"));
        Assert.Equal(SettledHow.Withdrawn, withdrawn.Single<TopicSettled>(One, new WithdrawTopic("a", "t")).How);
    }

    [Fact]
    public void A_topic_merges_only_into_one_that_is_open()
    {
        var s = Proposed();
        s.Refused(TopicCodes.MergeWithItself, Chair, new MergeTopic("a", "t", "t"));
        s.Refused(TopicCodes.CannotMergeInto, Chair, new MergeTopic("a", "t", "x"));
        s.Facts = Facts with { Other = new OtherTopic("x", TopicStatus.Merged, Track.Consult) };
        s.Refused(TopicCodes.CannotMergeInto, Chair, new MergeTopic("a", "t", "x"));
        s.Facts = Facts with { Other = new OtherTopic("x", TopicStatus.Admitted, Track.Consult) };
        s.Refused(KernelCodes.Forbidden, One, new MergeTopic("a", "t", "x"));
        Assert.Equal("x", s.Single<TopicMerged>(Chair, new MergeTopic("a", "t", "x")).IntoTopicId);
        s.Refused(TopicCodes.Closed, Chair, new MergeTopic("a", "t", "x"));
    }

    [Fact]
    public void The_backlog_is_ordered_within_a_track()
    {
        var s = Admitted();
        s.Facts = Facts with { Other = new OtherTopic("x", TopicStatus.Admitted, Track.Decide), AfterRank = "000004", NextRank = "000005" };
        s.Refused(TopicCodes.OtherTrack, Chair, new OrderTopic("a", "t", "x"));
        s.Facts = Facts with { Other = new OtherTopic("x", TopicStatus.Admitted, Track.Consult), AfterRank = "000004", NextRank = "000005" };
        var ordered = s.Single<TopicOrdered>(Chair, new OrderTopic("a", "t", "x"));
        Assert.True(string.CompareOrdinal("000004", ordered.Rank) < 0 && string.CompareOrdinal(ordered.Rank, "000005") < 0);
        Assert.Empty(s.Accepted(Chair, new OrderTopic("a", "t", "x")));
        s.Refused(KernelCodes.Forbidden, One, new OrderTopic("a", "t", null));
    }
}
