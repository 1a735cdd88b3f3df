using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Matches;
using Alliance.Domain.Tests.Kernel;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Alliance.Domain.Tests.Matching.Matches.MatchScenario;

namespace Alliance.Domain.Tests.Matching.Matches;

public sealed class KeepingTests
{
    [Fact]
    public void Delivered_and_confirmed_in_parts_until_all_is_fulfilled_and_then_rated_once_by_each()
    {
        var s = Committed();
        s.Refused(MatchCodes.NothingConfirmed, Taker, new RateMatch("a", "m", "taker", 5, null));
        s.Refused(MatchCodes.NotYourSide, Taker, Deliver(20));
        s.Refused(MatchCodes.MoreThanPromised, Giver, Deliver(61));
        Assert.Equal((1, 20 * Milli.One), s.Single<MatchDelivered>(Giver, Deliver(20)) is var d ? (d.Number, d.Delivered) : default);
        s.Refused(MatchCodes.NotYourSide, Giver, Confirm(20));
        s.Refused(MatchCodes.MoreThanDelivered, Taker, Confirm(21));
        s.Single<MatchConfirmed>(Taker, Confirm(20));
        Assert.Equal(2, s.Single<MatchDelivered>(Giver, Deliver(40)).Number);
        var events = s.Accepted(Taker, Confirm(40));
        Assert.IsType<MatchFulfilled>(events[1]);
        s.Refused(MatchCodes.WrongStage, Giver, Deliver(1));
        s.Refused(MatchCodes.WrongStage, Giver, new WithdrawMatch("a", "m", "giver", null));
        Assert.Equal(("taker", "giver", 5), s.Single<MatchRated>(Taker, new RateMatch("a", "m", "taker", 5, "守时")) is var r ? (r.ByUnitId, r.RatedUnitId, r.Stars) : default);
        s.Refused(MatchCodes.AlreadyRated, Taker, new RateMatch("a", "m", "taker", 1, null));
        Assert.Equal("taker", s.Single<MatchRated>(Giver, new RateMatch("a", "m", "giver", 4, null)).RatedUnitId);
    }

    [Fact]
    public void Who_is_in_charge_is_in_no_event_and_is_forgotten_a_month_after_the_end()
    {
        var s = Committed();
        Offered().Refused(MatchCodes.WrongStage, Giver, new ArrangeMatch("a", "m", "giver", null, null, null));
        s.Refused(MatchCodes.NotYourSide, Giver, new ArrangeMatch("a", "m", "taker", null, null, new MatchPerson("王芳", null)));
        var decision = (Decision.Accepted)s.When(Giver, new ArrangeMatch("a", "m", "giver", new DateOnly(2026, 4, 2), null, new MatchPerson("王芳", "13900000000")));
        Assert.DoesNotContain("王芳", Catalog.Write(decision.Events[0]), StringComparison.Ordinal);
        Assert.Equal((Giver.PersonId, "王芳"), Assert.IsType<MatchPersonWrite>(Assert.Single(decision.Private)) is var w ? (w.PersonId, w.Person!.Name) : default);
        var kept = (Decision.Accepted)s.When(Giver, new ArrangeMatch("a", "m", "giver", new DateOnly(2026, 4, 3), null, null, KeepPerson: true));
        Assert.Empty(kept.Private);
        s.Accepted(Giver, Deliver(60));
        s.Accepted(Taker, Confirm(60));
        var due = Assert.Single(s.Due());
        Assert.Equal(s.Now.AddDays(30), due.At);
        s.Now = due.At;
        var forgotten = (Decision.Accepted)s.When(Caller.System, due.Command);
        Assert.Null(Assert.IsType<MatchPersonWrite>(Assert.Single(forgotten.Private)).Person);
        Assert.Empty(s.Due());
    }

    [Fact]
    public void A_dispute_is_settled_by_those_who_run_the_alliance_and_are_no_side_of_it()
    {
        var s = Committed();
        s.Refused(MatchCodes.NotDisputed, Chair, new SettleDispute("a", "m", DisputeOutcome.GoOn, null));
        s.Accepted(Giver, Deliver(20));
        s.Single<MatchDisputed>(Taker, new DisputeMatch("a", "m", "taker", "没有收到"));
        s.Refused(MatchCodes.AlreadyDisputed, Giver, new DisputeMatch("a", "m", "giver", "已经送到"));
        s.Refused(KernelCodes.Forbidden, Taker, new SettleDispute("a", "m", DisputeOutcome.Release, null));
        s.Facts = Facts with { Seats = Facts.Seats with { ChairUnitId = "taker" } };
        s.Refused(MatchCodes.OwnDispute, Taker, new SettleDispute("a", "m", DisputeOutcome.Release, null));
        s.Facts = Facts;
        s.Single<DisputeSettled>(Chair, new SettleDispute("a", "m", DisputeOutcome.GoOn, "请再核对"));
        s.Single<MatchDisputed>(Giver, new DisputeMatch("a", "m", "giver", "已经送到"));
        var events = s.Accepted(Chair, new SettleDispute("a", "m", DisputeOutcome.Confirm, null));
        Assert.Equal((20 * Milli.One, true), Assert.IsType<MatchConfirmed>(events[1]) is var c ? (c.Confirmed, c.BySettlement) : default);
        s.Single<MatchDisputed>(Giver, new DisputeMatch("a", "m", "giver", "还有一批"));
        s.Refused(MatchCodes.MoreThanDelivered, Callers.Coordinator(), new SettleDispute("a", "m", DisputeOutcome.Confirm, null));
        Assert.Equal(40 * Milli.One, s.Single<DisputeSettled>(Callers.Coordinator(), new SettleDispute("a", "m", DisputeOutcome.Release, null)).Freed);
        Assert.Equal(MatchStage.Released, s.State.Stage);
    }

    [Fact]
    public void A_commitment_becomes_a_joint_project_of_one_of_the_two_once()
    {
        var project = Need with { ListingId = "p", Side = "does", UnitId = "giver", Title = "错峰停车共建" };
        var s = Committed();
        s.Refused(MatchCodes.NotAProject, Giver, new MakeProject("a", "m", "p"));
        s.Facts = Facts with { Project = project with { UnitId = "chair" } };
        s.Refused(MatchCodes.NotAProject, Giver, new MakeProject("a", "m", "p"));
        s.Facts = Facts with { Project = project };
        Agreed().Refused(MatchCodes.WrongStage, Giver, new MakeProject("a", "m", "p"));
        s.Refused(KernelCodes.Forbidden, Chair, new MakeProject("a", "m", "p"));
        Assert.Equal("错峰停车共建", s.Single<ProjectMade>(Giver, new MakeProject("a", "m", "p")).ProjectTitle);
        Assert.Empty(s.Accepted(Giver, new MakeProject("a", "m", "p")));
        s.Refused(MatchCodes.HasProject, Giver, new MakeProject("a", "m", "q"));
    }

    /// <summary>Whatever the two do in whatever order: nothing is confirmed that was not delivered, nor delivered that was not promised.</summary>
    [Fact]
    public void Confirmed_is_never_more_than_delivered_nor_delivered_more_than_promised() => Prop.ForAll(
        ArbMap.Default.ArbFor<(bool Delivers, byte Quantity)[]>(),
        steps =>
        {
            var s = Committed();
            foreach (var (delivers, quantity) in steps)
            {
                s.When(delivers ? Giver : Taker, delivers ? Deliver(quantity) : Confirm(quantity));
                Assert.True(s.State.Confirmed <= s.State.Delivered && s.State.Delivered <= s.State.Quantity);
                Assert.Equal(s.State.Confirmed == s.State.Quantity, s.State.Stage == MatchStage.Fulfilled);
            }
        }).QuickCheckThrowOnFailure();
}
