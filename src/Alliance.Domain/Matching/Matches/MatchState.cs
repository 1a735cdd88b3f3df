using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Matches;

/// <summary>Where a match stands in its life.</summary>
public enum MatchStage
{
    None,
    Offered,

    /// <summary>Both have accepted; the entries are being asked.</summary>
    Agreed,
    Committed,
    Fulfilled,
    Declined,
    Withdrawn,
    Lapsed,

    /// <summary>An entry could not promise any more.</summary>
    FellThrough,

    /// <summary>Ended where a dispute was settled.</summary>
    Released,
}

/// <summary><paramref name="Known"/>: what all its events say of it.</summary>
public sealed record MatchState(
    MatchEvent? Known,
    MatchStage Stage,
    string Unit,
    long Quantity,
    int Parts,
    long Delivered,
    long Confirmed,
    ImmutableSortedSet<string> Accepted,
    ImmutableSortedSet<string> Rated,
    ImmutableSortedSet<string> Persons,
    DateTimeOffset? LapsesAt,
    DateTimeOffset? ForgetAt,
    bool Disputed,
    string? ProjectId)
{
    private static readonly ImmutableSortedSet<string> None = ImmutableSortedSet<string>.Empty.WithComparer(StringComparer.Ordinal);

    public static readonly MatchState Initial = new(null, MatchStage.None, "", 0, 0, 0, 0, None, None, None, null, null, Disputed: false, null);

    public string AllianceId => Known?.AllianceId ?? "";

    public string MatchId => Known?.MatchId ?? "";

    public string NeedUnitId => Known?.NeedUnitId ?? "";

    public string ResourceUnitId => Known?.ResourceUnitId ?? "";

    public bool IsSide(string? unitId) => unitId is { Length: > 0 } && (unitId == NeedUnitId || unitId == ResourceUnitId);

    public string Other(string unitId) => unitId == NeedUnitId ? ResourceUnitId : NeedUnitId;

    /// <summary>The event with what all of a match's events say.</summary>
    public MatchEvent Say(MatchEvent happened) => happened with
    {
        AllianceId = Known!.AllianceId, MatchId = Known.MatchId, ResourceAllianceId = Known.ResourceAllianceId, NeedId = Known.NeedId, ResourceId = Known.ResourceId,
        NeedUnitId = Known.NeedUnitId, ResourceUnitId = Known.ResourceUnitId, Title = Known.Title,
    };
}

internal static class MatchEvolution
{
    public static MatchState Apply(MatchState state, IEvent happened) => happened switch
    {
        MatchOffered e => state with
        {
            Known = e, Stage = MatchStage.Offered, Unit = e.Unit, Quantity = e.Quantity, LapsesAt = e.LapsesAt, Accepted = e.ByUnitId is { } by ? state.Accepted.Add(by) : state.Accepted,
        },
        MatchAccepted e => state with { Accepted = state.Accepted.Add(e.ByUnitId) },
        MatchAgreed => state with { Stage = MatchStage.Agreed },
        MatchCommitted => state with { Stage = MatchStage.Committed },
        MatchDeclined => state with { Stage = MatchStage.Declined },
        MatchWithdrawn => Ended(state, MatchStage.Withdrawn),
        MatchLapsed => state with { Stage = MatchStage.Lapsed },
        MatchFellThrough => state with { Stage = MatchStage.FellThrough },
        MatchArranged e => state with { Persons = e.HasPerson ? state.Persons.Add(e.ByUnitId) : state.Persons.Remove(e.ByUnitId) },
        MatchDelivered e => state with { Parts = e.Number, Delivered = e.Delivered },
        MatchConfirmed e => state with { Confirmed = e.Confirmed },
        MatchFulfilled e => state with { Stage = MatchStage.Fulfilled, Disputed = false, ForgetAt = e.ForgetAt },
        MatchRated e => state with { Rated = state.Rated.Add(e.ByUnitId) },
        MatchDisputed => state with { Disputed = true },
        DisputeSettled { Outcome: DisputeOutcome.Release } => Ended(state, MatchStage.Released),
        DisputeSettled => state with { Disputed = false },
        ProjectMade e => state with { ProjectId = e.ListingId },
        PersonsForgotten => state with { Persons = state.Persons.Clear() },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    private static MatchState Ended(MatchState state, MatchStage stage) => state with { Stage = stage, Disputed = false, Persons = state.Persons.Clear() };
}
