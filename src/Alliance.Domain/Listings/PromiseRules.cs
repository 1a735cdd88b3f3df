using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

/// <summary>
/// What is promised from an entry, and what becomes of it. An entry takes one turn at a time, so that here, and only here, it is
/// seen to that no quantity is promised twice, however many agree in the same instant. Repeating any of these changes nothing.
/// </summary>
internal static class PromiseRules
{
    public static Decision Promise(ListingState state, PromiseListing c)
    {
        if (state.Promises.TryGetValue(c.MatchId, out var before) && !before.Released)
        {
            return Decision.Accept();
        }

        if (before is not null)
        {
            return Decision.Reject(ListingCodes.UnknownMatch);
        }

        if (state.Stage != ListingStage.Open)
        {
            return Decision.Reject(ListingCodes.NotOpen, ("status", state.Status));
        }

        var terms = state.Terms!;
        return c.Quantity <= 0 || c.Quantity > state.Left ? Decision.Reject(ListingCodes.NotEnough, ("left", Milli.Text(state.Left)))
            : !terms.Partial && c.Quantity != state.Left ? Decision.Reject(ListingCodes.NotInParts, ("left", Milli.Text(state.Left)))
            : terms.MinimumPart is { } minimum && c.Quantity < minimum && c.Quantity != state.Left ? Decision.Reject(ListingCodes.PartTooSmall, ("minimum", Milli.Text(minimum)))
            : Decision.Accept([.. Promised(state, c)]);
    }

    /// <summary>That something is promised everybody within may know; to whom, only those whom it concerns.</summary>
    private static IEnumerable<IEvent> Promised(ListingState state, PromiseListing c)
    {
        yield return new ListingPromised(state.AllianceId, state.ListingId, state.UnitId, state.Title, state.OnlyBodyId, c.MatchId, c.Quantity, state.Left - c.Quantity, null);
        if (c.ToUnitId is { } to)
        {
            yield return new ListingPromisedTo(state.AllianceId, state.ListingId, state.UnitId, state.Title, state.OnlyBodyId, c.MatchId, to);
        }
    }

    public static Decision Note(ListingState state, NoteMatch c) =>
        Decision.Accept(new ListingMatchNoted(state.AllianceId, state.ListingId, state.UnitId, state.Title, state.OnlyBodyId, c.MatchId, c.Step));

    public static Decision Release(ListingState state, ReleaseListing c)
    {
        if (!state.Promises.TryGetValue(c.MatchId, out var promise) || promise.Released)
        {
            return Decision.Accept();
        }

        var free = promise.Quantity - promise.Delivered;
        return Decision.Accept(new ListingReleased(
            state.AllianceId, state.ListingId, state.UnitId, state.Title, state.OnlyBodyId, c.MatchId, free, state.Left + free, c.Why));
    }

    public static Decision Deliver(ListingState state, DeliverListing c)
    {
        if (!state.Promises.TryGetValue(c.MatchId, out var promise) || promise.Released)
        {
            return Decision.Reject(ListingCodes.UnknownMatch);
        }

        var open = promise.Quantity - promise.Delivered;
        return c.Quantity <= 0 || c.Quantity > open
            ? Decision.Reject(ListingCodes.TooMuchDelivered, ("left", Milli.Text(open)))
            : Decision.Accept(new ListingDelivered(state.AllianceId, state.ListingId, state.UnitId, state.Title, state.OnlyBodyId, c.MatchId, c.Quantity));
    }
}
