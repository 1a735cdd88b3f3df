using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Votes;

[Alias("alliance.vote")]
public interface IVoteGrain : IAggregateGrain;

[GrainType("vote")]
public sealed class VoteGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IVoteGrain;
