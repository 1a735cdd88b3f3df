using Alliance.Domain.Kernel;
using Alliance.Domain.Resolutions;
using Alliance.Domain.Tests.Kernel;
using Xunit;

namespace Alliance.Domain.Tests.Resolutions;

public sealed class ResolutionDeciderTests
{
    private static readonly AllianceRoll Roll = new(true, ["31"], ["u1", "u2"], [], "u2");

    private static Scenario<ResolutionState> Fresh(int last = 2, params string[] inForce) =>
        new(new ResolutionDecider()) { Facts = new ResolutionFacts(Roll, 2026, last, [.. inForce]) };

    private static EnterResolution Enter(params ResolutionChange[] changes) => new("a", "r", "关于开放停车位的决议", null, Passing.Consensus, null, null, null, [.. changes]);

    [Fact]
    public void The_number_follows_the_last_of_the_year()
    {
        var entered = Fresh(last: 2).Single<ResolutionEntered>(Callers.Coordinator(), Enter());
        Assert.Equal((2026, 3), (entered.Year, entered.Number));
        Assert.Equal(1, Fresh(last: 0).Single<ResolutionEntered>(Caller.System, Enter()).Number);
    }

    [Fact]
    public void Members_do_not_enter_resolutions_by_hand() => Fresh().Refused(KernelCodes.Forbidden, Callers.Delegate("u1"), Enter());

    [Fact]
    public void Only_what_is_in_force_can_be_amended_or_repealed()
    {
        var change = new ResolutionChange("old", ChangeKind.Repeals);
        Fresh(2).Refused(ResolutionCodes.NotInForce, Callers.Coordinator(), Enter(change));
        Assert.Equal([change], Fresh(2, "old").Single<ResolutionEntered>(Callers.Coordinator(), Enter(change)).Changes);
    }

    [Fact]
    public void A_wording_is_given_once()
    {
        var scenario = Fresh();
        scenario.Single<ResolutionEntered>(Callers.Coordinator(), Enter());
        scenario.Single<ResolutionWorded>(Callers.Delegate("u2"), new WordResolution("a", "r", "一、开放停车位。"));
        scenario.Refused(ResolutionCodes.WordingStands, Callers.Coordinator(), new WordResolution("a", "r", "二、"));
    }

    [Fact]
    public void It_follows_a_later_one_once_and_stays_repealed()
    {
        var scenario = Fresh();
        scenario.Single<ResolutionEntered>(Callers.Coordinator(), Enter());
        var amend = new FollowChange("a", "r", ChangeKind.Amends, "later", 2026, 5);
        scenario.Single<ResolutionAmended>(Caller.System, amend);
        Assert.Empty(scenario.Accepted(Caller.System, amend));
        scenario.Single<ResolutionRepealed>(Caller.System, new FollowChange("a", "r", ChangeKind.Repeals, "last", 2026, 6));
        Assert.Empty(scenario.Accepted(Caller.System, new FollowChange("a", "r", ChangeKind.Amends, "another", 2026, 7)));
        Assert.Equal(ResolutionStatus.Repealed, scenario.State.Status);
    }
}
