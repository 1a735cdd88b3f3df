using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Calendars;

[Named("calendar.hours-set")]
public sealed record UsualHoursSet(string UnitId, int FromMinute, int ToMinute) : IEvent;

[Named("calendar.entry-put")]
public sealed record BusyEntryPut(string UnitId, BusyEntry Entry) : IEvent;

[Named("calendar.entry-removed")]
public sealed record BusyEntryRemoved(string UnitId, string EntryId) : IEvent;

/// <summary>Of the address only the host is told.</summary>
[Named("calendar.subscribed")]
public sealed record CalendarSubscribed(string UnitId, string Host) : IEvent;

[Named("calendar.unsubscribed")]
public sealed record CalendarUnsubscribed(string UnitId) : IEvent;

[Named("time-poll.opened")]
public sealed record TimePollOpened(
    string AllianceId,
    string PollId,
    string Title,
    MeetingKind Meeting,
    int Minutes,
    ImmutableArray<PollOption> Options,
    ImmutableArray<string> Required,
    ImmutableArray<string> Optional,
    DateTimeOffset ClosesAt,
    string? Place) : IEvent;

/// <summary>Open to the unit alone.</summary>
[Named("time-poll.answered")]
public sealed record TimePollAnswered(string AllianceId, string PollId, string UnitId, ImmutableArray<PollChoice> Choices) : IEvent;

/// <summary>How many have answered: all that others learn meanwhile.</summary>
[Named("time-poll.counted")]
public sealed record TimePollCounted(string AllianceId, string PollId, int Answered, int Asked) : IEvent;

/// <summary><paramref name="How"/>: by-clock, complete, by-caller. The tallies are ranked, the best first.</summary>
[Named("time-poll.closed")]
public sealed record TimePollClosed(string AllianceId, string PollId, string How, int Answered, int Asked, ImmutableArray<OptionTally> Ranking) : IEvent;

/// <summary>What was answered by then stays hidden for good.</summary>
[Named("time-poll.cancelled")]
public sealed record TimePollCancelled(string AllianceId, string PollId) : IEvent;

/// <summary>Who could come at an option. <paramref name="Silent"/>: who was asked and has not answered.</summary>
public sealed record OptionTally(
    string OptionId, DateTimeOffset StartsAt, ImmutableArray<string> Yes, ImmutableArray<string> IfNeedBe, ImmutableArray<string> No, ImmutableArray<string> Silent, int RequiredMissing);
