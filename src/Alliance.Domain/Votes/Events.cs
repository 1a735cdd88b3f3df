using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;

namespace Alliance.Domain.Votes;

public enum VoteOutcome
{
    Adopted,
    Rejected,
    NoQuorum,
    Chosen,
    Tied,
    Cancelled,
}

public enum ClosedHow
{
    /// <summary>By the chair or the coordinator.</summary>
    ByHand,

    /// <summary>All who may vote have voted.</summary>
    Complete,

    /// <summary>Its time had come.</summary>
    ByClock,

    Cancelled,
}

/// <summary>The key of a secret vote, or of one province's box: a point of P-256, compressed, in hex.</summary>
public sealed record BoxPublicKey(string Group, string PublicKey);

[Named("vote.opened")]
public sealed record VoteOpened(
    string AllianceId,
    string VoteId,
    string? ConferenceId,
    string? TopicId,
    string? MotionId,
    string? BodyId,
    string Title,
    string? Text,
    ImmutableArray<string> Options,
    bool Secret,
    VoteRule Rule,
    DateTimeOffset? ClosesAt,
    ImmutableArray<Elector> Electorate,
    ImmutableArray<string> Present,
    string? ChairUnitId,
    ImmutableArray<BoxPublicKey> Keys,
    DateTimeOffset At) : IEvent;

/// <summary><paramref name="Choice"/>: with a split the greatest part's; with several approved of, the first of them.</summary>
public sealed record Ballot(string UnitId, string Choice, ImmutableArray<BallotPart>? Split = null, ImmutableArray<string>? Approved = null);

/// <summary>The count of an open vote as it stands: for each choice in its order, and who abstained.</summary>
public sealed record Standing(ImmutableArray<Count> For, Count Abstained);

/// <summary>
/// <paramref name="Cast"/>: how many have voted by now; <paramref name="Standing"/>: how (null in events from before it was kept).
/// Whoever knows the last of these knows the count.
/// </summary>
[Named("vote.ballots-cast")]
public sealed record BallotsCast(string AllianceId, string VoteId, ImmutableArray<Ballot> Ballots, int Cast, Standing? Standing = null) : IEvent;

/// <summary><paramref name="Blinded"/>: SHA-256 of what the unit sent, so that asking again with the same is known.</summary>
[Named("vote.paper-issued")]
public sealed record PaperIssued(string AllianceId, string VoteId, string UnitId, string Blinded) : IEvent;

/// <summary>All that the log says of secret ballots: how many lie in the box.</summary>
[Named("vote.ballots-counted")]
public sealed record BallotsCounted(string AllianceId, string VoteId, int Cast) : IEvent;

[Named("vote.unit-dropped")]
public sealed record UnitDropped(string AllianceId, string VoteId, string UnitId, string Because) : IEvent;

[Named("vote.presence-marked")]
public sealed record PresenceMarked(string AllianceId, string VoteId, string UnitId, bool Present) : IEvent;

/// <summary>
/// The box is opened: every ballot under its tracker, in the trackers' order, so that each voter finds their own; and the keys,
/// so that each can check that their paper was made with the same key as everybody's.
/// </summary>
[Named("vote.box-opened")]
public sealed record BoxOpened(string AllianceId, string VoteId, ImmutableArray<BoxBallot> Ballots, ImmutableArray<BoxKey> Keys) : IEvent;

/// <summary><paramref name="Result"/> is null when the vote was cancelled; then <paramref name="Reason"/> says why.</summary>
[Named("vote.closed")]
public sealed record VoteClosed(
    string AllianceId,
    string VoteId,
    string? ConferenceId,
    string? TopicId,
    string? MotionId,
    string Title,
    VoteOutcome Outcome,
    string? ChosenOption,
    VoteRule Rule,
    VoteResult? Result,
    ClosedHow How,
    string? Reason,
    DateTimeOffset At) : IEvent;

/// <summary>A ballot for the box, without a name, a time or an order.</summary>
public sealed record BoxBallotWrite(string VoteId, string TokenHash, string Choice, string Group) : IPrivateWrite;

public sealed record BoxKeyWrite(string VoteId, string Group, string PrivateKey) : IPrivateWrite;

/// <summary>The vote is over: its ballots and keys go.</summary>
public sealed record BoxErase(string VoteId) : IPrivateWrite;
