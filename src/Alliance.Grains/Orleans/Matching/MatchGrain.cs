using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Matching;

[Alias("alliance.match")]
public interface IMatchGrain : IAggregateGrain;

[GrainType("match")]
public sealed class MatchGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IMatchGrain;
