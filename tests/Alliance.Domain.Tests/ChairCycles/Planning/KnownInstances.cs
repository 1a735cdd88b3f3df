using Alliance.Domain.ChairCycles.Planning;
using Xunit;

namespace Alliance.Domain.Tests.ChairCycles.Planning;

public sealed class KnownInstances
{
    /// <summary>Many equal units and one very small one: whenever the small one is served, another strays almost to the bound.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void The_bound_is_sharp(int units)
    {
        var plan = Problems.Planned(Problems.Weighted(400, [.. Enumerable.Repeat(40, units - 1), 1]));

        Assert.InRange(plan.Fairness.WorstDeviation, plan.Fairness.Bound - new Fraction(1, 20), plan.Fairness.Bound);
    }

    [Fact]
    public void Two_units_never_stray_more_than_half_a_turn()
    {
        var plan = Problems.Planned(Problems.Weighted(100, 61, 39));

        Assert.Equal(new Fraction(1, 2), plan.Fairness.Bound);
        Assert.True(plan.Fairness.WorstDeviation <= new Fraction(1, 2));
    }

    /// <summary>After a full round of integer weights everyone has served exactly its weight.</summary>
    [Fact]
    public void A_full_round_serves_the_weights_exactly()
    {
        var plan = Problems.Planned(Problems.Weighted(17, 8, 5, 3, 1));

        Assert.Equal([8, 5, 3, 1], Enumerable.Range(0, 4).Select(i => plan.Terms.Count(term => term.Unit == $"u{i}")));
    }

    /// <summary>Only members serve: when units leave with part of a turn due to them, the bound can be out of reach, though never a whole
    /// turn. The plan is then as fair as any and says that it is beyond the bound.</summary>
    [Fact]
    public void Who_leaves_with_part_of_a_turn_due_can_put_the_bound_out_of_reach()
    {
        var problem = Problems.Of(
            26,
            new Contender("a", "g", [new(0, new(23, 745)), new(10, new(683, 742)), new(22, new(4, 221))], 0, []),
            new Contender("b", "g", [new(0, new(10, 21)), new(2, new(296, 853)), new(5, new(3, 275))], 0, []),
            new Contender("c", "g", [new(0, new(538, 609)), new(15, 0)], 0, []));
        var fairness = Problems.Planned(problem).Fairness;

        Assert.False(fairness.WithinBounds);
        Assert.True(fairness.ProvenOptimal);
        Assert.Equal(BruteForce.Least(problem), fairness.WorstDeviation);
        Assert.True(fairness.WorstDeviation < 1);
    }

    [Fact]
    public void A_turn_that_no_contender_served_was_not_distributed()
    {
        var problem = Problems.Equal(3, 3) with { History = ["u0", null, "somebody else"] };

        Assert.Equal(["u1", "u2", "u0"], Problems.Planned(problem).Terms.Select(term => term.Unit));
    }

    [Fact]
    public void More_than_half_of_the_shares_cannot_be_served_without_sitting_twice_and_the_loss_is_stated()
    {
        var problem = Problems.Weighted(60, 3, 1) with { Rules = RotationRules.None with { NotTwiceInARow = true } };
        var fairness = Problems.Planned(problem).Fairness;

        Assert.True(fairness.ProvenOptimal);
        Assert.Equal(15, fairness.WorstDeviation);
        Assert.Equal(new Fraction(29, 2), fairness.Loss);
        Assert.False(fairness.WithinBounds);
    }
}
