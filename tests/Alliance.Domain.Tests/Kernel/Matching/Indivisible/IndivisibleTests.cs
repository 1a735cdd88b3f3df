using System.Text.Json;
using Alliance.Domain.Kernel.Matching.Indivisible;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Matching.Indivisible;

public sealed class IndivisibleTests
{
    [Fact]
    public void A_plan_is_as_good_as_the_best_of_all_plans_and_says_so() => Laws.Hold(6, 1500, sketch =>
    {
        var problem = RandomProblem(sketch);
        var plan = IndivisibleSolver.Solve(problem);

        Assert.Equal(Best(problem), Ranked(problem, plan.Worth));
        Assert.True(plan.Proven);
        Assert.Equal(plan.Worth, plan.Bound);
    });

    [Fact]
    public void A_search_cut_short_still_ends_in_a_plan_between_nothing_and_a_true_bound() => Laws.Hold(6, 1000, sketch =>
    {
        var problem = RandomProblem(sketch);
        var plan = IndivisibleSolver.Solve(problem, mostEvaluations: 1);
        var best = Best(problem);

        Assert.True(Ranked(problem, plan.Worth).CompareTo(best) <= 0);
        Assert.True(Ranked(problem, plan.Bound).CompareTo(best) >= 0);
        Assert.True(!plan.Proven || plan.Worth == plan.Bound);
    });

    [Fact]
    public void A_plan_serves_nobody_twice_and_gives_nothing_twice() => Laws.Hold(12, 500, sketch =>
    {
        var problem = RandomProblem(sketch);
        var plan = IndivisibleSolver.Solve(problem, 500);

        Assert.Equal(problem.Needs.Order(StringComparer.Ordinal), plan.Matches.Select(m => m.Need).Concat(plan.Unserved.Select(u => u.Need)).Order(StringComparer.Ordinal));
        Assert.All(problem.Resources, r => Assert.True(plan.Matches.Where(m => m.Resource == r.Id).Sum(m => m.Quantity) <= r.Quantity));
        Assert.All(plan.Matches, m => Assert.Contains(new IndivisibleEdge(m.Need, m.Resource, m.Quantity, m.Benefit), problem.Edges));
        Assert.Equal(plan.Matches.Sum(m => m.Benefit), plan.Worth.Benefit);
    });

    [Fact]
    public void The_order_in_which_a_problem_is_written_down_does_not_matter() => Laws.Hold(8, 300, sketch =>
    {
        var problem = RandomProblem(sketch);
        var other = problem with { Needs = [.. problem.Needs.Reverse()], Resources = [.. problem.Resources.Reverse()], Edges = [.. problem.Edges.Reverse()] };

        Assert.Equal(JsonSerializer.Serialize(IndivisibleSolver.Solve(problem)), JsonSerializer.Serialize(IndivisibleSolver.Solve(other)));
    });

    [Fact]
    public void Who_is_not_served_is_told_what_is_left_and_who_has_the_rest()
    {
        var problem = new IndivisibleProblem(["choir", "class"], [new("hall", 100)], [new("choir", "hall", 60, 9), new("class", "hall", 50, 8)]);
        var unserved = Assert.Single(IndivisibleSolver.Solve(problem).Unserved);

        Assert.Equal("class", unserved.Need);
        var hall = Assert.Single(unserved.Candidates);
        Assert.Equal((50, 40), (hall.Wanted, hall.Free));
        Assert.Equal([new IndivisibleMatch("choir", "hall", 60, 9)], hall.TakenBy);
    }

    [Fact]
    public void Serving_most_comes_before_benefit_when_that_is_asked_for()
    {
        var problem = new IndivisibleProblem(["a", "b", "c"], [new("r", 10)], [new("a", "r", 10, 100), new("b", "r", 5, 1), new("c", "r", 5, 1)]);

        Assert.Equal(new IndivisibleWorth(1, 100), IndivisibleSolver.Solve(problem).Worth);
        Assert.Equal(new IndivisibleWorth(2, 2), IndivisibleSolver.Solve(problem with { MostServed = true }).Worth);
    }

    [Fact]
    public void Large_quantities_are_packed_exactly_too() => Laws.Hold(7, 300, sketch =>
    {
        var small = RandomProblem(sketch);
        var large = small with
        {
            Resources = [.. small.Resources.Select(r => r with { Quantity = r.Quantity * 9_999_991 })],
            Edges = [.. small.Edges.Select(e => e with { Quantity = e.Quantity * 9_999_991 })],
        };

        Assert.Equal(IndivisibleSolver.Solve(small).Worth.Benefit, IndivisibleSolver.Solve(large).Worth.Benefit);
    });

    [Fact]
    public void What_contradicts_itself_is_refused()
    {
        var sound = new IndivisibleProblem(["a"], [new("r", 1)], [new("a", "r", 1, 1)]);

        Assert.Throws<ArgumentException>(() => IndivisibleSolver.Solve(sound with { Edges = [.. sound.Edges, .. sound.Edges] }));
        Assert.Throws<ArgumentException>(() => IndivisibleSolver.Solve(sound with { Edges = [new("x", "r", 1, 1)] }));
        Assert.Throws<ArgumentException>(() => IndivisibleSolver.Solve(sound with { Edges = [new("a", "r", 1, -1)] }));
        Assert.Throws<ArgumentException>(() => IndivisibleSolver.Solve(sound with { Resources = [new("r", -1)] }));
        Assert.Empty(IndivisibleSolver.Solve(new IndivisibleProblem([], [], [])).Matches);
    }

    private static IndivisibleProblem RandomProblem(MatchSketch sketch)
    {
        var random = new Random(sketch.Seed);
        var (needs, resources) = (random.Next(1, sketch.Size + 1), random.Next(1, 5));
        var edges = from n in Enumerable.Range(0, needs)
                    from r in Enumerable.Range(0, resources)
                    where random.Next(4) > 0
                    select new IndivisibleEdge($"n{n}", $"r{r}", random.Next(0, 12), random.Next(0, 30));
        return new IndivisibleProblem(
            [.. Enumerable.Range(0, needs).Select(n => $"n{n}")], [.. Enumerable.Range(0, resources).Select(r => new IndivisibleResource($"r{r}", random.Next(0, 25)))], [.. edges], random.Next(2) == 0);
    }

    private static (int Served, long Benefit) Ranked(IndivisibleProblem problem, IndivisibleWorth worth) => (problem.MostServed ? worth.Served : 0, worth.Benefit);

    private static (int Served, long Benefit) Best(IndivisibleProblem problem)
    {
        var left = problem.Resources.ToDictionary(r => r.Id, r => r.Quantity, StringComparer.Ordinal);
        return Try(0);

        (int Served, long Benefit) Try(int need)
        {
            if (need == problem.Needs.Length)
            {
                return (0, 0);
            }

            var best = Try(need + 1);
            foreach (var edge in problem.Edges.Where(e => e.Need == problem.Needs[need] && e.Quantity <= left[e.Resource]))
            {
                left[edge.Resource] -= edge.Quantity;
                var (served, benefit) = Try(need + 1);
                left[edge.Resource] += edge.Quantity;
                var with = (served + (problem.MostServed ? 1 : 0), benefit + edge.Benefit);
                best = with.CompareTo(best) > 0 ? with : best;
            }

            return best;
        }
    }
}
