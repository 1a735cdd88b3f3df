using Alliance.Domain.Kernel.Matching.Indivisible;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Matching.Indivisible;

public sealed class OrLibraryTests
{
    private const long Dearest = 150;

    /// <summary>The optimal values are those that the OR-Library states beside the data.</summary>
    [Theory]
    [InlineData("gap1", 336, 327, 339, 341, 326)]
    [InlineData("gap2", 434, 436, 420, 419, 428)]
    [InlineData("gap3", 580, 564, 573, 570, 564)]
    [InlineData("gap4", 656, 644, 673, 647, 664)]
    [InlineData("gap5", 563, 558, 564, 568, 559)]
    [InlineData("gap6", 761, 759, 758, 752, 747)]
    [InlineData("gap7", 942, 949, 968, 945, 951)]
    [InlineData("gap8", 1133, 1134, 1141, 1117, 1127)]
    [InlineData("gap9", 709, 717, 712, 723, 706)]
    [InlineData("gap10", 958, 963, 960, 947, 947)]
    [InlineData("gap11", 1139, 1178, 1195, 1171, 1171)]
    [InlineData("gap12", 1451, 1449, 1433, 1447, 1446)]
    public void Every_small_instance_is_solved_to_the_published_optimum_and_proven(string file, params int[] optima) =>
        Assert.Equal(
            OrLibrary.Read(file).Zip(optima, (p, optimum) => (p.Jobs, (long)optimum, true)),
            OrLibrary.Read(file).Select(p => IndivisibleSolver.Solve(p.Problem)).Select(plan => (plan.Worth.Served, plan.Worth.Benefit, plan.Proven)));

    /// <summary>A hundred jobs on 5, 10 (not of type c, for the time it takes) and 20 agents, stated as costs to be made least. The optima are those that the literature since P. C. Chu and J. E. Beasley (1997) agrees on.</summary>
    [Theory]
    [InlineData("gapa", 1698, 1360, 1158)]
    [InlineData("gapb", 1843, 1407, 1166)]
    [InlineData("gapc", 1931, 1243)]
    public void Instances_of_a_hundred_needs_of_types_a_b_and_c_are_solved_and_proven_too(string file, params int[] optima) =>
        Assert.Equal(
            optima.Select(cost => (100, (100 * Dearest) - cost, true)),
            OrLibrary.Read(file, Dearest).Select(p => IndivisibleSolver.Solve(p.Problem)).Select(plan => (plan.Worth.Served, plan.Worth.Benefit, plan.Proven)));

    /// <summary>Type d is made to be hard: the optimum, 6353, lies between the plan and its bound, which are close.</summary>
    [Fact]
    public void A_hard_instance_is_solved_within_its_stated_bound()
    {
        var plan = IndivisibleSolver.Solve(OrLibrary.Read("gapd", Dearest)[0].Problem, mostEvaluations: 700);

        Assert.Equal(100, plan.Worth.Served);
        Assert.InRange((100 * Dearest) - 6353, plan.Worth.Benefit, plan.Bound.Benefit);
        Assert.InRange(plan.Gap!.Value, 0, 0.005);
    }
}
