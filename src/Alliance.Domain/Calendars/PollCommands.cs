using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Calendars;

public abstract record TimePollCommand(string AllianceId, string PollId) : INeeds<PollFacts>
{
    [JsonIgnore]
    public StreamId Stream => new("time-poll", PollId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>Asks units when they could come. Nobody learns anybody's answer before it closes: at <paramref name="ClosesAt"/>, when all have answered, or when whoever called it closes it.</summary>
[Named("time-poll.open")]
public sealed record OpenTimePoll(
    string AllianceId,
    string PollId,
    string Title,
    MeetingKind Meeting,
    int Minutes,
    ImmutableArray<PollOption> Options,
    ImmutableArray<string> Required,
    ImmutableArray<string> Optional,
    DateTimeOffset ClosesAt,
    string? Place) : TimePollCommand(AllianceId, PollId);

/// <summary>A unit's answer to every option; a later one replaces it.</summary>
[Named("time-poll.answer")]
public sealed record AnswerTimePoll(string AllianceId, string PollId, string UnitId, ImmutableArray<PollChoice> Choices) : TimePollCommand(AllianceId, PollId);

[Named("time-poll.close")]
public sealed record CloseTimePoll(string AllianceId, string PollId) : TimePollCommand(AllianceId, PollId);

[Named("time-poll.close-by-clock")]
public sealed record CloseTimePollByClock(string AllianceId, string PollId) : TimePollCommand(AllianceId, PollId);

[Named("time-poll.cancel")]
public sealed record CancelTimePoll(string AllianceId, string PollId) : TimePollCommand(AllianceId, PollId);

public sealed record PollOption(string OptionId, DateTimeOffset StartsAt);

public enum Availability
{
    Yes,
    IfNeedBe,
    No,
}

public sealed record PollChoice(string OptionId, Availability Answer);

/// <summary>Read before deciding: whether the alliance stands, where it lies, who its members are, and who is in the chair.</summary>
public sealed record PollFacts(bool AllianceStands, ImmutableArray<string> Regions, ImmutableArray<string> Members, ImmutableArray<string> Suspended, string? ChairUnitId);
