using Alliance.Domain.ChairCycles.Planning;
using Xunit;

namespace Alliance.Domain.Tests.ChairCycles.Planning;

public sealed class Refusals
{
    private static readonly RotationProblem Three = Problems.Equal(3, 6);

    [Fact]
    public void Wrong_input_is_refused_with_a_code()
    {
        Refused(InvalidCode.TermsOutOfRange, Three with { Terms = -1 });
        Refused(InvalidCode.TermsOutOfRange, Three with { Terms = RotationProblem.MostTerms + 1 });
        Refused(InvalidCode.DuplicateUnit, Three with { Contenders = Three.Contenders.Add(Three.Contenders[0]) });
        Refused(InvalidCode.NegativeShare, With(Three.Contenders[0] with { Shares = [new ShareFrom(0, new Fraction(-1, 2))] }));
        Refused(InvalidCode.SharesNotAscending, With(Three.Contenders[0] with { Shares = [new ShareFrom(2, 1), new ShareFrom(2, 3)] }));
        Refused(InvalidCode.TermIndexOutOfRange, With(Three.Contenders[0] with { Shares = [new ShareFrom(-1, 1)] }));
        Refused(InvalidCode.BlackoutReversed, With(Three.Contenders[0] with { Blackouts = [new TermRange(3, 2)] }));
        Refused(InvalidCode.FixedUnitUnknown, Three with { Rules = RotationRules.None with { Fixed = [new FixedTerm(1, "nobody")] } });
        Refused(InvalidCode.BlankName, With(Three.Contenders[0] with { Unit = " " }));
    }

    [Fact]
    public void Nothing_to_plan_is_an_empty_plan() => Assert.Empty(Problems.Planned(Three with { Terms = 0 }).Terms);

    [Fact]
    public void Shares_that_sum_to_nothing_clash_with_membership()
    {
        var rule = Assert.Single(Clash(Problems.Weighted(2, 0, 0)).Rules);

        Assert.Equal((RuleCode.Membership, "0,1"), (rule.Code, string.Join(',', rule.Terms)));
        Assert.Equal(RuleCode.Membership, Assert.Single(Clash(Problems.Of(1)).Rules).Code);
    }

    [Fact]
    public void A_fixed_term_in_a_blackout_clashes_with_it()
    {
        var problem = With(Three.Contenders[0] with { Blackouts = [new TermRange(1, 4)] }) with
        {
            Rules = new RotationRules(NotTwiceInARow: true, AlternateGroups: false, TwoLevels: false, [new FixedTerm(2, "u0")]),
        };

        Assert.Equal(
            ["blackout u0 2", "fixed u0 2"],
            Clash(problem).Rules.Select(rule => $"{rule.Code} {string.Join(',', rule.Units)} {string.Join(',', rule.Terms)}").Order());
    }

    [Fact]
    public void A_fixed_term_of_a_unit_that_is_no_member_then_clashes_with_membership()
    {
        var problem = With(Three.Contenders[0] with { Shares = [new ShareFrom(3, 1)] }) with
        {
            Rules = RotationRules.None with { Fixed = [new FixedTerm(2, "u0")] },
        };

        Assert.Equal([RuleCode.Fixed, RuleCode.Membership], Clash(problem).Rules.Select(rule => rule.Code).Order());
    }

    [Fact]
    public void One_unit_cannot_help_serving_twice_in_a_row()
    {
        var rule = Assert.Single(Clash(Problems.Equal(1, 3) with { Rules = RotationRules.None with { NotTwiceInARow = true } }).Rules);

        Assert.Equal((RuleCode.NotTwiceInARow, "u0", "0,1"), (rule.Code, rule.Units.Single(), string.Join(',', rule.Terms)));
    }

    [Fact]
    public void One_group_cannot_alternate() => Assert.Equal(
        RuleCode.AlternateGroups,
        Assert.Single(Clash(Three with { Rules = RotationRules.None with { AlternateGroups = true, NotTwiceInARow = true } }).Rules).Code);

    [Fact]
    public void A_comparison_names_the_terms_and_the_standings_that_change()
    {
        var four = Problems.Equal(4, 6);
        var comparison = PlanComparison.Of(Three, Problems.Planned(Three), four, Problems.Planned(four));

        Assert.Equal([new ChangedTerm(3, "u0", "u3"), new ChangedTerm(4, "u1", "u0"), new ChangedTerm(5, "u2", "u1")], comparison.Terms);
        Assert.Equal(new ChangedStanding("u3", 0, 1, null, new Fraction(3, 4)), comparison.Units[3]);
    }

    private static RotationProblem With(Contender first) => Three with { Contenders = Three.Contenders.SetItem(0, first) };

    private static RotationOutcome.Clash Clash(RotationProblem problem) =>
        Assert.IsType<RotationOutcome.Clash>(RotationPlanner.Plan(problem));

    private static void Refused(string code, RotationProblem problem) =>
        Assert.Equal(code, Assert.IsType<RotationOutcome.Invalid>(RotationPlanner.Plan(problem)).Code);
}
