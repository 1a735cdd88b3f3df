using Alliance.Domain.ActionItems;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Silo.Kernel;
using Alliance.Storage.ActionItems;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.ActionItems;

/// <summary>What a unit has still to do goes with its seat when it is merged into another.</summary>
public sealed class PassItemsPolicy(ActionItemQueries items) : IPolicy
{
    public string Name => "action-item.pass-on";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance.seat-passed" };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
    {
        var passed = (SeatPassed)happened;
        var open = await items.OpenOfAsync(passed.AllianceId, passed.UnitId, cancel);
        return [.. open.Select(item => new ReassignActionItem(passed.AllianceId, item, passed.ToUnitId, "单位合并"))];
    }
}
