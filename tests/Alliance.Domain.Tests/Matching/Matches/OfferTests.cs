using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Matches;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Matching.Matches.MatchScenario;

namespace Alliance.Domain.Tests.Matching.Matches;

public sealed class OfferTests
{
    [Theory]
    [InlineData("giver")]
    [InlineData("taker")]
    public void Whoever_offers_has_accepted_and_the_other_is_asked(string by)
    {
        var s = Offered(by);
        Assert.Equal([by], s.State.Accepted);
        var other = by == "giver" ? (Taker, "taker") : (Giver, "giver");
        var events = s.Accepted(other.Item1, new AcceptMatch("a", "m", other.Item2));
        Assert.Collection(events, e => Assert.IsType<MatchAccepted>(e), e => Assert.Equal(60 * Milli.One, Assert.IsType<MatchAgreed>(e).Quantity));
        Assert.Equal(("a", "b", "n", "r", "taker", "giver"), Assert.IsType<MatchAgreed>(events[1]) is var a ? (a.AllianceId, a.ResourceAllianceId, a.NeedId, a.ResourceId, a.NeedUnitId, a.ResourceUnitId) : default);
    }

    [Fact]
    public void Where_the_coordinator_offers_or_a_plan_does_both_are_asked()
    {
        foreach (var caller in new[] { Callers.Coordinator(), Caller.System })
        {
            var s = Empty();
            s.Single<MatchOffered>(caller, Offer(null));
            Assert.Empty(s.State.Accepted);
            s.Single<MatchAccepted>(Taker, new AcceptMatch("a", "m", "taker"));
            Assert.Equal(MatchStage.Offered, s.State.Stage);
            Assert.Equal(2, s.Accepted(Giver, new AcceptMatch("a", "m", "giver")).Length);
        }
    }

    [Fact]
    public void Nobody_else_offers_and_nobody_for_another()
    {
        Empty().Refused(KernelCodes.Forbidden, Chair, Offer("giver"));
        Empty().Refused(KernelCodes.Forbidden, Callers.Stranger, Offer(null));
        Empty().Refused(KernelCodes.Forbidden, Callers.Coordinator("b"), Offer(null));
        Empty().Refused(MatchCodes.NotYourSide, Taker, Offer("giver"));
        Empty().Refused(MatchCodes.NotYourSide, Taker, Offer(null));
        Empty().Refused(MatchCodes.NotYourSide, Callers.Coordinator(), Offer("giver"));
    }

    [Fact]
    public void What_cannot_be_matched_is_refused_with_its_reason()
    {
        void Refused(string code, MatchFacts facts, long quantity = 60)
        {
            var s = Empty();
            s.Facts = facts;
            s.Refused(code, Callers.Coordinator(), Offer(null, quantity));
        }

        Refused(MatchCodes.UnknownEntry, Facts with { Need = null });
        Refused(MatchCodes.UnknownEntry, Facts with { Resource = null });
        Refused(MatchCodes.UnknownEntry, Facts with { Need = Need with { AllianceId = "b" } });
        Refused(MatchCodes.WrongSides, Facts with { Resource = Resource with { Side = "wants" } });
        Refused(MatchCodes.SameUnit, Facts with { Resource = Resource with { UnitId = "taker" } });
        Refused(MatchCodes.OtherMeasure, Facts with { Resource = Resource with { Unit = "小时" } });
        Refused(MatchCodes.NotAMember, Facts with { Need = Need with { UnitId = "out" } });
        Refused(MatchCodes.EntryNotOpen, Facts with { Resource = Resource with { Status = "paused" } });
        Refused(MatchCodes.NotEnough, Facts with { Resource = Resource with { Left = 59 * Milli.One } });
        Refused(MatchCodes.NotEnough, Facts, 0);
        Refused(MatchCodes.NotInParts, Facts with { Need = Need with { Partial = false } });
        Refused(MatchCodes.PartTooSmall, Facts with { Resource = Resource with { MinimumPart = 70 * Milli.One } });
        Refused(MatchCodes.AlreadyOffered, Facts with { OpenMatchId = "m-0" });
    }

    [Fact]
    public void What_is_not_to_be_parted_is_offered_as_far_as_it_is_left()
    {
        var s = Empty();
        s.Facts = Facts with { Resource = Resource with { Partial = false, Status = "partly-matched", Quantity = 80 * Milli.One, Left = 60 * Milli.One } };
        Assert.Equal(60 * Milli.One, s.Single<MatchOffered>(Callers.Coordinator(), Offer(null, 60)).Quantity);
    }

    [Fact]
    public void An_offer_waits_for_its_answer_as_long_as_the_book_of_the_needs_alliance_says()
    {
        var s = Empty();
        s.Facts = Facts with { AnswerDays = 3 };
        Assert.Equal(s.Now.AddDays(3), s.Single<MatchOffered>(Caller.System, Offer(null)).LapsesAt);
        Assert.Equal(s.Now.AddDays(3), Assert.Single(s.Due()).At);
    }

    [Fact]
    public void An_offer_that_nobody_answers_lapses()
    {
        var s = Offered();
        var due = Assert.Single(s.Due());
        Assert.Equal(s.Now.AddDays(14), due.At);
        Assert.Empty(s.Accepted(Caller.System, due.Command));
        s.Now = due.At;
        s.Single<MatchLapsed>(Caller.System, due.Command);
        s.Refused(MatchCodes.WrongStage, Taker, new AcceptMatch("a", "m", "taker"));
        Assert.Empty(s.Due());
    }
}

internal static class MatchDue
{
    public static IReadOnlyList<DueItem> Due(this Scenario<MatchState> s) => [.. new MatchDecider().Due(s.State)];
}
