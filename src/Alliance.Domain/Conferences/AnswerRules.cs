using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>Answers to the invitation: we come, our deputy comes, we cannot. A later answer replaces an earlier one, until the meeting is over.</summary>
internal static class AnswerRules
{
    public static Decision Answer(ConferenceState state, AnswerConference c, CommandContext context)
    {
        if (!state.Invited.Contains(c.UnitId))
        {
            return Decision.Reject(ConferenceCodes.NotInvited, ("unit", c.UnitId));
        }

        return !context.FactsOf<ConferenceFacts>().InGoodStanding.Contains(c.UnitId)
            ? Decision.Reject(ConferenceCodes.NotAMember, ("unit", c.UnitId))
            : Decision.Accept(new InvitationAnswered(c.AllianceId, c.ConferenceId, c.UnitId, c.Answer, c.Comment));
    }

    public static Decision Remind(ConferenceState state, RemindUnanswered c)
    {
        if (state.Status != ConferenceStatus.Called || c.Round != state.Reminded + 1)
        {
            return Decision.Accept();
        }

        ImmutableArray<string> silent = [.. state.Invited.Where(u => !state.Answers.ContainsKey(u))];
        return Decision.Accept(new AnswersReminded(c.AllianceId, c.ConferenceId, c.Round, silent));
    }
}
