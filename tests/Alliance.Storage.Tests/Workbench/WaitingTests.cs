using Alliance.Domain.Alliances;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Staging;
using Alliance.Storage.Workbench;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Workbench;

public sealed class WaitingTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_coordinator_is_told_to_plan_until_there_is_a_plan(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        var item = Assert.Single(await WaitingAsync(stage, Stage.Coordinator(RotationStory.Alliance)));
        Assert.Equal(("plan-to-make", RealAlliances.BundFinance.Name), (item.Kind, item.AllianceName));

        await stage.SendAsync(
            new PlanChairCycle(RotationStory.Alliance, RotationStory.Cycle, TermLength.Month, new DateOnly(2026, 3, 9), 12, [], [], []), Stage.Coordinator(RotationStory.Alliance));
        Assert.Empty(await WaitingAsync(stage, Stage.Coordinator(RotationStory.Alliance)));
        Assert.Empty(await WaitingAsync(stage, Stage.Coordinator("shantang")));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Both_sides_are_asked_to_confirm_the_hand_over_from_the_day_it_opens(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        var units = await RotationStory.UnitsOfTermsAsync(stage);
        var (outgoing, incoming) = (Stage.Delegate(units[0]), Stage.Delegate(units[1]));
        Assert.Empty(await WaitingAsync(stage, outgoing));

        stage.Now = ChinaTime.StartOf(new DateOnly(2026, 4, 2));
        var item = Assert.Single(await WaitingAsync(stage, outgoing));
        Assert.Equal(("hand-over-to-confirm", units[0], "outgoing", "0"), (item.Kind, item.UnitId, item.Subject["side"], item.Subject["term"]));
        Assert.Equal(ChinaTime.StartOf(new DateOnly(2026, 4, 9)), item.DueAt);
        Assert.Contains(units[1], item.Names.Keys);

        await stage.SendAsync(new ConfirmHandOver(RotationStory.Alliance, RotationStory.Cycle, 0, HandOverSide.Outgoing, Early: false), outgoing);
        Assert.Empty(await WaitingAsync(stage, outgoing));
        Assert.Single(await WaitingAsync(stage, incoming));
        await stage.SendAsync(new TakeBackConfirmation(RotationStory.Alliance, RotationStory.Cycle, 0, HandOverSide.Outgoing), outgoing);
        Assert.Single(await WaitingAsync(stage, outgoing));
        stage.Now = ChinaTime.StartOf(new DateOnly(2026, 4, 9));
        await stage.SendAsync(new HandOverByClock(RotationStory.Alliance, RotationStory.Cycle, 0));
        Assert.Empty(await WaitingAsync(stage, outgoing));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Swaps_and_substitutions_wait_for_the_unit_that_was_asked(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        var units = await RotationStory.UnitsOfTermsAsync(stage);
        await stage.SendAsync(new ProposeSwap(RotationStory.Alliance, RotationStory.Cycle, 4, 6, null), Stage.Delegate(units[4]));
        await stage.SendAsync(new AskSubstitute(RotationStory.Alliance, RotationStory.Cycle, 2, units[9], null), Stage.Delegate(units[2]));

        Assert.Equal("swap-to-answer", Assert.Single(await WaitingAsync(stage, Stage.Delegate(units[6]))).Kind);
        Assert.Equal("substitution-to-answer", Assert.Single(await WaitingAsync(stage, Stage.Delegate(units[9]))).Kind);
        Assert.Empty(await WaitingAsync(stage, Stage.Delegate(units[4])));

        await stage.SendAsync(new AnswerSwap(RotationStory.Alliance, RotationStory.Cycle, await RotationStory.OpenSwapAsync(stage), Consent: false), Stage.Delegate(units[6]));
        await stage.SendAsync(new AnswerSubstitution(RotationStory.Alliance, RotationStory.Cycle, 2, Accept: false), Stage.Delegate(units[9]));
        Assert.Empty(await WaitingAsync(stage, Stage.Delegate(units[6], units[9])));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Admissions_wait_for_each_voter_until_it_has_voted_and_invitations_for_the_invited(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        var (applicant, voter) = (Stage.Delegate(RotationStory.Unit(13)), Stage.Delegate(RotationStory.Unit(1)));
        await stage.SendAsync(new ApplyForMembership(RotationStory.Alliance, RotationStory.Unit(13), null), applicant);
        await stage.SendAsync(new InviteMember(RotationStory.Alliance, RotationStory.Unit(14), null), Stage.Coordinator(RotationStory.Alliance));

        var vote = Assert.Single(await WaitingAsync(stage, voter));
        Assert.Equal(("admission-to-vote", RotationStory.Unit(13)), (vote.Kind, vote.Subject["unitId"]));
        Assert.Equal(RealAlliances.BundFinance.Members[12].Name, vote.Names[RotationStory.Unit(13)]);
        Assert.Equal("invitation-to-answer", Assert.Single(await WaitingAsync(stage, Stage.Delegate(RotationStory.Unit(14)))).Kind);
        await stage.SendAsync(new VoteOnAdmission(RotationStory.Alliance, RotationStory.Unit(13), RotationStory.Unit(1), InFavour: true), voter);
        Assert.Empty(await WaitingAsync(stage, voter));
        await stage.SendAsync(new WithdrawApplication(RotationStory.Alliance, RotationStory.Unit(13)), applicant);
        Assert.Empty(await WaitingAsync(stage, Stage.Delegate(RotationStory.Unit(2))));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Where_the_chair_decides_the_coordinator_stands_in_only_while_nobody_is_in_it(string database)
    {
        await using var stage = await Stage.OnAsync(database);
        var charter = Charters.Default with { Admission = new AdmissionCharter(AdmissionBy.Chair, Majority.Simple, 14) };
        await stage.FoundAsync(RealAlliances.BundFinance, charter, members: 12);
        var (alliance, coordinator) = (RotationStory.Alliance, Stage.Coordinator(RotationStory.Alliance));
        await stage.SendAsync(new ApplyForMembership(alliance, RotationStory.Unit(13), null), Stage.Delegate(RotationStory.Unit(13)));
        Assert.Equal(["admission-to-decide", "plan-to-make"], (await WaitingAsync(stage, coordinator)).Select(i => i.Kind).Order(StringComparer.Ordinal));

        await stage.SendAsync(new PlanChairCycle(alliance, RotationStory.Cycle, TermLength.Month, stage.Today, 12, [], [], []), coordinator);
        await stage.SendAsync(new BeginCycle(alliance, RotationStory.Cycle));
        Assert.Empty(await WaitingAsync(stage, coordinator));
        Assert.Equal("admission-to-decide", Assert.Single(await WaitingAsync(stage, Stage.Delegate((await RotationStory.UnitsOfTermsAsync(stage))[0]))).Kind);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_administrator_of_an_empty_platform_is_led_to_the_first_alliance(string database)
    {
        await using var stage = await Stage.OnAsync(database);
        Assert.Equal("setup-first-alliance", Assert.Single(await WaitingAsync(stage, Stage.Administrator)).Kind);
        await stage.FoundAsync(RealAlliances.CrossProvince);
        Assert.Empty(await WaitingAsync(stage, Stage.Administrator));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_is_new_is_what_others_did_since_the_last_visit_that_one_may_see(string database)
    {
        await using var stage = await RotationStory.FoundedAsync(database);
        var visits = new VisitQueries(stage.Database);
        var caller = Stage.Delegate(RotationStory.Unit(1));
        var first = Assert.Single(await visits.ChangesAsync(caller, (_, _) => true));
        Assert.Equal((RotationStory.Alliance, 13, 5, 13L, null), (first.AllianceId, first.Count, first.Items.Count, first.LastPosition, first.Since));

        await visits.SeenAsync(caller.PersonId, new Dictionary<string, long> { ["alliance/" + RotationStory.Alliance] = 13 }, stage.Now);
        await visits.SeenAsync(caller.PersonId, new Dictionary<string, long> { ["alliance/" + RotationStory.Alliance] = 4 }, stage.Now);
        Assert.Empty(await visits.ChangesAsync(caller, (_, _) => true));
        await stage.SendAsync(new InviteMember(RotationStory.Alliance, RotationStory.Unit(14), null), Stage.Coordinator(RotationStory.Alliance));
        await stage.SendAsync(new ApplyForMembership(RotationStory.Alliance, RotationStory.Unit(15), null), caller);
        Assert.Equal(["alliance.invited"], Assert.Single(await visits.ChangesAsync(caller, (_, _) => true)).Items.Select(e => e.Name));
        Assert.Empty(await visits.ChangesAsync(caller, (_, e) => e.Name != "alliance.invited"));
        Assert.Empty(await visits.ChangesAsync(Stage.Delegate("somebody-else"), (_, _) => true));
    }

    private static Task<IReadOnlyList<WaitingItem>> WaitingAsync(Stage stage, Caller caller) => new WorkbenchQueries(stage.Database).WaitingAsync(caller, stage.Now);
}
