using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Alliances;

[Alias("alliance.alliance")]
public interface IAllianceGrain : IAggregateGrain;

[GrainType("alliance")]
public sealed class AllianceGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IAllianceGrain;
