using System.Collections.Immutable;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Callers;

namespace Alliance.Domain.Tests.Alliances;

public sealed class AllianceDeciderTests
{
    private static readonly AllianceProfile Profile = new("金融外滩", "Bund Finance", AllianceType.FunctionalArea, ["310101"], null, new DateOnly(2018, 12, 1), null);

    [Fact]
    public void An_alliance_is_founded_with_its_members()
    {
        var s = Empty();
        var events = s.Accepted(Admin, new FoundAlliance("a", Profile, Charters.Default, [new("u1", "1"), new("u2", "3/2")]));
        Assert.Collection(
            events,
            e => Assert.IsType<AllianceFounded>(e),
            e => Assert.Equal(("u1", "310101"), (((MemberJoined)e).UnitId, ((MemberJoined)e).RegionCode)),
            e => Assert.Equal("3/2", ((MemberJoined)e).Share));
    }

    [Fact]
    public void Founding_twice_with_unknown_regions_parents_units_or_in_the_future_is_refused()
    {
        Founded().Refused(KernelCodes.Exists, Admin, Found());
        Empty(Facts with { UnknownRegions = ["999999"] }).Refused(AllianceCodes.UnknownRegion, Admin, Found());
        Empty(Facts with { ParentExists = false }).Refused(AllianceCodes.UnknownParent, Admin, Found(Profile with { ParentId = "p" }));
        Empty().Refused(AllianceCodes.ParentBelow, Admin, Found(Profile with { ParentId = "a" }));
        Empty().Refused(AllianceCodes.UnknownUnit, Admin, Found(members: new FoundingMember("nobody", "1")));
        Empty().Refused(AllianceCodes.FoundedInFuture, Admin, Found(Profile with { FoundedOn = new DateOnly(2026, 3, 11) }));
        Empty().Refused(KernelCodes.Forbidden, Coordinator(), Found());
    }

    [Fact]
    public void The_profile_changes_and_the_same_profile_changes_nothing()
    {
        var s = Founded();
        s.Single<AllianceProfileChanged>(Coordinator(), new ChangeAllianceProfile("a", Profile with { Name = "外滩金融" }));
        Assert.Empty(s.Accepted(Coordinator(), new ChangeAllianceProfile("a", Profile with { Name = "外滩金融", Regions = ["310101"] })));
        s.Refused(KernelCodes.Forbidden, Delegate("u1"), new ChangeAllianceProfile("a", Profile));
        s.Refused(KernelCodes.Forbidden, Coordinator("b"), new ChangeAllianceProfile("a", Profile));
    }

    [Fact]
    public void A_charter_takes_effect_from_its_date_and_the_earlier_one_is_kept()
    {
        var s = Founded();
        var amended = Charters.Default with { Admission = new AdmissionCharter(AdmissionBy.Chair, Majority.Simple, 7) };
        s.Single<CharterAmended>(Coordinator(), new AmendCharter("a", amended, new DateOnly(2026, 4, 1)));
        Assert.Equal(AdmissionBy.Coordinator, s.State.CharterOn(new DateOnly(2026, 3, 31)).Admission.By);
        Assert.Equal(AdmissionBy.Chair, s.State.CharterOn(new DateOnly(2026, 4, 1)).Admission.By);
        var due = Assert.Single(new AllianceDecider().Due(s.State));
        Assert.Equal(ChinaTime.StartOf(new DateOnly(2026, 4, 1)), due.At);
        Assert.Empty(s.Accepted(Caller.System, due.Command));
        s.Refused(AllianceCodes.CharterInPast, Coordinator(), new AmendCharter("a", amended, new DateOnly(2026, 3, 9)));
        s.Refused(AllianceCodes.CharterOutOfOrder, Coordinator(), new AmendCharter("a", amended, new DateOnly(2026, 3, 20)));
        s.Now = due.At;
        Assert.Equal(2, s.Single<CharterCameIntoForce>(Caller.System, due.Command).Number);
        Assert.Empty(s.Accepted(Caller.System, due.Command));
        Assert.Empty(new AllianceDecider().Due(s.State));
        s.Refused(KernelCodes.Forbidden, Coordinator(), due.Command);
    }

    [Fact]
    public void A_unit_applies_and_the_coordinator_admits_it()
    {
        var s = Founded();
        s.Single<MembershipApplied>(Delegate("u9"), new ApplyForMembership("a", "u9", "想加入"));
        s.Refused(AllianceCodes.AlreadyApplied, Deputy("u9"), new ApplyForMembership("a", "u9", null));
        s.Refused(KernelCodes.Forbidden, Delegate("u1"), new DecideAdmission("a", "u9", true, null));
        Assert.Equal("decided", s.Single<MemberJoined>(Coordinator(), new DecideAdmission("a", "u9", true, null)).How);
        s.Refused(AllianceCodes.NoApplication, Coordinator(), new DecideAdmission("a", "u9", true, null));
        s.Refused(AllianceCodes.AlreadyMember, Delegate("u9"), new ApplyForMembership("a", "u9", null));
    }

    [Fact]
    public void Nobody_applies_for_another_unit_or_for_one_that_does_not_exist()
    {
        var s = Founded();
        s.Refused(KernelCodes.Forbidden, Delegate("u8"), new ApplyForMembership("a", "u9", null));
        s.Refused(AllianceCodes.UnknownUnit, Delegate("ghost"), new ApplyForMembership("a", "ghost", null));
        s.Refused(AllianceCodes.NoApplication, Delegate("u9"), new WithdrawApplication("a", "u9"));
    }

    [Fact]
    public void An_application_is_withdrawn_or_refused_with_a_reason()
    {
        var s = Founded().Given(Applied());
        s.Single<ApplicationWithdrawn>(Delegate("u9"), new WithdrawApplication("a", "u9"));
        s.Given(Applied());
        Assert.Equal("名额已满", s.Single<AdmissionRefused>(Coordinator(), new DecideAdmission("a", "u9", false, "名额已满")).Reason);
    }

    [Fact]
    public void Where_the_chair_decides_only_the_unit_in_office_may()
    {
        var s = Founded(AdmissionBy.Chair).Given(Applied());
        s.Facts = Facts with { ChairUnitId = "u2" };
        s.Refused(AllianceCodes.DecidedByChair, Coordinator(), new DecideAdmission("a", "u9", true, null));
        s.Refused(KernelCodes.Forbidden, Delegate("u1"), new DecideAdmission("a", "u9", true, null));
        s.Single<MemberJoined>(Delegate("u2"), new DecideAdmission("a", "u9", true, null));
    }

    [Fact]
    public void With_nobody_in_the_chair_the_coordinator_stands_in()
    {
        var s = Founded(AdmissionBy.Chair).Given(Applied());
        s.Single<MemberJoined>(Coordinator(), new DecideAdmission("a", "u9", true, null));
    }

    [Fact]
    public void Where_the_members_decide_the_vote_that_settles_it_admits()
    {
        var s = Founded(AdmissionBy.Members).Given(new MemberJoined("a", "u3", "310101", "1", new DateOnly(2020, 1, 1), "decided"));
        var applied = s.Single<MembershipApplied>(Delegate("u9"), new ApplyForMembership("a", "u9", null));
        Assert.Equal(s.Now.AddDays(14), applied.VotingEndsAt);
        s.Refused(AllianceCodes.DecidedByVote, Coordinator(), new DecideAdmission("a", "u9", true, null));
        s.Refused(AllianceCodes.VoterNotInGoodStanding, Delegate("u8"), new VoteOnAdmission("a", "u9", "u8", true));
        s.Single<AdmissionVoted>(Delegate("u1"), new VoteOnAdmission("a", "u9", "u1", false));
        Assert.Empty(s.Accepted(Deputy("u1"), new VoteOnAdmission("a", "u9", "u1", false)));
        s.Single<AdmissionVoted>(Deputy("u1"), new VoteOnAdmission("a", "u9", "u1", true));
        var last = s.Accepted(Delegate("u2"), new VoteOnAdmission("a", "u9", "u2", true));
        Assert.Equal("voted", Assert.IsType<MemberJoined>(last[1]).How);
    }

    [Fact]
    public void The_clock_closes_a_vote_and_what_was_not_given_does_not_count()
    {
        var s = Founded(AdmissionBy.Members);
        s.Accepted(Delegate("u9"), new ApplyForMembership("a", "u9", null));
        s.Accepted(Delegate("u1"), new VoteOnAdmission("a", "u9", "u1", true));
        var due = Assert.Single(new AllianceDecider().Due(s.State));
        Assert.Equal(s.Now.AddDays(14), due.At);
        s.Now = due.At;
        s.Refused(AllianceCodes.VotingOver, Delegate("u2"), new VoteOnAdmission("a", "u9", "u2", true));
        Assert.Equal(1, s.Single<AdmissionRefused>(Caller.System, due.Command).InFavour);
        Assert.Empty(s.Accepted(Caller.System, due.Command));
        Assert.Empty(new AllianceDecider().Due(s.State));
        s.Given(Applied());
        s.Refused(AllianceCodes.NotDecidedByVote, Delegate("u1"), new VoteOnAdmission("a", "u9", "u1", true));
        s.Refused(KernelCodes.Forbidden, Coordinator(), due.Command);
    }

    [Fact]
    public void An_invitation_by_who_decides_is_binding_and_another_becomes_an_application()
    {
        var s = Founded();
        Assert.True(s.Single<MemberInvited>(Coordinator(), new InviteMember("a", "u9", "欢迎")).Binding);
        s.Refused(AllianceCodes.AlreadyInvited, Delegate("u9"), new ApplyForMembership("a", "u9", null));
        Assert.Equal("invited", s.Single<MemberJoined>(Delegate("u9"), new AnswerInvitation("a", "u9", true)).How);

        var members = Founded(AdmissionBy.Members);
        Assert.False(members.Single<MemberInvited>(Coordinator(), new InviteMember("a", "u9", null)).Binding);
        Assert.NotNull(members.Single<MembershipApplied>(Delegate("u9"), new AnswerInvitation("a", "u9", true)).VotingEndsAt);
    }

    [Fact]
    public void An_invitation_is_declined_and_only_the_invited_answers()
    {
        var s = Founded();
        s.Refused(AllianceCodes.NoInvitation, Delegate("u9"), new AnswerInvitation("a", "u9", true));
        s.Accepted(Coordinator(), new InviteMember("a", "u9", null));
        s.Refused(KernelCodes.Forbidden, Coordinator(), new AnswerInvitation("a", "u9", true));
        s.Single<InvitationDeclined>(Delegate("u9"), new AnswerInvitation("a", "u9", false));
        s.Refused(KernelCodes.Forbidden, Delegate("u1"), new InviteMember("a", "u9", null));
    }

    [Fact]
    public void A_member_is_suspended_and_reinstated()
    {
        var s = Founded();
        s.Single<MemberSuspended>(Coordinator(), new SuspendMember("a", "u1", "长期缺席"));
        s.Refused(AllianceCodes.AlreadySuspended, Coordinator(), new SuspendMember("a", "u1", "x"));
        s.Single<MemberReinstated>(Coordinator(), new ReinstateMember("a", "u1"));
        s.Refused(AllianceCodes.NotSuspended, Coordinator(), new ReinstateMember("a", "u1"));
        s.Refused(AllianceCodes.NotAMember, Coordinator(), new SuspendMember("a", "u9", "x"));
    }

    [Fact]
    public void A_unit_does_not_leave_and_is_not_suspended_while_it_holds_the_chair()
    {
        var s = Founded();
        s.Facts = Facts with { ChairUnitId = "u1" };
        s.Refused(AllianceCodes.HoldsChair, Delegate("u1"), new LeaveAlliance("a", "u1", null));
        s.Refused(AllianceCodes.HoldsChair, Coordinator(), new SuspendMember("a", "u1", "x"));
        s.Facts = Facts with { ChairUnitId = "u2" };
        s.Single<MemberLeft>(Delegate("u1"), new LeaveAlliance("a", "u1", null));
        s.Refused(AllianceCodes.NotAMember, Delegate("u1"), new LeaveAlliance("a", "u1", null));
    }

    [Fact]
    public void A_share_is_set_by_the_coordinator_alone()
    {
        var s = Founded();
        s.Single<ShareSet>(Coordinator(), new SetShare("a", "u1", "3/2"));
        Assert.Empty(s.Accepted(Coordinator(), new SetShare("a", "u1", "3/2")));
        s.Refused(KernelCodes.Forbidden, Delegate("u1"), new SetShare("a", "u1", "9"));
        s.Refused(AllianceCodes.NotAMember, Coordinator(), new SetShare("a", "u9", "1"));
    }

    [Fact]
    public void A_merged_units_seat_passes_on_with_its_places_in_the_bodies()
    {
        var s = Founded().Given(new BodyFormed("a", "b1", BodyKind.Committee, "金融专委会", null, null), new MemberSeated("a", "b1", "u1", true));
        s.Single<SeatPassed>(Caller.System, new PassSeat("a", "u1", "u9"));
        Assert.True(s.State.Sits("u9"));
        Assert.False(s.State.Sits("u1"));
        Assert.True(s.State.Bodies["b1"].Seats["u9"]);
        Assert.Empty(s.Accepted(Caller.System, new PassSeat("a", "u1", "u9")));
        s.Single<MemberLeft>(Caller.System, new PassSeat("a", "u2", "u9"));
    }

    [Fact]
    public void Committees_and_branches_form_a_matrix()
    {
        var s = Founded();
        s.Single<BodyFormed>(Coordinator(), new FormBody("a", "b1", BodyKind.Committee, "金融专委会", null, null));
        s.Single<BodyFormed>(Coordinator(), new FormBody("a", "b2", BodyKind.Branch, "外滩分会", null, "310101013"));
        s.Refused(KernelCodes.Exists, Coordinator(), new FormBody("a", "b1", BodyKind.Committee, "另一个", null, null));
        s.Refused(AllianceCodes.BodyNameTaken, Coordinator(), new FormBody("a", "b3", BodyKind.Committee, "外滩分会", null, null));
        s.Single<MemberSeated>(Delegate("u1"), new SeatMember("a", "b1", "u1", false));
        s.Single<MemberSeated>(Coordinator(), new SeatMember("a", "b2", "u1", true));
        Assert.Empty(s.Accepted(Coordinator(), new SeatMember("a", "b2", "u1", true)));
        s.Refused(KernelCodes.Forbidden, Delegate("u2"), new SeatMember("a", "b1", "u1", true));
        s.Refused(AllianceCodes.NotAMember, Coordinator(), new SeatMember("a", "b1", "u9", true));
        s.Single<MemberUnseated>(Delegate("u1"), new UnseatMember("a", "b1", "u1"));
        s.Refused(AllianceCodes.NotSeated, Delegate("u1"), new UnseatMember("a", "b1", "u1"));
        s.Single<BodyRenamed>(Coordinator(), new RenameBody("a", "b1", "普惠金融专委会", null));
        s.Refused(AllianceCodes.BodyNameTaken, Coordinator(), new RenameBody("a", "b1", "外滩分会", null));
        s.Single<BodyClosed>(Coordinator(), new CloseBody("a", "b2"));
        s.Refused(AllianceCodes.BodyClosed, Coordinator(), new SeatMember("a", "b2", "u2", false));
        s.Refused(AllianceCodes.UnknownBody, Coordinator(), new CloseBody("a", "nowhere"));
    }

    [Fact]
    public void A_dissolved_alliance_takes_no_further_command()
    {
        var s = Founded().Given(Applied());
        s.Refused(KernelCodes.Forbidden, Delegate("u1"), new DissolveAlliance("a", "合并"));
        s.Single<AllianceDissolved>(Coordinator(), new DissolveAlliance("a", "合并"));
        s.Refused(AllianceCodes.Dissolved, Coordinator(), new InviteMember("a", "u8", null));
        Assert.Empty(new AllianceDecider().Due(s.State));
    }

    private static readonly AllianceFacts Facts = new(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["u1"] = "310101", ["u2"] = "330421", ["u8"] = "310101", ["u9"] = "320509" }.ToImmutableDictionary(),
        [], true, false, null, null);

    private static Scenario<AllianceState> Empty(AllianceFacts? facts = null) => new(new AllianceDecider()) { Facts = facts ?? Facts };

    private static Scenario<AllianceState> Founded(AdmissionBy by = AdmissionBy.Coordinator)
    {
        var charter = Charters.Default with { Admission = new AdmissionCharter(by, Majority.Simple, 14) };
        var on = new DateOnly(2018, 12, 1);
        return Empty().Given(
            new AllianceFounded("a", Profile, charter, on), new MemberJoined("a", "u1", "310101", "1", on, "founding"), new MemberJoined("a", "u2", "330421", "1", on, "founding"));
    }

    private static MembershipApplied Applied() => new("a", "u9", null, null);

    private static FoundAlliance Found(AllianceProfile? profile = null, params FoundingMember[] members) =>
        new("a", profile ?? Profile, Charters.Default, [.. members]);
}
