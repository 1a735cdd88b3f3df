using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Matching.Plans;
using Xunit;

namespace Alliance.Domain.Tests.Matching.Plans;

public sealed class LargeQuantityTests
{
    /// <summary>The greatest entry that may be posted beside the smallest: one careless entry must not keep a whole list from being planned.</summary>
    [Fact]
    public void A_list_with_the_greatest_and_the_smallest_of_quantities_is_planned_to_the_optimum()
    {
        var terms = new PlanTerms(
            "秋季", new PlanScope([], [], [], RandomPlans.Today, RandomPlans.Today.AddDays(20), Beyond: false), ScoreWeights.Usual,
            new PlanLimits(null, ImmutableSortedDictionary<string, int>.Empty), [], null, false, []);
        PlanEntry Entry(string id, string unit, long left) =>
            new(id, "a", unit, "space", "place", left, true, null, null, null, null, null, [], RandomPlans.Today, default);
        var work = PlanSolving.Solve(new PlanInput(
            terms, RandomPlans.Today,
            [Entry("n1", "u1", Milli.Most), Entry("n2", "u1", Milli.Most), Entry("n3", "u2", 1)],
            [Entry("r1", "u3", Milli.Most), Entry("r2", "u3", Milli.Most), Entry("r3", "u4", 1)]));
        var part = Assert.Single(PlanSolving.Preview(work).Parts);
        Assert.Equal((2 * Milli.Most) + 1, part.Matched);
        Assert.True(part.Proven);
    }
}
