using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Conferences;

[Alias("alliance.meeting-series")]
public interface IMeetingSeriesGrain : IAggregateGrain;

[GrainType("meeting-series")]
public sealed class MeetingSeriesGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IMeetingSeriesGrain;
