using Alliance.Domain.ChairCycles.Planning.Exact;

namespace Alliance.Domain.ChairCycles.Planning;

/// <summary>
/// Plans whose turn it is to chair: Tijdeman's solution of the chairman assignment problem, in exact arithmetic, with hard rules.
/// </summary>
/// <remarks>
/// Sources: R. Tijdeman, "The chairman assignment problem", Discrete Mathematics 32 (1980) 323–330 (the rule and its bound
/// 1 − 1/(2m−2), also for shares that change in time); G. Steiner and S. Yeomans, "Level schedules for mixed-model, just-in-time
/// processes", Management Science 39 (1993) 728–735 (a bound as release and due dates, earliest due date decides feasibility);
/// W. Kubiak, "Proportional Optimization and Fairness" (2009).
/// Without hard rules O((terms + changes of shares) log m). Pure and deterministic: the same problem gives the same plan.
/// </remarks>
public static class RotationPlanner
{
    /// <summary>Plans the terms that follow the history.</summary>
    public static RotationOutcome Plan(RotationProblem problem)
    {
        if (Validation.Check(problem) is { } invalid)
        {
            return invalid;
        }

        var model = new Model(problem);
        if (EmptyTerms.Find(model) is { } clash)
        {
            return clash;
        }

        var rules = HardRule.Of(model);
        if (rules.Count > 0 && ClashFinder.Find(model, rules) is { } clashing)
        {
            return clashing;
        }

        return new RotationOutcome.Planned(model.Start == model.End ? Nothing(model) : Write(model, rules));
    }

    private static RotationPlan Write(Model model, List<HardRule> rules)
    {
        var free = FreePlanner.Plan(model);
        var permits = new Permits(model, rules);
        var standings = Standings.Of(model, free.Units);
        if (rules.Count == 0)
        {
            return new RotationPlan(
                new PlanWriter(model, permits, free.Units, standings).Terms(free),
                FairnessWriter.Write(model, standings, null, proven: true, null));
        }

        var freeWorst = standings.Max(level => level.Worst.Deviation);
        var plan = new HardPlanner(model, rules, freeWorst).Plan();
        standings = Standings.Of(model, plan.Units);
        return new RotationPlan(
            new PlanWriter(model, permits, plan.Units, standings).Terms(),
            FairnessWriter.Write(model, standings, freeWorst, plan.Proven, plan.LowerBound));
    }

    private static RotationPlan Nothing(Model model) =>
        new([], new Fairness(Fraction.Zero, model.Top().Level.Bound, null, null, Fraction.Zero, ProvenOptimal: true, null, []));
}
