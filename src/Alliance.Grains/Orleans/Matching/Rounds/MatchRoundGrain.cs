using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Matching.Rounds;

[Alias("alliance.match-round")]
public interface IMatchRoundGrain : IAggregateGrain;

[GrainType("match-round")]
public sealed class MatchRoundGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IMatchRoundGrain;
