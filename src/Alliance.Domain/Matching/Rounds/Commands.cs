using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Rounds;

public abstract record RoundCommand(string AllianceId, string RoundId) : ICommand
{
    [JsonIgnore]
    public StreamId Stream => new("match-round", RoundId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

[Named("match-round.open")]
public sealed record OpenRound(string AllianceId, string RoundId, RoundTerms Terms) : RoundCommand(AllianceId, RoundId), INeeds<RoundFacts>;

/// <summary>
/// A unit takes part with an entry: a need seeks, a resource or project offers. <paramref name="Quota"/>: how many matches it may get;
/// <paramref name="PerMatch"/>: thousandths for each (null: what is left, in equal parts). <paramref name="TogetherWith"/> is always refused.
/// </summary>
[Named("match-round.join")]
public sealed record JoinRound(string AllianceId, string RoundId, string UnitId, string ListingId, int Quota, long? PerMatch, string? TogetherWith = null)
    : RoundCommand(AllianceId, RoundId), INeeds<RoundFacts>;

[Named("match-round.leave")]
public sealed record LeaveRound(string AllianceId, string RoundId, string UnitId, string ListingId) : RoundCommand(AllianceId, RoundId), INeeds<RoundFacts>;

/// <summary>
/// A ranking, in place of the one before: groups of entries, the dearest first; what is not named is not wanted. <paramref name="ListingId"/>
/// belongs to <see cref="Ranker.Entry"/>. <paramref name="Salt"/>: 32 hexadecimal digits of chance from whoever ranks, mixed into the lot's seed.
/// </summary>
[Named("match-round.rank")]
public sealed record RankInRound(string AllianceId, string RoundId, string UnitId, Ranker By, string? ListingId, ImmutableArray<ImmutableArray<string>> Groups, string Salt)
    : RoundCommand(AllianceId, RoundId), INeeds<RoundFacts>;

/// <summary>By the clock; or by hand, once all have ranked.</summary>
[Named("match-round.close")]
public sealed record CloseRound(string AllianceId, string RoundId) : RoundCommand(AllianceId, RoundId), INeeds<RoundFacts>;

/// <summary>By the system, after it has closed: reads the rankings, computes the result and publishes it.</summary>
[Named("match-round.solve")]
public sealed record SolveRound(string AllianceId, string RoundId) : RoundCommand(AllianceId, RoundId), INeeds<RoundBallots>;

[Named("match-round.cancel")]
public sealed record CancelRound(string AllianceId, string RoundId, string Reason) : RoundCommand(AllianceId, RoundId), INeeds<RoundFacts>;

/// <summary>
/// Who belongs to the alliance; the entry that joins (null: there is none of this id); 32 bytes of chance in hex, for the opening.
/// <paramref name="Narrowed"/>: entries of the round that are meant for one branch alone by now, each with its branch.
/// </summary>
public sealed record RoundFacts(AllianceSeats Seats, RoundListing? Listing, string Entropy, ImmutableDictionary<string, string>? Narrowed = null)
{
    public string? BranchOf(string listingId) => Narrowed?.GetValueOrDefault(listingId);
}

/// <summary>An entry as it stands on its list. <paramref name="Left"/> and <paramref name="MinimumPart"/> in thousandths.</summary>
public sealed record RoundListing(string UnitId, string Side, string Kind, string Category, string Title, string Unit, long Left, bool Partial, string Audience, string Stage, long? MinimumPart = null);

/// <summary>A ranking as it was given; the ranker is an entry's id, or a unit's.</summary>
public sealed record RankingRow(Ranker By, string RankerId, string UnitId, ImmutableArray<ImmutableArray<string>> Groups, string Salt);

/// <summary>
/// What is read when a closed round is solved. <paramref name="Open"/>: entries that can still be matched; <paramref name="Units"/>: those in good standing;
/// <paramref name="Narrowed"/>: entries that are meant for one branch alone by now, whose names the result does not tell.
/// </summary>
public sealed record RoundBallots(
    RoundKey Key, ImmutableArray<RankingRow> Rankings, ImmutableHashSet<string> Open, ImmutableHashSet<string> Units, ImmutableHashSet<string>? Narrowed = null);

/// <summary>Made when the round opens: the secret of the lot, published at the end; and the key of the pseudonyms, never.</summary>
public sealed record RoundKey(string Secret, string AliasKey);

/// <summary>Beside the log, never in it.</summary>
public sealed record RoundKeyWrite(string RoundId, RoundKey Key) : IPrivateWrite;

/// <summary>In a table of its own, without a time; gone when the round is over.</summary>
public sealed record RankingWrite(string RoundId, RankingRow Ranking) : IPrivateWrite;

/// <summary>Of one ranker, or of all.</summary>
public sealed record RankingErase(string RoundId, Ranker? By = null, string? RankerId = null) : IPrivateWrite;
