using System.Collections.Immutable;

namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>Turns a schedule into the plan people read: every term explained.</summary>
internal sealed class PlanWriter(Model model, Permits permits, int[] units, List<Standings> levels)
{
    public ImmutableArray<PlannedTerm> Terms(Schedule? free = null)
    {
        var terms = new PlannedTerm[units.Length];
        var top = Replay.Of(levels[0], free?.TopWithin);
        if (levels.Count == 1)
        {
            foreach (var (k, facts) in top.Index())
            {
                terms[k] = Explain(k, levels[0].Account, facts, null);
            }

            return [.. terms];
        }

        var groupTurns = top.Select((facts, k) => Group(k, facts)).ToArray();
        foreach (var level in levels.Skip(1))
        {
            var within = free?.GroupWithin.GetValueOrDefault(level.Account.Group!.Value);
            foreach (var (k, facts) in level.Terms.Zip(Replay.Of(level, within)))
            {
                terms[k] = Explain(k, level.Account, facts, groupTurns[k]);
            }
        }

        return [.. terms];
    }

    private int Before(int k) => k > 0 ? units[k - 1] : permits.LastUnit;

    private PlannedTerm Explain(int k, Account account, TurnFacts facts, GroupTurn? groupTurn)
    {
        var unit = account.Names[facts.Contender];
        var displaced = facts.Free >= 0 && facts.Free != facts.Contender ? account.Names[facts.Free] : -1;
        var reason = permits.IsFixed(k) ? TurnReason.Fixed
            : displaced >= 0 ? Obstacle(k, displaced)
            : IsOnlyOne(k, account.Names) ? TurnReason.OnlyEligible
            : facts.FreeReason;
        return new PlannedTerm(
            model.Start + k, model.Units[unit], model.Groups[model.GroupOf[unit]], reason,
            facts.Due, facts.Served, model.Start + k - facts.Since, facts.DeadlineTerm,
            facts.NextLongest < 0 ? null : model.Units[account.Names[facts.NextLongest]],
            displaced < 0 ? null : model.Units[displaced], groupTurn);
    }

    private GroupTurn Group(int k, TurnFacts facts)
    {
        var displaced = facts.Free >= 0 && facts.Free != facts.Contender ? facts.Free : -1;
        var reason = permits.IsFixed(k) ? TurnReason.Fixed
            : displaced < 0 ? facts.FreeReason
            : GroupObstacle(k, displaced);
        return new GroupTurn(
            reason, facts.Due, facts.Served, model.Start + k - facts.Since, facts.DeadlineTerm,
            facts.NextLongest < 0 ? null : model.Groups[facts.NextLongest], displaced < 0 ? null : model.Groups[displaced]);
    }

    /// <summary>As long as one of its units could have served, only the view ahead spoke against the group.</summary>
    private TurnReason GroupObstacle(int k, int group)
    {
        var obstacles = model.UnitsOf[group].Where(unit => permits.Forbids(unit, k) != RuleCode.Membership)
            .Select(unit => Obstacle(k, unit)).Distinct().ToArray();
        return obstacles.Length == 0 || obstacles.Contains(TurnReason.LookAhead) ? TurnReason.LookAhead : obstacles[0];
    }

    /// <summary>The rule that kept the one due first from this term; the view ahead when none did by itself.</summary>
    private TurnReason Obstacle(int k, int unit) => permits.Forbids(unit, k) switch
    {
        RuleCode.Blackout => TurnReason.Blackout,
        RuleCode.WaitingTime => TurnReason.WaitingTime,
        RuleCode.Fixed => TurnReason.Fixed,
        _ when permits.MayFollow(unit, Before(k)) => TurnReason.LookAhead,
        _ when permits.Alternate && model.GroupOf[unit] == model.GroupOf[Before(k)] => TurnReason.AlternateGroups,
        _ => TurnReason.NotTwiceInARow,
    };

    private bool IsOnlyOne(int k, int[] among)
    {
        var able = 0;
        foreach (var unit in among)
        {
            able += permits.Allows(unit, k) && permits.MayFollow(unit, Before(k)) ? 1 : 0;
            if (able > 1)
            {
                return false;
            }
        }

        return able == 1;
    }
}
