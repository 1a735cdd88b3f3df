namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>A plan of units, with the bound each level was planned for.</summary>
internal sealed record Schedule(int[] Units, Fraction TopWithin, IReadOnlyDictionary<int, Fraction> GroupWithin);

/// <summary>The plan by shares alone: one level, or the groups first and then the units within each group's turns.</summary>
internal static class FreePlanner
{
    public static Schedule Plan(Model model)
    {
        var turns = model.End - model.Start;
        var top = model.Top();
        var plan = new LevelPlanner(top.Level, top.Standing, turns).Plan();
        return model.Problem.Rules.TwoLevels
            ? WithinGroups(model, plan)
            : new Schedule(plan.Sequence, plan.PlannedWithin, new Dictionary<int, Fraction>());
    }

    private static Schedule WithinGroups(Model model, LevelPlan groups)
    {
        var units = new int[groups.Sequence.Length];
        var within = new Dictionary<int, Fraction>();
        foreach (var turns in groups.Sequence.Index().GroupBy(turn => turn.Item, turn => turn.Index))
        {
            var account = model.WithinGroup(turns.Key, turns.Select(k => model.Start + k));
            var plan = new LevelPlanner(account.Level, account.Standing, turns.Count()).Plan();
            foreach (var (k, place) in turns.Zip(plan.Sequence))
            {
                units[k] = account.Names[place];
            }

            within[turns.Key] = plan.PlannedWithin;
        }

        return new Schedule(units, groups.PlannedWithin, within);
    }
}
