using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Matches;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Matching.Matches.MatchScenario;

namespace Alliance.Domain.Tests.Matching.Matches;

public sealed class AnswerTests
{
    [Fact]
    public void Accepting_twice_changes_nothing_and_only_a_side_accepts_for_itself()
    {
        var s = Offered();
        Assert.Empty(s.Accepted(Giver, new AcceptMatch("a", "m", "giver")));
        s.Refused(MatchCodes.NotYourSide, Giver, new AcceptMatch("a", "m", "taker"));
        s.Refused(KernelCodes.Forbidden, Chair, new AcceptMatch("a", "m", "taker"));
        s.Refused(KernelCodes.Forbidden, Callers.Coordinator(), new AcceptMatch("a", "m", "taker"));
        s.Accepted(Taker, new AcceptMatch("a", "m", "taker"));
        Assert.Empty(s.Accepted(Taker, new AcceptMatch("a", "m", "taker")));
    }

    [Fact]
    public void Declined_with_a_reason_it_is_over()
    {
        var s = Offered();
        Assert.Equal("时间不合适", s.Single<MatchDeclined>(Taker, new DeclineMatch("a", "m", "taker", "时间不合适")).Reason);
        Assert.Empty(s.Accepted(Taker, new DeclineMatch("a", "m", "taker", null)));
        s.Refused(MatchCodes.WrongStage, Taker, new AcceptMatch("a", "m", "taker"));
        Agreed().Refused(MatchCodes.WrongStage, Taker, new DeclineMatch("a", "m", "taker", null));
    }

    [Fact]
    public void Only_what_both_have_agreed_to_is_committed_and_what_falls_through_is_told_with_what_is_left()
    {
        Offered().Refused(MatchCodes.WrongStage, Caller.System, new CommitMatch("a", "m"));
        Assert.Empty(Committed().Accepted(Caller.System, new CommitMatch("a", "m")));
        Assert.Empty(Committed().Accepted(Caller.System, new LetFallThrough("a", "m", "r", "listing.not-enough", 5)));
        var s = Agreed();
        var fell = s.Single<MatchFellThrough>(Caller.System, new LetFallThrough("a", "m", "r", "listing.not-enough", 5 * Milli.One));
        Assert.Equal(("r", "listing.not-enough", 5 * Milli.One, "个"), (fell.ListingId, fell.Code, fell.Left, fell.Unit));
        Assert.Empty(s.Accepted(Caller.System, new LetFallThrough("a", "m", "r", "listing.not-enough", 5)));
        s.Refused(MatchCodes.WrongStage, Caller.System, new CommitMatch("a", "m"));
        s.Refused(KernelCodes.Forbidden, Taker, new CommitMatch("a", "m"));
    }

    [Fact]
    public void Withdrawing_frees_what_is_not_confirmed_and_forgets_who_was_in_charge()
    {
        Assert.Equal(0, Offered().Single<MatchWithdrawn>(Giver, new WithdrawMatch("a", "m", "giver", null)).Freed);
        Agreed().Single<MatchWithdrawn>(Callers.Coordinator(), new WithdrawMatch("a", "m", null, "改期"));
        Agreed().Refused(MatchCodes.NotYourSide, Giver, new WithdrawMatch("a", "m", null, null));
        Agreed().Refused(MatchCodes.NotYourSide, Giver, new WithdrawMatch("a", "m", "taker", null));
        var s = Committed();
        s.Accepted(Giver, new ArrangeMatch("a", "m", "giver", null, null, new MatchPerson("王芳", "139")));
        s.Accepted(Giver, Deliver(20));
        s.Accepted(Taker, Confirm(20));
        var decision = (Decision.Accepted)s.When(Giver, new WithdrawMatch("a", "m", "giver", "设备检修"));
        Assert.Equal(40 * Milli.One, Assert.IsType<MatchWithdrawn>(Assert.Single(decision.Events)).Freed);
        Assert.Null(Assert.IsType<MatchPersonWrite>(Assert.Single(decision.Private)).Person);
        Assert.Empty(s.Accepted(Giver, new WithdrawMatch("a", "m", "giver", null)));
        s.Single<MatchRated>(Taker, new RateMatch("a", "m", "taker", 3, null));
    }
}
