using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Matches;
using Alliance.Domain.Matching.Plans;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Matching.Plans;

namespace Alliance.Silo.Matching.Plans;

/// <summary>
/// An accepted plan becomes offers: both sides of every pair are asked. What has changed since it was made is found out pair by pair: an offer
/// that is no longer possible is refused, and the others go out all the same.
/// </summary>
public sealed class OfferPlanPolicy(PlanStoreQueries store) : IPolicy
{
    public string Name => "matching-plan.offers";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "matching-plan.accepted" };

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel) =>
        happened is PlanAccepted e && await store.PreviewAsync(e.PlanId, e.Preview, cancel) is { } preview
            ? [.. preview.Parts.SelectMany(p => p.Pairs).Select(pair => Offer(e, pair))]
            : [];

    private static OfferMatch Offer(PlanAccepted e, PlannedPair pair) => new(
        e.AllianceId, Ids.Derive("match", $"{e.PlanId}/{pair.NeedId}/{pair.ResourceId}"), pair.NeedId, pair.ResourceId, pair.Quantity, null, null, null, $"撮合方案“{e.Title}”", PlanId: e.PlanId);
}
