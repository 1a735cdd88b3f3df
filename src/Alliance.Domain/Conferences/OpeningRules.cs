using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>Opening, who is here, closing. Nobody checks in before the opening, after the closing, without being entitled, or twice.</summary>
public static class OpeningRules
{
    /// <summary>A meeting may open this long before it was called for.</summary>
    public static readonly TimeSpan OpensBefore = TimeSpan.FromHours(2);

    internal static Decision? NotRunning(ConferenceState state) =>
        state.Status == ConferenceStatus.Open ? null : Decision.Reject(ConferenceCodes.NotOpenYet);

    internal static Decision Open(ConferenceState state, OpenConference c, CommandContext context)
    {
        if (state.Status == ConferenceStatus.Open)
        {
            return Decision.Reject(ConferenceCodes.AlreadyOpen);
        }

        if (state.WaiverOpen)
        {
            return Decision.Reject(ConferenceCodes.WaiverOpen, ("side", state.WaivedBy == WaiverSide.Chair ? WaiverSide.Coordinator : WaiverSide.Chair));
        }

        if (context.Now < state.StartsAt - OpensBefore)
        {
            return Decision.Reject(ConferenceCodes.TooEarlyToOpen, ("from", state.StartsAt - OpensBefore));
        }

        var facts = context.FactsOf<ConferenceFacts>();
        ImmutableArray<string> entitled = state.Kind == MeetingKind.Consultation
            ? [.. facts.InGoodStanding.Where(state.Invited.Contains)]
            : [.. CallingRules.Entitled(state.Kind, facts)];
        return Decision.Accept(
            [new ConferenceOpened(c.AllianceId, c.ConferenceId, context.Now, facts.RuleOf(state.Kind).Quorum, entitled)],
            [new DoorOpened(c.AllianceId, c.ConferenceId)]);
    }

    internal static Decision CheckIn(ConferenceState state, CheckIn c, CommandContext context)
    {
        if (NotRunning(state) is { } closed)
        {
            return closed;
        }

        var facts = context.FactsOf<ConferenceFacts>();
        if (!facts.InGoodStanding.Contains(c.UnitId) || !(state.Entitled.Contains(c.UnitId) || state.Invited.Contains(c.UnitId)))
        {
            return Decision.Reject(ConferenceCodes.NotEntitled, ("unit", c.UnitId));
        }

        if (state.IsHere(c.UnitId))
        {
            return Decision.Reject(ConferenceCodes.AlreadyCheckedIn, ("unit", c.UnitId));
        }

        var byHand = c.ByHand && RunsIt(c.AllianceId, facts, context.Caller);
        if (!byHand && !context.Caller.SpeaksFor(c.UnitId))
        {
            return Decision.Reject(KernelCodes.Forbidden);
        }

        var coded = c.Code is not null;
        if (!byHand && (state.CodeRequired || coded) && !DoorCode.Matches(facts.DoorSecret, c.ConferenceId, c.Code, context.Now))
        {
            return Decision.Reject(ConferenceCodes.WrongCode);
        }

        var asDeputy = byHand ? c.AsDeputy : IsDeputy(context.Caller, c.UnitId);
        return Decision.Accept(new UnitCheckedIn(c.AllianceId, c.ConferenceId, c.UnitId, asDeputy, context.Now, byHand ? "hand" : coded ? "code" : "link"));
    }

    internal static Decision Leave(ConferenceState state, LeaveConference c, CommandContext context)
    {
        if (NotRunning(state) is { } closed)
        {
            return closed;
        }

        if (!state.IsHere(c.UnitId))
        {
            return Decision.Reject(ConferenceCodes.NotPresent, ("unit", c.UnitId));
        }

        return Decision.Accept(
            [
                .. state.Speakers.Where(s => s.UnitId == c.UnitId).Select(s => new SpeakerDone(c.AllianceId, c.ConferenceId, s.Number, s.UnitId, context.Now)),
                new UnitLeftConference(c.AllianceId, c.ConferenceId, c.UnitId, context.Now),
            ],
            []);
    }

    /// <summary>A topic counts as handled when its item was settled otherwise than by putting it off.</summary>
    internal static Decision Close(ConferenceState state, CloseConference c, CommandContext context)
    {
        if (NotRunning(state) is { } closed)
        {
            return closed;
        }

        var topics = state.Agenda.Where(i => i.Item.TopicId is not null).ToLookup(
            i => i is { Progress: ItemProgress.Settled, How: not ItemOutcome.Adjourned }, i => i.Item.TopicId!);
        return Decision.Accept(new ConferenceClosed(c.AllianceId, c.ConferenceId, context.Now, [.. topics[true].Distinct()], [.. topics[false].Distinct()]));
    }

    private static bool RunsIt(string allianceId, ConferenceFacts facts, Caller caller) =>
        caller.Coordinates(allianceId) || caller.SpeaksFor(facts.ChairUnitId) || (facts.Body is { } body && body.Leading.Any(caller.SpeaksFor));

    private static bool IsDeputy(Caller caller, string unitId) =>
        caller.Grants.Any(g => g.Role == Role.Deputy && g.Target == unitId) && !caller.Grants.Any(g => g.Role == Role.Delegate && g.Target == unitId);
}
