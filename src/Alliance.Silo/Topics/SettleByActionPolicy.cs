using Alliance.Domain.ActionItems;
using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Topics;

/// <summary>What is to be done is settled as a topic by giving it to an owner with a date; it lives on as that action item.</summary>
public sealed class SettleByActionPolicy : IPolicy
{
    public string Name => "topic.settle-by-action";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "action-item.assigned" };

    public Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ICommand>>(
        happened is ActionItemAssigned { TopicId: { } topic } e ? [new SettleTopic(e.AllianceId, topic, SettledHow.Assigned)] : []);
}
