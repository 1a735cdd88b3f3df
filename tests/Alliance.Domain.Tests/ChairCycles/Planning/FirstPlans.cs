using Alliance.Domain.ChairCycles.Planning;
using Xunit;

namespace Alliance.Domain.Tests.ChairCycles.Planning;

public sealed class FirstPlans
{
    [Fact]
    public void Equal_shares_take_turns_in_the_order_of_contenders()
    {
        var plan = Problems.Planned(Problems.Equal(4, 9));

        Assert.Equal(["u0", "u1", "u2", "u3", "u0", "u1", "u2", "u3", "u0"], plan.Terms.Select(term => term.Unit));
        Assert.Equal(new Fraction(3, 4), plan.Fairness.WorstDeviation);
        Assert.Equal(new Fraction(5, 6), plan.Fairness.Bound);
    }

    [Fact]
    public void Every_term_states_due_served_and_waiting()
    {
        var term = Problems.Planned(Problems.Equal(4, 9)).Terms[6];

        Assert.Equal(("u2", new Fraction(7, 4), 1, 4), (term.Unit, term.Due, term.Served, term.Waiting));
        Assert.Equal("u3", term.NextLongest);
        Assert.Equal(TurnReason.LongestWaiting, term.Reason);
        Assert.Null(term.Displaced);
    }

    [Fact]
    public void A_longer_forecast_never_changes_a_shorter_one()
    {
        var weights = new[] { 5, 3, 2, 2, 1 };
        var longer = Problems.Planned(Problems.Weighted(60, weights)).Terms.Select(term => term.Unit).ToArray();

        for (var terms = 1; terms < 60; terms++)
        {
            Assert.Equal(longer[..terms], Problems.Planned(Problems.Weighted(terms, weights)).Terms.Select(term => term.Unit));
        }
    }

    [Fact]
    public void Planning_may_stop_and_go_on_from_the_history()
    {
        var whole = Problems.Planned(Problems.Weighted(40, 7, 4, 3, 1)).Terms.Select(term => term.Unit).ToArray();
        var rest = Problems.Planned(Problems.Weighted(27, 7, 4, 3, 1) with { History = [.. whole[..13]] });

        Assert.Equal(whole[13..], rest.Terms.Select(term => term.Unit));
        Assert.Equal(13, rest.Terms[0].Index);
    }
}
