using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>Calling a meeting, moving it and calling it off; the notice that the charter asks for.</summary>
internal static class CallingRules
{
    /// <summary>Those that have not answered are reminded so long before the meeting.</summary>
    private static readonly TimeSpan[] Reminders = [TimeSpan.FromHours(72), TimeSpan.FromHours(24)];

    public static Decision Call(CallConference c, CommandContext context)
    {
        var facts = context.FactsOf<ConferenceFacts>();
        if (!facts.AllianceStands)
        {
            return Decision.Reject(ConferenceCodes.NoAlliance);
        }

        if (BodyProblem(c, facts) is { } wrongBody)
        {
            return wrongBody;
        }

        var entitled = Entitled(c.Kind, facts).ToImmutableArray();
        var required = c.Required.Length > 0 ? c.Required : [.. entitled.Except(c.Optional, StringComparer.Ordinal)];
        var stranger = required.Concat(c.Optional).FirstOrDefault(u => !facts.InGoodStanding.Contains(u));
        if (stranger is not null)
        {
            return Decision.Reject(ConferenceCodes.NotAMember, ("unit", stranger));
        }

        if (required.Length == 0)
        {
            return Decision.Reject(ConferenceCodes.NobodyToInvite);
        }

        if (c.HostUnitId is not null && !facts.InGoodStanding.Contains(c.HostUnitId))
        {
            return Decision.Reject(ConferenceCodes.NotAMember, ("unit", c.HostUnitId));
        }

        var (refusal, waived) = Notice(c.AllianceId, c.ConferenceId, c.Kind, c.StartsAt, c.WaiverReason, context);
        if (refusal is not null)
        {
            return refusal;
        }

        if (AgendaRules.TopicProblem(c.Agenda, [], context) is { } closed)
        {
            return closed;
        }

        if (waived is null && AgendaRules.NoticeProblem(c.Agenda, [], c.StartsAt, context) is { } late)
        {
            // What chair and coordinator may waive for the meeting, they may waive for what is on its agenda.
            if (c.WaiverReason is null || !facts.RuleOf(c.Kind).Waivable)
            {
                return late;
            }

            waived = Waived(c.AllianceId, c.ConferenceId, c.WaiverReason, context);
        }

        List<IEvent> events =
        [
            new ConferenceCalled(
                c.AllianceId, c.ConferenceId, c.Kind, c.Title, c.StartsAt, c.EndsAt, c.Place, c.BodyId, c.SeriesId, c.HostUnitId ?? facts.ChairUnitId,
                required, c.Optional, 0, c.CodeRequired, RemindersFor(c.StartsAt, context)),
        ];
        if (waived is not null)
        {
            events.Add(waived);
        }

        if (c.Agenda.Length > 0)
        {
            events.Add(new AgendaArranged(c.AllianceId, c.ConferenceId, c.Agenda));
        }

        return Decision.Accept(events, []);
    }

    /// <summary>The answers given before do not hold for another day; a mere change of place keeps the notice as it was.</summary>
    public static Decision Reschedule(ConferenceState state, RescheduleConference c, CommandContext context)
    {
        if (state.Status == ConferenceStatus.Open)
        {
            return Decision.Reject(ConferenceCodes.AlreadyOpen);
        }

        var (refusal, waived) = c.StartsAt == state.StartsAt ? (null, null) : Notice(c.AllianceId, c.ConferenceId, state.Kind, c.StartsAt, c.WaiverReason, context);
        if (refusal is not null)
        {
            return refusal;
        }

        List<IEvent> events = [new ConferenceRescheduled(c.AllianceId, c.ConferenceId, c.StartsAt, c.EndsAt, c.Place, state.Sequence + 1, c.Why, RemindersFor(c.StartsAt, context))];
        if (waived is not null)
        {
            events.Add(waived);
        }

        return Decision.Accept(events, []);
    }

    public static Decision Agree(ConferenceState state, AgreeToWaiver c, CommandContext context)
    {
        if (!state.WaiverOpen)
        {
            return Decision.Reject(ConferenceCodes.NothingToWaive);
        }

        var side = SideOf(c.AllianceId, context);
        return side == state.WaivedBy
            ? Decision.Reject(ConferenceCodes.WaiverOpen, ("side", state.WaivedBy == WaiverSide.Chair ? WaiverSide.Coordinator : WaiverSide.Chair))
            : Decision.Accept(new NoticeWaived(c.AllianceId, c.ConferenceId, side, null, Complete: true));
    }

    public static Decision Cancel(ConferenceState state, CancelConference c) =>
        state.Status == ConferenceStatus.Open
            ? Decision.Reject(ConferenceCodes.AlreadyOpen)
            : Decision.Accept(new ConferenceCancelled(c.AllianceId, c.ConferenceId, c.Reason, state.Sequence + 1));

    public static Decision PassHost(ConferenceState state, PassHost c) =>
        state.Status != ConferenceStatus.Called || state.HostUnitId == c.HostUnitId
            ? Decision.Accept()
            : Decision.Accept(new ConferenceHostPassed(c.AllianceId, c.ConferenceId, c.HostUnitId));

    /// <summary>
    /// Never into the past, nor so near that the charter's notice would be broken: then it stays where it is, and does not follow the
    /// chair any more, since a way back that it never went would take it to a day that nobody planned.
    /// </summary>
    public static Decision MoveWithChair(ConferenceState state, MoveWithChair c, CommandContext context)
    {
        var (starts, ends) = (state.StartsAt.AddDays(c.Days), state.EndsAt.AddDays(c.Days));
        return state.Status != ConferenceStatus.Called || state.Pinned || state.Place is null || c.Days == 0 ? Decision.Accept()
            : starts <= context.Now || starts < context.Now.AddHours(context.FactsOf<ConferenceFacts>().RuleOf(state.Kind).NoticeHours)
            ? Decision.Accept(new ConferenceStayed(c.AllianceId, c.ConferenceId, starts))
            : Decision.Accept(new ConferenceRescheduled(c.AllianceId, c.ConferenceId, starts, ends, state.Place, state.Sequence + 1, null, RemindersFor(starts, context), WithChair: true));
    }

    /// <summary>Who counts in a meeting of the kind: a session's seats, else every member in good standing.</summary>
    public static IEnumerable<string> Entitled(MeetingKind kind, ConferenceFacts facts) =>
        OfBody(kind) && facts.Body is { } body ? facts.InGoodStanding.Where(u => body.Seats.Contains(u)) : facts.InGoodStanding;

    public static bool OfBody(MeetingKind kind) => kind is MeetingKind.CommitteeSession or MeetingKind.BranchSession;

    private static Decision? BodyProblem(CallConference c, ConferenceFacts facts) =>
        !OfBody(c.Kind) ? null
        : c.BodyId is null ? Decision.Reject(ConferenceCodes.BodyNeeded)
        : facts.Body is not { Closed: false } body || body.Kind != (c.Kind == MeetingKind.CommitteeSession ? "committee" : "branch") ? Decision.Reject(ConferenceCodes.UnknownBody)
        : null;

    /// <summary>The notice of the charter, counted from now to the beginning; or that it is waived, where it may be.</summary>
    private static (Decision? Refusal, NoticeWaived? Waived) Notice(
        string allianceId, string conferenceId, MeetingKind kind, DateTimeOffset startsAt, string? waiver, CommandContext context)
    {
        if (startsAt <= context.Now)
        {
            return (Decision.Reject(ConferenceCodes.InPast), null);
        }

        var rule = context.FactsOf<ConferenceFacts>().RuleOf(kind);
        var earliest = context.Now.AddHours(rule.NoticeHours);
        if (startsAt >= earliest)
        {
            return (null, null);
        }

        if (waiver is null || !rule.Waivable)
        {
            var code = waiver is null ? ConferenceCodes.NoticeTooShort : ConferenceCodes.NotWaivable;
            return (Decision.Reject(code, ("hours", rule.NoticeHours), ("earliest", earliest)), null);
        }

        return (null, Waived(allianceId, conferenceId, waiver, context));
    }

    private static NoticeWaived Waived(string allianceId, string conferenceId, string reason, CommandContext context)
    {
        var side = SideOf(allianceId, context);
        return new NoticeWaived(allianceId, conferenceId, side, reason, side == WaiverSide.Both);
    }

    private static WaiverSide SideOf(string allianceId, CommandContext context)
    {
        var facts = context.FactsOf<ConferenceFacts>();
        var coordinates = context.Caller.Coordinates(allianceId);
        var chairs = context.Caller.SpeaksFor(facts.ChairUnitId);
        return coordinates && (chairs || facts.ChairUnitId is null) ? WaiverSide.Both : coordinates ? WaiverSide.Coordinator : WaiverSide.Chair;
    }

    /// <summary>None within the first hour: who has just been invited need not be told again.</summary>
    private static ImmutableArray<DateTimeOffset> RemindersFor(DateTimeOffset startsAt, CommandContext context) =>
        [.. Reminders.Select(before => startsAt - before).Where(at => at > context.Now.AddHours(1))];
}
