using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Resolutions;

[Alias("alliance.resolution")]
public interface IResolutionGrain : IAggregateGrain;

[GrainType("resolution")]
public sealed class ResolutionGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IResolutionGrain;
