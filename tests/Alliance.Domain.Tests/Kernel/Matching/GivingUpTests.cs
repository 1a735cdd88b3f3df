using Alliance.Domain.Kernel.Matching.Indivisible;
using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;
using Alliance.Domain.Tests.Kernel.Matching.Stable;
using Alliance.Domain.Tests.Kernel.Matching.Suggesting;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Matching;

public sealed class GivingUpTests
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    private static readonly TransportProblem List = new([new("a", 1)], [new("r", 1)], [new("a", "r", 1)], []);

    [Fact]
    public void Whoever_asks_can_give_up()
    {
        Assert.Throws<OperationCanceledException>(() => TransportSolver.Solve(List, null, Cancelled));
        Assert.Throws<OperationCanceledException>(() => ListSolver.Solve(List with { Needs = [new("a", 1, Whole: true)] }, cancellation: Cancelled));
        Assert.Throws<OperationCanceledException>(() => IndivisibleSolver.Solve(new(["a"], [new("r", 1)], [new("a", "r", 1, 1)]), cancellation: Cancelled));
        Assert.Throws<OperationCanceledException>(() => SelectionRounds.Run(Rounds.Random(new MatchSketch(9, 3)), Cancelled));
        Assert.Throws<OperationCanceledException>(() => Scoring.Best(Profiles.Need, MatchSide.Resources, [Profiles.Resource], 1, Profiles.Rule, Cancelled));
        Assert.Throws<OperationCanceledException>(() => Combinations.Best(Profiles.Need, [Profiles.Resource], Profiles.Rule, cancellation: Cancelled));
    }
}
