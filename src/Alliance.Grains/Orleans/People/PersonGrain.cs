using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.People;

[Alias("alliance.person")]
public interface IPersonGrain : IAggregateGrain;

[GrainType("person")]
public sealed class PersonGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IPersonGrain;
