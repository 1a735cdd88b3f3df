using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;

namespace Alliance.Domain.Matching.Rounds;

public enum RoundStatus
{
    None,
    Open,

    /// <summary>Nothing changes any more; the result is being computed.</summary>
    Closed,
    Solved,
    Cancelled,
}

/// <summary>A round: who takes part and who has ranked. It knows nothing of the ranks.</summary>
public sealed record RoundState(
    RoundOpened? Opening,
    RoundStatus Status,
    DateTimeOffset? ClosedAt,
    ImmutableSortedDictionary<string, RoundEntry> Entries,
    ImmutableSortedSet<(Ranker By, string Id)> Ranked)
{
    public static readonly RoundState Initial = new(
        null, RoundStatus.None, null, ImmutableSortedDictionary<string, RoundEntry>.Empty.WithComparers(StringComparer.Ordinal), ImmutableSortedSet<(Ranker, string)>.Empty.WithComparer(new ByRanker()));

    public RoundOpened Question => Opening ?? throw new InvalidOperationException("The round has not been opened.");

    public RoundTerms Terms => Question.Terms;

    public IEnumerable<RoundEntry> Side(RoundSide side) => Entries.Values.Where(e => e.Side == side);

    public bool HasRanked(RoundEntry entry) => Ranked.Contains((Ranker.Entry, entry.ListingId)) || (entry.Side == RoundSide.Offers && Ranked.Contains((Ranker.Owner, entry.UnitId)));

    public int Missing => Entries.Values.Count(e => !HasRanked(e));

    /// <summary>Both sides are there and everybody has ranked: it need not wait for the clock.</summary>
    public bool IsComplete => Missing == 0 && Side(RoundSide.Seekers).Any() && Side(RoundSide.Offers).Any();

    private sealed class ByRanker : IComparer<(Ranker By, string Id)>
    {
        public int Compare((Ranker By, string Id) x, (Ranker By, string Id) y) => x.By != y.By ? x.By.CompareTo(y.By) : string.CompareOrdinal(x.Id, y.Id);
    }
}

internal static class RoundEvolution
{
    public static RoundState Apply(RoundState state, IEvent happened) => happened switch
    {
        RoundOpened e => state with { Opening = e, Status = RoundStatus.Open },
        RoundJoined e => state with { Entries = state.Entries.SetItem(e.Entry.ListingId, e.Entry) },
        RoundLeft e => Left(state, e),
        RoundRanked e => state with { Ranked = state.Ranked.Add((e.By, e.ListingId ?? e.UnitId)) },
        RoundClosed e => state with { Status = RoundStatus.Closed, ClosedAt = e.At },
        RoundPaired => state,
        RoundSolved => state with { Status = RoundStatus.Solved },
        RoundCancelled => state with { Status = RoundStatus.Cancelled },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    /// <summary>With a unit's last entry of a side goes what it has ranked for all of them.</summary>
    private static RoundState Left(RoundState state, RoundLeft e)
    {
        var entry = state.Entries[e.ListingId];
        var rest = state.Entries.Remove(e.ListingId);
        var ranked = state.Ranked.Remove((Ranker.Entry, e.ListingId));
        return state with { Entries = rest, Ranked = rest.Values.Any(r => r.UnitId == entry.UnitId && r.Side == entry.Side) ? ranked : ranked.Remove((RankerOf(entry.Side), entry.UnitId)) };
    }

    public static Ranker RankerOf(RoundSide side) => side == RoundSide.Seekers ? Ranker.Order : Ranker.Owner;
}
