using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Matches;

/// <summary>How a commitment is kept: dates and persons, delivered in parts, confirmed, rated.</summary>
internal static class KeepingRules
{
    /// <summary>Days after the end for which it is known who was in charge.</summary>
    public const int DaysOfPersons = 30;

    public static Decision Arrange(MatchState state, ArrangeMatch c, CommandContext context)
    {
        if (AnswerRules.NotTheirs(state, c.ByUnitId, context) is { } no)
        {
            return no;
        }

        if (state.Stage != MatchStage.Committed)
        {
            return AnswerRules.WrongStage(state);
        }

        var had = state.Persons.Contains(c.ByUnitId);
        var happened = state.Say(new MatchArranged(c.ByUnitId, c.From, c.To, c.KeepPerson ? had : c.Person is not null));
        return Decision.Accept([happened], c.KeepPerson || (c.Person is null && !had) ? [] : [Write(state, c.ByUnitId, context.Caller.PersonId, c.Person)]);
    }

    public static Decision Deliver(MatchState state, DeliverMatch c, CommandContext context)
    {
        var left = state.Quantity - state.Delivered;
        return !context.Caller.SpeaksFor(state.ResourceUnitId) ? Decision.Reject(MatchCodes.NotYourSide)
            : state.Stage != MatchStage.Committed ? AnswerRules.WrongStage(state)
            : c.Quantity <= 0 || c.Quantity > left ? Decision.Reject(MatchCodes.MoreThanPromised, ("left", Milli.Text(left)))
            : Decision.Accept(state.Say(new MatchDelivered(state.Parts + 1, c.Quantity, state.Delivered + c.Quantity, state.Quantity, state.Unit, c.Note)));
    }

    public static Decision Confirm(MatchState state, ConfirmMatch c, CommandContext context)
    {
        var left = state.Delivered - state.Confirmed;
        return !context.Caller.SpeaksFor(state.NeedUnitId) ? Decision.Reject(MatchCodes.NotYourSide)
            : state.Stage != MatchStage.Committed ? AnswerRules.WrongStage(state)
            : c.Quantity <= 0 || c.Quantity > left ? Decision.Reject(MatchCodes.MoreThanDelivered, ("left", Milli.Text(left)))
            : Decision.Accept([.. Confirmed(state, c.Quantity, context, bySettlement: false)]);
    }

    public static Decision Rate(MatchState state, RateMatch c, CommandContext context) =>
        AnswerRules.NotTheirs(state, c.ByUnitId, context) is { } no ? no
        : state.Confirmed == 0 ? Decision.Reject(MatchCodes.NothingConfirmed)
        : state.Rated.Contains(c.ByUnitId) ? Decision.Reject(MatchCodes.AlreadyRated)
        : Decision.Accept(state.Say(new MatchRated(c.ByUnitId, state.Other(c.ByUnitId), c.Stars, c.Text)));

    public static Decision Forget(MatchState state, CommandContext context) =>
        state is { Stage: MatchStage.Fulfilled, Persons.Count: > 0 } && state.ForgetAt <= context.Now
            ? Decision.Accept([state.Say(new PersonsForgotten())], Forgetting(state))
            : Decision.Accept();

    /// <summary>What is confirmed, and with the last of it that all is fulfilled.</summary>
    internal static IEnumerable<IEvent> Confirmed(MatchState state, long quantity, CommandContext context, bool bySettlement)
    {
        var total = state.Confirmed + quantity;
        yield return state.Say(new MatchConfirmed(quantity, total, state.Quantity, state.Unit, bySettlement));
        if (total == state.Quantity)
        {
            yield return state.Say(new MatchFulfilled(context.Now.AddDays(DaysOfPersons)));
        }
    }

    internal static IEnumerable<IPrivateWrite> Forgetting(MatchState state) => state.Persons.Select(unit => Write(state, unit, null, null));

    private static MatchPersonWrite Write(MatchState state, string unitId, string? personId, MatchPerson? person) => new(state.AllianceId, state.MatchId, unitId, personId, person);
}
