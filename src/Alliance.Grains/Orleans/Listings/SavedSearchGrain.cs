using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Listings;

[Alias("alliance.saved-search")]
public interface ISavedSearchGrain : IAggregateGrain;

[GrainType("saved-search")]
public sealed class SavedSearchGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), ISavedSearchGrain;
