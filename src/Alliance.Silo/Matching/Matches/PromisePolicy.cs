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
/// <para>An entry may be held for a moment by a match that then falls through on its other side. Who comes in that moment waits for it to be
/// decided rather than be told that there is nothing: whoever holds both entries waits for nobody, so that nobody waits in a circle.</para>
/// </summary>
public sealed class PromisePolicy(MatchQueries matches) : IPolicy
{
    private const int Looks = 75;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(40);

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

    public async Task<IReadOnlyList<ICommand>?> RefusedAsync(StoredEvent stored, IEvent happened, ICommand command, Refusal refusal, CancellationToken cancel)
    {
        if (happened is MatchAgreed agreed && command is PromiseListing asked && refusal.Code == ListingCodes.NotEnough && await RoomComesAsync(asked, cancel))
        {
            return [.. (await ReactAsync(stored, agreed, cancel)).SkipWhile(c => c.Stream != asked.Stream)];
        }

        IReadOnlyList<ICommand>? instead = (happened, command) switch
        {
            (MatchAgreed e, PromiseListing p) when p.ListingId == e.ResourceId => [FallThrough(e, p, refusal)],
            (MatchAgreed e, PromiseListing p) => [FallThrough(e, p, refusal), Release(e, ofNeed: false, "fell-through")],
            (MatchAgreed e, CommitMatch) => [Release(e, ofNeed: false, "ended"), Release(e, ofNeed: true, "ended")],
            _ => null,
        };
        return instead;
    }

    /// <summary>True when there is enough after all, once nothing of the entry is held for matches that are not decided.</summary>
    private async Task<bool> RoomComesAsync(PromiseListing asked, CancellationToken cancel)
    {
        for (var look = 0; look < Looks; look++)
        {
            var (left, held) = await matches.RoomAsync(asked.ListingId, asked.MatchId, cancel);
            if (left >= asked.Quantity)
            {
                return true;
            }

            if (left + held < asked.Quantity)
            {
                return false;
            }

            await Task.Delay(Look, cancel);
        }

        return false;
    }

    private static LetFallThrough FallThrough(MatchAgreed e, PromiseListing p, Refusal refusal) => new(e.AllianceId, e.MatchId, p.ListingId, refusal.Code, LeftIn(refusal));

    private static long? LeftIn(Refusal refusal) =>
        refusal.Facts.TryGetValue("left", out var text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var left) ? (long)(left * Milli.One) : null;

    private static ReleaseListing Release(MatchEvent e, bool ofNeed, string why) =>
        ofNeed ? new ReleaseListing(e.AllianceId, e.NeedId, e.MatchId, why) : new ReleaseListing(e.ResourceAllianceId, e.ResourceId, e.MatchId, why);
}
