using System.Collections.Immutable;
using Alliance.Domain.ChairCycles.Planning.Exact;

namespace Alliance.Domain.ChairCycles.Planning;

/// <summary>How one unit or group stands after a term.</summary>
public sealed record LedgerPoint(int Term, Fraction Due, int Served)
{
    /// <summary>Above 0: behind its due. Below 0: ahead of it.</summary>
    public Fraction Deviation => Due - Served;
}

/// <summary>The account of one unit (of its group, with two levels) or of one group, after every term.</summary>
/// <param name="Group">The unit's group; null when the name is itself a group's.</param>
/// <param name="Bound">The band: deviations between −Bound and Bound are what Tijdeman's rule promises on this level.</param>
public sealed record LedgerSeries(string Name, string? Group, Fraction Bound, ImmutableArray<LedgerPoint> Points);

/// <summary>Due, served and deviation after each term, past and planned, for the fairness chart. O(contenders × terms).</summary>
public static class FairnessLedger
{
    /// <param name="problem">A problem the planner accepts; its history comes first.</param>
    /// <param name="planned">The units of the terms that follow.</param>
    public static ImmutableArray<LedgerSeries> Of(RotationProblem problem, ImmutableArray<string> planned)
    {
        var model = new Model(problem with
        {
            History = [.. problem.History.IsDefault ? [] : problem.History, .. planned],
            Terms = 0,
        });
        if (!problem.Rules.TwoLevels)
        {
            return Series(model, model.AllUnits(), i => (model.Units[i], model.Groups[model.GroupOf[i]]));
        }

        return
        [
            .. Series(model, model.AllGroups(), g => (model.Groups[g], null)),
            .. model.Groups.SelectMany((group, g) => Series(model, model.WithinGroup(g, []), i => (model.Units[i], group))),
        ];
    }

    public static ImmutableArray<LedgerSeries> Of(RotationProblem problem, RotationPlan plan) =>
        Of(problem, [.. plan.Terms.Select(term => term.Unit)]);

    private static ImmutableArray<LedgerSeries> Series(Model model, Account account, Func<int, (string Name, string? Group)> name)
    {
        var points = account.Names.Select(_ => ImmutableArray.CreateBuilder<LedgerPoint>(model.Start)).ToArray();
        var served = new int[account.Names.Length];
        var turns = 0;
        for (var term = 0; term < model.Start; term++)
        {
            if (turns < account.Standing.Turn && account.Level.TermOf(turns) == term)
            {
                served[account.ContenderOf(model.Past[term])]++;
                turns++;
            }

            for (var i = 0; i < points.Length; i++)
            {
                points[i].Add(new LedgerPoint(term, account.Level.Due(i, turns), served[i]));
            }
        }

        return [.. points.Select((series, i) =>
            new LedgerSeries(name(account.Names[i]).Name, name(account.Names[i]).Group, account.Level.Bound, series.DrainToImmutable()))];
    }
}
