using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.ChairCycles;

[Alias("alliance.chair-cycle")]
public interface IChairCycleGrain : IAggregateGrain;

[GrainType("chair-cycle")]
public sealed class ChairCycleGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IChairCycleGrain;
