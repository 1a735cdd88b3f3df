using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Minutes;

[Named("minutes.opened")]
public sealed record MinutesOpened(string AllianceId, string ConferenceId, string Title) : IEvent;

/// <summary>The text has changed; <paramref name="Seq"/> counts the changes.</summary>
[Named("minutes.written")]
public sealed record MinutesWritten(string AllianceId, string ConferenceId, long Seq, string? UnitId) : IEvent;

[Named("minutes.compacted")]
public sealed record MinutesCompacted(string AllianceId, string ConferenceId, long Seq) : IEvent;

/// <summary><paramref name="Hash"/>: SHA-256 of frame and content. The units asked were present, or are all members where that is not known.</summary>
[Named("minutes.sent")]
public sealed record MinutesSent(
    string AllianceId, string ConferenceId, int Round, long Through, string Hash, DateTimeOffset ConfirmBy, ImmutableArray<string> Asked) : IEvent;

[Named("minutes.taken-back")]
public sealed record MinutesTakenBack(string AllianceId, string ConferenceId, int Round, string Reason) : IEvent;

[Named("minutes.confirmed")]
public sealed record MinutesConfirmed(string AllianceId, string ConferenceId, int Round, string UnitId) : IEvent;

[Named("minutes.objected")]
public sealed record MinutesObjected(string AllianceId, string ConferenceId, int Round, string UnitId, string Words) : IEvent;

/// <summary>They cannot change any more. <paramref name="How"/>: all, by-clock.</summary>
[Named("minutes.fixed")]
public sealed record MinutesFixed(string AllianceId, string ConferenceId, int Round, string Hash, string How) : IEvent;
