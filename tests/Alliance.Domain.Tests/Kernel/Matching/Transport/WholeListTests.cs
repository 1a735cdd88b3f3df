using System.Text.Json;
using Alliance.Domain.Kernel.Matching.Transport;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Matching.Transport;

public sealed class WholeListTests
{
    [Fact]
    public void A_list_with_needs_to_be_served_whole_is_as_good_as_the_best_of_all_plans_and_says_so() => Laws.Hold(3, 1500, sketch =>
    {
        var problem = Some(sketch, mostUnits: 3, mostPairs: 6);
        var list = ListSolver.Solve(problem);

        Assert.Equal(PlainTransport.Enumerated(problem), (list.Plan.Guarantees.Kept, list.Plan.Benefit));
        Assert.True(list.Proven);
        Assert.Empty(TransportVerifier.Check(problem, list.Plan).Faults);
    });

    [Fact]
    public void Cut_short_it_is_still_a_plan_within_a_true_bound() => Laws.Hold(3, 1000, sketch =>
    {
        var problem = Some(sketch, mostUnits: 3, mostPairs: 6);
        var list = ListSolver.Solve(problem, mostSolves: 1);
        var best = PlainTransport.Enumerated(problem);

        Assert.Empty(TransportVerifier.Check(problem, list.Plan).Faults);
        Assert.True((list.Plan.Guarantees.Kept, list.Plan.Benefit).CompareTo(best) <= 0);
        Assert.True(best.CompareTo((list.Bound.Guaranteed, list.Bound.Benefit)) <= 0);
    });

    [Fact]
    public void A_larger_list_keeps_every_limit_and_is_served_whole() => Laws.Hold(12, 150, sketch =>
    {
        var problem = Some(sketch, mostUnits: 20, mostPairs: int.MaxValue);
        var list = ListSolver.Solve(problem, mostSolves: 30);
        var verdict = TransportVerifier.Check(problem, list.Plan);

        Assert.Empty(verdict.Faults);
        Assert.True(new Price(list.Plan.Guarantees.Kept, list.Plan.Benefit) <= list.Bound);

        // The prices prove a bound too, that of the list as if everything could be divided.
        Assert.True(verdict.Worth.CompareTo(verdict.Bound) <= 0);
        Assert.NotEmpty(JsonSerializer.Serialize(UnmetNeeds.Of(problem, list.Plan)));
    });

    [Fact]
    public void Without_needs_to_be_served_whole_it_is_a_flow_and_proven() => Laws.Hold(10, 200, sketch =>
    {
        var problem = RandomTransports.Of(sketch, mostUnits: 10);
        var list = ListSolver.Solve(problem);

        Assert.True(list.Proven);
        Assert.NotNull(list.Basis);
        Assert.Equal(PlainTransport.Augmented(problem), (list.Plan.Guarantees.Kept, list.Plan.Benefit));
    });

    [Fact]
    public void The_order_in_which_a_list_is_written_down_does_not_matter() => Laws.Hold(6, 200, sketch =>
    {
        var problem = Some(sketch, mostUnits: 10, mostPairs: int.MaxValue);

        Assert.Equal(JsonSerializer.Serialize(ListSolver.Solve(problem, mostSolves: 10).Plan), JsonSerializer.Serialize(ListSolver.Solve(problem.Shuffled(sketch.Seed), mostSolves: 10).Plan));
    });

    [Fact]
    public void A_class_that_needs_a_hall_as_a_whole_is_told_who_has_it_or_that_it_is_too_small()
    {
        var problem = new TransportProblem(
            [new("class", 60, Whole: true), new("choir", 50, Whole: true), new("meal", 80)],
            [new("hall", 100), new("room", 20)],
            [new("class", "hall", 9), new("class", "room", 9), new("choir", "hall", 5), new("meal", "hall", 1)], []);
        var list = ListSolver.Solve(problem);
        var unmet = UnmetNeeds.Of(problem, list.Plan);

        Assert.Equal([new PlannedFlow("class", "hall", 60, 9), new PlannedFlow("meal", "hall", 40, 1)], list.Plan.Flows);
        Assert.Equal((true, 580L), (list.Proven, list.Plan.Benefit));
        Assert.Equal(["choir", "meal"], unmet.Select(u => u.Need));
        Assert.Equal((UnmetCause.SupplyExhausted, "hall", "class"), (unmet[0].Cause, unmet[0].Obstacles[0].Element, unmet[0].Obstacles[0].OutweighedBy[0].Need));
        var small = problem with { Resources = [new("hall", 40), new("room", 20)] };
        Assert.All(UnmetNeeds.Of(small, ListSolver.Solve(small).Plan).Where(u => u.Need != "meal").SelectMany(u => u.Obstacles), o => Assert.Equal(UnmetCause.TooSmall, o.Cause));
    }

    [Fact]
    public void A_flow_is_not_asked_to_serve_whole() =>
        Assert.Throws<ArgumentException>(() => TransportSolver.Solve(new TransportProblem([new("a", 1, Whole: true)], [], [], [])));

    private static TransportProblem Some(MatchSketch sketch, int mostUnits, int mostPairs)
    {
        var random = new Random(sketch.Seed);
        var problem = RandomTransports.Of(sketch, mostUnits, guarantees: random.Next(2) == 0);
        if (random.Next(3) == 0)
        {
            problem = problem with { Needs = [.. problem.Needs.Select(n => n with { Quota = null, Guaranteed = 0 })], Resources = [.. problem.Resources.Select(r => r with { Quota = null })], Quotas = [] };
        }

        var all = random.Next(3) == 0;
        return problem with { Needs = [.. problem.Needs.Select(n => n with { Whole = all || random.Next(2) == 0 })], Edges = [.. problem.Edges.Take(mostPairs)] };
    }
}
