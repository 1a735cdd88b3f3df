using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;
using Alliance.Domain.Topics;
using Xunit;
using static Alliance.Domain.Tests.Topics.TopicScenario;

namespace Alliance.Domain.Tests.Topics;

public sealed class SettlingTests
{
    [Fact]
    public void A_topic_follows_the_agendas_it_stands_on()
    {
        var s = Admitted();
        Assert.Equal("m1", s.Single<TopicPlaced>(Caller.System, new PlaceTopic("a", "t", "m1")).ConferenceId);
        Assert.Empty(s.Accepted(Caller.System, new PlaceTopic("a", "t", "m1")));
        s.Refused(TopicCodes.OnAgenda, Chair, new DeclineTopic("a", "t", "不议"));
        Assert.Empty(s.Accepted(Caller.System, new TakeOffTopic("a", "t", "m0")));
        s.Single<TopicTakenOff>(Caller.System, new TakeOffTopic("a", "t", "m1"));
        s.Single<TopicPlaced>(Caller.System, new PlaceTopic("a", "t", "m2"));
        s.Single<TopicCarriedOver>(Caller.System, new CarryOverTopic("a", "t", "m2"));
        Assert.Equal((TopicStatus.Admitted, (string?)null), (s.State.Status, s.State.ConferenceId));
        s.Refused(KernelCodes.Forbidden, Chair, new PlaceTopic("a", "t", "m3"));
    }

    [Fact]
    public void What_the_chair_puts_on_an_agenda_is_admitted_by_that()
    {
        var events = Proposed().Accepted(Caller.System, new PlaceTopic("a", "t", "m1"));
        Assert.IsType<TopicAdmitted>(events[0]);
        Assert.IsType<TopicPlaced>(events[1]);
    }

    [Fact]
    public void Only_an_urgent_matter_goes_by_circulation_and_not_longer_than_the_charter_has_it()
    {
        Admitted().Refused(TopicCodes.NotUrgent, Chair, new CirculateTopic("a", "t", 4));
        var s = Proposed(Track.Urgent);
        s.Refused(KernelCodes.Forbidden, One, new CirculateTopic("a", "t", 4));
        Assert.Equal("24", s.Refused(TopicCodes.TooLong, Chair, new CirculateTopic("a", "t", 25)).Facts["limit"]);
        var circulated = Assert.IsType<TopicCirculated>(s.Accepted(Chair, new CirculateTopic("a", "t", 4))[1]);
        Assert.Equal((s.Now.AddHours(4), "1/3", Majority.Simple), (circulated.Until, circulated.Quorum, circulated.Majority));
        s.Refused(TopicCodes.Circulating, Chair, new CirculateTopic("a", "t", 4));
        s.Refused(TopicCodes.Circulating, One, new WithdrawTopic("a", "t"));
    }

    [Fact]
    public void A_circulation_is_settled_by_its_own_vote_alone()
    {
        var s = Proposed(Track.Urgent);
        var vote = Assert.IsType<TopicCirculated>(s.Accepted(Chair, new CirculateTopic("a", "t", null))[1]).VoteId;
        Assert.Empty(s.Accepted(Caller.System, new SettleTopic("a", "t", SettledHow.Adopted, "another")));
        s.Refused(TopicCodes.Circulating, Chair, new SettleTopic("a", "t", SettledHow.Consulted));
        Assert.Equal(SettledHow.Adopted, s.Single<TopicSettled>(Caller.System, new SettleTopic("a", "t", SettledHow.Adopted, vote)).How);
        Assert.Empty(s.Accepted(Caller.System, new SettleTopic("a", "t", SettledHow.Rejected, vote)));
    }

    [Fact]
    public void What_comes_of_an_earlier_vote_too_late_does_not_end_a_new_circulation()
    {
        var s = Proposed(Track.Urgent);
        s.Accepted(Chair, new CirculateTopic("a", "t", null));
        s.Single<CirculationEnded>(Chair, new EndCirculation("a", "t"));
        s.Accepted(Chair, new CirculateTopic("a", "t", null));
        Assert.Empty(s.Accepted(Caller.System, new EndCirculation("a", "t", "the-earlier-vote")));
        Assert.Equal(TopicStatus.Circulating, s.State.Status);
        s.Single<CirculationEnded>(Caller.System, new EndCirculation("a", "t", s.State.VoteId));
    }

    [Fact]
    public void A_circulation_called_off_leaves_the_topic_on_the_backlog()
    {
        var s = Proposed(Track.Urgent);
        s.Refused(TopicCodes.NotCirculating, Chair, new EndCirculation("a", "t"));
        s.Accepted(Chair, new CirculateTopic("a", "t", null));
        s.Single<CirculationEnded>(Caller.System, new EndCirculation("a", "t"));
        Assert.Equal(TopicStatus.Admitted, s.State.Status);
        Assert.Empty(s.Accepted(Caller.System, new EndCirculation("a", "t")));
    }

    [Theory]
    [InlineData(Track.Consult, null)]
    [InlineData(Track.Urgent, null)]
    [InlineData(Track.Decide, TopicCodes.NeedsVote)]
    [InlineData(Track.Do, TopicCodes.NeedsOwner)]
    public void People_settle_by_consultation_what_is_no_decision_and_needs_no_owner(Track track, string? refused)
    {
        var s = Admitted(track);
        if (refused is null)
        {
            Assert.Equal("形成共识", s.Single<TopicSettled>(Chair, new SettleTopic("a", "t", SettledHow.Consulted, Note: "形成共识")).Note);
        }
        else
        {
            s.Refused(refused, Chair, new SettleTopic("a", "t", SettledHow.Consulted));
            s.Single<TopicSettled>(Caller.System, new SettleTopic("a", "t", track == Track.Do ? SettledHow.Assigned : SettledHow.Adopted, track == Track.Do ? null : "vote"));
        }
    }

    [Fact]
    public void What_is_to_be_decided_is_not_settled_with_an_item_of_an_agenda_but_by_its_vote()
    {
        var s = Admitted(Track.Decide);
        Assert.Empty(s.Accepted(Caller.System, new SettleTopic("a", "t", SettledHow.Adopted, null, "m1")));
        Assert.Equal("v", s.Single<TopicSettled>(Caller.System, new SettleTopic("a", "t", SettledHow.Adopted, "v", "m1")).VoteId);
    }

    [Fact]
    public void An_action_item_settles_what_was_to_be_done_and_nothing_else()
    {
        Assert.Empty(Admitted().Accepted(Caller.System, new SettleTopic("a", "t", SettledHow.Assigned)));
        Assert.Equal(SettledHow.Assigned, Admitted(Track.Do).Single<TopicSettled>(Caller.System, new SettleTopic("a", "t", SettledHow.Assigned)).How);
    }

    [Fact]
    public void Nobody_declares_a_vote_won_by_hand()
    {
        Admitted().Refused(TopicCodes.NeedsVote, Chair, new SettleTopic("a", "t", SettledHow.Adopted));
        Proposed().Refused(TopicCodes.NotAdmitted, Chair, new SettleTopic("a", "t", SettledHow.Consulted));
    }
}
