using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Votes;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Votes;

namespace Alliance.Silo.Votes;

/// <summary>Who checks in to a meeting, or leaves it, comes or goes in the votes that are open there.</summary>
public sealed class FollowPresencePolicy(VoteQueries votes) : IPolicy
{
    public string Name => "vote.follow-presence";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "conference.unit-checked-in", "conference.unit-left" };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        var (conference, unit, present) = happened switch
        {
            UnitCheckedIn e => (e.ConferenceId, e.UnitId, true),
            UnitLeftConference e => (e.ConferenceId, e.UnitId, false),
            _ => throw new ArgumentException($"Nothing follows from {happened.GetType().Name}.", nameof(happened)),
        };
        var open = await votes.OpenAsync(stored.Scope.Id, unit, conference, cancel);
        return [.. open.Select(vote => new MarkPresence(stored.Scope.Id, vote, unit, present))];
    }
}
