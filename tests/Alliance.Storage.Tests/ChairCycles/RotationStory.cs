using Alliance.Domain.Alliances;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Storage.Tests.Staging;

namespace Alliance.Storage.Tests.ChairCycles;

/// <summary>A year in the life of the Bund's finance alliance: nearly every event of alliances and chair cycles happens in it.</summary>
internal static class RotationStory
{
    public const string Cycle = "bund-2026";

    public const string Alliance = "bund-finance";

    public static string Unit(int number) => $"bund-finance-{number}";

    /// <summary>Twelve of the sixteen members found it; charter: monthly, a newcomer waits a term, the members vote on admission.</summary>
    public static async Task<Stage> FoundedAsync(string database)
    {
        var stage = await Stage.OnAsync(database);
        var charter = Charters.Default with
        {
            Rotation = Charters.Default.Rotation with { Length = TermLength.Month, HandOverLeadDays = 7 },
            Admission = new AdmissionCharter(AdmissionBy.Members, Majority.Simple, 14),
        };
        await stage.FoundAsync(RealAlliances.BundFinance, charter, members: 12);
        return stage;
    }

    public static async Task<Stage> RunningAsync(string database)
    {
        var stage = await FoundedAsync(database);
        await stage.SendAsync(new PlanChairCycle(Alliance, Cycle, TermLength.Month, new DateOnly(2026, 3, 9), 12, [Unit(12), Unit(11)], [], []), Stage.Coordinator(Alliance));
        stage.Now = new DateTimeOffset(2026, 3, 9, 0, 0, 5, ChinaTime.Offset);
        await stage.SendAsync(new BeginCycle(Alliance, Cycle));
        return stage;
    }

    public static async Task<string[]> UnitsOfTermsAsync(Stage stage)
    {
        var detail = await new Storage.ChairCycles.ChairCycleQueries(stage.Database).GetAsync(Alliance, Cycle, stage.Today);
        return [.. detail!.State.Terms.Select(t => t.UnitId)];
    }

    public static async Task LiveAsync(Stage stage)
    {
        var coordinator = Stage.Coordinator(Alliance);
        var everybody = Stage.Delegate([.. Enumerable.Range(1, 16).Select(Unit)]);
        var units = await UnitsOfTermsAsync(stage);

        // A swap that is made, one that is declined; a substitute; a skipped turn.
        await stage.SendAsync(new ProposeSwap(Alliance, Cycle, 4, 6, "年会撞期"), everybody);
        await stage.SendAsync(new AnswerSwap(Alliance, Cycle, await OpenSwapAsync(stage), Consent: true), everybody);
        await stage.SendAsync(new ProposeSwap(Alliance, Cycle, 7, 9, null), everybody);
        await stage.SendAsync(new AnswerSwap(Alliance, Cycle, await OpenSwapAsync(stage), Consent: false), everybody);
        await stage.SendAsync(new AskSubstitute(Alliance, Cycle, 0, units[5], "搬迁"), everybody);
        await stage.SendAsync(new AnswerSubstitution(Alliance, Cycle, 0, Accept: true), everybody);
        await stage.SendAsync(new SkipTurn(Alliance, Cycle, 8, "装修"), coordinator);

        // Both sides confirm early in the second term's favour; then the clock hands over.
        await stage.SendAsync(new AddHandOverItem(Alliance, Cycle, "note-1", "停车场协议待续签"), everybody);
        await stage.SendAsync(new ConfirmHandOver(Alliance, Cycle, 0, HandOverSide.Outgoing, Early: true), everybody);
        await stage.SendAsync(new ConfirmHandOver(Alliance, Cycle, 0, HandOverSide.Incoming, Early: true), everybody);
        stage.Now = ChinaTime.StartOf(new DateOnly(2026, 5, 9)).AddHours(3);
        await stage.SendAsync(new HandOverByClock(Alliance, Cycle, 1));

        // Members come and go, and the plan follows.
        await stage.SendAsync(new ApplyForMembership(Alliance, Unit(13), "愿意共建"), everybody);
        foreach (var voter in Enumerable.Range(1, 7))
        {
            await stage.SendAsync(new VoteOnAdmission(Alliance, Unit(13), Unit(voter), InFavour: true), everybody);
        }

        await stage.SendAsync(new InviteMember(Alliance, Unit(14), "欢迎"), coordinator);
        await stage.SendAsync(new ApplyForMembership(Alliance, Unit(15), null), everybody);
        await stage.SendAsync(new VoteOnAdmission(Alliance, Unit(15), Unit(1), InFavour: false), everybody);
        await stage.SendAsync(new SuspendMember(Alliance, units[10], "连续缺席"), coordinator);
        await stage.SendAsync(new FollowMembership(Alliance, Cycle, "member-joined"));
        await stage.SendAsync(new FormBody(Alliance, "training", BodyKind.Committee, "金融培训专委会", null, null), coordinator);
        await stage.SendAsync(new FormBody(Alliance, "waitan", BodyKind.Branch, "外滩街道分会", null, "310101013"), coordinator);
        await stage.SendAsync(new SeatMember(Alliance, "training", Unit(1), Leads: true), coordinator);
        await stage.SendAsync(new SeatMember(Alliance, "training", Unit(2), Leads: false), coordinator);
        await stage.SendAsync(new SeatMember(Alliance, "waitan", Unit(2), Leads: true), coordinator);
        await stage.SendAsync(new AmendCharter(Alliance, Charters.Default, new DateOnly(2026, 12, 1)), coordinator);
    }

    /// <summary>A member unit turns out to be a duplicate: its seat and its turns pass to the other.</summary>
    public static async Task MergeAsync(Stage stage)
    {
        await stage.SendAsync(new MergeMemberUnit(Unit(2), Unit(16)), Stage.Administrator);
        await stage.SendAsync(new PassSeat(Alliance, Unit(2), Unit(16)));
        await stage.SendAsync(new FollowMembership(Alliance, Cycle, "seat-passed") { PassedUnitId = Unit(2), PassedToUnitId = Unit(16) });
    }

    public static async Task<string> OpenSwapAsync(Stage stage)
    {
        var detail = await new Storage.ChairCycles.ChairCycleQueries(stage.Database).GetAsync(Alliance, Cycle, stage.Today);
        return detail!.Swaps.Single(s => s.Status == "open").Id;
    }
}
