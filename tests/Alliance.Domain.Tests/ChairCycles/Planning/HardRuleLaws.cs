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
                Assert.NotEmpty(clash.Rules);
                break;
            case var other:
                Assert.Fail(other.ToString());
                break;
        }
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
