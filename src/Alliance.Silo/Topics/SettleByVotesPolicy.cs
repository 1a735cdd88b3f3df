using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Domain.Votes;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Topics;

/// <summary>A topic that circulates has its vote opened at once, for all members; what a vote on a topic decides settles it.</summary>
public sealed class SettleByVotesPolicy : IPolicy
{
    public string Name => "topic.settle-by-votes";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "topic.circulated", "topic.circulation-ended", "vote.closed" };

    public Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ICommand>>(happened switch
    {
        TopicCirculated e => [new OpenVote(e.AllianceId, e.VoteId, null, e.TopicId, null, null, e.Title, e.Text, [], Secret: false, Rule: null, ClosesAt: e.Until, Track: Track.Urgent)],
        CirculationEnded e => [new CancelVote(e.AllianceId, e.VoteId, "circulation-ended")],
        VoteClosed { TopicId: { } topic, MotionId: null } e => Closed(e, topic),
        _ => [],
    });

    /// <summary>Where too few voted at a meeting the topic is carried over with it; by circulation that is the end of it.</summary>
    private static IReadOnlyList<ICommand> Closed(VoteClosed e, string topic) => e.Outcome switch
    {
        VoteOutcome.Adopted or VoteOutcome.Chosen => [new SettleTopic(e.AllianceId, topic, SettledHow.Adopted, e.VoteId, e.ConferenceId)],
        VoteOutcome.Rejected or VoteOutcome.Tied => [new SettleTopic(e.AllianceId, topic, SettledHow.Rejected, e.VoteId, e.ConferenceId)],
        VoteOutcome.NoQuorum when e.ConferenceId is null => [new SettleTopic(e.AllianceId, topic, SettledHow.NoQuorum, e.VoteId)],
        VoteOutcome.Cancelled when e.ConferenceId is null => [new EndCirculation(e.AllianceId, topic, e.VoteId)],
        _ => [],
    };

}
