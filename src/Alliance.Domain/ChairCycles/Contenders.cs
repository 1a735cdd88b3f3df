using System.Collections.Immutable;

namespace Alliance.Domain.ChairCycles;

/// <summary>Who takes part in a rotation: from the alliance's seats to contenders with shares that change in time.</summary>
public static class Contenders
{
    /// <summary>For a new cycle: every seat in good standing, with its share from the first turn on.</summary>
    public static ImmutableArray<PlanContender> First(Roster roster, CycleBasis basis) =>
        [.. roster.Seats.Where(seat => seat.InGoodStanding).Select(seat => new PlanContender(
            seat.UnitId,
            seat.Province,
            [new ShareFromTurn(0, ShareOf(seat, roster))],
            seat.Founding ? 0 : EligibleFrom(seat, basis, 0)))];

    /// <summary>
    /// For a cycle under way: who has joined enters with the first open term, who left or is suspended keeps its account with
    /// share 0 from there on, and a changed share counts from there on. The order of those who were in it stays.
    /// </summary>
    public static ImmutableArray<PlanContender> Following(Roster roster, CycleBasis basis, int firstOpen)
    {
        var turn = basis.ServedBefore.Length + firstOpen;
        var seats = roster.Seats.ToDictionary(s => s.UnitId, StringComparer.Ordinal);
        var known = basis.Contenders.Select(c => c.UnitId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. basis.Contenders.Select(c => With(c, turn, seats.TryGetValue(c.UnitId, out var seat) && seat.InGoodStanding ? ShareOf(seat, roster) : "0")),
            .. roster.Seats.Where(s => s.InGoodStanding && !known.Contains(s.UnitId)).Select(seat => new PlanContender(
                seat.UnitId, seat.Province, [new ShareFromTurn(turn, ShareOf(seat, roster))], EligibleFrom(seat, basis, firstOpen))),
        ];
    }

    /// <summary>The contender with this share from this turn on.</summary>
    public static PlanContender With(PlanContender contender, int turn, string share) =>
        contender.Shares[^1].Share == share
            ? contender
            : contender with { Shares = [.. contender.Shares.Where(s => s.Turn < turn), new ShareFromTurn(turn, share)] };

    public static bool Same(ImmutableArray<PlanContender> a, ImmutableArray<PlanContender> b) =>
        a.Length == b.Length
        && a.Zip(b).All(p => p.First with { Shares = p.Second.Shares } == p.Second && p.First.Shares.SequenceEqual(p.Second.Shares));

    /// <summary>The first turn that begins when the newcomer has waited the charter's number of whole terms since it joined.</summary>
    private static int EligibleFrom(RosterSeat seat, CycleBasis basis, int firstOpen)
    {
        var wait = basis.Rules.NewcomerWaitTerms;
        if (wait == 0)
        {
            return 0;
        }

        var term = firstOpen + (basis.Length == Kernel.TermLength.Meeting ? wait : 0);
        if (Kernel.TermLengths.EndAfter(basis.Length, seat.JoinedOn, wait) is { } waited)
        {
            while (basis.StartOf(term) < waited)
            {
                term++;
            }
        }

        return basis.ServedBefore.Length + term;
    }

    private static string ShareOf(RosterSeat seat, Roster roster) => roster.Rotation is { Weighted: true } ? seat.Share : "1";
}
