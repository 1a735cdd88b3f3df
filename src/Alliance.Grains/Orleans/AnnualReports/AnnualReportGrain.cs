using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.AnnualReports;

[Alias("alliance.annual-report")]
public interface IAnnualReportGrain : IAggregateGrain;

[GrainType("annual-report")]
public sealed class AnnualReportGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IAnnualReportGrain;
