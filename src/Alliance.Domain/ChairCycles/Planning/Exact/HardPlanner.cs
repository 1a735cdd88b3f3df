using System.Diagnostics;

namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>A schedule under hard rules, with what is proven about its worst deviation.</summary>
internal sealed record HardPlan(int[] Units, bool Proven, Fraction LowerBound);

/// <summary>
/// The smallest worst deviation under the hard rules. Where no rule looks at neighbouring terms and there is one level, the matching of
/// <see cref="LevelPlanner"/> is exact. Otherwise its answer is a lower bound, and the search for a plan narrows the gap from above:
/// every bound is found possible, proven impossible, or left open when the budget of work ends.
/// </summary>
internal sealed class HardPlanner
{
    private readonly Model _model;
    private readonly Permits _permits;
    private readonly Account _top;
    private readonly HardSearch _search;
    private readonly bool _ownRulesOnly;
    private readonly int _terms;
    private readonly Fraction _freeWorst;
    private readonly long _budget;
    private readonly long _allWork;

    /// <param name="freeWorst">What the same shares reach without the rules: the first bound to try when the least is out of reach.</param>
    public HardPlanner(Model model, IReadOnlyList<HardRule> rules, Fraction freeWorst)
    {
        (_model, _terms, _freeWorst) = (model, model.End - model.Start, freeWorst);
        _permits = new Permits(model, rules);
        _top = model.Top();
        _search = new HardSearch(model, _permits, new Passage(model, _permits, 0, _terms, _permits.LastUnit), _top);
        _ownRulesOnly = !_permits.NotTwice && !_permits.Alternate && !model.Problem.Rules.TwoLevels;
        AllowsAll = rules.All(rule => rule.Unit < 0);
        var descent = (long)_terms * (model.Units.Length + 1);
        _budget = Math.Max(4_000_000, 3 * descent);
        _allWork = Math.Max(60_000_000, 12 * descent);
    }

    private bool AllowsAll { get; }

    public HardPlan Plan()
    {
        var relaxed = new LevelPlanner(_top.Level, _top.Standing, _terms, AllowsAll ? null : TopAllows).Fairest();
        var plan = _ownRulesOnly
            ? new HardPlan(relaxed.Sequence, Proven: true, relaxed.Worst)
            : Search(Fraction.Max(relaxed.Worst, Capacity.LowerBound(_model, _permits, _top)));
        return Smooth(plan);
    }

    private HardPlan Search(Fraction lowerBound)
    {
        var (answer, units) = _search.Within(lowerBound, strictly: false, lowerBound, _budget);
        if (answer == Answer.Found)
        {
            return new HardPlan(units, Proven: true, lowerBound);
        }

        var (bound, gap) = (Fraction.Max(lowerBound, _freeWorst), new Fraction(1, 4));
        for (; answer != Answer.Found; bound += gap, gap *= 2)
        {
            (answer, units) = _search.Within(bound, strictly: false, bound, _budget);
        }

        return Narrow(lowerBound, units);
    }

    private HardPlan Narrow(Fraction lowerBound, int[] units)
    {
        var (tried, worst) = (lowerBound, Worst(units));
        for (var trial = 0; ; trial++)
        {
            var halve = trial < 10 && worst - tried > new Fraction(1, 64);
            var bound = halve ? (worst + tried) / 2 : worst;
            var (answer, fairer) = _search.Work > _allWork
                ? (Answer.GaveUp, units)
                : _search.Within(bound, strictly: !halve, bound, _budget);
            if (answer == Answer.Found)
            {
                var before = worst;
                (units, worst) = (fairer, Worst(fairer));
                if (worst >= before)
                {
                    throw new UnreachableException("What is found within a smaller bound is fairer.");
                }
            }
            else if (!halve)
            {
                var proven = answer == Answer.Impossible;
                return new HardPlan(units, proven, proven ? worst : lowerBound);
            }
            else
            {
                tried = bound;
                lowerBound = answer == Answer.Impossible ? Fraction.Max(lowerBound, bound) : lowerBound;
            }
        }
    }

    /// <summary>No less fair at the worst, but in Tijdeman's order wherever the worst leaves a choice.</summary>
    private HardPlan Smooth(HardPlan plan)
    {
        var (answer, units) = _search.Within(Worst(plan.Units), strictly: false, _top.Level.Bound, _budget);
        return answer == Answer.Found ? plan with { Units = units } : plan;
    }

    private Fraction Worst(int[] units) => Standings.Of(_model, units).Max(level => level.Worst.Deviation);

    private bool TopAllows(int contender, int k) => _model.Problem.Rules.TwoLevels
        ? Array.Exists(_model.UnitsOf[contender], unit => _permits.Allows(unit, k))
        : _permits.Allows(contender, k);
}
