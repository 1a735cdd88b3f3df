using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Matches;
using Alliance.Domain.Matching.Rounds;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Matching.Rounds;

/// <summary>What a round has brought together is offered to both sides; nothing is agreed to before both have accepted. One match for each pair: its id follows from it.</summary>
public sealed class OfferPairsPolicy : IPolicy
{
    public string Name => "match-round.offer-pairs";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "match-round.paired" };

    public Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ICommand>>(happened is RoundPaired e ? [Offer(e)] : []);

    private static OfferMatch Offer(RoundPaired e) => new(
        e.AllianceId, Ids.Derive("match", $"{e.RoundId}/{e.NeedId}/{e.ResourceId}"), e.NeedId, e.ResourceId, e.Quantity, null, null, null, Shorter(e.Title), RoundId: e.RoundId);

    private static string Shorter(string title) => title.Length <= 100 ? title : $"{title[..100]}…";
}
