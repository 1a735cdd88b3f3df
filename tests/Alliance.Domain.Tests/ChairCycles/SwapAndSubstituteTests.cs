using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.ChairCycles.CycleScenario;
using static Alliance.Domain.Tests.Kernel.Callers;

namespace Alliance.Domain.Tests.ChairCycles;

public sealed class SwapAndSubstituteTests
{
    [Fact]
    public void Two_units_exchange_turns_when_both_consent()
    {
        var s = Running(Roster("u1", "u2", "u3", "u4"));
        var (mine, theirs) = (s.State.Terms[1].UnitId, s.State.Terms[2].UnitId);
        s.Refused(KernelCodes.Forbidden, Delegate(theirs), new ProposeSwap("a", "c", 1, 2, null));
        var swap = s.Single<SwapProposed>(Delegate(mine), new ProposeSwap("a", "c", 1, 2, "校庆"));
        s.Refused(CycleCodes.TermTaken, Delegate(theirs), new ProposeSwap("a", "c", 2, 3, null));
        s.Refused(KernelCodes.Forbidden, Delegate(mine), new AnswerSwap("a", "c", swap.SwapId, true));
        s.Single<TurnsSwapped>(Delegate(theirs), new AnswerSwap("a", "c", swap.SwapId, true));
        Assert.Equal((theirs, mine), (s.State.Terms[1].UnitId, s.State.Terms[2].UnitId));
        Assert.Empty(s.State.Swaps);
        s.Refused(CycleCodes.UnknownSwap, Delegate(theirs), new AnswerSwap("a", "c", swap.SwapId, true));
        s.Refused(KernelCodes.Forbidden, Stranger, new AnswerSwap("a", "c", swap.SwapId, true));
    }

    [Fact]
    public void An_agreed_swap_outlives_a_new_plan()
    {
        var s = Running(Roster("u1", "u2", "u3", "u4"));
        var (mine, theirs) = (s.State.Terms[1].UnitId, s.State.Terms[2].UnitId);
        var swap = s.Single<SwapProposed>(Delegate(mine), new ProposeSwap("a", "c", 1, 2, null));
        s.Accepted(Delegate(theirs), new AnswerSwap("a", "c", swap.SwapId, true));
        s.Facts = Roster("u1", "u2", "u3", "u4", "u5");
        s.Accepted(Caller.System, new FollowMembership("a", "c", "member-joined"));
        Assert.Equal((theirs, mine), (s.State.Terms[1].UnitId, s.State.Terms[2].UnitId));
    }

    [Fact]
    public void A_swap_is_declined_or_withdrawn_or_overtaken()
    {
        var s = Running(Roster("u1", "u2", "u3", "u4"));
        var (mine, theirs) = (s.State.Terms[1].UnitId, s.State.Terms[2].UnitId);
        var first = s.Single<SwapProposed>(Delegate(mine), new ProposeSwap("a", "c", 1, 2, null));
        Assert.Equal("declined", s.Single<SwapEnded>(Delegate(theirs), new AnswerSwap("a", "c", first.SwapId, false)).Why);
        var second = s.Single<SwapProposed>(Delegate(mine), new ProposeSwap("a", "c", 1, 2, null));
        Assert.NotEqual(first.SwapId, second.SwapId);
        Assert.Equal("withdrawn", s.Single<SwapEnded>(Deputy(mine), new WithdrawSwap("a", "c", second.SwapId)).Why);
        s.Refused(CycleCodes.UnknownSwap, Coordinator(), new WithdrawSwap("a", "c", second.SwapId));
        s.Accepted(Delegate(mine), new ProposeSwap("a", "c", 1, 2, null));
        s.Now = s.Due().At;
        var events = s.Accepted(Caller.System, s.Due().Command);
        Assert.Equal("overtaken", events.OfType<SwapEnded>().Single().Why);
    }

    [Fact]
    public void A_swap_that_breaks_a_hard_rule_is_refused_by_that_rule()
    {
        var s = Running(Roster("u1", "u2", "u3"), Plan() with { Blackouts = [new Blackout("u1", 2, 2, null)] });
        var u1 = s.State.Terms.First(t => t.Index > 2 && t.UnitId == "u1").Index;
        var holder = s.State.Terms[2].UnitId;
        var refused = s.Refused(CycleCodes.SwapBreaksRule, Delegate(holder), new ProposeSwap("a", "c", 2, u1, null));
        Assert.Equal(("blackout", "u1"), (refused.Facts["rule"], refused.Facts["unit"]));
    }

    [Fact]
    public void A_term_that_has_begun_or_ones_own_cannot_be_swapped()
    {
        var s = Running(Roster("u1", "u2"));
        var mine = s.State.Terms[1].UnitId;
        s.Refused(CycleCodes.TermNotOpen, Delegate(mine), new ProposeSwap("a", "c", 1, 0, null));
        s.Refused(CycleCodes.SwapWithItself, Delegate(mine), new ProposeSwap("a", "c", 1, 3, null));
        s.Refused(CycleCodes.TermNotOpen, Delegate(mine), new ProposeSwap("a", "c", 99, 1, null));
    }

    [Fact]
    public void A_substitute_that_accepts_holds_the_chair_and_the_term_counts_for_it()
    {
        var s = Running(Roster("u1", "u2", "u3", "u4"));
        var holder = s.State.ChairUnit!;
        var substitute = s.State.Terms[3].UnitId;
        s.Single<SubstituteAsked>(Delegate(holder), new AskSubstitute("a", "c", 0, substitute, "出国"));
        s.Refused(CycleCodes.TermTaken, Coordinator(), new AskSubstitute("a", "c", 0, substitute, null));
        s.Refused(KernelCodes.Forbidden, Delegate(holder), new AnswerSubstitution("a", "c", 0, true));
        s.Accepted(Delegate(substitute), new AnswerSubstitution("a", "c", 0, true));
        Assert.Equal(substitute, s.State.ChairUnit);
        Assert.Equal(holder, s.State.Terms[0].UnitId);
        s.Refused(KernelCodes.Forbidden, Delegate(holder), new AddHandOverItem("a", "c", "i", "x"));
        s.Refused(CycleCodes.AlreadySubstituted, Coordinator(), new AskSubstitute("a", "c", 0, "u2", null));
        Assert.Contains(holder, s.State.Units().Skip(1).Take(3));
    }

    [Fact]
    public void A_substitute_declines_and_cannot_be_oneself_or_a_stranger()
    {
        var s = Running(Roster("u1", "u2", "u3"));
        var holder = s.State.Terms[1].UnitId;
        s.Refused(CycleCodes.CannotSubstitute, Delegate(holder), new AskSubstitute("a", "c", 1, holder, null));
        s.Refused(CycleCodes.CannotSubstitute, Delegate(holder), new AskSubstitute("a", "c", 1, "u9", null));
        s.Refused(CycleCodes.NoSubstitutionAsked, Delegate(holder), new AnswerSubstitution("a", "c", 1, true));
        var other = s.State.Terms[2].UnitId;
        s.Accepted(Coordinator(), new AskSubstitute("a", "c", 1, other, null));
        s.Single<SubstitutionDeclined>(Delegate(other), new AnswerSubstitution("a", "c", 1, false));
        Assert.Null(s.State.Terms[1].AskedSubstitute);
        s.Refused(CycleCodes.TermNotOpen, Coordinator(), new AskSubstitute("a", "c", 50, other, null));
    }

    [Fact]
    public void An_accepted_substitution_to_come_outlives_a_new_plan()
    {
        var s = Running(Roster("u1", "u2", "u3", "u4"));
        var (holder, substitute) = (s.State.Terms[2].UnitId, s.State.Terms[0].UnitId);
        s.Accepted(Delegate(holder), new AskSubstitute("a", "c", 2, substitute, null));
        s.Accepted(Delegate(substitute), new AnswerSubstitution("a", "c", 2, true));
        s.Accepted(Coordinator(), new RevisePlan("a", "c", 7, [], []));
        Assert.Equal((holder, substitute), (s.State.Terms[2].UnitId, s.State.Terms[2].Substitute));
    }

    [Fact]
    public void A_plan_revised_by_who_confirms_takes_a_void_confirmation_back()
    {
        var s = Running(Roster("u1", "u2", "u3"));
        s.Now = ChinaTime.StartOf(new DateOnly(2026, 6, 25));
        var next = s.State.NextTerm!.UnitId;
        s.Accepted(Delegate(next), new ConfirmHandOver("a", "c", 0, HandOverSide.Incoming, false));
        var events = s.Accepted(Coordinator(), new SkipTurn("a", "c", 1, "临时有事"));
        Assert.Equal(HandOverSide.Incoming, events.OfType<ConfirmationTakenBack>().Single().Side);
        Assert.Empty(s.State.Confirmed);
    }
}
