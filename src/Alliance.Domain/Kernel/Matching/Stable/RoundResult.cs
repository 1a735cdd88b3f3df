using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Stable;

/// <param name="Matches">In ordinal order.</param>
/// <param name="Unmatched">Every seeker that got fewer than its quota, with the reason for each offer it wanted more than what it has.</param>
/// <param name="Digest">SHA-256 over the input in canonical form, lowercase hexadecimal: which input this is the result of.</param>
public sealed record RoundResult(ImmutableArray<RoundMatch> Matches, ImmutableArray<UnmatchedSeeker> Unmatched, string Digest);

/// <param name="Choice">The place of the offer's group in the seeker's list, from 1.</param>
public sealed record RoundMatch(string Seeker, string Offer, string Owner, int Choice);

/// <param name="Got">Offers it got.</param>
public sealed record UnmatchedSeeker(string Seeker, int Got, int Quota, ImmutableArray<Refused> Reasons);

public enum RefusalCause
{
    /// <summary>The owner did not rank the seeker.</summary>
    NotRanked,

    /// <summary>The offer is full with seekers that its ranking, or among equals the seed, puts first.</summary>
    OfferFull,

    /// <summary>The owner's quota is full with seekers that come first; the offer itself had room.</summary>
    OwnerFull,

    /// <summary>The quota of the seeker's own unit is full with what the unit puts first.</summary>
    UnitFull,
}

/// <summary>Says nothing about others' ranks but how many places there were.</summary>
/// <param name="ByLot">The last to be taken was ranked like this seeker: the seed decided.</param>
public sealed record Refused(string Offer, RefusalCause Cause, int Places, bool ByLot);

/// <summary>A pair that would both rather have one another; a result with one is not stable.</summary>
public sealed record BlockingPair(string Seeker, string Offer);
