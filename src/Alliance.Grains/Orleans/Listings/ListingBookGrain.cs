using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Listings;

[Alias("alliance.listing-book")]
public interface IListingBookGrain : IAggregateGrain;

[GrainType("listing-book")]
public sealed class ListingBookGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IListingBookGrain;
