using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.ChairCycles.CycleScenario;
using static Alliance.Domain.Tests.Kernel.Callers;

namespace Alliance.Domain.Tests.ChairCycles;

public sealed class HandOverRulesTests
{
    [Fact]
    public void The_first_term_begins_on_its_day_once()
    {
        var s = Planned(Roster("u1", "u2"));
        Assert.Equal(new DateTimeOffset(2026, 3, 31, 16, 0, 0, TimeSpan.Zero), s.Due().At);
        s.Refused(CycleCodes.TermNotOver, Caller.System, new BeginCycle("a", "c"));
        s.Now = s.Due().At;
        Assert.Equal(s.State.Terms[0].UnitId, s.Single<CycleBegun>(Caller.System, s.Due().Command).UnitId);
        Assert.Empty(s.Accepted(Caller.System, new BeginCycle("a", "c")));
    }

    [Fact]
    public void Both_sides_confirm_and_the_chair_passes_at_that_instant()
    {
        var s = Running(Roster("u1", "u2", "u3") with { Passing = [new PassingItem("application", "u9", null)] });
        var (old, next) = (s.State.ChairUnit!, s.State.NextTerm!.UnitId);
        s.Now = ChinaTime.StartOf(new DateOnly(2026, 6, 20));
        s.Accepted(Delegate(old), new AddHandOverItem("a", "c", "i1", "停车位试点的第二批名单"));
        s.Single<HandOverConfirmed>(Delegate(old), new ConfirmHandOver("a", "c", 0, HandOverSide.Outgoing, false));
        s.Refused(CycleCodes.AlreadyConfirmed, Deputy(old), new ConfirmHandOver("a", "c", 0, HandOverSide.Outgoing, false));
        s.Refused(KernelCodes.Forbidden, Delegate(old), new ConfirmHandOver("a", "c", 0, HandOverSide.Incoming, false));
        Assert.Equal(old, s.State.ChairUnit);
        var events = s.Accepted(Deputy(next), new ConfirmHandOver("a", "c", 0, HandOverSide.Incoming, false));
        var handed = Assert.IsType<ChairHandedOver>(events[^1]);
        Assert.Equal(("agreed", old, next), (handed.How, handed.FromUnitId, handed.ToUnitId));
        Assert.Equal(["application", "note"], handed.Passed.Select(p => p.Kind));
        Assert.Equal(next, s.State.ChairUnit);
        s.Refused(CycleCodes.NotCurrentTerm, Delegate(next), new ConfirmHandOver("a", "c", 0, HandOverSide.Outgoing, false));
        s.Refused(KernelCodes.Forbidden, Delegate(old), new AddHandOverItem("a", "c", "i2", "迟到的一条"));
    }

    [Fact]
    public void Before_its_time_only_an_early_hand_over_that_both_want_passes_the_chair()
    {
        var s = Running(Roster("u1", "u2", "u3"));
        var (old, next) = (s.State.ChairUnit!, s.State.NextTerm!.UnitId);
        var refused = s.Refused(CycleCodes.HandOverNotOpen, Delegate(old), new ConfirmHandOver("a", "c", 0, HandOverSide.Outgoing, false));
        Assert.Equal("2026-06-16T16:00:00Z", refused.Facts["opensAt"]);
        s.Single<HandOverConfirmed>(Delegate(old), new ConfirmHandOver("a", "c", 0, HandOverSide.Outgoing, true));
        s.Single<ConfirmationTakenBack>(Delegate(old), new TakeBackConfirmation("a", "c", 0, HandOverSide.Outgoing));
        s.Refused(CycleCodes.NotConfirmed, Delegate(old), new TakeBackConfirmation("a", "c", 0, HandOverSide.Outgoing));
        s.Accepted(Delegate(old), new ConfirmHandOver("a", "c", 0, HandOverSide.Outgoing, true));
        Assert.Equal("early", ((ChairHandedOver)s.Accepted(Delegate(next), new ConfirmHandOver("a", "c", 0, HandOverSide.Incoming, true))[^1]).How);
    }

    [Fact]
    public void If_nobody_does_the_clock_hands_over_visibly_and_once()
    {
        var s = Running(Roster("u1", "u2"));
        var due = s.Due();
        s.Refused(CycleCodes.TermNotOver, Caller.System, due.Command);
        s.Refused(KernelCodes.Forbidden, Coordinator(), due.Command);
        s.Now = due.At.AddHours(5);
        var handed = s.Single<ChairHandedOver>(Caller.System, due.Command);
        Assert.Equal(("by-clock", due.At, s.Now), (handed.How, handed.DueAt!.Value, handed.At));
        Assert.Empty(s.Accepted(Caller.System, due.Command));
    }

    [Fact]
    public void After_two_years_of_downtime_each_missed_hand_over_happens_once_in_order()
    {
        var s = Running(Roster("u1", "u2", "u3"), Plan(4));
        s.Now = ChinaTime.StartOf(new DateOnly(2028, 5, 1));
        var order = new List<int>();
        while (s.Due() is var due && due.At <= s.Now)
        {
            order.Add(((ChairHandedOver)s.Accepted(Caller.System, due.Command)[^1]).ToTerm);
        }

        Assert.Equal(Enumerable.Range(1, 8), order);
        Assert.Equal(new DateOnly(2028, 7, 1), s.State.CurrentTerm!.EndsOn);
    }

    [Fact]
    public void When_the_plan_runs_out_the_clock_plans_on()
    {
        var s = Running(Roster("u1", "u2", "u3"), Plan(1));
        s.Now = s.Due().At;
        var events = s.Accepted(Caller.System, s.Due().Command);
        Assert.Equal("extended", Assert.IsType<PlanRevised>(events[0]).Cause);
        Assert.IsType<ChairHandedOver>(events[1]);
    }

    [Fact]
    public void Without_a_next_term_both_sides_cannot_confirm()
    {
        var s = Running(Roster("u1"), Plan(1));
        s.Now = ChinaTime.StartOf(new DateOnly(2026, 6, 25));
        s.Refused(CycleCodes.NothingNext, Delegate("u1"), new ConfirmHandOver("a", "c", 0, HandOverSide.Incoming, false));
    }

    [Fact]
    public void A_single_member_hands_over_to_itself()
    {
        var s = Running(Roster("u1") with { Rotation = Rotation with { NotTwiceInARow = false } });
        s.Now = s.Due().At;
        var handed = s.Single<ChairHandedOver>(Caller.System, s.Due().Command);
        Assert.Equal("u1", handed.ToUnitId);
    }

    [Fact]
    public void Who_is_next_but_has_left_is_passed_by()
    {
        var s = Running(Roster("u1", "u2", "u3"));
        var gone = s.State.NextTerm!.UnitId;
        s.Facts = Roster([.. new[] { "u1", "u2", "u3" }.Where(u => u != gone)]);
        s.Now = s.Due().At;
        var events = s.Accepted(Caller.System, s.Due().Command);
        Assert.NotEqual(gone, ((ChairHandedOver)events[^1]).ToUnitId);
    }

    [Fact]
    public void With_nobody_left_the_cycle_closes()
    {
        var s = Running(Roster("u1", "u2"));
        s.Facts = Roster();
        s.Now = s.Due().At;
        Assert.Equal("no-members", s.Single<CycleClosed>(Caller.System, s.Due().Command).Reason);
    }

    [Fact]
    public void By_meeting_the_coordinator_lets_the_chair_pass_when_the_meeting_was_held()
    {
        var s = Running(Roster("u1", "u2"), Plan(4, TermLength.Meeting));
        s.Refused(CycleCodes.MeetingInFuture, Coordinator(), new CloseTermAtMeeting("a", "c", 0, new DateOnly(2026, 4, 2)));
        s.Refused(KernelCodes.Forbidden, Delegate("u1"), new CloseTermAtMeeting("a", "c", 0, Start));
        Assert.Equal("at-meeting", s.Single<ChairHandedOver>(Coordinator(), new CloseTermAtMeeting("a", "c", 0, Start)).How);
        Running(Roster("u1", "u2")).Refused(CycleCodes.NotByMeeting, Coordinator(), new CloseTermAtMeeting("a", "c", 0, Start));
    }

    [Fact]
    public void Items_of_the_hand_over_are_added_and_removed_by_the_chair()
    {
        var s = Running(Roster("u1", "u2"));
        s.Single<HandOverItemAdded>(Coordinator(), new AddHandOverItem("a", "c", "i1", "印章"));
        s.Refused(KernelCodes.Exists, Coordinator(), new AddHandOverItem("a", "c", "i1", "印章"));
        s.Single<HandOverItemRemoved>(Delegate(s.State.ChairUnit!), new RemoveHandOverItem("a", "c", "i1"));
        s.Refused(CycleCodes.UnknownItem, Coordinator(), new RemoveHandOverItem("a", "c", "i1"));
        Planned(Roster("u1", "u2")).Refused(CycleCodes.NotRunning, Coordinator(), new AddHandOverItem("a", "c", "i", "x"));
    }
}
