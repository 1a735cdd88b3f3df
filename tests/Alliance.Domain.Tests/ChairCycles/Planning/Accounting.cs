using Alliance.Domain.ChairCycles.Planning;

namespace Alliance.Domain.Tests.ChairCycles.Planning;

/// <summary>The definition of fairness written down once more, slowly and plainly, to check the planner's fast account by.</summary>
internal static class Accounting
{
    public static Fraction Weight(Contender contender, int term) =>
        contender.Shares.LastOrDefault(share => share.Term <= term)?.Weight ?? Fraction.Zero;

    /// <summary>Worst |due − served| after each planned term among contenders, each term distributed by the weights in force.</summary>
    public static Fraction Worst<T>(
        IReadOnlyList<T> contenders, Func<T, int, Fraction> weight, IReadOnlyList<(int Term, T? Server)> turns, int plannedFrom)
        where T : class
    {
        var worst = Fraction.Zero;
        var deviation = contenders.ToDictionary(contender => contender, _ => Fraction.Zero);
        foreach (var (term, server) in turns)
        {
            var weights = contenders.ToDictionary(contender => contender, contender => weight(contender, term));
            var total = weights.Values.Aggregate(Fraction.Zero, (sum, own) => sum + own);
            if (server is null)
            {
                continue;
            }

            if (total > 0)
            {
                foreach (var contender in contenders.Where(contender => weights[contender] > 0))
                {
                    deviation[contender] += weights[contender] / total;
                }

                deviation[server] -= 1;
            }

            if (term >= plannedFrom)
            {
                worst = deviation.Values.Aggregate(worst, (most, own) => Fraction.Max(most, Fraction.Abs(own)));
            }
        }

        return worst;
    }

    public static Fraction WorstOfUnits(RotationProblem problem, IEnumerable<string?> servers)
    {
        var byUnit = problem.Contenders.ToDictionary(contender => contender.Unit);
        var turns = problem.History.Concat(servers).Select((unit, term) => (term, unit is null ? null : byUnit.GetValueOrDefault(unit)));
        return Worst(problem.Contenders, Weight, [.. turns], problem.History.Length);
    }

    /// <summary>The worst of the groups, and of each group's units in their group's turns.</summary>
    public static (Fraction Groups, Dictionary<string, Fraction> Units) WorstOfLevels(RotationProblem problem, IEnumerable<string?> servers)
    {
        var byUnit = problem.Contenders.ToDictionary(contender => contender.Unit);
        var turns = problem.History.Concat(servers)
            .Select((unit, term) => (Term: term, Server: unit is null ? null : byUnit.GetValueOrDefault(unit))).ToArray();
        var groups = problem.Contenders.Select(contender => contender.Group).Distinct().ToArray();
        return (
            Worst(groups, GroupWeight, [.. turns.Select(turn => (turn.Term, turn.Server?.Group))], problem.History.Length),
            groups.ToDictionary(group => group, group => Worst(
                problem.Contenders.Where(contender => contender.Group == group).ToArray(), Weight,
                [.. turns.Select(turn => (turn.Term, turn.Server?.Group == group ? turn.Server : null))], problem.History.Length)));

        Fraction GroupWeight(string group, int term) => problem.Contenders.Where(contender => contender.Group == group)
            .Aggregate(Fraction.Zero, (sum, contender) => sum + Weight(contender, term));
    }

    /// <summary>1 − 1/(2m−2) for those who ever have a share.</summary>
    public static Fraction Bound(int contenders) => contenders <= 1 ? 0 : 1 - new Fraction(1, (2 * contenders) - 2);
}
