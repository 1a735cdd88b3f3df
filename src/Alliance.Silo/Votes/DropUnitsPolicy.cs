using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.Votes;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Votes;

namespace Alliance.Silo.Votes;

/// <summary>A unit that leaves the alliance, is suspended or passes its seat on drops out of every open vote it has not voted in.</summary>
public sealed class DropUnitsPolicy(VoteQueries votes) : IPolicy
{
    public string Name => "vote.drop-units";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance.member-left", "alliance.member-suspended", "alliance.seat-passed" };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        var (unit, because) = happened switch
        {
            MemberLeft e => (e.UnitId, "left"),
            MemberSuspended e => (e.UnitId, "suspended"),
            SeatPassed e => (e.UnitId, "merged"),
            _ => throw new ArgumentException($"Nothing follows from {happened.GetType().Name}.", nameof(happened)),
        };
        var open = await votes.OpenAsync(stored.Scope.Id, unit, cancel: cancel);
        return [.. open.Select(vote => new DropUnit(stored.Scope.Id, vote, unit, because))];
    }
}
