using System.Collections.Immutable;

namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>States how fair a schedule is, on every level.</summary>
internal static class FairnessWriter
{
    public static Fairness Write(Model model, List<Standings> standings, Fraction? freeWorst, bool proven, Fraction? lowerBound)
    {
        var levels = standings.Select(level => Measure(model, level)).ToImmutableArray();
        var worst = levels.MaxBy(level => level.WorstDeviation)!;
        var loss = freeWorst is { } free ? Fraction.Max(Fraction.Zero, worst.WorstDeviation - free) : Fraction.Zero;
        return new Fairness(worst.WorstDeviation, worst.Bound, worst.Worst, worst.WorstTerm, loss, proven, lowerBound, levels);
    }

    private static LevelFairness Measure(Model model, Standings standings)
    {
        var (account, (deviation, contender, turn)) = (standings.Account, standings.Worst);
        var names = account.Group is null && model.Problem.Rules.TwoLevels ? model.Groups : model.Units;
        return new LevelFairness(
            account.Group is { } group ? model.Groups[group] : null, account.Level.Contenders, deviation, account.Level.Bound,
            contender < 0 ? null : names[account.Names[contender]], contender < 0 ? null : account.Level.TermOf(turn));
    }
}
