using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Minutes;

public abstract record MinutesCommand(string AllianceId, string ConferenceId) : INeeds<MinutesFacts>
{
    /// <summary>A meeting has one set of minutes, under the meeting's own id.</summary>
    [JsonIgnore]
    public StreamId Stream => new("minutes", ConferenceId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>By the system when the meeting is opened; by hand where minutes are written afterwards.</summary>
[Named("minutes.open")]
public sealed record OpenMinutes(string AllianceId, string ConferenceId) : MinutesCommand(AllianceId, ConferenceId);

/// <summary>
/// One change of the text as a Yjs update in base64. Updates may come in any order and more than once: whoever has all of them
/// has the same text (CRDT).
/// </summary>
[Named("minutes.write")]
public sealed record WriteMinutes(string AllianceId, string ConferenceId, string Update) : MinutesCommand(AllianceId, ConferenceId);

/// <summary>One update that stands for all up to <paramref name="Through"/>, which must be the last: nobody's words may be missing in it.</summary>
[Named("minutes.compact")]
public sealed record CompactMinutes(string AllianceId, string ConferenceId, long Through, string Snapshot) : MinutesCommand(AllianceId, ConferenceId);

/// <summary>
/// Freezes the text for the members to confirm: the frame (agenda, attendance, results) and the sections as JSON, and the whole
/// as plain text. <paramref name="Through"/> is the last update that the text contains; if somebody has written since, it is refused.
/// </summary>
[Named("minutes.send")]
public sealed record SendMinutes(string AllianceId, string ConferenceId, long Through, string Frame, string Content, string Text, int Days) : MinutesCommand(AllianceId, ConferenceId);

[Named("minutes.take-back")]
public sealed record TakeMinutesBack(string AllianceId, string ConferenceId, string Reason) : MinutesCommand(AllianceId, ConferenceId);

[Named("minutes.confirm")]
public sealed record ConfirmMinutes(string AllianceId, string ConferenceId, string UnitId) : MinutesCommand(AllianceId, ConferenceId);

/// <summary>An objection opens the minutes again.</summary>
[Named("minutes.object")]
public sealed record ObjectToMinutes(string AllianceId, string ConferenceId, string UnitId, string Words) : MinutesCommand(AllianceId, ConferenceId);

/// <summary>By the clock: nobody has objected in time.</summary>
[Named("minutes.fix")]
public sealed record FixMinutes(string AllianceId, string ConferenceId, int Round) : MinutesCommand(AllianceId, ConferenceId);

/// <summary>Who belongs to the alliance, whether there is such a meeting and it has been opened, what it is called, and which units were present.</summary>
public sealed record MinutesFacts(AllianceRoll Roll, bool Held, string Title, ImmutableArray<string> Present);

/// <summary>A change of the text. The log says only that there was one.</summary>
public sealed record MinutesUpdate(string AllianceId, string ConferenceId, long Seq, string Data, bool Snapshot, DateTimeOffset At) : IPrivateWrite;

/// <summary>The text as it was sent for confirmation.</summary>
public sealed record MinutesContent(string AllianceId, string ConferenceId, int Round, string Frame, string Content, string Text, string Hash, DateTimeOffset At) : IPrivateWrite;
