using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;
using Alliance.Domain.Matching.Plans;
using Alliance.Domain.Tests.Kernel.Matching;
using Xunit;

namespace Alliance.Domain.Tests.Matching.Plans;

public sealed class PlanLaws
{
    [Fact]
    public void A_plan_honours_every_window_distance_quota_quantity_and_part() => Laws.Hold(12, 400, sketch =>
    {
        var input = RandomPlans.Of(sketch, mostEach: 12, mostUnits: 30);
        var preview = PlanSolving.Preview(PlanSolving.Solve(input));

        Assert.Empty(new PlainPlans(input).Broken(Flows(input, preview)));
    });

    [Fact]
    public void Where_everything_can_be_divided_it_is_as_good_as_the_best_of_all_plans_and_proven() => Laws.Hold(3, 300, sketch =>
    {
        var input = RandomPlans.Of(sketch, mostEach: 3, mostUnits: 3, inParts: false);
        var preview = PlanSolving.Preview(PlanSolving.Solve(input));

        Assert.All(preview.Parts, p => Assert.True(p is { Proven: true, Verified: true }));
        Assert.Equal(new PlainPlans(input).Best(Points(input)), (preview.Parts.Sum(p => p.Kept), preview.Parts.Sum(p => p.Benefit)));
    });

    [Fact]
    public void With_smallest_parts_and_entries_to_be_taken_whole_it_is_still_as_good_as_the_best_of_all_plans() => Laws.Hold(3, 300, sketch =>
    {
        var input = RandomPlans.Of(sketch, mostEach: 3, mostUnits: 3);
        var preview = PlanSolving.Preview(PlanSolving.Solve(input));

        Assert.All(preview.Parts, p => Assert.True(p.Proven));
        Assert.Equal(new PlainPlans(input).Best(Points(input)), (preview.Parts.Sum(p => p.Kept), preview.Parts.Sum(p => p.Benefit)));
    });

    /// <summary>Prices are those of the list as if everything could be divided: where it cannot, a quota is named only where there is one, and a resource is used only where somebody has it.</summary>
    [Fact]
    public void What_stands_in_the_way_of_an_unmet_need_is_there() => Laws.Hold(6, 600, sketch =>
    {
        var input = RandomPlans.Of(sketch, mostEach: 6, mostUnits: 6);
        foreach (var part in PlanSolving.Preview(PlanSolving.Solve(input)).Parts)
        {
            foreach (var obstacle in part.Unmet.SelectMany(u => u.Obstacles))
            {
                Assert.Equal(obstacle.Cause is UnmetCause.GiverQuota or UnmetCause.ReceiverQuota, obstacle.Of is { } of && Enum.IsDefined(of));
                Assert.True(obstacle.Cause is not UnmetCause.SupplyExhausted || part.Pairs.Any(p => p.ResourceId == obstacle.ResourceId));
            }
        }
    });

    [Fact]
    public void Pairs_that_come_only_when_prices_call_for_them_leave_the_optimum_over_all_pairs() => Laws.Hold(12, 400, sketch =>
    {
        var input = RandomPlans.Of(sketch, mostEach: 12, mostUnits: 30, inParts: false);
        var all = PlanSolving.Preview(PlanSolving.Solve(input));
        var called = PlanSolving.Preview(PlanSolving.Solve(input, new PlanReach(InProblem: 0, Keep: sketch.Seed % 3)));

        Assert.All(called.Parts, p => Assert.True(p is { Proven: true, Verified: true, Bounded: false }));
        Assert.Equal(all.Parts.Select(p => (p.Kept, p.Benefit)), called.Parts.Select(p => (p.Kept, p.Benefit)));
        Assert.Empty(new PlainPlans(input).Broken(Flows(input, called)));
    });

    [Fact]
    public void The_bound_holds_over_all_pairs_also_when_not_all_of_them_were_searched() => Laws.Hold(12, 200, sketch =>
    {
        var input = RandomPlans.Of(sketch, mostEach: 12, mostUnits: 30);
        var all = PlanSolving.Preview(PlanSolving.Solve(input));
        var called = PlanSolving.Preview(PlanSolving.Solve(input, new PlanReach(InProblem: 0, Keep: 1)));

        Assert.All(all.Parts.Zip(called.Parts), p => Assert.True(p.First.Kept < p.Second.Promised || p.First.Benefit <= p.Second.Bound));
        Assert.All(all.Parts.Zip(called.Parts).Where(p => p.Second.Proven), p => Assert.Equal((p.First.Kept, p.First.Benefit), (p.Second.Kept, p.Second.Benefit)));
        Assert.Empty(new PlainPlans(input).Broken(Flows(input, called)));
    });

    [Fact]
    public void Other_weights_call_for_other_pairs() => Laws.Hold(12, 200, sketch =>
    {
        var input = RandomPlans.Of(sketch, mostEach: 12, mostUnits: 30, inParts: false);
        var weights = new ScoreWeights(Distance: 40, Hours: 5);
        var warm = PlanSolving.Preview(PlanSolving.Reweigh(PlanSolving.Solve(input, new PlanReach(InProblem: 0, Keep: 1)), weights));
        var cold = PlanSolving.Preview(PlanSolving.Solve(input with { Terms = input.Terms with { Weights = weights } }));

        Assert.Equal(cold.Parts.Select(p => (p.Kept, p.Benefit)), warm.Parts.Select(p => (p.Kept, p.Benefit)));
    });

    [Fact]
    public void The_order_of_the_entries_does_not_matter_and_the_same_input_gives_the_same_preview() => Laws.Hold(10, 200, sketch =>
    {
        var input = RandomPlans.Of(sketch, mostEach: 10, mostUnits: 20);
        var other = input with { Needs = [.. input.Needs.Reverse()], Resources = [.. input.Resources.Reverse()] };

        Assert.Equal(Written(PlanSolving.Solve(input)), Written(PlanSolving.Solve(other)));
    });

    [Fact]
    public void Moving_a_weight_from_there_is_worth_as_much_as_solving_anew() => Laws.Hold(10, 200, sketch =>
    {
        var input = RandomPlans.Of(sketch, mostEach: 10, mostUnits: 20, inParts: false);
        var weights = new ScoreWeights(Distance: 40, Hours: 5);
        var warm = PlanSolving.Preview(PlanSolving.Reweigh(PlanSolving.Solve(input), weights));
        var cold = PlanSolving.Preview(PlanSolving.Solve(input with { Terms = input.Terms with { Weights = weights } }));

        Assert.Equal(cold.Input, warm.Input);
        Assert.Equal((cold.Parts.Sum(p => p.Kept), cold.Parts.Sum(p => p.Benefit)), (warm.Parts.Sum(p => p.Kept), warm.Parts.Sum(p => p.Benefit)));
    });

    [Fact]
    public void Every_need_that_stays_unmet_is_told_why() => Laws.Hold(12, 200, sketch =>
    {
        var input = RandomPlans.Of(sketch, mostEach: 12, mostUnits: 30);
        var preview = PlanSolving.Preview(PlanSolving.Solve(input));
        var got = preview.Parts.SelectMany(p => p.Pairs).GroupBy(p => p.NeedId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(p => p.Quantity), StringComparer.Ordinal);

        Assert.Equal(
            input.Needs.Select(n => (n.Id, n.Left - got.GetValueOrDefault(n.Id))).Where(n => n.Item2 > 0).Order(),
            preview.Parts.SelectMany(p => p.Unmet).Select(u => (u.NeedId, u.Missing)).Order());
        Assert.All(preview.Parts.SelectMany(p => p.Unmet), u => Assert.True(!u.Removed.IsEmpty || !u.Obstacles.IsEmpty || preview.Parts.Any(p => p.Resources == 0)));
    });

    private static string Written(PlanWork work) => Catalog.Write(PlanSolving.Preview(work));

    private static List<(PlanEntry Need, PlanEntry Resource, long Quantity)> Flows(PlanInput input, PlanPreview preview)
    {
        var (needs, resources) = (input.Needs.ToDictionary(n => n.Id, StringComparer.Ordinal), input.Resources.ToDictionary(r => r.Id, StringComparer.Ordinal));
        return [.. preview.Parts.SelectMany(p => p.Pairs).Select(p => (needs[p.NeedId], resources[p.ResourceId], p.Quantity))];
    }

    /// <summary>The points of a pair, by a plan of nothing but these two.</summary>
    private static Func<PlanEntry, PlanEntry, int> Points(PlanInput input) => (need, resource) =>
        PlanSolving.Preview(PlanSolving.Solve(input with
        {
            Terms = input.Terms with { Quotas = [], First = null },
            Needs = [need],
            Resources = [resource],
        })).Parts[0].Pairs[0].Points;
}
