using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Minutes;

[Alias("alliance.minutes")]
public interface IMinutesGrain : IAggregateGrain;

[GrainType("minutes")]
public sealed class MinutesGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IMinutesGrain;
