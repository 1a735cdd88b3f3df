namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>A level's turns in order, the bound they were planned for, and the worst deviation they reach.</summary>
internal sealed record LevelPlan(int[] Sequence, Fraction PlannedWithin, Fraction Worst, bool Proven);

/// <summary>
/// Plans one level without hard rules. With shares known from the start Tijdeman's rule keeps every deviation within 1 − 1/(2m−2).
/// Where the past followed other shares that may be out of reach; then the smallest bound is sought for which serving by earliest
/// deadline misses none (a feasible order of unit jobs with release and due dates, if there is one, is found by earliest due date).
/// O((turns + changes) log m) a trial; a few dozen trials in the second case.
/// </summary>
internal static class LevelPlanner
{
    public static LevelPlan Plan(Level level, Standing standing, int turns)
    {
        if (turns == 0)
        {
            return new LevelPlan([], level.Bound, Fraction.Zero, Proven: true);
        }

        if (Try(level, standing, turns, level.Bound, strictly: false) is { } fair)
        {
            return fair;
        }

        return Narrow(level, standing, turns, level.Bound, Wide(level, standing, turns));
    }

    private static LevelPlan Narrow(Level level, Standing standing, int turns, Fraction infeasible, LevelPlan plan)
    {
        for (var trial = 0; ; trial++)
        {
            // Halve the gap while it is wide; then ask for anything fairer than what we have, until there is nothing.
            var halve = trial < 12 && plan.Worst - infeasible > new Fraction(1, 64);
            var bound = halve ? (plan.Worst + infeasible) / 2 : plan.Worst;
            if (Try(level, standing, turns, bound, strictly: !halve) is { } fairer)
            {
                plan = fairer;
            }
            else if (halve)
            {
                infeasible = bound;
            }
            else
            {
                return plan with { PlannedWithin = plan.Worst, Proven = true };
            }
        }
    }

    private static LevelPlan? Try(Level level, Standing standing, int turns, Fraction bound, bool strictly)
    {
        var queue = new TurnQueue(level, level.Within(bound, strictly), standing);
        var sequence = new int[turns];
        for (var k = 0; k < turns; k++)
        {
            var best = queue.Best();
            if (best < 0 || queue.Deadline(best) < queue.Turn)
            {
                return null;
            }

            sequence[k] = best;
            queue.Serve(best);
        }

        var worst = level.Worst(standing.Served, standing.Turn, sequence).Deviation;
        return worst < bound || (worst == bound && !strictly) ? new LevelPlan(sequence, bound, worst, Proven: true) : null;
    }

    /// <summary>Some plan, for a first upper limit: a wide enough bound lets anyone serve.</summary>
    private static LevelPlan Wide(Level level, Standing standing, int turns)
    {
        for (var bound = level.Bound + 1; ; bound *= 2)
        {
            if (Try(level, standing, turns, bound, strictly: false) is { } plan)
            {
                return plan;
            }
        }
    }
}
