using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Listings;

[Alias("alliance.listing")]
public interface IListingGrain : IAggregateGrain;

[GrainType("listing")]
public sealed class ListingGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IListingGrain;
