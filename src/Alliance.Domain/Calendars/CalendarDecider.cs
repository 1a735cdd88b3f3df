using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Calendars;

public sealed record CalendarState(bool Begun, int FromMinute, int ToMinute, ImmutableSortedDictionary<string, BusyEntry> Entries, string? Host)
{
    /// <summary>9:00 to 17:30, until the unit says otherwise.</summary>
    public const int DefaultFrom = 9 * 60;

    public const int DefaultTo = (17 * 60) + 30;
}

public static class CalendarCodes
{
    /// <summary>Facts: limit.</summary>
    public const string TooManyEntries = "calendar.too-many-entries";

    /// <summary>There is no such entry (any more). Facts: id.</summary>
    public const string NoSuchEntry = "calendar.no-such-entry";

    /// <summary>One person's links to subscribe to. Facts: limit.</summary>
    public const string TooManyLinks = "calendar.too-many-links";

    public const string NotSubscribed = "calendar.not-subscribed";
}

/// <summary>A unit's own calendar: what others learn of it is when it is free.</summary>
public sealed class CalendarDecider : Decider<CalendarState>
{
    public const int MaxEntries = 500;

    public override string Kind => "calendar";

    public override CalendarState Initial { get; } = new(
        false, CalendarState.DefaultFrom, CalendarState.DefaultTo, ImmutableSortedDictionary<string, BusyEntry>.Empty.WithComparers(StringComparer.Ordinal), null);

    public override bool Exists(CalendarState state) => state.Begun;

    public override Relation RelationOf(CalendarState state, ICommand command, CommandContext context) =>
        Relations.Basic(context.Caller) | Relations.When(context.Caller.SpeaksFor(((CalendarCommand)command).UnitId), Relation.UnitConcerned);

    public override Decision Decide(CalendarState state, ICommand command, CommandContext context) => command switch
    {
        SetUsualHours c when state.Begun && (c.FromMinute, c.ToMinute) == (state.FromMinute, state.ToMinute) => Decision.Accept(),
        SetUsualHours c => Decision.Accept(new UsualHoursSet(c.UnitId, c.FromMinute, c.ToMinute)),
        PutBusyEntry c when !state.Entries.ContainsKey(c.Entry.EntryId) && state.Entries.Count >= MaxEntries => Decision.Reject(CalendarCodes.TooManyEntries, ("limit", MaxEntries)),
        PutBusyEntry c when state.Entries.TryGetValue(c.Entry.EntryId, out var same) && Same(same, c.Entry) => Decision.Accept(),
        PutBusyEntry c => Decision.Accept(new BusyEntryPut(c.UnitId, c.Entry)),
        RemoveBusyEntry c when !state.Entries.ContainsKey(c.EntryId) => Decision.Reject(CalendarCodes.NoSuchEntry, ("id", c.EntryId)),
        RemoveBusyEntry c => Decision.Accept(new BusyEntryRemoved(c.UnitId, c.EntryId)),
        SubscribeCalendar c => Decision.Accept([new CalendarSubscribed(c.UnitId, new Uri(c.Url).Host)], [new CalendarAddressWrite(c.UnitId, c.Url)]),
        UnsubscribeCalendar when state.Host is null => Decision.Reject(CalendarCodes.NotSubscribed),
        UnsubscribeCalendar c => Decision.Accept([new CalendarUnsubscribed(c.UnitId)], [new CalendarAddressErase(c.UnitId)]),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    public override CalendarState Evolve(CalendarState state, IEvent happened) => happened switch
    {
        UsualHoursSet e => state with { Begun = true, FromMinute = e.FromMinute, ToMinute = e.ToMinute },
        BusyEntryPut e => state with { Begun = true, Entries = state.Entries.SetItem(e.Entry.EntryId, e.Entry) },
        BusyEntryRemoved e => state with { Entries = state.Entries.Remove(e.EntryId) },
        CalendarSubscribed e => state with { Begun = true, Host = e.Host },
        CalendarUnsubscribed => state with { Host = null },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    private static bool Same(BusyEntry a, BusyEntry b) => a with { Except = b.Except } == b && a.Except.AsSpan().SequenceEqual(b.Except.AsSpan());
}
