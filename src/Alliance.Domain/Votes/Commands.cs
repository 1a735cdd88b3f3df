using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;

namespace Alliance.Domain.Votes;

public abstract record VoteCommand(string AllianceId, string VoteId) : ICommand
{
    [JsonIgnore]
    public StreamId Stream => new("vote", VoteId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>
/// Opens a vote among the members in good standing, or those that sit in a body. Without options the question is yes or no.
/// Without a rule the charter's for the track holds (要事共决 where none is named).
/// </summary>
[Named("vote.open")]
public sealed record OpenVote(
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
    VoteRule? Rule,
    DateTimeOffset? ClosesAt,
    Track? Track = null) : VoteCommand(AllianceId, VoteId), INeeds<OpeningFacts>;

/// <summary>A part of a unit's weight for one choice.</summary>
public sealed record BallotPart(string Choice, string Weight);

/// <summary>A unit's ballot in an open vote, by its delegate or deputy. Choice: <c>yes</c>, <c>no</c>, <c>abstain</c>, or <c>option-1</c>, <c>option-2</c>…; <paramref name="Approved"/>: the options, where several may be approved of.</summary>
[Named("vote.cast")]
public sealed record CastBallot(
    string AllianceId, string VoteId, string UnitId, string Choice, ImmutableArray<BallotPart>? Split = null, ImmutableArray<string>? Approved = null)
    : VoteCommand(AllianceId, VoteId);

/// <summary>A unit takes its paper for a secret vote. <paramref name="Blinded"/>: the blinded token, a point of P-256, compressed, in hex.</summary>
[Named("vote.take-paper")]
public sealed record TakePaper(string AllianceId, string VoteId, string UnitId, string Blinded) : VoteCommand(AllianceId, VoteId);

/// <summary>Somebody drops a ballot into the box. Nobody can tell who: the proof shows that the token is on a paper that was issued.</summary>
[Named("vote.drop-ballot")]
public sealed record DropBallot(string AllianceId, string VoteId, string Token, string Proof, string Choice, string Group)
    : VoteCommand(AllianceId, VoteId), INeeds<BoxFacts>, IUntraceable, IReadsAhead;

/// <summary>Counts and announces. By the clock where the time has come, by completeness where all have voted.</summary>
[Named("vote.close")]
public sealed record CloseVote(string AllianceId, string VoteId) : VoteCommand(AllianceId, VoteId), INeeds<ClosingFacts>;

[Named("vote.cancel")]
public sealed record CancelVote(string AllianceId, string VoteId, string Reason) : VoteCommand(AllianceId, VoteId), INeeds<ClosingFacts>;

/// <summary>By the system: the unit has left or was suspended. What it has cast already stays.</summary>
[Named("vote.drop-unit")]
public sealed record DropUnit(string AllianceId, string VoteId, string UnitId, string Because) : VoteCommand(AllianceId, VoteId);

/// <summary>By the system: the unit checked in to the meeting, or left it.</summary>
[Named("vote.mark-presence")]
public sealed record MarkPresence(string AllianceId, string VoteId, string UnitId, bool Present) : VoteCommand(AllianceId, VoteId);

/// <summary>A unit that may vote.</summary>
public sealed record Elector(string UnitId, string Province, string Weight);

/// <summary>What the charter says of a track.</summary>
public sealed record TrackRule(Track Track, Majority Majority, string Quorum);

/// <summary>
/// Read before a vote opens. <paramref name="Entropy"/>: 32 bytes of chance, from which the keys of a secret vote are made.
/// <paramref name="MeetingIsOpen"/> is null without a meeting, and when it is unknown in the alliance.
/// </summary>
public sealed record OpeningFacts(
    bool AllianceStands,
    ImmutableArray<string> Regions,
    ImmutableArray<string> InGoodStanding,
    ImmutableArray<string> Suspended,
    string? ChairUnitId,
    bool BodyStands,
    ImmutableArray<Elector> Electorate,
    bool? MeetingIsOpen,
    ImmutableArray<string> Present,
    ImmutableArray<TrackRule> Tracks,
    string Entropy);

/// <summary>Read before a ballot is counted. <paramref name="EarlierChoice"/>: this very token lies in the box already.</summary>
public sealed record BoxFacts(bool ProofHolds, string? EarlierChoice);

public sealed record BoxBallot(string Tracker, string Choice, string Group);

public sealed record BoxKey(string Group, string PrivateKey);

/// <summary>Read before a vote is closed: who is in the chair now, and what lies in the box.</summary>
public sealed record ClosingFacts(string? ChairUnitId, ImmutableArray<BoxBallot> Box, ImmutableArray<BoxKey> Keys);
