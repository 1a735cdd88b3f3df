using Alliance.Domain.ChairCycles.Planning;
using Xunit;

namespace Alliance.Domain.Tests.ChairCycles.Planning;

public sealed class Explanations
{
    private static PlannedTerm First(RotationProblem problem) => Problems.Planned(problem).Terms[0];

    [Fact]
    public void A_fixed_term_names_whom_it_displaced()
    {
        var term = First(Problems.Equal(3, 3) with { Rules = RotationRules.None with { Fixed = [new FixedTerm(0, "u2")] } });

        Assert.Equal(("u2", TurnReason.Fixed, "u0"), (term.Unit, term.Reason, term.Displaced));
    }

    [Fact]
    public void A_blackout_lets_the_next_one_serve()
    {
        var problem = Problems.Equal(3, 3);
        var out0 = problem.Contenders[0] with { Blackouts = [new TermRange(0, 0)] };
        var term = First(problem with { Contenders = problem.Contenders.SetItem(0, out0) });

        Assert.Equal(("u1", TurnReason.Blackout, "u0"), (term.Unit, term.Reason, term.Displaced));
    }

    [Fact]
    public void A_newcomer_waits()
    {
        var problem = Problems.Weighted(3, 5, 1, 1);
        var newcomer = problem.Contenders[0] with { EligibleFrom = 1 };
        var term = First(problem with { Contenders = problem.Contenders.SetItem(0, newcomer) });

        Assert.Equal((TurnReason.WaitingTime, "u0"), (term.Reason, term.Displaced));
    }

    [Fact]
    public void Twice_in_a_row_counts_across_the_past()
    {
        var problem = Problems.Weighted(1, 9, 1) with { History = ["u0"], Rules = RotationRules.None with { NotTwiceInARow = true } };
        var term = First(problem);

        Assert.Equal(("u1", TurnReason.NotTwiceInARow, "u0"), (term.Unit, term.Reason, term.Displaced));
    }

    [Fact]
    public void Groups_that_alternate_say_so()
    {
        var problem = Problems.Of(1, Contender.Of("a", "31", 4), Contender.Of("b", "31", 4), Contender.Of("c", "32", 1)) with
        {
            History = ["a"],
            Rules = RotationRules.None with { AlternateGroups = true },
        };
        var term = First(problem);

        Assert.Equal(("c", TurnReason.AlternateGroups, "b"), (term.Unit, term.Reason, term.Displaced));
    }

    [Fact]
    public void With_two_levels_the_groups_turn_is_explained_as_well()
    {
        var problem = Problems.Of(4, Contender.Of("a", "31", 1), Contender.Of("b", "31", 1), Contender.Of("c", "32", 2)) with
        {
            Rules = RotationRules.None with { TwoLevels = true },
        };
        var terms = Problems.Planned(problem).Terms;

        Assert.Equal(["a", "c", "b", "c"], terms.Select(term => term.Unit));
        Assert.Equal((new Fraction(3, 2), 1, 2), (terms[2].GroupTurn!.Due, terms[2].GroupTurn!.Served, terms[2].GroupTurn!.Waiting));
        Assert.Equal((Fraction.One, 0), (terms[2].Due, terms[2].Served));
        Assert.Equal(TurnReason.OnlyEligible, terms[1].Reason);
    }

    [Fact]
    public void The_same_problem_gives_the_same_plan()
    {
        var problem = RandomProblems.Hard(new Sketch(5, 8, 0, 1, 7), twoLevels: false) with { Terms = 40 };

        Assert.Equal(RotationPlanner.Plan(problem).ToString(), RotationPlanner.Plan(problem).ToString());
        Assert.Equal(Problems.Planned(Problems.Equal(9, 50)).Terms, Problems.Planned(Problems.Equal(9, 50)).Terms);
    }
}
