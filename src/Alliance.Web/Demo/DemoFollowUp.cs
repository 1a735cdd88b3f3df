using System.Text.Json;
using Alliance.Domain.ActionItems;
using Alliance.Domain.Kernel;
using Alliance.Domain.Minutes;
using Alliance.Storage.Minutes;
using Alliance.Web.Kernel;
using Alliance.Web.Minutes;

namespace Alliance.Web.Demo;

/// <summary>What meetings of the demonstration leave behind: minutes fixed and minutes that wait, tasks done, late, under way and to be confirmed.</summary>
internal sealed class DemoFollowUp(DemoStage stage, MinutesQueries minutes)
{
    public void Write(DemoFile file)
    {
        var alliances = file.Alliances.ToDictionary(a => a.Id, StringComparer.Ordinal);
        Bund(alliances["bund-finance"]);
        Borders(alliances["qingpu-jiashan-wujiang"]);
    }

    private void Bund(DemoAlliance bund)
    {
        Minutes(bund, "bund-annual", -287, 16, new()
        {
            ["opening"] = ["会议听取了联盟秘书处的年度工作报告，审议了新一年共建项目清单。"],
            ["item/bund-annual-1"] = ["全年召开联席会议四次、专委会会议九次，议定事项二十六件，办结二十四件。"],
            ["item/bund-annual-2"] = ["会议同意把夜间停车共享、暑托班场地、金融人才培训列为重点项目，由轮值主席单位按季通报。"],
        });
        Minutes(bund, "bund-joint-autumn", -59, 16, new()
        {
            ["opening"] = ["会议由轮值主席单位主持，听取了上次联席会议议定事项的落实情况，审议了五项议程。"],
            ["item/bund-joint-autumn-1"] = ["上次会议议定的六件事已办结五件，楼宇食堂开放一件延期。"],
            ["item/bund-joint-autumn-2"] = ["久事投资说明了道闸改造和计费办法；老西门街道提出居民端预约要便于老人使用。", "会议表决通过《滨江夜间错时停车共享办法》，十月起试行。"],
            ["item/bund-joint-autumn-3"] = ["外滩街道和复星集团各提供一处场地，消防验收和志愿者名册分头准备。"],
            ["item/bund-joint-autumn-4"] = ["各单位对课程分担意见尚不一致，留待冬季联席会议再议。"],
        });
        Task(bund, "slots", "核定首批夜间共享车位清单", 8, "bund-joint-autumn", -62, dueOn: -40, s => s.Done(-46, "首批七十二个车位已核定并挂牌。").Confirmed(-44));
        Task(bund, "settle", "草拟停车共享结算办法", 7, "bund-joint-autumn", -62, dueOn: 3, s => s.Progress(-30, 50, "已征求六家车位单位意见。").Done(-2, "送审稿已报秘书处。"));
        Task(bund, "fire", "暑托班场地消防验收", 13, "bund-joint-autumn", -62, dueOn: -8, s => s.Progress(-20, 60, "一处已通过，另一处待整改疏散标识。"));
        Task(bund, "roster", "暑托班志愿者名册", 9, "bund-joint-autumn", -62, dueOn: 12, s => s.Progress(-12, 40, "已报名三十一人，缺下午场。"));
    }

    private void Borders(DemoAlliance border)
    {
        Minutes(border, "border-joint-autumn", -45, 3, new()
        {
            ["opening"] = ["三地就公交化班线、联合保洁和文旅节庆进行了共商，形成以下意见。"],
            ["item/border-joint-autumn-1"] = ["首班统一提前到六时，末班不早于二十一时三十分，由三地交通部门对接时刻表。"],
            ["item/border-joint-autumn-2"] = ["以断面为界分工，水葫芦暴发期互相支援。"],
        });
        Minutes(border, "border-study", -4, 1, new()
        {
            ["opening"] = ["三地联络员共同学习了示范区共同财政办法，交流了跨省结算的做法。"],
            ["item/border-study-1"] = ["嘉善县介绍了沿界村日间照料中心的结算流程。", "会议建议先从助餐、康复两项开始。"],
        });
        Task(border, "cleaning", "毗邻水域联合保洁断面分工表", 1, "border-joint-autumn", -48, dueOn: 10, s => s.Progress(-15, 70, "十二个断面已认领十个。"));
        Task(border, "timetable", "公交化班线首末班时刻对接", 2, "border-joint-autumn", -48, dueOn: -20, s => s.Done(-24, "时刻表已公布，十一月一日起执行。").Confirmed(-22));
    }

    /// <summary>Typed after the meeting, sent to those who were there, confirmed by the first of them; a week later the clock fixes them.</summary>
    private void Minutes(DemoAlliance alliance, string meeting, int day, int confirming, Dictionary<string, string[]> said)
    {
        var sent = stage.Today.AddDays(day);
        stage.On(sent, $"{meeting}/2-minutes", () => SendAsync(alliance, meeting, said));
        foreach (var (unit, i) in alliance.Units.Select((unit, i) => (unit, i)).Where(u => u.i % 7 != 5 && u.i % 3 != 1).Take(confirming))
        {
            stage.At(sent.AddDays(1), $"{meeting}/3-confirm-{i:D2}", unit.Delegate, new ConfirmMinutes(alliance.Id, meeting, unit.UnitId));
        }
    }

    private async Task SendAsync(DemoAlliance alliance, string meeting, Dictionary<string, string[]> said)
    {
        var update = DemoMinutesText.Update(said.Select(s => (s.Key, (IReadOnlyList<string>)s.Value)));
        await stage.SendAsync($"{meeting}/minutes-write", alliance.Coordinator, MinutesShapes.Check(new WriteMinutes(alliance.Id, meeting, Convert.ToBase64String(update))));
        var found = await minutes.GetAsync(alliance.Id, meeting, stage.Today) ?? throw new InvalidOperationException($"{meeting} has no minutes.");
        var content = new MinutesText([.. said.Select(s => new TextSection(s.Key, [.. s.Value.Select(p => new TextBlock("paragraph", [new TextRun(p)]))]))]);
        await stage.SendAsync($"{meeting}/minutes-send", alliance.Coordinator, MinutesShapes.Check(new SendMinutes(
            alliance.Id, meeting, found.Minutes!.Seq, JsonSerializer.Serialize(found.Frame, ApiJson.Options), JsonSerializer.Serialize(content, ApiJson.Options),
            string.Join('\n', said.Values.SelectMany(p => p)), MinutesDecider.UsualDays)));
    }

    private void Task(DemoAlliance alliance, string name, string title, int seat, string meeting, int day, int dueOn, Func<Told, Told> then)
    {
        var (owner, item) = (alliance.Units[seat], Ids.Derive("demo-action-item", $"{alliance.Id}/{name}"));
        stage.At(stage.Today.AddDays(day), $"{meeting}/2-assign-{name}", alliance.Coordinator, new AssignActionItem(alliance.Id, item, title, null, owner.UnitId, stage.Today.AddDays(dueOn), ConferenceId: meeting));
        then(new Told(stage, alliance, owner, item));
    }

    /// <summary>What is told of a task as the days go by.</summary>
    private sealed record Told(DemoStage Stage, DemoAlliance Alliance, DemoMember Owner, string Item)
    {
        public Told Progress(int day, int percent, string text) => Says(day, Owner.Delegate, new ReportProgress(Alliance.Id, Item, percent, text));

        public Told Done(int day, string text) => Says(day, Owner.Delegate, new ReportDone(Alliance.Id, Item, text));

        public Told Confirmed(int day) => Says(day, Alliance.Coordinator, new ConfirmDone(Alliance.Id, Item));

        private Told Says(int day, Caller who, ICommand command)
        {
            Stage.At(Stage.Today.AddDays(day), $"{Alliance.Id}/task-{Item}-{day}", who, command);
            return this;
        }
    }
}
