using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.ActionItems;

[Alias("alliance.action-item")]
public interface IActionItemGrain : IAggregateGrain;

[GrainType("action-item")]
public sealed class ActionItemGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IActionItemGrain;
