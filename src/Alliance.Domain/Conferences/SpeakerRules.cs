using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>Who speaks, and who asked to speak next. A unit stands on the list once at a time.</summary>
internal static class SpeakerRules
{
    public static Decision Ask(ConferenceState state, AskToSpeak c, CommandContext context)
    {
        if (OpeningRules.NotRunning(state) is { } closed)
        {
            return closed;
        }

        return !state.IsHere(c.UnitId) ? Decision.Reject(ConferenceCodes.NotPresent, ("unit", c.UnitId))
            : state.Speakers.Any(s => s.UnitId == c.UnitId) ? Decision.Reject(ConferenceCodes.AlreadyAsked)
            : Decision.Accept(new SpeakerAsked(c.AllianceId, c.ConferenceId, state.SpeakersSoFar + 1, c.UnitId, state.Current?.Item.ItemId, context.Now));
    }

    public static Decision Call(ConferenceState state, CallSpeaker c, CommandContext context)
    {
        if (OpeningRules.NotRunning(state) is { } closed)
        {
            return closed;
        }

        var next = state.Speakers.FirstOrDefault(s => !s.Speaking && (c.Number is null || s.Number == c.Number));
        if (next is null)
        {
            return Decision.Reject(ConferenceCodes.NoSpeaker);
        }

        return Decision.Accept(
            [
                .. state.Speakers.Where(s => s.Speaking).Select(s => new SpeakerDone(c.AllianceId, c.ConferenceId, s.Number, s.UnitId, context.Now)),
                new SpeakerCalled(c.AllianceId, c.ConferenceId, next.Number, next.UnitId, context.Now),
            ],
            []);
    }

    public static Decision End(ConferenceState state, EndSpeech c, CommandContext context)
    {
        if (OpeningRules.NotRunning(state) is { } closed)
        {
            return closed;
        }

        return state.Speakers.FirstOrDefault(s => s.Number == c.Number) is { } speaker
            ? Decision.Accept(new SpeakerDone(c.AllianceId, c.ConferenceId, speaker.Number, speaker.UnitId, context.Now))
            : Decision.Reject(ConferenceCodes.NoSpeaker);
    }
}
