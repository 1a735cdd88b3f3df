using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.Minutes;
using Alliance.Domain.Topics;
using Alliance.Domain.Votes;
using Alliance.Silo.Conferences;
using Alliance.Silo.Kernel;
using Alliance.Silo.Minutes;
using Alliance.Silo.Topics;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Tests.Silo;

/// <summary>What follows from a vote: for its topic, for its motion; and from a circulation, for its vote.</summary>
public sealed class VotePoliciesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(VoteOutcome.Adopted, SettledHow.Adopted)]
    [InlineData(VoteOutcome.Chosen, SettledHow.Adopted)]
    [InlineData(VoteOutcome.Rejected, SettledHow.Rejected)]
    [InlineData(VoteOutcome.Tied, SettledHow.Rejected)]
    public async Task A_vote_on_a_topic_settles_it_in_a_meeting_and_without(VoteOutcome outcome, SettledHow how)
    {
        Assert.Equal([new SettleTopic("a", "t", how, "v", "m")], await After(new SettleByVotesPolicy(), Closed(outcome, "m", "t")));
        Assert.Equal([new SettleTopic("a", "t", how, "v")], await After(new SettleByVotesPolicy(), Closed(outcome, null, "t")));
    }

    [Fact]
    public async Task Too_few_votes_end_a_circulation_and_leave_a_topic_of_a_meeting_to_be_carried_over()
    {
        Assert.Equal([new SettleTopic("a", "t", SettledHow.NoQuorum, "v")], await After(new SettleByVotesPolicy(), Closed(VoteOutcome.NoQuorum, null, "t")));
        Assert.Empty(await After(new SettleByVotesPolicy(), Closed(VoteOutcome.NoQuorum, "m", "t")));
    }

    [Fact]
    public async Task A_vote_called_off_ends_its_circulation_and_settles_nothing_else()
    {
        Assert.Equal([new EndCirculation("a", "t", "v")], await After(new SettleByVotesPolicy(), Closed(VoteOutcome.Cancelled, null, "t")));
        Assert.Empty(await After(new SettleByVotesPolicy(), Closed(VoteOutcome.Cancelled, "m", "t")));
    }

    [Fact]
    public async Task A_vote_on_a_motion_or_on_no_topic_leaves_topics_alone()
    {
        Assert.Empty(await After(new SettleByVotesPolicy(), Closed(VoteOutcome.Adopted, "m", "t", "motion")));
        Assert.Empty(await After(new SettleByVotesPolicy(), Closed(VoteOutcome.Adopted, "m")));
    }

    [Fact]
    public async Task A_topic_that_circulates_is_voted_on_openly_by_all_under_the_charter_until_its_time()
    {
        var opened = Assert.IsType<OpenVote>(Assert.Single(
            await After(new SettleByVotesPolicy(), new TopicCirculated("a", "t", "停水抢修", "请各单位表决", "v", Noon.AddHours(6), "1/2", Majority.Simple))));
        Assert.Equal(("v", "t", "停水抢修", "请各单位表决", (DateTimeOffset?)Noon.AddHours(6)), (opened.VoteId, opened.TopicId, opened.Title, opened.Text, opened.ClosesAt));
        Assert.Equal((false, null, Track.Urgent, null, null), (opened.Secret, opened.Rule, opened.Track!.Value, opened.BodyId, opened.ConferenceId));
        Assert.Equal([new CancelVote("a", "v", "circulation-ended")], await After(new SettleByVotesPolicy(), new CirculationEnded("a", "t", "停水抢修", "v")));
    }

    [Theory]
    [InlineData(VoteOutcome.Adopted, MotionOutcome.Adopted)]
    [InlineData(VoteOutcome.Rejected, MotionOutcome.Rejected)]
    [InlineData(VoteOutcome.NoQuorum, MotionOutcome.NoQuorum)]
    public async Task A_vote_on_a_motion_settles_it(VoteOutcome outcome, MotionOutcome becomes) =>
        Assert.Equal([new SettleMotion("a", "m", "motion", becomes, "v")], await After(new SettleMotionsPolicy(), Closed(outcome, "m", "t", "motion")));

    [Fact]
    public async Task A_motion_stays_as_it_is_when_its_vote_is_called_off_or_a_tie_and_when_the_vote_is_on_something_else()
    {
        Assert.Empty(await After(new SettleMotionsPolicy(), Closed(VoteOutcome.Cancelled, "m", null, "motion")));
        Assert.Empty(await After(new SettleMotionsPolicy(), Closed(VoteOutcome.Tied, "m", null, "motion")));
        Assert.Empty(await After(new SettleMotionsPolicy(), Closed(VoteOutcome.Adopted, "m", "t")));
        Assert.Empty(await After(new SettleMotionsPolicy(), Closed(VoteOutcome.Adopted, null, null, "motion")));
    }

    [Fact]
    public async Task Minutes_begin_with_their_meeting() =>
        Assert.Equal([new OpenMinutes("a", "m")], await After(new OpenMinutesPolicy(), new ConferenceOpened("a", "m", Noon, "1/2", ["u"])));

    private static VoteClosed Closed(VoteOutcome outcome, string? conference, string? topic = null, string? motion = null) =>
        new("a", "v", conference, topic, motion, "表决", outcome, null, new VoteRule(Majority.Simple), null, ClosedHow.ByHand, null, Noon);

    /// <summary>As the runner asks it: only for events that the policy follows.</summary>
    private static Task<IReadOnlyList<ICommand>> After(IPolicy policy, IEvent happened)
    {
        var name = Catalog.NameOf(happened).Name;
        Assert.Contains(name, policy.Events);
        var stored = new StoredEvent(ScopeId.OfAlliance("a"), 1, new StreamId("x", "x"), 1, name, 1, Catalog.Write(happened), "p", "c", Noon, "");
        return policy.ReactAsync(stored, stored.Read(), CancellationToken.None);
    }
}
