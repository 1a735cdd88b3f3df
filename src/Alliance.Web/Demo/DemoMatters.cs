using Alliance.Domain.Alliances;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;

namespace Alliance.Web.Demo;

/// <summary>What is going on besides the turns: committees, swaps, a substitution, admissions that wait for somebody.</summary>
internal static class DemoMatters
{
    public static void Write(DemoFile file, DemoStage stage)
    {
        var alliances = file.Alliances.ToDictionary(a => a.Id, StringComparer.Ordinal);
        Committees(alliances["bund-finance"], stage);
        Turns(alliances["bund-finance"], stage);
        Admissions(alliances, stage);
    }

    private static void Committees(DemoAlliance bund, DemoStage stage)
    {
        (string Id, string Name, string English, int[] Seats)[] bodies =
        [
            ("finance-talent", "金融人才专委会", "Financial talent committee", [0, 1, 2, 6, 9, 10]),
            ("waterfront-renewal", "外滩更新专委会", "Bund renewal committee", [5, 7, 8, 11, 13, 14]),
            ("community-service", "社区服务专委会", "Community service committee", [12, 13, 14, 15, 5, 9]),
        ];
        foreach (var body in bodies)
        {
            stage.At(stage.Today.AddDays(-300), $"bund-finance/body-{body.Id}", bund.Coordinator, new FormBody(bund.Id, body.Id, BodyKind.Committee, body.Name, body.English, null));
            foreach (var (seat, i) in body.Seats.Select((seat, i) => (seat, i)))
            {
                stage.At(stage.Today.AddDays(-290), $"bund-finance/seat-{body.Id}-{seat}", bund.Coordinator, new SeatMember(bund.Id, body.Id, bund.Units[seat].UnitId, Leads: i == 0));
            }
        }
    }

    private static void Turns(DemoAlliance bund, DemoStage stage)
    {
        const string cycle = "bund-finance-1";
        stage.On(stage.Today.AddDays(-40), "bund-finance/swap-agreed", async () =>
        {
            var state = await stage.CycleAsync(bund.Id);
            var (mine, theirs) = (state.Terms[state.Current + 2], state.Terms[state.Current + 4]);
            var swap = Ids.Derive(Ids.Derive("demo", "bund-finance/swap-agreed-propose"), "swap");
            await stage.SendAsync("bund-finance/swap-agreed-propose", By(bund, mine.UnitId), new ProposeSwap(bund.Id, cycle, mine.Index, theirs.Index, "届时正逢年度审计，希望对换"));
            await stage.SendAsync("bund-finance/swap-agreed-answer", By(bund, theirs.UnitId), new AnswerSwap(bund.Id, cycle, swap, Consent: true));
        });
        stage.On(stage.Today.AddDays(-12), "bund-finance/substitute", async () =>
        {
            var state = await stage.CycleAsync(bund.Id);
            var term = state.Terms[state.Current + 3];
            var substitute = bund.Units.First(m => m.UnitId != term.UnitId && m.UnitId != state.Terms[term.Index - 1].ActingUnit && m.UnitId != state.Terms[term.Index + 1].ActingUnit);
            await stage.SendAsync("bund-finance/substitute-ask", By(bund, term.UnitId), new AskSubstitute(bund.Id, cycle, term.Index, substitute.UnitId, "机构调整期间请贵单位代任一期"));
        });
        stage.On(stage.Today.AddDays(-3), "bund-finance/swap-open", async () =>
        {
            var state = await stage.CycleAsync(bund.Id);
            var (mine, theirs) = (state.Terms[state.Current + 6], state.Terms[state.Current + 8]);
            await stage.SendAsync("bund-finance/swap-open", By(bund, mine.UnitId), new ProposeSwap(bund.Id, cycle, mine.Index, theirs.Index, "与本单位周年活动冲突，想与贵单位对换"));
        });
        stage.On(stage.Today.AddDays(-1), "bund-finance/note-now", async () =>
        {
            var state = await stage.CycleAsync(bund.Id);
            await stage.SendAsync("bund-finance/note-now", By(bund, state.ChairUnit!), new AddHandOverItem(bund.Id, cycle, "demo-item-now", "外滩“金融品巷”年度活动预算尚待确认"));
        });
    }

    private static void Admissions(Dictionary<string, DemoAlliance> alliances, DemoStage stage)
    {
        var street = alliances["jufuchang"].Units[0];
        stage.At(stage.Today.AddDays(-4), "bund-finance/apply", street.Delegate, new ApplyForMembership("bund-finance", street.UnitId, "希望与外滩金融机构共享人才培训和活动场地"));
        var park = alliances["caohejing"].Units[1];
        stage.At(stage.Today.AddDays(-3), "hengfu/invite", alliances["hengfu"].Coordinator, new InviteMember("hengfu", park.UnitId, "诚邀加入衡复历史风貌区共建"));
        var neighbour = alliances["hengfu"].Units[1];
        stage.At(stage.Today.AddDays(-5), "jufuchang/apply", neighbour.Delegate, new ApplyForMembership("jufuchang", neighbour.UnitId, "两个街区相邻，愿意共商停车和噪声治理"));
        var voter = alliances["jufuchang"].Units[1];
        stage.At(stage.Today.AddDays(-2), "jufuchang/vote", voter.Delegate, new VoteOnAdmission("jufuchang", neighbour.UnitId, voter.UnitId, InFavour: true));
    }

    private static Caller By(DemoAlliance alliance, string unitId) => alliance.Units.First(m => m.UnitId == unitId).Delegate;
}
