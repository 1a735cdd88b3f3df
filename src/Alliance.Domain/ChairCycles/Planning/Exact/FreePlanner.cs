namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>A plan of units, with the bound each level was planned for.</summary>
internal sealed record Schedule(int[] Units, Fraction TopWithin, IReadOnlyDictionary<int, Fraction> GroupWithin, bool Proven);

/// <summary>The plan by shares alone: one level, or the groups first and then the units within each group's turns.</summary>
internal static class FreePlanner
{
    public static Schedule Plan(Model model)
    {
        var turns = model.End - model.Start;
        var top = model.Problem.Rules.TwoLevels ? model.AllGroups() : model.AllUnits();
        var plan = LevelPlanner.Plan(top.Level, top.Standing, turns);
        return model.Problem.Rules.TwoLevels
            ? WithinGroups(model, plan)
            : new Schedule(plan.Sequence, plan.PlannedWithin, new Dictionary<int, Fraction>(), plan.Proven);
    }

    private static Schedule WithinGroups(Model model, LevelPlan groups)
    {
        var units = new int[groups.Sequence.Length];
        var within = new Dictionary<int, Fraction>();
        var proven = groups.Proven;
        foreach (var turns in groups.Sequence.Index().GroupBy(turn => turn.Item, turn => turn.Index))
        {
            var account = model.WithinGroup(turns.Key, turns.Select(k => model.Start + k));
            var plan = LevelPlanner.Plan(account.Level, account.Standing, turns.Count());
            foreach (var (k, place) in turns.Zip(plan.Sequence))
            {
                units[k] = account.Names[place];
            }

            within[turns.Key] = plan.PlannedWithin;
            proven &= plan.Proven;
        }

        return new Schedule(units, groups.PlannedWithin, within, proven);
    }
}
