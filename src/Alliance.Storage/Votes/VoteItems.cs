using System.Collections.Immutable;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.Votes;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Votes;

/// <summary>Status: open, closed, cancelled. Outcome once it is closed: adopted, rejected, no-quorum, chosen, tied, cancelled.</summary>
public sealed record VoteItem(
    string Id,
    string? ConferenceId,
    string? TopicId,
    string? MotionId,
    string Title,
    bool Secret,
    string Status,
    string? Outcome,
    string? ChosenOption,
    int Entitled,
    int Cast,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosesAt,
    DateTimeOffset? ClosedAt);

/// <summary>A unit that may vote; in an open vote with its ballot, in a secret one with no more than whether it has taken its paper.</summary>
public sealed record ElectorItem(
    string UnitId, string Province, string Weight, bool Present, bool Paper, string? Choice, IReadOnlyList<BallotPart>? Split, IReadOnlyList<string>? Approved, DateTimeOffset? CastAt)
{
    /// <summary>Null when there is none, or nobody may know it.</summary>
    public Ballot? Ballot => Choice is null ? null : new Ballot(UnitId, Choice, Split is null ? null : [.. Split], Approved is null ? null : [.. Approved]);
}

/// <summary>A vote whole. <paramref name="Tally"/> is the count as it stands; in a secret vote it says no more than who may vote and is present.</summary>
public sealed record VoteDetail(
    VoteItem Item,
    string AllianceId,
    string? BodyId,
    string? Text,
    IReadOnlyList<string> Options,
    VoteRule Rule,
    IReadOnlyList<BoxPublicKey> Keys,
    string? ChairUnitId,
    int? ChairChoice,
    int Papers,
    IReadOnlyList<ElectorItem> Electors,
    Tally Tally,
    VoteResult? Result,
    string? How,
    string? Reason,
    IReadOnlyDictionary<string, UnitRef> Units,
    long Version,
    long AsOf);

/// <summary>The ballots of a secret vote that is over, by tracker, and its keys.</summary>
public sealed record OpenedBox(ImmutableArray<BoxBallot> Ballots, ImmutableArray<BoxKey> Keys);
