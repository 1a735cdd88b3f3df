using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

public abstract record SeriesCommand(string AllianceId, string SeriesId) : INeeds<SeriesFacts>
{
    [JsonIgnore]
    public StreamId Stream => new("meeting-series", SeriesId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>
/// Every so many months a meeting, <paramref name="DaysIn"/> days after a term of the chair begins, on the next such weekday;
/// its host is whoever then holds the chair. Without a rotation it counts from <paramref name="From"/>.
/// </summary>
public sealed record SeriesRule(
    MeetingKind Kind, string Title, DateOnly From, int EveryMonths, int DaysIn, DayOfWeek Weekday, TimeOnly At, int Minutes, string? BodyId);

[Named("meeting-series.start")]
public sealed record StartSeries(string AllianceId, string SeriesId, SeriesRule Rule) : SeriesCommand(AllianceId, SeriesId);

[Named("meeting-series.change")]
public sealed record ChangeSeries(string AllianceId, string SeriesId, SeriesRule Rule) : SeriesCommand(AllianceId, SeriesId);

[Named("meeting-series.end")]
public sealed record EndSeries(string AllianceId, string SeriesId, string? Reason) : SeriesCommand(AllianceId, SeriesId);

/// <summary>By the system, when the chair has passed or its plan has changed: the dates that are not called yet move with it.</summary>
[Named("meeting-series.follow-chair")]
public sealed record FollowChair(string AllianceId, string SeriesId) : SeriesCommand(AllianceId, SeriesId);

/// <summary>By the system: a meeting of the series was called, for the first date that had none.</summary>
[Named("meeting-series.note-call")]
public sealed record NoteCall(string AllianceId, string SeriesId, string ConferenceId, DateTimeOffset StartsAt) : SeriesCommand(AllianceId, SeriesId);

/// <summary>Read before deciding: what a meeting's facts are, and the terms of the chair from the present one on.</summary>
public sealed record SeriesFacts(ConferenceFacts Alliance, ImmutableArray<ChairTermAhead> Terms);

/// <summary>A term of the chair, current or to come; no beginning where terms go by meeting.</summary>
public sealed record ChairTermAhead(string UnitId, DateOnly? StartsOn, bool Current);

/// <summary>A date of a series; <paramref name="ConferenceId"/>: the meeting that was called for it.</summary>
public sealed record SeriesDate(int Number, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? HostUnitId, string? ConferenceId = null);

public static class SeriesCodes
{
    public const string Ended = "meeting-series.has-ended";
    public const string BodyNeeded = "meeting-series.body-needed";
}
