using System.Globalization;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Matching.Matches;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Matching.Matches;

namespace Alliance.Silo.Matching.Matches;

/// <summary>
/// When both sides have agreed, both entries are asked to promise, what is given first; only then it is a commitment. Where one of
/// them cannot, the match falls through. Whatever ends a match frees what was promised for it: nothing is promised again for one
/// that has ended, and what a process that was cut off promised all the same is freed when the commitment is refused.
/// </summary>
public sealed class PromisePolicy(MatchQueries matches) : IPolicy
{
    public string Name => "match.promises";

    public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "match.agreed", "match.fell-through", "match.withdrawn", "match.dispute-settled", "match.confirmed" };

    public bool SideBySide => true;

    public async Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel) => happened switch
    {
        MatchAgreed e => await matches.StageAsync(e.MatchId, cancel) == "agreed"
            ?
            [
                new PromiseListing(e.ResourceAllianceId, e.ResourceId, e.MatchId, e.Quantity, e.NeedUnitId),
                new PromiseListing(e.AllianceId, e.NeedId, e.MatchId, e.Quantity, e.ResourceUnitId),
                new CommitMatch(e.AllianceId, e.MatchId),
            ]
            : [],
        MatchFellThrough e => e.ListingId == e.NeedId ? [Release(e, ofNeed: false, "fell-through")] : [],
        MatchWithdrawn e => [Release(e, ofNeed: false, "withdrawn"), Release(e, ofNeed: true, "withdrawn")],
        DisputeSettled { Outcome: DisputeOutcome.Release } e => [Release(e, ofNeed: false, "dispute-settled"), Release(e, ofNeed: true, "dispute-settled")],
        MatchConfirmed e => [new DeliverListing(e.ResourceAllianceId, e.ResourceId, e.MatchId, e.Quantity), new DeliverListing(e.AllianceId, e.NeedId, e.MatchId, e.Quantity)],
        _ => [],
    };

    public Task<IReadOnlyList<ICommand>?> RefusedAsync(StoredEvent stored, IEvent happened, ICommand command, Refusal refusal, CancellationToken cancel)
    {
        IReadOnlyList<ICommand>? instead = (happened, command) switch
        {
            (MatchAgreed e, PromiseListing p) when p.ListingId == e.ResourceId => [FallThrough(e, p, refusal)],
            (MatchAgreed e, PromiseListing p) => [FallThrough(e, p, refusal), Release(e, ofNeed: false, "fell-through")],
            (MatchAgreed e, CommitMatch) => [Release(e, ofNeed: false, "ended"), Release(e, ofNeed: true, "ended")],
            _ => null,
        };
        return Task.FromResult(instead);
    }

    private static LetFallThrough FallThrough(MatchAgreed e, PromiseListing p, Refusal refusal) => new(e.AllianceId, e.MatchId, p.ListingId, refusal.Code, LeftIn(refusal));

    private static long? LeftIn(Refusal refusal) =>
        refusal.Facts.TryGetValue("left", out var text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var left) ? (long)(left * Milli.One) : null;

    private static ReleaseListing Release(MatchEvent e, bool ofNeed, string why) =>
        ofNeed ? new ReleaseListing(e.AllianceId, e.NeedId, e.MatchId, why) : new ReleaseListing(e.ResourceAllianceId, e.ResourceId, e.MatchId, why);
}
