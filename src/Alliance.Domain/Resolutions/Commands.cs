using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Resolutions;

public abstract record ResolutionCommand(string AllianceId, string ResolutionId) : INeeds<ResolutionFacts>
{
    [JsonIgnore]
    public StreamId Stream => new("resolution", ResolutionId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>
/// Enters what was decided into the register: by the system when a vote was won, or by hand where the members agreed without one.
/// It may amend or repeal earlier ones.
/// </summary>
[Named("resolution.enter")]
public sealed record EnterResolution(
    string AllianceId,
    string ResolutionId,
    string Title,
    string? Text,
    Passing How,
    string? VoteId,
    string? TopicId,
    string? ConferenceId,
    ImmutableArray<ResolutionChange> Changes) : ResolutionCommand(AllianceId, ResolutionId);

/// <summary>Gives the wording to a resolution that was entered without one; a wording that stands is changed only by another resolution.</summary>
[Named("resolution.word")]
public sealed record WordResolution(string AllianceId, string ResolutionId, string Text) : ResolutionCommand(AllianceId, ResolutionId);

/// <summary>By the system: a later resolution amends or repeals this one.</summary>
[Named("resolution.follow-change")]
public sealed record FollowChange(string AllianceId, string ResolutionId, ChangeKind Kind, string ByResolutionId, int ByYear, int ByNumber)
    : ResolutionCommand(AllianceId, ResolutionId);

public enum Passing
{
    Vote,
    Consensus,
}

public enum ChangeKind
{
    Amends,
    Repeals,
}

public sealed record ResolutionChange(string ResolutionId, ChangeKind Kind);

/// <summary>
/// Who belongs to the alliance; the last number given this year; and of the resolutions that are to be changed those that are
/// still in force.
/// </summary>
public sealed record ResolutionFacts(AllianceRoll Roll, int Year, int LastNumber, ImmutableArray<string> InForce);
