using Alliance.Domain.Kernel;

namespace Alliance.Domain.Topics;

/// <summary>How a topic comes onto an agenda, is carried over, goes by circulation, and is settled.</summary>
internal static class SettlingRules
{
    /// <summary>The agenda was arranged already: what cannot stand on one is left as it is.</summary>
    public static Decision Place(TopicState state, PlaceTopic c, CommandContext context)
    {
        if (state.Status == TopicStatus.Circulating || (state.Status == TopicStatus.Placed && state.ConferenceId == c.ConferenceId))
        {
            return Decision.Accept();
        }

        var placed = new TopicPlaced(c.AllianceId, c.TopicId, state.Title, c.ConferenceId);
        return state.Status == TopicStatus.Proposed ? Decision.Accept(BacklogRules.Admitted(state, state.Track, context), placed) : Decision.Accept(placed);
    }

    public static Decision TakeOff(TopicState state, TakeOffTopic c) =>
        state.Status == TopicStatus.Placed && state.ConferenceId == c.ConferenceId
            ? Decision.Accept(new TopicTakenOff(c.AllianceId, c.TopicId, state.Title, c.ConferenceId))
            : Decision.Accept();

    public static Decision CarryOver(TopicState state, CarryOverTopic c) =>
        state.Status == TopicStatus.Placed && state.ConferenceId == c.FromConferenceId
            ? Decision.Accept(new TopicCarriedOver(c.AllianceId, c.TopicId, state.Title, c.FromConferenceId))
            : Decision.Accept();

    public static Decision Circulate(TopicState state, CirculateTopic c, CommandContext context)
    {
        if (BacklogRules.NotFree(state) is { } problem)
        {
            return problem;
        }

        if (state.Track != Track.Urgent)
        {
            return Decision.Reject(TopicCodes.NotUrgent);
        }

        var terms = context.FactsOf<TopicFacts>().Terms(Track.Urgent);
        var hours = c.Hours ?? terms.DeadlineHours;
        if (hours > terms.DeadlineHours)
        {
            return Decision.Reject(TopicCodes.TooLong, ("limit", terms.DeadlineHours));
        }

        var circulated = new TopicCirculated(
            c.AllianceId, c.TopicId, state.Title, state.Text, context.NewId("vote"), context.Now.AddHours(hours), terms.Quorum, terms.Majority);
        return state.Status == TopicStatus.Proposed ? Decision.Accept(BacklogRules.Admitted(state, state.Track, context), circulated) : Decision.Accept(circulated);
    }

    /// <summary>What the cancelling of an earlier vote asks for comes too late for a topic that circulates anew, and changes nothing.</summary>
    public static Decision EndCirculation(TopicState state, EndCirculation c, CommandContext context) =>
        c.VoteId is not null && c.VoteId != state.VoteId ? Decision.Accept()
        : state.Status == TopicStatus.Circulating ? Decision.Accept(new CirculationEnded(state.AllianceId, state.TopicId, state.Title, state.VoteId!))
        : context.Caller.IsSystem ? Decision.Accept()
        : Decision.Reject(TopicCodes.NotCirculating);

    public static Decision Settle(TopicState state, SettleTopic c, CommandContext context)
    {
        var settled = new TopicSettled(c.AllianceId, c.TopicId, state.Title, c.How, c.VoteId, c.ConferenceId, c.Note);
        if (context.Caller.IsSystem)
        {
            // A vote settles what circulates only if it is that vote; and what is to be decided, nothing but a vote.
            var another = state.Status == TopicStatus.Circulating && c.VoteId != state.VoteId;
            var undecided = state.Track == Track.Decide && c.VoteId is null && c.How is (SettledHow.Adopted or SettledHow.Rejected or SettledHow.Consulted);
            // Something to do that came out of another matter settles only what was to be done.
            var aside = state.Track != Track.Do && c.How == SettledHow.Assigned && c.ConferenceId is null;
            return another || undecided || aside ? Decision.Accept() : Decision.Accept(settled);
        }

        return state.Status == TopicStatus.Proposed ? Decision.Reject(TopicCodes.NotAdmitted)
            : state.Status == TopicStatus.Circulating ? Decision.Reject(TopicCodes.Circulating)
            : state.Track == Track.Do || c.How == SettledHow.Assigned ? Decision.Reject(TopicCodes.NeedsOwner)
            : state.Track == Track.Decide || c.How != SettledHow.Consulted ? Decision.Reject(TopicCodes.NeedsVote)
            : Decision.Accept(settled);
    }
}
