using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.ChairCycles.CycleScenario;
using static Alliance.Domain.Tests.Kernel.Callers;

namespace Alliance.Domain.Tests.ChairCycles;

public sealed class PlanRulesTests
{
    [Fact]
    public void A_plan_gives_each_unit_its_turn_with_dates_and_a_reason()
    {
        var planned = Empty(Roster("u1", "u2", "u3", "u4")).Single<ChairCyclePlanned>(Coordinator(), Plan());
        Assert.Equal(["u1", "u2", "u3", "u4"], planned.Terms.Take(4).Select(t => t.UnitId).Order());
        Assert.Equal((Start, new DateOnly(2026, 7, 1)), (planned.Terms[0].StartsOn!.Value, planned.Terms[0].EndsOn!.Value));
        Assert.Equal(new DateOnly(2028, 4, 1), planned.Terms[7].EndsOn);
        Assert.All(planned.Terms, t => Assert.NotEmpty(t.Why.Reason));
        Assert.Equal("5/6", planned.Fairness.Bound);
        Assert.Equal("0", planned.Fairness.Loss);
    }

    [Fact]
    public void Only_the_coordinator_plans_one_open_cycle_of_an_alliance_that_stands()
    {
        Empty(Roster("u1")).Refused(KernelCodes.Forbidden, Delegate("u1"), Plan());
        Empty(Roster("u1") with { OpenCycleId = "other" }).Refused(CycleCodes.AnotherOpen, Coordinator(), Plan());
        Empty(Roster("u1") with { AllianceStands = false }).Refused(CycleCodes.NoAlliance, Coordinator(), Plan());
        Empty(Roster()).Refused(CycleCodes.NoMembers, Coordinator(), Plan());
        Planned(Roster("u1", "u2")).Refused(KernelCodes.Exists, Coordinator(), Plan());
        Empty(Roster("u1", "u2")).Refused(CycleCodes.StartTooEarly, Coordinator(), Plan() with { StartsOn = new DateOnly(2025, 12, 10) });
    }

    [Fact]
    public void Clashing_rules_are_named()
    {
        var plan = Plan() with { Fixed = [new FixedTurn(2, "u1")], Blackouts = [new Blackout("u1", 1, 3, "搬迁")] };
        var refused = Empty(Roster("u1", "u2", "u3")).Refused(CycleCodes.RulesClash, Coordinator(), plan);
        Assert.Contains("\"rule\":\"fixed\"", refused.Facts["clashes"], StringComparison.Ordinal);
        Assert.Contains("\"rule\":\"blackout\"", refused.Facts["clashes"], StringComparison.Ordinal);
    }

    [Fact]
    public void Fixed_turns_and_blackouts_name_units_and_terms_of_the_plan()
    {
        Empty(Roster("u1", "u2")).Refused(CycleCodes.UnitNotInRotation, Coordinator(), Plan() with { Fixed = [new FixedTurn(0, "u9")] });
        Empty(Roster("u1", "u2")).Refused(CycleCodes.TermOutsidePlan, Coordinator(), Plan() with { Fixed = [new FixedTurn(8, "u1")] });
        var planned = Empty(Roster("u1", "u2", "u3")).Single<ChairCyclePlanned>(Coordinator(), Plan() with { Fixed = [new FixedTurn(3, "u2")] });
        Assert.Equal(("u2", "fixed"), (planned.Terms[3].UnitId, planned.Terms[3].Why.Reason));
    }

    [Fact]
    public void Terms_served_before_count()
    {
        var planned = Empty(Roster("u1", "u2", "u3")).Single<ChairCyclePlanned>(Coordinator(), Plan() with { ServedBefore = ["u1", "u2"] });
        Assert.Equal("u3", planned.Terms[0].UnitId);
    }

    [Fact]
    public void By_meeting_terms_have_no_dates_and_the_clock_waits_for_nothing()
    {
        var s = Running(Roster("u1", "u2"), Plan(4, TermLength.Meeting));
        Assert.Null(s.State.CurrentTerm!.EndsOn);
        Assert.Empty(new ChairCycleDecider().Due(s.State));
    }

    [Fact]
    public void A_revision_leaves_what_has_begun_as_it_is()
    {
        var s = Running(Roster("u1", "u2", "u3"));
        var first = s.State.Terms[0];
        var revised = s.Single<PlanRevised>(Coordinator(), new RevisePlan("a", "c", 6, [new FixedTurn(1, s.State.Terms[2].UnitId)], []));
        Assert.Equal(1, revised.FromTerm);
        Assert.Equal(7, s.State.Terms.Length);
        Assert.Same(first.UnitId, s.State.Terms[0].UnitId);
        Assert.Equal("fixed", s.State.Terms[1].Why.Reason);
        s.Refused(KernelCodes.Forbidden, Delegate("u1"), new RevisePlan("a", "c", 6, [], []));
        s.Refused(CycleCodes.UnitNotInRotation, Coordinator(), new RevisePlan("a", "c", 6, [new FixedTurn(2, "nobody")], []));
    }

    [Fact]
    public void The_plan_follows_the_membership_and_a_newcomer_waits()
    {
        var s = Running(Roster("u1", "u2"));
        s.Facts = Roster("u1", "u2") with { Seats = [Seat("u1"), Seat("u2"), Seat("u3", founding: false, joined: new DateOnly(2026, 4, 20))] };
        s.Single<PlanRevised>(Caller.System, new FollowMembership("a", "c", "member-joined"));
        Assert.NotEqual("u3", s.State.Terms[1].UnitId);
        Assert.Contains("u3", s.State.Units());
        Assert.Empty(s.Accepted(Caller.System, new FollowMembership("a", "c", "member-joined")));
        s.Refused(KernelCodes.Forbidden, Coordinator(), new FollowMembership("a", "c", "x"));
    }

    [Fact]
    public void Who_left_has_no_further_turn_and_its_fixed_turn_gives_way()
    {
        var s = Running(Roster("u1", "u2", "u3"), Plan() with { Fixed = [new FixedTurn(5, "u3")] });
        s.Facts = Roster("u1", "u2");
        s.Accepted(Caller.System, new FollowMembership("a", "c", "member-left"));
        Assert.DoesNotContain("u3", s.State.Units().Skip(1));
        Assert.DoesNotContain(s.State.Rules.Fixed, f => f.UnitId == "u3");
    }

    [Fact]
    public void When_a_dissolved_alliance_is_followed_the_cycle_closes()
    {
        var s = Running(Roster("u1", "u2"));
        s.Facts = Roster("u1", "u2") with { AllianceStands = false };
        Assert.Equal("alliance-dissolved", s.Single<CycleClosed>(Caller.System, new FollowMembership("a", "c", "dissolved")).Reason);
        s.Refused(CycleCodes.Closed, Coordinator(), new RevisePlan("a", "c", 6, [], []));
    }

    [Fact]
    public void Merged_units_keep_one_account_and_the_chair_passes_with_it()
    {
        var s = Running(Roster("u1", "u2", "u3"));
        var holder = s.State.ChairUnit!;
        s.Facts = Roster([.. new[] { "u1", "u2", "u3" }.Select(u => u == holder ? "new" : u)]);
        var events = s.Accepted(Caller.System, new FollowMembership("a", "c", "seat-passed", holder, "new"));
        Assert.IsType<TurnsPassed>(Assert.Single(events));
        Assert.Equal("new", s.State.ChairUnit);
        Assert.DoesNotContain(holder, s.State.Units());
    }

    [Fact]
    public void A_skipped_turn_goes_to_another_and_is_made_up_for()
    {
        var s = Running(Roster("u1", "u2", "u3"));
        var skipped = s.State.Terms[2].UnitId;
        var events = s.Accepted(Coordinator(), new SkipTurn("a", "c", 2, "换届"));
        Assert.Equal(skipped, Assert.IsType<TurnSkipped>(events[0]).UnitId);
        Assert.NotEqual(skipped, s.State.Terms[2].UnitId);
        Assert.Contains(skipped, s.State.Units().Skip(3).Take(2));
        s.Refused(CycleCodes.TermNotOpen, Coordinator(), new SkipTurn("a", "c", 0, "x"));
        s.Refused(KernelCodes.Forbidden, Delegate("u1"), new SkipTurn("a", "c", 3, "x"));
    }

    [Fact]
    public void Closing_a_cycle_leaves_nobody_in_the_chair()
    {
        var s = Running(Roster("u1", "u2"));
        s.Refused(KernelCodes.Forbidden, Delegate(s.State.ChairUnit!), new CloseCycle("a", "c", "x"));
        s.Single<CycleClosed>(Coordinator(), new CloseCycle("a", "c", "重新规划"));
        Assert.Null(s.State.ChairUnit);
        Assert.Empty(new ChairCycleDecider().Due(s.State));
    }
}
