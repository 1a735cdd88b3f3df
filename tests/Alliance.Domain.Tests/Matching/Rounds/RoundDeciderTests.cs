using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Matching.Rounds;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Callers;
using static Alliance.Domain.Tests.Matching.Rounds.RoundScenario;

namespace Alliance.Domain.Tests.Matching.Rounds;

public sealed class RoundDeciderTests
{
    [Fact]
    public void The_chair_or_the_coordinator_opens_a_round_and_promises_the_lots_secret_by_its_hash()
    {
        var s = Empty();
        var decision = Assert.IsType<Decision.Accepted>(s.When(Delegate("u8"), new OpenRound("a", "r", Terms)));
        var opened = Assert.IsType<RoundOpened>(Assert.Single(decision.Events));
        var key = Assert.IsType<RoundKeyWrite>(Assert.Single(decision.Private)).Key;
        Assert.Equal(RoundSeed.Hash(key.Secret), opened.Commitment);
        Assert.DoesNotContain(key.Secret, Catalog.Write(opened), StringComparison.Ordinal);
        s.Refused(KernelCodes.Exists, Coordinator(), new OpenRound("a", "r", Terms));
        Empty().Refused(KernelCodes.Forbidden, Delegate("u1"), new OpenRound("a", "r", Terms));
    }

    [Fact]
    public void A_round_that_cannot_be_held_is_not_opened()
    {
        Empty().Refused(RoundCodes.ClosesInPast, Coordinator(), new OpenRound("a", "r", Terms with { ClosesAt = Terms.OpensAt.AddDays(-1) }));
        Empty().Refused(RoundCodes.InvitedNotMember, Coordinator(), new OpenRound("a", "r", Terms with { ByInvitation = true, Invited = ["u1", "u9"] }));
        var gone = Empty();
        gone.Facts = Facts() with { Seats = Seats with { AllianceStands = false } };
        gone.Refused(RoundCodes.NoAlliance, Coordinator(), new OpenRound("a", "r", Terms));
    }

    [Fact]
    public void A_unit_joins_with_its_own_entry_a_need_seeks_and_what_is_given_is_offered()
    {
        var s = Opened();
        s.Facts = Facts(Need());
        var joined = s.Single<RoundJoined>(Delegate("u1"), Join(quota: 2));
        Assert.Equal((RoundSide.Seekers, 2, 2_000L), (joined.Entry.Side, joined.Entry.Quota, joined.Entry.PerMatch));
        s.Refused(RoundCodes.AlreadyIn, Deputy("u1"), Join());
        s.Facts = Facts(Resource());
        Assert.Equal(RoundSide.Offers, s.Single<RoundJoined>(Coordinator(), Join("u2", "r2")).Entry.Side);
    }

    [Fact]
    public void What_cannot_take_part_is_refused_and_told_why()
    {
        RefusedJoin(RoundCodes.UnknownEntry, null);
        RefusedJoin(RoundCodes.UnknownEntry, Need() with { Stage = "draft" });
        RefusedJoin(RoundCodes.NotYours, Need("u2"));
        RefusedJoin(RoundCodes.EntryNotOpen, Need() with { Stage = "paused" });
        RefusedJoin(RoundCodes.EntryNotOpen, Need() with { Left = 0 });
        RefusedJoin(RoundCodes.BranchOnly, Need() with { Audience = "branch" });
        RefusedJoin(RoundCodes.NotAdmitted, Need() with { Category = "parking" });
        RefusedJoin(RoundCodes.QuotaTooLarge, Need(), Join(quota: 3));
        RefusedJoin(RoundCodes.PerMatchTooLarge, Need(), Join() with { PerMatch = 4_001 });
        RefusedJoin(RoundCodes.PartTooSmall, Need() with { MinimumPart = 3_000 }, Join(quota: 2));
        RefusedJoin(RoundCodes.NotInParts, Need() with { Partial = false }, Join(quota: 2));
        RefusedJoin(RoundCodes.CoupleRefused, Need(), Join() with { TogetherWith = "n3" });
        RefusedJoin(RoundCodes.NotInvited, Need(), Join(), Terms with { ByInvitation = true, Invited = ["u2"] });
        var s = Opened();
        s.Refused(KernelCodes.Forbidden, Delegate("u3"), Join());
        s.Refused(KernelCodes.Forbidden, Delegate("u9"), Join("u9", "n9"));
        s.Refused(RoundCodes.NotAMember, Coordinator(), Join("u9", "n9"));
        s.Now = Closes;
        s.Facts = Facts(Need());
        s.Refused(RoundCodes.Over, Delegate("u1"), Join());
    }

    [Fact]
    public void A_quota_for_somebody_who_is_not_there_is_refused()
    {
        var s = Empty();
        s.Refused(RoundCodes.QuotaNotMember, Coordinator(), new OpenRound("a", "r", Terms with { UnitQuotas = [new RoundUnitQuota("u9", RoundSide.Offers, 1)] }));
    }

    /// <summary>Not for "0 entries that have not ranked yet".</summary>
    [Fact]
    public void A_round_with_nobody_on_one_side_waits_for_the_clock_and_says_why()
    {
        var s = Opened();
        s.Refused(RoundCodes.OneSideEmpty, Coordinator(), new CloseRound("a", "r"));
        s.Join("u1", "n1", Need());
        s.Refused(RoundCodes.NotAllRanked, Coordinator(), new CloseRound("a", "r"));
        s.Accepted(Delegate("u1"), Rank("u1", "n1", ""));
        s.Refused(RoundCodes.OneSideEmpty, Coordinator(), new CloseRound("a", "r"));
    }

    [Fact]
    public void A_side_takes_five_hundred_entries_and_no_more()
    {
        var s = Opened();
        s.Facts = Facts(Need());
        for (var i = 0; i < 500; i++)
        {
            s.Given(new RoundJoined("a", "r", "u1", "t", new RoundEntry($"x{i}", RoundSide.Seekers, "u1", "n", 1, 1_000, "课时", false)));
        }

        s.Refused(RoundCodes.TooMany, Delegate("u1"), Join());
    }

    [Fact]
    public void The_log_says_that_somebody_has_ranked_and_the_ranks_stand_beside_it()
    {
        var s = Joined();
        var decision = Assert.IsType<Decision.Accepted>(s.When(Delegate("u1"), Rank("u1", "n1", "r4 r2")));
        Assert.Equal(new RoundRanked("a", "r", "u1", Terms.Title, Ranker.Entry, "n1", Again: false), Assert.Single(decision.Events));
        var written = Assert.IsType<RankingWrite>(Assert.Single(decision.Private)).Ranking;
        Assert.Equal(["r4", "r2"], written.Groups.SelectMany(g => g));
        Assert.True(s.Single<RoundRanked>(Deputy("u1"), Rank("u1", "n1", "(r2 r4)")).Again);
        Assert.Equal(3, s.State.Missing);
        s.Accepted(Delegate("u2"), Rank("u2", null, "n1 n3", Ranker.Owner));
        Assert.True(s.State.HasRanked(s.State.Entries["r2"]));
    }

    [Fact]
    public void A_ranking_that_cannot_be_counted_is_refused()
    {
        var s = Joined(Terms with { Seekers = Terms.Seekers with { MostRanked = 1 }, Ties = false });
        s.Refused(KernelCodes.Forbidden, Delegate("u3"), Rank("u1", "n1", "r2"));
        s.Refused(KernelCodes.Forbidden, Coordinator(), Rank("u1", "n1", "r2"));
        s.Refused(RoundCodes.HasNotJoined, Delegate("u1"), Rank("u1", "n3", "r2"));
        s.Refused(RoundCodes.NotInRound, Delegate("u1"), Rank("u1", "n1", "n3"));
        s.Refused(RoundCodes.NotInRound, Delegate("u1"), Rank("u1", "n1", "r9"));
        s.Refused(RoundCodes.RanksTooMany, Delegate("u1"), Rank("u1", "n1", "r2 r4"));
        s.Refused(RoundCodes.NoTies, Delegate("u2"), Rank("u2", "r2", "(n1 n3)"));
        s.Refused(RoundCodes.NothingOfYours, Delegate("u1"), Rank("u1", null, "n1", Ranker.Owner));
        s.Refused(RoundCodes.NotInRound, Delegate("u1"), Rank("u1", null, "n3", Ranker.Order));
        s.Join("u1", "r1", Resource("u1"));
        s.Refused(RoundCodes.OwnUnit, Delegate("u1"), Rank("u1", "n1", "r1"));
        s.Join("u5", "r5", Resource("u5") with { Unit = "辆" });
        s.Refused(RoundCodes.DoesNotFit, Delegate("u1"), Rank("u1", "n1", "r5"));
        s.Join("u6", "r6", Resource("u6") with { Left = 1_000 });
        s.Join("u7", "n7", Need("u7") with { Partial = false });
        s.Refused(RoundCodes.DoesNotFit, Delegate("u7"), Rank("u7", "n7", "r6"));
        s.Join("u5", "n5", Need("u5") with { MinimumPart = 2_000 });
        s.Refused(RoundCodes.DoesNotFit, Delegate("u5"), Rank("u5", "n5", "r6"));
        s.Now = Closes;
        s.Refused(RoundCodes.Over, Delegate("u1"), Rank("u1", "n1", "r2"));
        var early = Joined(Terms with { OpensAt = Terms.OpensAt.AddDays(2) });
        early.Refused(RoundCodes.NotYet, Delegate("u1"), Rank("u1", "n1", "r2"));
    }

    [Fact]
    public void Who_leaves_takes_its_rankings_along()
    {
        var s = Joined();
        s.Accepted(Delegate("u2"), Rank("u2", null, "n1", Ranker.Owner));
        s.Refused(RoundCodes.HasNotJoined, Delegate("u2"), new LeaveRound("a", "r", "u2", "r4"));
        var decision = Assert.IsType<Decision.Accepted>(s.When(Delegate("u2"), new LeaveRound("a", "r", "u2", "r2")));
        Assert.Equal([new RankingErase("r", Ranker.Entry, "r2"), new RankingErase("r", Ranker.Owner, "u2")], decision.Private.Cast<RankingErase>());
        Assert.Empty(s.State.Ranked);
        s.Join("u2", "r2", Resource());
        Assert.False(s.State.HasRanked(s.State.Entries["r2"]));
    }

    [Fact]
    public void It_closes_at_its_time_or_early_when_all_have_ranked()
    {
        var s = Joined();
        var due = Assert.Single(new RoundDecider().Due(s.State));
        Assert.Equal((Closes, new CloseRound("a", "r")), (due.At, due.Command));
        Assert.Equal("4", s.Refused(RoundCodes.NotAllRanked, Coordinator(), new CloseRound("a", "r")).Facts["missing"]);
        Assert.Empty(s.Accepted(Caller.System, new CloseRound("a", "r")));
        foreach (var (unit, entry, list) in new[] { ("u1", "n1", "r2"), ("u3", "n3", "r2"), ("u2", "r2", "n1"), ("u4", "r4", "") })
        {
            s.Accepted(Delegate(unit), Rank(unit, entry, list));
        }

        s.Refused(KernelCodes.Forbidden, Delegate("u1"), new CloseRound("a", "r"));
        Assert.False(s.Single<RoundClosed>(Delegate("u8"), new CloseRound("a", "r")).ByClock);
        s.Refused(RoundCodes.Over, Coordinator(), new CloseRound("a", "r"));
        s.Refused(RoundCodes.Over, Coordinator(), new CancelRound("a", "r", "不办了"));
        Assert.IsType<SolveRound>(Assert.Single(new RoundDecider().Due(s.State)).Command);
        var late = Joined();
        late.Now = Closes;
        Assert.True(late.Single<RoundClosed>(Caller.System, new CloseRound("a", "r")).ByClock);
    }

    [Fact]
    public void What_was_drawn_back_into_one_branch_cannot_be_ranked_by_others_and_leaves_unheard()
    {
        var s = Joined();
        s.Facts = Facts() with { Narrowed = ImmutableDictionary<string, string>.Empty.Add("r2", "north") };
        var refused = s.Refused(RoundCodes.NotInRound, Delegate("u1"), Rank("u1", "n1", "r4 r2"));
        Assert.DoesNotContain(refused.Facts.Values, v => v.Contains("书法老师", StringComparison.Ordinal));
        s.Accepted(Delegate("u1"), Rank("u1", "n1", "r4"));
        var left = Assert.IsType<RoundLeft>(Assert.Single(s.Accepted(Delegate("u2"), new LeaveRound("a", "r", "u2", "r2"))));
        Assert.Equal("north", left.OnlyBodyId);
        Assert.Null(Assert.IsType<RoundLeft>(Assert.Single(s.Accepted(Delegate("u4"), new LeaveRound("a", "r", "u4", "r4")))).OnlyBodyId);
    }

    [Fact]
    public void A_round_that_is_called_off_erases_the_rankings_unread()
    {
        var s = Joined();
        s.Refused(KernelCodes.Forbidden, Delegate("u1"), new CancelRound("a", "r", "不办了"));
        var decision = Assert.IsType<Decision.Accepted>(s.When(Coordinator(), new CancelRound("a", "r", "不办了")));
        Assert.Equal("不办了", Assert.IsType<RoundCancelled>(Assert.Single(decision.Events)).Reason);
        Assert.Equal(new RankingErase("r"), Assert.Single(decision.Private));
        Assert.Empty(new RoundDecider().Due(s.State));
        s.Refused(RoundCodes.Over, Coordinator(), new CancelRound("a", "r", "不办了"));
        s.Refused(RoundCodes.Over, Delegate("u1"), Rank("u1", "n1", "r2"));
    }

    private static JoinRound Join(string unit = "u1", string listing = "n1", int quota = 1) => new("a", "r", unit, listing, quota, null);

    private static void RefusedJoin(string code, RoundListing? listing, JoinRound? command = null, RoundTerms? terms = null)
    {
        var s = Opened(terms);
        s.Facts = Facts(listing);
        s.Refused(code, Delegate("u1"), command ?? Join());
    }
}
