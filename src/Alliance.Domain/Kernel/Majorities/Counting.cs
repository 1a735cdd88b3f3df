using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Majorities;

/// <summary>
/// The result of a count under a rule, exactly: whole numbers and fractions, no rounding. O(provinces + options).
/// Simple, two thirds and unanimity count units; weighted counts weights; consensus asks that nobody objects; the double
/// majority asks a majority of all units and one in every province that has units; the EU Council's rule is that of
/// Article 16(4) of the Treaty on European Union and Article 238(2) of the Treaty on the Functioning of the European Union.
/// </summary>
public static class Counting
{
    /// <summary>Of a proposal: the first choice is yes, the second no.</summary>
    /// <param name="chair">What the chair's unit has chosen, where the rule lets it break a tie.</param>
    public static VoteResult Proposal(VoteRule rule, Tally tally, int? chair = null)
    {
        var quorum = Conditions.Quorum(rule, tally.All);
        var (adopted, conditions) = Conditions.OfProposal(rule, tally, chair);
        var verdict = quorum is { Held: false } ? Verdict.NoQuorum : adopted ? Verdict.Adopted : Verdict.Rejected;
        return Result(verdict, null, [], quorum, conditions, tally);
    }

    /// <summary>Among options: the most wins, by units or, where the rule weighs, by weight.</summary>
    public static VoteResult Choice(VoteRule rule, Tally tally, int? chair = null)
    {
        var quorum = Conditions.Quorum(rule, tally.All);
        var leaders = Leaders(rule, tally.All);
        if (leaders is [var first, _, ..] && rule.Tie == TieBreak.Chair && chair is { } decides && leaders.Contains(decides))
        {
            var both = Conditions.OfLeader(rule, tally.All, decides);
            ImmutableArray<Condition> conditions =
                [.. both is null ? [] : new[] { both }, new Condition(ConditionKind.ChairDecides, null, 1, 1, false, 1, true)];
            return Result(Verdicts(quorum, both, Verdict.Chosen), decides, leaders, quorum, conditions, tally);
        }

        if (leaders.Length != 1)
        {
            return Result(Verdicts(quorum, null, leaders.IsEmpty ? Verdict.Rejected : Verdict.Tied), null, leaders, quorum, [], tally);
        }

        var condition = Conditions.OfLeader(rule, tally.All, leaders[0]);
        return Result(Verdicts(quorum, condition, Verdict.Chosen), leaders[0], [], quorum, condition is null ? [] : [condition], tally);
    }

    public static VoteResult Of(VoteRule rule, Tally tally, bool options, int? chair = null) => options ? Choice(rule, tally, chair) : Proposal(rule, tally, chair);

    private static Verdict Verdicts(Condition? quorum, Condition? own, Verdict otherwise) =>
        quorum is { Held: false } ? Verdict.NoQuorum : own is { Held: false } ? Verdict.Rejected : otherwise;

    /// <summary>Nobody leads with nothing.</summary>
    private static ImmutableArray<int> Leaders(VoteRule rule, Group all)
    {
        Fraction Votes(int option) => rule.Majority == Majority.Weighted ? all.For[option].Weight : all.For[option].Units;
        var most = Enumerable.Range(0, all.For.Length).Select(Votes).Aggregate(Fraction.Zero, (a, b) => a > b ? a : b);
        return most.IsPositive ? [.. Enumerable.Range(0, all.For.Length).Where(o => Votes(o) == most)] : [];
    }

    private static VoteResult Result(
        Verdict verdict, int? chosen, ImmutableArray<int> tied, Condition? quorum, ImmutableArray<Condition> conditions, Tally tally) => new(
        verdict,
        verdict == Verdict.Chosen ? chosen : null,
        verdict is Verdict.Tied or Verdict.Chosen ? tied : [],
        quorum is null ? conditions : conditions.Insert(0, quorum),
        tally.All,
        [.. tally.Provinces.Values]);
}
