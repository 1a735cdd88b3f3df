using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;

namespace Alliance.Domain.Matching.Rounds;

/// <summary>An entry that takes part. <paramref name="PerMatch"/> in thousandths of <paramref name="Measure"/>; <paramref name="Whole"/>: it cannot be had for less; <paramref name="Least"/>: nor for less than that.</summary>
public sealed record RoundEntry(string ListingId, RoundSide Side, string UnitId, string Name, int Quota, long PerMatch, string Measure, bool Whole, long Least = 0)
{
    /// <summary>Whether the two, seeker and offer, could be promised to one another.</summary>
    public bool Fits(RoundEntry other)
    {
        var quantity = Math.Min(PerMatch, other.PerMatch);
        return Measure == other.Measure && TakesPart(quantity) && other.TakesPart(quantity);
    }

    private bool TakesPart(long quantity) => quantity == PerMatch || (!Whole && quantity >= Least);
}

/// <summary><paramref name="Commitment"/>: SHA-256 of the lot's secret, which is published at the end.</summary>
[Named("match-round.opened")]
public sealed record RoundOpened(string AllianceId, string RoundId, string Title, RoundTerms Terms, string Commitment, DateTimeOffset At) : IEvent;

[Named("match-round.joined")]
public sealed record RoundJoined(string AllianceId, string RoundId, string UnitId, string Title, RoundEntry Entry) : IEvent;

/// <summary><paramref name="OnlyBodyId"/>: the branch that the entry was meant for alone when it left.</summary>
[Named("match-round.left")]
public sealed record RoundLeft(string AllianceId, string RoundId, string UnitId, string Title, string ListingId, string Name, string? OnlyBodyId = null) : IEvent;

/// <summary>All that the log says of a ranking while the round is open: that there is one. <paramref name="Again"/>: in place of another.</summary>
[Named("match-round.ranked")]
public sealed record RoundRanked(string AllianceId, string RoundId, string UnitId, string Title, Ranker By, string? ListingId, bool Again) : IEvent;

[Named("match-round.closed")]
public sealed record RoundClosed(string AllianceId, string RoundId, string Title, bool ByClock, DateTimeOffset At) : IEvent;

/// <summary>An entry that had joined and could not be matched any more when the round was solved. <paramref name="Narrowed"/>: meant for one branch alone; its name is not told then.</summary>
public sealed record RoundExcluded(string ListingId, string Name, bool UnitLeft, bool Narrowed = false);

/// <summary>
/// The result with all that it follows from, under pseudonyms or openly as the terms say. <paramref name="Secret"/> and <paramref name="Contributions"/>
/// (SHA-256 of each ranker's salt, in order) make the seed: <see cref="RoundSeed"/>.
/// </summary>
[Named("match-round.solved")]
public sealed record RoundSolved(
    string AllianceId,
    string RoundId,
    string Title,
    RoundPublication Publication,
    int Seekers,
    int Offers,
    int Pairs,
    string Secret,
    ImmutableArray<string> Contributions,
    RoundInput Input,
    string Digest,
    ImmutableArray<RoundMatch> Matches,
    ImmutableArray<UnmatchedSeeker> Unmatched,
    ImmutableArray<RoundExcluded> Excluded,
    DateTimeOffset At) : IEvent;

/// <summary>Two entries found one another; told to their units and to those who run the alliance. <paramref name="UnitId"/> seeks, <paramref name="WithUnitId"/> offers; thousandths.</summary>
[Named("match-round.paired")]
public sealed record RoundPaired(string AllianceId, string RoundId, string Title, string NeedId, string UnitId, string ResourceId, string WithUnitId, long Quantity) : IEvent;

[Named("match-round.cancelled")]
public sealed record RoundCancelled(string AllianceId, string RoundId, string Title, string Reason, DateTimeOffset At) : IEvent;
