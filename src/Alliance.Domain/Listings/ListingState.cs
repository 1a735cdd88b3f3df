using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

public enum ListingStatus
{
    None,
    Draft,
    Posted,
    Paused,

    /// <summary>Something is promised, and something left.</summary>
    PartlyMatched,

    /// <summary>Nothing is left: all of it is promised or delivered.</summary>
    Fulfilled,
    Expired,
    Withdrawn,
}

/// <summary>What an entry owes to one match. What was delivered stays when the rest is released.</summary>
public sealed record PromiseOf(long Quantity, long Delivered, bool Released)
{
    public long Holds => Released ? Delivered : Quantity;
}

/// <summary>Where an entry stands in its life, apart from what is promised.</summary>
public enum ListingStage
{
    None,
    Draft,
    Open,
    Paused,
    Expired,
    Withdrawn,

    /// <summary>A draft that was never posted and is no more: as hidden as it was.</summary>
    Discarded,
}

public sealed record ListingState(
    string AllianceId,
    string ListingId,
    string UnitId,
    ListingStage Stage,
    Side Side,
    ListingTerms? Terms,
    bool HasContact,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? ClimbsAt,
    int ClimbDays,
    ImmutableArray<string> ClimbedTo,
    ImmutableSortedDictionary<string, PromiseOf> Promises)
{
    public static readonly ListingState Initial = new(
        "", "", "", ListingStage.None, Side.Wants, null, HasContact: false, null, null, 0, [], ImmutableSortedDictionary<string, PromiseOf>.Empty.WithComparers(StringComparer.Ordinal));

    public string Title => Terms?.Title ?? "";

    public string? OnlyBodyId => Terms is { Audience: ListingAudience.Branch } t ? t.BranchId : null;

    public long Promised => Promises.Values.Sum(p => p.Holds);

    public long Left => (Terms?.Quantity ?? 0) - Promised;

    public ListingStatus Status => Stage switch
    {
        ListingStage.Draft => ListingStatus.Draft,
        ListingStage.Paused => ListingStatus.Paused,
        ListingStage.Expired => ListingStatus.Expired,
        ListingStage.Withdrawn or ListingStage.Discarded => ListingStatus.Withdrawn,
        ListingStage.Open => Left == 0 ? ListingStatus.Fulfilled : Promised > 0 ? ListingStatus.PartlyMatched : ListingStatus.Posted,
        _ => ListingStatus.None,
    };
}

internal static class ListingEvolution
{
    public static ListingState Apply(ListingState state, IEvent happened) => happened switch
    {
        ListingDrafted e => state with
        {
            AllianceId = e.AllianceId, ListingId = e.ListingId, UnitId = e.UnitId, Stage = ListingStage.Draft, Terms = e.Terms, HasContact = e.HasContact,
        },
        ListingPosted e => state with
        {
            AllianceId = e.AllianceId, ListingId = e.ListingId, UnitId = e.UnitId, Stage = ListingStage.Open, Side = e.Side, Terms = e.Terms, HasContact = e.HasContact,
            ExpiresAt = e.ExpiresAt, ClimbsAt = e.ClimbsAt,
        },
        ListingChanged e => state with { Side = e.Side, Terms = e.Terms, HasContact = e.HasContact, ExpiresAt = e.ExpiresAt },
        ListingPaused => state with { Stage = ListingStage.Paused },
        ListingResumed => state with { Stage = ListingStage.Open },
        ListingRenewed e => state with { Stage = state.Stage == ListingStage.Expired ? ListingStage.Open : state.Stage, Terms = state.Terms! with { ValidUntil = e.ValidUntil }, ExpiresAt = e.ExpiresAt },
        // Before there was an event of its own for it, a draft that was thrown away was withdrawn.
        ListingWithdrawn => state with { Stage = state.Stage == ListingStage.Draft ? ListingStage.Discarded : ListingStage.Withdrawn, HasContact = false },
        ListingDiscarded => state with { Stage = ListingStage.Discarded, HasContact = false },
        ListingExpired => state with { Stage = ListingStage.Expired },
        ListingClimbed e => state with { ClimbsAt = e.NextAt, ClimbDays = e.Days, ClimbedTo = e.ToAllianceId is { } to ? state.ClimbedTo.Add(to) : state.ClimbedTo },
        ListingPromised e => Owing(state, e.MatchId, new PromiseOf(e.Quantity, 0, Released: false)),
        ListingPromisedTo or ListingMatchNoted => state,
        ListingReleased e => Owing(state, e.MatchId, state.Promises[e.MatchId] with { Released = true }),
        ListingDelivered e => Owing(state, e.MatchId, state.Promises[e.MatchId] with { Delivered = state.Promises[e.MatchId].Delivered + e.Quantity }),
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    private static ListingState Owing(ListingState state, string matchId, PromiseOf promise) => state with { Promises = state.Promises.SetItem(matchId, promise) };
}
