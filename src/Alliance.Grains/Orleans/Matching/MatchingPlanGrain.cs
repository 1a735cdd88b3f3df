using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Matching.Plans;

[Alias("alliance.matching-plan")]
public interface IMatchingPlanGrain : IAggregateGrain;

[GrainType("matching-plan")]
public sealed class MatchingPlanGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IMatchingPlanGrain;
