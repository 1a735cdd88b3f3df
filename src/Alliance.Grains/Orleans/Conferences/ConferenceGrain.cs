using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Conferences;

[Alias("alliance.conference")]
public interface IConferenceGrain : IAggregateGrain;

[GrainType("conference")]
public sealed class ConferenceGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IConferenceGrain;
