using Alliance.Domain.Alliances;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Silo.Kernel;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.ChairCycles;

/// <summary>Whoever comes, leaves or weighs otherwise changes the turns that have not begun, in the cycle that is open.</summary>
public sealed class FollowMembershipPolicy(Database database, TimeProvider clock) : IPolicy
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
        "alliance.charter-amended",
    };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var read = await database.ReadAsync(db => RosterQuery.LoadAsync(db, stored.Scope.Id, today), cancel);
        if (read.Facts.OpenCycleId is not { } cycle)
        {
            return [];
        }

        var passed = happened as SeatPassed;
        var cause = stored.Name[(stored.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return [new FollowMembership(stored.Scope.Id, cycle, cause, passed?.UnitId, passed?.ToUnitId)];
    }
}
