using Alliance.Domain.Alliances;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Silo.Kernel;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.ChairCycles;

/// <summary>Whoever comes, leaves or weighs otherwise changes the turns that have not begun, in the cycle that is open; it closes with the alliance.</summary>
public sealed class FollowMembershipPolicy(ChairCycleQueries cycles) : IPolicy
{
    public string Name => "chair-cycle.follow-membership";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "alliance.member-joined",
        "alliance.member-left",
        "alliance.member-suspended",
        "alliance.member-reinstated",
        "alliance.share-set",
        "alliance.seat-passed",
        "alliance.charter-in-force",
        "alliance.dissolved",
    };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        if (await cycles.OpenCycleOfAsync(stored.Scope.Id, cancel) is not { } cycle)
        {
            return [];
        }

        var passed = happened as SeatPassed;
        var cause = stored.Name[(stored.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return [new FollowMembership(stored.Scope.Id, cycle, cause, passed?.UnitId, passed?.ToUnitId)];
    }
}
