using System.Diagnostics;

namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>A level's turns in order, the bound they were planned for, and the worst deviation they reach.</summary>
internal sealed record LevelPlan(int[] Sequence, Fraction PlannedWithin, Fraction Worst);

/// <summary>
/// Plans one level by shares and by who may serve when. With shares known from the start Tijdeman's rule keeps every deviation within
/// 1 − 1/(2m−2); that members only may serve is no obstacle while nobody who left comes back. Where that is out of reach (the past
/// followed other shares, blackouts, fixed turns) the smallest bound is sought for which nobody misses a due date. Earliest due date
/// first decides that exactly for unit jobs with release and due dates, a matching of turns to jobs where jobs have gaps.
/// O((turns + changes) log m) a trial; a few dozen trials in the second case. All answers are proven.
/// </summary>
internal sealed class LevelPlanner(Level level, Standing standing, int turns, Func<int, int, bool>? allows = null)
{
    private readonly bool _leaving = level.Changes.Any(change =>
        change.Turn > standing.Turn && change.Turn < standing.Turn + turns && !level.IsMember(change.Contender, change.Turn));

    /// <summary>Within Tijdeman's bound by his rule, or else as fair as can be. Without restrictions only.</summary>
    public LevelPlan Plan()
    {
        if (turns == 0)
        {
            return new LevelPlan([], level.Bound, Fraction.Zero);
        }

        return Try(level.Bound, strictly: false) ?? Narrow(level.Bound, Wide());
    }

    /// <summary>The smallest worst deviation any order reaches.</summary>
    public LevelPlan Fairest() => Narrow(Fraction.Zero, Try(level.Bound, strictly: false) ?? Wide());

    private LevelPlan Narrow(Fraction infeasible, LevelPlan plan)
    {
        for (var trial = 0; ; trial++)
        {
            // Halve the gap while it is wide; then ask for anything fairer than what we have, until there is nothing.
            var halve = trial < 12 && plan.Worst - infeasible > new Fraction(1, 64);
            var bound = halve ? (plan.Worst + infeasible) / 2 : plan.Worst;
            if (Try(bound, strictly: !halve) is { } fairer)
            {
                plan = fairer;
            }
            else if (halve)
            {
                infeasible = bound;
            }
            else
            {
                return plan with { PlannedWithin = plan.Worst };
            }
        }
    }

    private LevelPlan? Try(Fraction bound, bool strictly)
    {
        if (bound.Sign < 0 || (strictly && bound.Sign == 0))
        {
            return null;
        }

        var windows = level.Within(bound, strictly);
        var sequence = allows is null ? EarliestDeadlineFirst(windows) : null;
        var found = sequence is null ? null : Measured(sequence, bound);
        if (found is not null && (found.Worst < bound || (found.Worst == bound && !strictly)))
        {
            return found;
        }

        if (allows is null && !_leaving)
        {
            return null;
        }

        sequence = SlotMatching.Find(
            standing, windows, turns, (i, k) => level.IsMember(i, standing.Turn + k) && (allows is null || allows(i, k)));
        return sequence is null ? null
            : Measured(sequence, bound) is var plan && (plan.Worst < bound || (plan.Worst == bound && !strictly)) ? plan
            : throw new UnreachableException("A matching within the windows is within the bound.");
    }

    private LevelPlan Measured(int[] sequence, Fraction bound) =>
        new(sequence, bound, level.Worst(standing.Served, standing.Turn, sequence).Deviation);

    private int[]? EarliestDeadlineFirst(Windows windows)
    {
        var queue = new TurnQueue(level, windows, standing);
        var sequence = new int[turns];
        for (var k = 0; k < turns; k++)
        {
            var best = queue.Best();

            // A deadline that passed before planning began is made good by the first turn, if at all.
            if (best < 0 || Math.Max(queue.Deadline(best), standing.Turn) < queue.Turn)
            {
                return null;
            }

            sequence[k] = best;
            queue.Serve(best);
        }

        return sequence;
    }

    /// <summary>Some plan, for a first upper limit: a wide enough bound lets anyone serve.</summary>
    private LevelPlan Wide()
    {
        for (var bound = level.Bound + 1; ; bound *= 2)
        {
            if (Try(bound, strictly: false) is { } plan)
            {
                return plan;
            }
        }
    }
}
