using Alliance.Domain.Kernel;

namespace Alliance.Domain.Topics;

/// <summary>Anyone proposes; the chair (or the coordinator) admits, declines, merges and orders.</summary>
internal static class BacklogRules
{
    private const int MostUndecided = 30;

    public static Decision Propose(ProposeTopic c, CommandContext context)
    {
        var facts = context.FactsOf<TopicFacts>();
        return !facts.Seats.AllianceStands ? Decision.Reject(TopicCodes.NoAlliance)
            : c.UnitId is not null && !facts.Seats.InGoodStanding.Contains(c.UnitId) ? Decision.Reject(TopicCodes.NotAMember)
            : facts.UndecidedOfUnit >= MostUndecided ? Decision.Reject(TopicCodes.TooManyProposals, ("limit", MostUndecided))
            : Decision.Accept(new TopicProposed(c.AllianceId, c.TopicId, c.Track, c.Title, c.Text, c.UnitId, context.Caller.PersonId));
    }

    public static Decision Change(TopicState state, ChangeTopic c, CommandContext context)
    {
        if (NotFree(state) is { } problem)
        {
            return problem;
        }

        var leads = (context.FactsOf<TopicFacts>().Seats.RelationOf(context.Caller, c.AllianceId) & (Relation.Chair | Relation.Coordinator)) != Relation.None;
        return state.Status == TopicStatus.Admitted && !leads ? Decision.Reject(TopicCodes.AlreadyAdmitted)
            : (c.Track, c.Title, c.Text) == (state.Track, state.Title, state.Text) ? Decision.Accept()
            : state.Status == TopicStatus.Admitted && c.Track != state.Track
                ? Decision.Accept(new TopicChanged(c.AllianceId, c.TopicId, c.Track, c.Title, c.Text), Admitted(state with { Title = c.Title }, c.Track, context))
            : Decision.Accept(new TopicChanged(c.AllianceId, c.TopicId, c.Track, c.Title, c.Text));
    }

    public static Decision Admit(TopicState state, AdmitTopic c, CommandContext context) =>
        NotFree(state)
        ?? (state.Status == TopicStatus.Admitted ? Decision.Reject(TopicCodes.AlreadyAdmitted) : Decision.Accept(Admitted(state, c.Track ?? state.Track, context)));

    public static Decision Decline(TopicState state, DeclineTopic c) =>
        NotFree(state) ?? Decision.Accept(new TopicDeclined(c.AllianceId, c.TopicId, state.Title, state.UnitId, c.Reason));

    /// <summary>Of two that merge two topics into one another at once, the second finds the other merged already: the facts hold only for the head they were read at.</summary>
    public static Decision Merge(TopicState state, MergeTopic c, CommandContext context)
    {
        if (NotFree(state) is { } problem)
        {
            return problem;
        }

        return c.IntoTopicId == c.TopicId ? Decision.Reject(TopicCodes.MergeWithItself)
            : context.FactsOf<TopicFacts>().Other is not { Status: TopicStatus.Proposed or TopicStatus.Admitted or TopicStatus.Placed or TopicStatus.Circulating } ? Decision.Reject(TopicCodes.CannotMergeInto)
            : Decision.Accept(new TopicMerged(c.AllianceId, c.TopicId, state.Title, c.IntoTopicId));
    }

    public static Decision Order(TopicState state, OrderTopic c, CommandContext context)
    {
        if (NotFree(state) is { } problem)
        {
            return problem;
        }

        if (state.Status != TopicStatus.Admitted)
        {
            return Decision.Reject(TopicCodes.NotAdmitted);
        }

        var facts = context.FactsOf<TopicFacts>();
        if (c.AfterTopicId is not null && (c.AfterTopicId == c.TopicId || facts.Other is not { Status: TopicStatus.Admitted } other || other.Track != state.Track))
        {
            return Decision.Reject(TopicCodes.OtherTrack);
        }

        var stays = string.CompareOrdinal(facts.AfterRank, state.Rank) < 0 && (facts.NextRank is null || string.CompareOrdinal(state.Rank, facts.NextRank) < 0);
        return stays ? Decision.Accept() : Decision.Accept(new TopicOrdered(c.AllianceId, c.TopicId, state.Title, RankKeys.Between(facts.AfterRank, facts.NextRank)));
    }

    public static Decision Withdraw(TopicState state) =>
        NotFree(state) ?? Decision.Accept(new TopicSettled(state.AllianceId, state.TopicId, state.Title, SettledHow.Withdrawn, null, null, null));

    /// <summary>At the end of the backlog, under the charter's terms of the track as they are now.</summary>
    public static TopicAdmitted Admitted(TopicState state, Track track, CommandContext context)
    {
        var facts = context.FactsOf<TopicFacts>();
        var terms = facts.Terms(track);
        return new TopicAdmitted(
            state.AllianceId, state.TopicId, state.Title, state.UnitId, track, RankKeys.After(facts.LastRank), terms.NoticeHours, terms.Quorum, terms.Majority, context.Now.AddHours(terms.DeadlineHours));
    }

    public static Decision? NotFree(TopicState state) => state.Status switch
    {
        TopicStatus.Placed => Decision.Reject(TopicCodes.OnAgenda),
        TopicStatus.Circulating => Decision.Reject(TopicCodes.Circulating),
        _ => null,
    };
}
