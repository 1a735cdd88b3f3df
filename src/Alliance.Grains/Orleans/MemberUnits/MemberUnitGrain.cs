using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.MemberUnits;

[Alias("alliance.member-unit")]
public interface IMemberUnitGrain : IAggregateGrain;

[GrainType("member-unit")]
public sealed class MemberUnitGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IMemberUnitGrain;
