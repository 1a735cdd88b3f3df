using Alliance.Domain.Kernel.Matching.Transport;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Matching.Transport;

public sealed class TransportTests
{
    private static readonly TransportQuota Unit = new("u", MatchSide.Needs, 1);

    [Fact]
    public void The_best_plan_is_not_the_greedy_one()
    {
        // Greedy would give the hall to the choir (10) and leave the class, which can go nowhere else, without.
        var problem = Problem(["choir", "class"], ["hall", "room"], [new("choir", "hall", 10), new("choir", "room", 8), new("class", "hall", 9)]);
        var solution = TransportSolver.Solve(problem);

        Assert.Equal([new PlannedFlow("choir", "room", 1, 8), new PlannedFlow("class", "hall", 1, 9)], solution.Plan.Flows);
        Assert.Equal(17, solution.Plan.Benefit);
    }

    [Fact]
    public void Who_is_outweighed_is_told_by_whom_and_at_which_price()
    {
        var problem = Problem(["choir", "class"], ["hall"], [new("choir", "hall", 10), new("class", "hall", 9)]);
        var plan = TransportSolver.Solve(problem).Plan;
        var unmet = Assert.Single(UnmetNeeds.Of(problem, plan));

        Assert.Equal(("class", 1, UnmetCause.SupplyExhausted), (unmet.Need, unmet.Missing, unmet.Cause));
        var obstacle = Assert.Single(unmet.Obstacles);
        Assert.Equal(("hall", 9), (obstacle.Element, obstacle.Benefit));
        Assert.InRange(obstacle.Price.Benefit, 9, 10);
        Assert.Equal([new PlannedFlow("choir", "hall", 1, 10)], obstacle.OutweighedBy);
    }

    [Fact]
    public void Who_has_no_candidate_is_told_which_condition_removed_them()
    {
        var problem = Problem([], ["hall"], []) with { Needs = [new("class", 1, Removed: [new("distance", 3), new("window", 2)])] };
        var unmet = Assert.Single(UnmetNeeds.Of(problem, TransportSolver.Solve(problem).Plan));

        Assert.Equal(UnmetCause.NoCandidate, unmet.Cause);
        Assert.Equal([new RemovedCandidates("distance", 3), new RemovedCandidates("window", 2)], unmet.Removed);
    }

    [Fact]
    public void A_units_quota_stands_above_its_needs()
    {
        var problem = Problem(["a", "b"], ["r1", "r2"], [new("a", "r1", 5), new("b", "r2", 4)]);
        problem = problem with { Quotas = [Unit], Needs = [.. problem.Needs.Select(n => n with { Quota = "u" })] };
        var plan = TransportSolver.Solve(problem).Plan;

        Assert.Equal([new PlannedFlow("a", "r1", 1, 5)], plan.Flows);
        var unmet = Assert.Single(UnmetNeeds.Of(problem, plan));
        Assert.Equal((UnmetCause.ReceiverQuota, "u"), (unmet.Cause, unmet.Obstacles[0].Element));
        Assert.Equal("a", unmet.Obstacles[0].OutweighedBy[0].Need);
    }

    [Fact]
    public void A_givers_quota_stands_above_its_resources()
    {
        var problem = Problem(["a", "b"], ["r1", "r2"], [new("a", "r1", 5), new("b", "r2", 4)]);
        problem = problem with { Quotas = [new("g", MatchSide.Resources, 1)], Resources = [.. problem.Resources.Select(r => r with { Quota = "g" })] };
        var unmet = Assert.Single(UnmetNeeds.Of(problem, TransportSolver.Solve(problem).Plan));

        Assert.Equal(("b", UnmetCause.GiverQuota, "g"), (unmet.Need, unmet.Cause, unmet.Obstacles[0].Element));
    }

    [Fact]
    public void Who_waited_longest_is_served_before_who_is_worth_more()
    {
        var problem = Problem(["new", "old"], ["hall"], [new("new", "hall", 1000), new("old", "hall", 1)]);
        problem = problem with { Needs = [problem.Needs[0], problem.Needs[1] with { Guaranteed = 1 }] };
        var plan = TransportSolver.Solve(problem).Plan;

        Assert.Equal([new PlannedFlow("old", "hall", 1, 1)], plan.Flows);
        Assert.Equal(new GuaranteeOutcome(1, 1), plan.Guarantees);
    }

    [Fact]
    public void Of_guarantees_that_cannot_all_be_kept_as_many_as_possible_are()
    {
        var problem = Problem(["a", "b"], ["r"], [new("a", "r", 1), new("b", "r", 2)]);
        problem = problem with { Needs = [.. problem.Needs.Select(n => n with { Quantity = 2, Guaranteed = 2 })], Resources = [new("r", 3)] };
        var plan = TransportSolver.Solve(problem).Plan;

        Assert.Equal(new GuaranteeOutcome(4, 3), plan.Guarantees);
        Assert.Equal([new PlannedFlow("a", "r", 1, 1), new PlannedFlow("b", "r", 2, 2)], plan.Flows);
    }

    [Fact]
    public void The_price_of_the_scarce_is_what_one_more_would_add()
    {
        var problem = Problem(["a", "b"], ["r"], [new("a", "r", 7), new("b", "r", 3)]);
        var more = problem with { Resources = [new("r", 2)] };
        var price = Assert.Single(TransportSolver.Solve(problem).Plan.Prices, p => p.Kind == ElementKind.Resource);

        Assert.Equal(3, TransportSolver.Solve(more).Plan.Benefit - TransportSolver.Solve(problem).Plan.Benefit);
        Assert.InRange(price.Price.Benefit, 3, 7);
    }

    [Fact]
    public void A_weight_that_moves_is_shown_by_what_it_changes()
    {
        var problem = Problem(["a", "b"], ["r"], [new("a", "r", 7), new("b", "r", 3)]);
        var before = TransportSolver.Solve(problem);
        var after = TransportSolver.Solve(problem with { Edges = [problem.Edges[0], problem.Edges[1] with { Benefit = 9 }] }, before.Basis);
        var diff = PlanDiff.Between(before.Plan, after.Plan);

        Assert.True(after.Warm);
        Assert.Equal((2, 0), (diff.BenefitChange, diff.UnitsChange));
        Assert.Equal([new FlowChange("a", "r", 1, 0), new FlowChange("b", "r", 0, 1)], diff.Flows);
    }

    [Fact]
    public void Other_quantities_are_solved_anew()
    {
        var problem = Problem(["a"], ["r"], [new("a", "r", 7)]);
        var solution = TransportSolver.Solve(problem with { Resources = [new("r", 5)], Needs = [new("a", 4)] }, TransportSolver.Solve(problem).Basis);

        Assert.False(solution.Warm);
        Assert.Equal(28, solution.Plan.Benefit);
    }

    [Fact]
    public void Nothing_at_all_is_a_plan_too()
    {
        var plan = TransportSolver.Solve(new TransportProblem([], [], [], [])).Plan;

        Assert.Empty(plan.Flows);
        Assert.Equal(0, plan.Benefit);
    }

    [Fact]
    public void The_greatest_quantities_and_benefits_do_not_overflow()
    {
        foreach (var (most, benefit) in new[] { (TransportProblem.MaxQuantity, 4000L), (TransportProblem.MaxWorth / TransportProblem.MaxBenefit, TransportProblem.MaxBenefit) })
        {
            var problem = new TransportProblem([new("a", most, Guaranteed: most)], [new("r", most)], [new("a", "r", benefit)], []);
            var plan = TransportSolver.Solve(problem).Plan;

            Assert.Equal(TransportProblem.MaxWorth, plan.Benefit);
            Assert.True(TransportVerifier.Check(problem, plan).IsOptimal);
        }
    }

    [Fact]
    public void What_contradicts_itself_is_refused()
    {
        var sound = Problem(["a"], ["r"], [new("a", "r", 1)]);
        TransportProblem[] wrong =
        [
            sound with { Needs = [.. sound.Needs, .. sound.Needs] },
            sound with { Edges = [new("a", "x", 1)] },
            sound with { Edges = [.. sound.Edges, .. sound.Edges] },
            sound with { Edges = [new("a", "r", TransportProblem.MaxBenefit + 1)] },
            sound with { Needs = [new("a", -1)] },
            sound with { Needs = [new("a", TransportProblem.MaxQuantity), new("b", 1)] },
            new([new("a", TransportProblem.MaxQuantity)], [new("r", TransportProblem.MaxQuantity)], [new("a", "r", 4001)], []),
            sound with { Needs = [new("a", 1, Quota: "u")] },
            sound with { Quotas = [new("p", MatchSide.Needs, 1, 0, "q"), new("q", MatchSide.Needs, 1, 0, "p")] },
            sound with { Quotas = [new("p", MatchSide.Needs, 1, 0, "q"), new("q", MatchSide.Resources, 1)] },
        ];

        Assert.All(wrong, problem => Assert.Throws<ArgumentException>(() => TransportSolver.Solve(problem)));
    }

    private static TransportProblem Problem(string[] needs, string[] resources, TransportEdge[] edges) =>
        new([.. needs.Select(n => new TransportNeed(n, 1))], [.. resources.Select(r => new TransportResource(r, 1))], [.. edges], []);
}
