using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Matching.Rounds;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Matching.Rounds;

namespace Alliance.Web.Matching.Rounds;

public sealed record RoundListAnswer(IReadOnlyList<RoundItem> Items, IReadOnlyDictionary<string, bool> May);

/// <summary>
/// What came out, in numbers: `choices[0]` seekers' matches were their first choice, and so on. `excluded`: entries that could not be matched any more when it was solved; without a name where the reader may not see them.
/// </summary>
public sealed record RoundSummary(
    int Seekers, int Offers, int Pairs, int UnmatchedSeekers, int FreePlaces, IReadOnlyList<int> Choices, string Digest, string Seed, string Secret, IReadOnlyList<RoundExcluded> Excluded);

/// <summary>Why a seeker did not get an offer it had ranked; `listingId` is the offer.</summary>
public sealed record RefusalAnswer(string ListingId, RefusalCause Cause, int Places, bool ByLot);

/// <summary>
/// What came of an entry of the reader's own. `alias`: its name in the published input; `ranking` as it was counted there (null: none was given, or the unit's holds).
/// For a seeker `refusals`; for an offer how many of those it ranked had not ranked it (`notWanted`) and how many went elsewhere.
/// </summary>
public sealed record OutcomeAnswer(
    string ListingId, string Alias, int Got, int Quota, IReadOnlyList<int> Choices, IReadOnlyList<IReadOnlyList<string>>? Ranking, IReadOnlyList<RefusalAnswer> Refusals, int NotWanted, int Elsewhere);

/// <summary>What is the reader's own: units, entries that may still join, rankings while the round is open, what came of the entries when it is solved.</summary>
public sealed record OwnRoundAnswer(
    IReadOnlyList<string> Units, IReadOnlyList<EligibleEntry> Eligible, IReadOnlyList<OwnRanking> Rankings, IReadOnlyList<OutcomeAnswer> Outcomes);

/// <summary>A round whole. Of ranks it says who has given some; what they are, in `mine` alone.</summary>
public sealed record RoundAnswer(
    RoundItem Round,
    string AllianceId,
    RoundTerms Terms,
    string Commitment,
    bool? ByClock,
    string? Reason,
    IReadOnlyList<RoundEntryItem> Entries,
    IReadOnlyDictionary<string, UnitRef> Units,
    IReadOnlyList<RoundPairItem> Pairs,
    RoundSummary? Result,
    OwnRoundAnswer Mine,
    bool Complete,
    IReadOnlyDictionary<string, bool> May,
    long Version,
    long AsOf);

/// <summary>All that a round's result follows from: `text` is the canonical form whose SHA-256 is the digest; `seed` is SHA-256 over the secret and the contributions, parted by newlines.</summary>
public sealed record PublishedRound(
    string Title,
    RoundPublication Publication,
    string Commitment,
    string Secret,
    IReadOnlyList<string> Contributions,
    RoundInput Input,
    string Text,
    string Digest,
    IReadOnlyList<RoundMatch> Matches,
    IReadOnlyList<UnmatchedSeeker> Unmatched);

/// <summary>The server's own check of what is published, from that alone.</summary>
public sealed record RoundVerification(
    bool DigestHolds, bool CommitmentHolds, bool SeedHolds, bool SameResult, bool Stable, IReadOnlyList<string> Faults, IReadOnlyList<BlockingPair> Blocking);

internal static class RoundResults
{
    public static RoundSummary Summary(RoundSolved r, IReadOnlyList<RoundExcluded> excluded)
    {
        var places = r.Input.Offers.Sum(o => o.Quota) - r.Matches.Length;
        var choices = r.Matches.Select(m => m.Choice).DefaultIfEmpty(0).Max();
        return new RoundSummary(
            r.Seekers, r.Offers, r.Pairs, r.Unmatched.Count(u => u.Got == 0), places, [.. Enumerable.Range(1, choices).Select(c => r.Matches.Count(m => m.Choice == c))], r.Digest, r.Input.Seed, r.Secret, excluded);
    }

    public static PublishedRound Published(RoundDetail round, RoundSolved r) => new(
        r.Title, r.Publication, round.Commitment, r.Secret, r.Contributions, r.Input, RoundDigest.TextOf(r.Input.AsRound()), r.Digest, r.Matches, r.Unmatched);

    public static RoundVerification Verify(string commitment, RoundSolved r, CancellationToken cancel)
    {
        var round = r.Input.AsRound();
        var verdict = StabilityVerifier.Check(round, r.Matches);
        return new RoundVerification(
            RoundDigest.Of(round) == r.Digest,
            RoundSeed.Hash(r.Secret) == commitment,
            RoundSeed.Of(r.Secret, r.Contributions) == r.Input.Seed,
            SelectionRounds.Run(round, cancel).Matches.SequenceEqual(r.Matches),
            verdict.IsStable,
            verdict.Faults,
            verdict.Blocking);
    }
}
