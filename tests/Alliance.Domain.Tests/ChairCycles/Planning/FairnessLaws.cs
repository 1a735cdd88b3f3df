using Alliance.Domain.ChairCycles.Planning;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alliance.Domain.Tests.ChairCycles.Planning;

public sealed class FairnessLaws
{
    private static void Law(Arbitrary<Sketch> sketches, int times, Action<Sketch> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(sketches, holds));

    [Fact]
    public void Constant_shares_never_leave_the_bound() => Law(RandomProblems.Sketches(50, 2000), 60, sketch =>
    {
        var problem = RandomProblems.Free(sketch);
        var plan = Problems.Planned(problem);

        Assert.Equal(sketch.Terms, plan.Terms.Length);
        Assert.Equal(Accounting.Bound(sketch.Units), plan.Fairness.Bound);
        Assert.True(plan.Fairness.WorstDeviation <= plan.Fairness.Bound);
        Assert.True(plan.Fairness.ProvenOptimal);
    });

    [Fact]
    public void Shares_that_change_in_time_never_leave_the_bound() => Law(RandomProblems.Sketches(50, 2000, 1), 20, sketch =>
    {
        var fairness = Problems.Planned(RandomProblems.Free(sketch, comeAndGo: false)).Fairness;

        Assert.True(fairness.WorstDeviation <= fairness.Bound, fairness.ToString());
    });

    [Fact]
    public void However_often_shares_change() => Law(RandomProblems.Sketches(12, 200, 8), 100, sketch =>
    {
        var fairness = Problems.Planned(RandomProblems.Free(sketch, comeAndGo: false)).Fairness;

        Assert.True(fairness.WorstDeviation <= fairness.Bound, fairness.ToString());
    });

    /// <summary>Forgetting the past and planning anew adds at most the bound to what the past left behind.</summary>
    [Fact]
    public void After_an_unforeseen_change_nobody_strays_further_than_the_past_and_the_bound_together() =>
        Law(RandomProblems.Sketches(10, 60), 150, sketch =>
        {
            var first = RandomProblems.Free(sketch);
            var served = Problems.Planned(first).Terms.Select(term => (string?)term.Unit).ToArray();
            var changed = RandomProblems.Free(sketch with { Seed = sketch.Seed / 2 }).Contenders;
            var second = first with
            {
                Contenders = [.. first.Contenders.Zip(changed, (old, fresh) => old with
                {
                    Shares = [old.Shares[0], new ShareFrom(sketch.Terms, fresh.Shares[0].Weight)],
                })],
                History = [.. served],
            };
            var plan = Problems.Planned(second);
            var left = FairnessLedger.Of(second, []).Max(series => Fraction.Abs(series.Points[^1].Deviation));

            Assert.True(plan.Fairness.WorstDeviation <= left + plan.Fairness.Bound);
            Assert.Equal(Accounting.WorstOfUnits(second, plan.Terms.Select(term => term.Unit)), plan.Fairness.WorstDeviation);
        });

    [Fact]
    public void Units_that_come_and_go_stay_below_one_whole_turn() => Law(RandomProblems.Sketches(12, 200, 4), 400, sketch =>
    {
        var fairness = Problems.Planned(RandomProblems.Free(sketch)).Fairness;

        Assert.True(fairness.WorstDeviation < 1, fairness.ToString());
        Assert.True(fairness.WithinBounds || fairness.ProvenOptimal);
    });

    [Fact]
    public void Groups_and_their_units_keep_each_their_own_bound() => Law(RandomProblems.Sketches(50, 2000, 0, 6), 60, sketch =>
    {
        var problem = RandomProblems.Free(sketch);
        var fairness = Problems.Planned(problem with { Rules = problem.Rules with { TwoLevels = true } }).Fairness;

        Assert.All(fairness.Levels, level => Assert.True(level.WorstDeviation <= level.Bound, level.ToString()));
    });

    [Fact]
    public void The_stated_deviation_is_the_one_counted_by_hand() => Law(RandomProblems.Sketches(6, 60, 3, 3), 60, sketch =>
    {
        var problem = RandomProblems.Free(sketch);
        var plan = Problems.Planned(problem);
        Assert.Equal(Accounting.WorstOfUnits(problem, plan.Terms.Select(term => term.Unit)), plan.Fairness.WorstDeviation);

        var twoLevels = problem with { Rules = problem.Rules with { TwoLevels = true } };
        var second = Problems.Planned(twoLevels);
        var (groups, units) = Accounting.WorstOfLevels(twoLevels, second.Terms.Select(term => term.Unit));
        Assert.All(second.Fairness.Levels, level => Assert.Equal(level.Group is null ? groups : units[level.Group], level.WorstDeviation));
    });

    [Fact]
    public void The_ledger_ends_where_due_and_served_agree_in_sum() => Law(RandomProblems.Sketches(6, 60, 3, 3), 40, sketch =>
    {
        var problem = RandomProblems.Free(sketch);
        var series = FairnessLedger.Of(problem, Problems.Planned(problem));

        Assert.Equal(sketch.Terms, series.Sum(unit => unit.Points[^1].Served));
        Assert.Equal(0, series.Aggregate(Fraction.Zero, (sum, unit) => sum + unit.Points[^1].Deviation));
    });
}
