using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Topics;

[Alias("alliance.topic")]
public interface ITopicGrain : IAggregateGrain;

[GrainType("topic")]
public sealed class TopicGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), ITopicGrain;
