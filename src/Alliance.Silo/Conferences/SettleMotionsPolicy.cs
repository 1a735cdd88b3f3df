using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Votes;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Conferences;

/// <summary>What a vote on a motion decided is what becomes of the motion; a vote that was called off, or tied between options, leaves it as it is.</summary>
public sealed class SettleMotionsPolicy : IPolicy
{
    public string Name => "conference.settle-motions";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "vote.closed" };

    public Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ICommand>>(
        happened is VoteClosed { ConferenceId: { } conference, MotionId: { } motion } e && Of(e.Outcome) is { } outcome
            ? [new SettleMotion(e.AllianceId, conference, motion, outcome, e.VoteId)]
            : []);

    private static MotionOutcome? Of(VoteOutcome outcome) => outcome switch
    {
        VoteOutcome.Adopted => MotionOutcome.Adopted,
        VoteOutcome.Rejected => MotionOutcome.Rejected,
        VoteOutcome.NoQuorum => MotionOutcome.NoQuorum,
        _ => null,
    };
}
