using System.Collections.Immutable;

namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>Turns a schedule into the plan people read: every term explained, fairness stated on every level.</summary>
internal static class PlanWriter
{
    public static RotationPlan Write(Model model, Schedule schedule)
    {
        var twoLevels = model.Problem.Rules.TwoLevels;
        var top = twoLevels ? model.AllGroups() : model.AllUnits();
        var topSequence = twoLevels ? [.. schedule.Units.Select(unit => model.GroupOf[unit])] : schedule.Units;
        var levels = new List<(Account Account, int[] Sequence)> { (top, topSequence) };
        var facts = Replay.Of(top, topSequence, schedule.TopWithin).ToArray();
        var terms = new PlannedTerm[schedule.Units.Length];
        if (twoLevels)
        {
            foreach (var turns in schedule.Units.Index().GroupBy(term => model.GroupOf[term.Item], term => term.Index))
            {
                var account = model.WithinGroup(turns.Key, turns.Select(k => model.Start + k));
                var sequence = turns.Select(k => model.PlaceInGroup[schedule.Units[k]]).ToArray();
                levels.Add((account, sequence));
                foreach (var (k, unit) in turns.Zip(Replay.Of(account, sequence, schedule.GroupWithin[turns.Key])))
                {
                    terms[k] = Explain(model, k, account, unit, Group(model, k, facts[k]));
                }
            }
        }
        else
        {
            for (var k = 0; k < terms.Length; k++)
            {
                terms[k] = Explain(model, k, top, facts[k], null);
            }
        }

        return new RotationPlan([.. terms], FairnessOf(model, schedule, levels));
    }

    private static PlannedTerm Explain(Model model, int k, Account account, TurnFacts facts, GroupTurn? groupTurn)
    {
        var unit = account.Names[facts.Contender];
        var displaced = facts.Free >= 0 && facts.Free != facts.Contender ? model.Units[account.Names[facts.Free]] : null;
        return new PlannedTerm(
            model.Start + k, model.Units[unit], model.Groups[model.GroupOf[unit]],
            displaced is null ? facts.FreeReason : TurnReason.LookAhead,
            facts.Due, facts.Served, model.Start + k - facts.Since, facts.DeadlineTerm,
            facts.NextLongest < 0 ? null : model.Units[account.Names[facts.NextLongest]], displaced, groupTurn);
    }

    private static GroupTurn Group(Model model, int k, TurnFacts facts)
    {
        var displaced = facts.Free >= 0 && facts.Free != facts.Contender ? model.Groups[facts.Free] : null;
        return new GroupTurn(
            displaced is null ? facts.FreeReason : TurnReason.LookAhead, facts.Due, facts.Served, model.Start + k - facts.Since,
            facts.DeadlineTerm, facts.NextLongest < 0 ? null : model.Groups[facts.NextLongest], displaced);
    }

    private static Fairness FairnessOf(Model model, Schedule schedule, List<(Account Account, int[] Sequence)> levels)
    {
        var measured = levels.Select(level => Measure(model, level.Account, level.Sequence)).OrderBy(level => level.Group, StringComparer.Ordinal).ToImmutableArray();
        var worst = measured.MaxBy(level => level.WorstDeviation)!;
        return new Fairness(
            worst.WorstDeviation, worst.Bound, worst.Worst, worst.WorstTerm, Fraction.Zero, schedule.Proven, null, measured);
    }

    private static LevelFairness Measure(Model model, Account account, int[] sequence)
    {
        var (level, standing) = (account.Level, account.Standing);
        var (deviation, contender, turn) = level.Worst(standing.Served, standing.Turn, sequence);
        var names = account.Group is null && model.Problem.Rules.TwoLevels ? model.Groups : model.Units;
        return new LevelFairness(
            account.Group is { } group ? model.Groups[group] : null, level.Contenders, deviation, level.Bound,
            contender < 0 ? null : names[account.Names[contender]], contender < 0 ? null : level.TermOf(turn));
    }
}
