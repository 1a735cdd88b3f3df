using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Resolutions;

/// <summary>In force from now on under its number: 〔<paramref name="Year"/>〕<paramref name="Number"/>号.</summary>
[Named("resolution.entered")]
public sealed record ResolutionEntered(
    string AllianceId,
    string ResolutionId,
    int Year,
    int Number,
    string Title,
    string? Text,
    Passing How,
    string? VoteId,
    string? TopicId,
    string? ConferenceId,
    ImmutableArray<ResolutionChange> Changes,
    DateOnly On) : IEvent;

[Named("resolution.worded")]
public sealed record ResolutionWorded(string AllianceId, string ResolutionId, int Year, int Number, string Text) : IEvent;

[Named("resolution.amended")]
public sealed record ResolutionAmended(string AllianceId, string ResolutionId, int Year, int Number, string ByResolutionId, int ByYear, int ByNumber) : IEvent;

[Named("resolution.repealed")]
public sealed record ResolutionRepealed(string AllianceId, string ResolutionId, int Year, int Number, string ByResolutionId, int ByYear, int ByNumber) : IEvent;
