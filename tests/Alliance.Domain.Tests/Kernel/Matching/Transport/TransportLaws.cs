using System.Text.Json;
using Alliance.Domain.Kernel.Matching.Transport;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Matching.Transport;

public sealed class TransportLaws
{
    [Fact]
    public void A_plan_is_as_good_as_the_best_of_all_plans() => Laws.Hold(2, 2000, sketch =>
    {
        var problem = RandomTransports.Of(sketch, mostUnits: 3);
        var plan = TransportSolver.Solve(problem).Plan;

        Assert.Equal(PlainTransport.Enumerated(problem), (plan.Guarantees.Kept, plan.Benefit));
    });

    [Fact]
    public void A_larger_plan_is_as_good_as_that_of_an_independent_solver() => Laws.Hold(12, 2000, sketch =>
    {
        var problem = RandomTransports.Of(sketch, mostUnits: 20);
        var plan = TransportSolver.Solve(problem).Plan;

        Assert.Equal(PlainTransport.Augmented(problem), (plan.Guarantees.Kept, plan.Benefit));
    });

    [Fact]
    public void Every_plan_is_proved_by_its_own_prices() => Laws.Hold(30, 1000, sketch =>
    {
        var problem = RandomTransports.Of(sketch, mostUnits: 50);
        var verdict = TransportVerifier.Check(problem, TransportSolver.Solve(problem).Plan);

        Assert.Empty(verdict.Faults);
        Assert.Equal(verdict.Bound, verdict.Worth);
        Assert.True(verdict.IsOptimal);
    });

    [Fact]
    public void Going_on_from_an_earlier_plan_ends_at_the_same_worth_and_proof() => Laws.Hold(20, 1000, sketch =>
    {
        var problem = RandomTransports.Of(sketch, mostUnits: 20);
        var changed = problem.Reweighted(sketch.Seed ^ 7);
        var (warm, cold) = (TransportSolver.Solve(changed, TransportSolver.Solve(problem).Basis), TransportSolver.Solve(changed));

        Assert.True(warm.Warm);
        Assert.Equal((cold.Plan.Guarantees, cold.Plan.Benefit), (warm.Plan.Guarantees, warm.Plan.Benefit));
        Assert.True(TransportVerifier.Check(changed, warm.Plan).IsOptimal);
    });

    [Fact]
    public void The_order_in_which_a_problem_is_written_down_does_not_matter() => Laws.Hold(20, 500, sketch =>
    {
        var problem = RandomTransports.Of(sketch, mostUnits: 20);

        Assert.Equal(JsonSerializer.Serialize(TransportSolver.Solve(problem).Plan), JsonSerializer.Serialize(TransportSolver.Solve(problem.Shuffled(sketch.Seed)).Plan));
    });

    [Fact]
    public void A_plan_that_is_not_the_best_is_found_out() => Laws.Hold(10, 500, sketch =>
    {
        var problem = RandomTransports.Of(sketch, mostUnits: 5);
        var plan = TransportSolver.Solve(problem).Plan;
        foreach (var flow in plan.Flows.Where(f => f.Benefit > 0))
        {
            var less = plan with { Flows = plan.Flows.Remove(flow), Benefit = plan.Benefit - (flow.Units * flow.Benefit), Units = plan.Units - flow.Units };

            Assert.False(TransportVerifier.Check(problem, less).IsOptimal);
        }
    });

    [Fact]
    public void Every_unit_that_is_missing_is_explained_by_a_price_or_by_what_is_shut() => Laws.Hold(15, 1000, sketch =>
    {
        var problem = RandomTransports.Of(sketch, mostUnits: 10);
        var plan = TransportSolver.Solve(problem).Plan;
        var unmet = UnmetNeeds.Of(problem, plan, candidates: 100);
        var got = plan.Flows.ToLookup(f => f.Need, f => f.Units);

        Assert.Equal(
            problem.Needs.Where(n => n.Quantity > got[n.Id].Sum()).Select(n => (n.Id, n.Quantity - got[n.Id].Sum())).OrderBy(n => n.Id, StringComparer.Ordinal),
            unmet.Select(u => (u.Need, u.Missing)));
        foreach (var need in unmet)
        {
            Assert.Equal(problem.Edges.Count(e => e.Need == need.Need), need.Obstacles.Length);
            Assert.All(need.Obstacles, obstacle => Assert.True(
                obstacle.Cause is UnmetCause.NotWorthIt ? obstacle.Benefit <= 0
                : obstacle.Cause is UnmetCause.PairLimit || obstacle.Price.IsPositive || Limit(problem, obstacle) == 0, obstacle.ToString()));
        }
    });

    private static long? Limit(TransportProblem problem, Obstacle obstacle) => obstacle.Cause == UnmetCause.SupplyExhausted
        ? problem.Resources.Single(r => r.Id == obstacle.Element).Quantity
        : problem.Quotas.Single(q => q.Id == obstacle.Element && q.Side == (obstacle.Cause == UnmetCause.GiverQuota ? MatchSide.Resources : MatchSide.Needs)).Limit;
}
