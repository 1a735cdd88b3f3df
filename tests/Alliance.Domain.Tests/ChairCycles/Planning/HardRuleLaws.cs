using Alliance.Domain.ChairCycles.Planning;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alliance.Domain.Tests.ChairCycles.Planning;

public sealed class HardRuleLaws
{
    private static void Law(Arbitrary<Sketch> sketches, int times, Action<Sketch> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(sketches, holds));

    [Fact]
    public void With_hard_rules_a_plan_is_as_fair_as_any_or_the_rules_clash() =>
        Law(RandomProblems.Sketches(5, 8, 2, 3), 600, sketch => AsFairAsAny(RandomProblems.Hard(sketch, twoLevels: false)));

    [Fact]
    public void With_two_levels_as_well() =>
        Law(RandomProblems.Sketches(5, 8, 2, 3), 600, sketch => AsFairAsAny(RandomProblems.Hard(sketch, twoLevels: true)));

    private static void AsFairAsAny(RotationProblem problem)
    {
        var least = BruteForce.Least(problem);
        switch (RotationPlanner.Plan(problem))
        {
            case RotationOutcome.Planned(var plan):
                Assert.NotNull(least);
                KeepsTheRules(problem, plan);
                Assert.Equal(least, plan.Fairness.WorstDeviation);
                Assert.True(plan.Fairness.ProvenOptimal);
                Assert.True(plan.Fairness.Loss >= 0);
                break;
            case RotationOutcome.Clash clash:
                Assert.Null(least);
                NoRuleCanBeSpared(problem, clash);
                break;
            case var other:
                Assert.Fail(other.ToString());
                break;
        }
    }

    /// <summary>With the named rules alone nothing can be planned; without any one of them something can.</summary>
    private static void NoRuleCanBeSpared(RotationProblem problem, RotationOutcome.Clash clash)
    {
        Assert.NotEmpty(clash.Rules);
        if (clash.Rules.Any(rule => rule.Code == RuleCode.Membership))
        {
            return;
        }

        Assert.Null(BruteForce.Least(Only(problem, clash.Rules)));
        foreach (var rule in clash.Rules)
        {
            var others = clash.Rules.Remove(rule);
            if (rule.Code is RuleCode.NotTwiceInARow or RuleCode.AlternateGroups)
            {
                Assert.NotNull(BruteForce.Least(Only(problem, others)));
                continue;
            }

            foreach (var spared in rule.Units)
            {
                var rest = others.Add(rule with { Units = rule.Units.Remove(spared) });
                Assert.NotNull(BruteForce.Least(Only(problem, rest)));
            }
        }
    }

    private static RotationProblem Only(RotationProblem problem, IReadOnlyList<ClashingRule> rules)
    {
        return problem with
        {
            Contenders = [.. problem.Contenders.Select(contender => contender with
            {
                EligibleFrom = Names(RuleCode.WaitingTime, contender.Unit) ? contender.EligibleFrom : 0,
                Blackouts = [.. rules.Where(rule => rule.Code == RuleCode.Blackout && rule.Units.Contains(contender.Unit))
                    .SelectMany(rule => rule.Terms).Select(term => new TermRange(term, term))],
            })],
            Rules = problem.Rules with
            {
                NotTwiceInARow = rules.Any(rule => rule.Code == RuleCode.NotTwiceInARow),
                AlternateGroups = rules.Any(rule => rule.Code == RuleCode.AlternateGroups),
                Fixed = [.. problem.Rules.Fixed.Where(entry => rules.Any(
                    rule => rule.Code == RuleCode.Fixed && rule.Units.Contains(entry.Unit) && rule.Terms.Contains(entry.Term)))],
            },
        };

        bool Names(string code, string unit) => rules.Any(rule => rule.Code == code && rule.Units.Contains(unit));
    }

    private static void KeepsTheRules(RotationProblem problem, RotationPlan plan)
    {
        Assert.Equal(problem.Terms, plan.Terms.Length);
        var byUnit = problem.Contenders.ToDictionary(contender => contender.Unit);
        var last = problem.History.Length == 0 || problem.History[^1] is not { } unit ? null : byUnit.GetValueOrDefault(unit);
        foreach (var term in plan.Terms)
        {
            Assert.True(BruteForce.Allowed(problem, byUnit[term.Unit], last, term.Index), term.ToString());
            last = byUnit[term.Unit];
        }
    }
}
