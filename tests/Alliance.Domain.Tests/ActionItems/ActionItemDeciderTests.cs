using Alliance.Domain.ActionItems;
using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;
using Xunit;

namespace Alliance.Domain.Tests.ActionItems;

public sealed class ActionItemDeciderTests
{
    private static readonly DateOnly Day = new(2026, 3, 20);

    private static Scenario<ActionItemState> Fresh() => new(new ActionItemDecider())
    {
        Facts = new ActionItemFacts(new AllianceRoll(true, ["31"], ["u1", "u2"], ["suspended"], "u2")),
    };

    private static Scenario<ActionItemState> Assigned() => Fresh().Given(new ActionItemAssigned("a", "i", "核定清单", null, "u1", Day, null, null, null));

    private static AssignActionItem Assign(string unit = "u1", DateOnly? due = null) => new("a", "i", "核定清单", null, unit, due ?? Day);

    [Fact]
    public void The_chair_and_the_coordinator_give_something_to_do_and_nobody_else_does()
    {
        Fresh().Single<ActionItemAssigned>(Callers.Coordinator(), Assign());
        Fresh().Single<ActionItemAssigned>(Callers.Delegate("u2"), Assign());
        Fresh().Refused(KernelCodes.Forbidden, Callers.Delegate("u1"), Assign());
        Fresh().Refused(KernelCodes.Forbidden, Callers.Coordinator("another"), Assign());
    }

    [Fact]
    public void Only_a_member_in_good_standing_gets_it_and_not_for_a_day_that_is_over()
    {
        Fresh().Refused(ActionItemCodes.OwnerNotMember, Callers.Coordinator(), Assign("suspended"));
        Fresh().Refused(ActionItemCodes.OwnerNotMember, Callers.Coordinator(), Assign("stranger"));
        Fresh().Refused(ActionItemCodes.DueInPast, Callers.Coordinator(), Assign(due: new DateOnly(2026, 3, 9)));
        Fresh().Single<ActionItemAssigned>(Callers.Coordinator(), Assign(due: new DateOnly(2026, 3, 10)));
    }

    [Fact]
    public void What_it_refers_to_must_be_there()
    {
        var scenario = Fresh();
        scenario.Facts = new ActionItemFacts(new AllianceRoll(true, ["31"], ["u1"], [], null), ConferenceKnown: false);
        scenario.Refused(ActionItemCodes.UnknownConference, Callers.Coordinator(), Assign());
        scenario.Facts = new ActionItemFacts(new AllianceRoll(true, ["31"], ["u1"], [], null), ResolutionKnown: false);
        scenario.Refused(ActionItemCodes.UnknownResolution, Callers.Coordinator(), Assign());
    }

    [Fact]
    public void Its_own_unit_reports_and_the_chair_confirms()
    {
        var scenario = Assigned();
        scenario.Refused(KernelCodes.Forbidden, Callers.Delegate("u2"), new ReportDone("a", "i", null));
        scenario.Refused(ActionItemCodes.NotReportedDone, Callers.Coordinator(), new ConfirmDone("a", "i"));
        scenario.Single<ActionItemProgressed>(Callers.Deputy("u1"), new ReportProgress("a", "i", 40, "已摸底"));
        Assert.False(scenario.Single<ActionItemReportedDone>(Callers.Delegate("u1"), new ReportDone("a", "i", "已公布")).Late);
        scenario.Refused(ActionItemCodes.NotOpen, Callers.Delegate("u1"), new ReportDone("a", "i", null));
        scenario.Refused(KernelCodes.Forbidden, Callers.Delegate("u1"), new ConfirmDone("a", "i"));
        scenario.Single<ActionItemConfirmed>(Callers.Delegate("u2"), new ConfirmDone("a", "i"));
        scenario.Single<ActionItemReopened>(Callers.Coordinator(), new ReopenActionItem("a", "i", "清单不全"));
        Assert.Equal(ActionItemStatus.Open, scenario.State.Status);
    }

    [Fact]
    public void A_day_is_moved_before_it_has_passed_and_never_after()
    {
        var scenario = Assigned();
        scenario.Single<DueDateChanged>(Callers.Coordinator(), new ChangeDueDate("a", "i", new DateOnly(2026, 3, 12), "提前"));
        scenario.Now = new DateTimeOffset(2026, 3, 12, 15, 0, 0, TimeSpan.Zero);
        scenario.Single<DueDateChanged>(Callers.Coordinator(), new ChangeDueDate("a", "i", new DateOnly(2026, 3, 13), "当天改期"));
        scenario.Now = new DateTimeOffset(2026, 3, 13, 16, 0, 0, TimeSpan.Zero);
        scenario.Refused(ActionItemCodes.AlreadyLapsed, Callers.Coordinator(), new ChangeDueDate("a", "i", new DateOnly(2026, 4, 1), "晚了"));
        Assert.True(scenario.Single<ActionItemReportedDone>(Callers.Delegate("u1"), new ReportDone("a", "i", null)).Late);
    }

    [Fact]
    public void Reminders_come_before_the_day_then_after_it_then_weekly_and_end()
    {
        var (decider, scenario) = (new ActionItemDecider(), Assigned());
        var given = new List<(DateOnly On, bool Overdue)>();
        while (decider.Due(scenario.State).SingleOrDefault() is { } due)
        {
            scenario.Now = due.At.AddSeconds(-1);
            Assert.Empty(scenario.Accepted(Caller.System, due.Command));
            scenario.Now = due.At;
            given.Add((ChinaTime.DateOf(due.At), scenario.Single<OwnerReminded>(Caller.System, due.Command).Overdue));
            Assert.Empty(scenario.Accepted(Caller.System, due.Command));
        }

        Assert.Equal(
            [(Day.AddDays(-3), false), (Day.AddDays(1), true), (Day.AddDays(8), true), (Day.AddDays(15), true), (Day.AddDays(22), true)], given);
    }

    [Fact]
    public void Nothing_is_due_of_what_is_done_or_withdrawn()
    {
        var decider = new ActionItemDecider();
        var (done, withdrawn) = (Assigned(), Assigned());
        done.Single<ActionItemReportedDone>(Callers.Delegate("u1"), new ReportDone("a", "i", null));
        withdrawn.Single<ActionItemWithdrawn>(Callers.Coordinator(), new WithdrawActionItem("a", "i", "并入其他事项"));
        Assert.Empty(decider.Due(done.State));
        Assert.Empty(decider.Due(withdrawn.State));
        withdrawn.Refused(ActionItemCodes.NothingToReopen, Callers.Coordinator(), new ReopenActionItem("a", "i", "再做"));
    }

    [Fact]
    public void It_passes_to_another_unit_with_a_reason_and_then_that_unit_reports()
    {
        var scenario = Assigned();
        scenario.Single<ActionItemReassigned>(Callers.Coordinator(), new ReassignActionItem("a", "i", "u2", "职责调整"));
        scenario.Refused(KernelCodes.Forbidden, Callers.Delegate("u1"), new ReportDone("a", "i", null));
        scenario.Single<ActionItemReportedDone>(Callers.Delegate("u2"), new ReportDone("a", "i", null));
    }
}
