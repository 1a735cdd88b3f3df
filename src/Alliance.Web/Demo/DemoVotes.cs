using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.Votes;

namespace Alliance.Web.Demo;

/// <summary>
/// Votes in two alliances: one that failed in a single province, one by simple majority under way, a secret one, one in which several
/// options may be approved of, and one by weight.
/// </summary>
internal sealed class DemoVotes(DemoStage stage)
{
    public void Write(DemoFile file)
    {
        foreach (var alliance in file.Alliances)
        {
            if (alliance.Id == "bund-finance")
            {
                Bund(alliance);
            }
            else if (alliance.Id == "qingpu-jiashan-wujiang")
            {
                Borders(alliance);
            }
        }
    }

    private void Bund(DemoAlliance alliance)
    {
        Open(alliance, "windows", 2, "增设金融人才公寓联合申请窗口", new VoteRule(Majority.Simple, CountOf.Entitled, Quorum: new Quorum(new Fraction(1, 2), QuorumOf.Votes)), closesInDays: 5);
        Cast(alliance, "windows", 1, seat => seat % 5 == 3 ? "no" : seat % 7 == 5 ? "abstain" : "yes", alliance.Units.Count / 2);
        Open(alliance, "award", 1, "年度共建之星（无记名）", new VoteRule(Majority.Simple, CountOf.Cast), closesInDays: 6, secret: true, options: ["外滩街道夜间停车共享", "金融人才公寓窗口", "节假日志愿者补位"]);
        Open(alliance, "spring", 1, "春季联合活动办哪些（可选多项）", new VoteRule(Majority.Simple, CountOf.Cast, Approval: true), closesInDays: 6, options: ["滨江健步走", "金融知识进社区", "午间音乐会", "法律咨询日"]);
        foreach (var (seat, approved) in new[] { (1, new[] { 1, 3 }), (2, [2]), (3, [1, 2, 4]) })
        {
            Approve(alliance, "spring", seat, approved);
        }

        Open(alliance, "fees", 1, "共用会议室费用按份额分担", new VoteRule(Majority.Weighted, CountOf.Cast), closesInDays: 7);
    }

    private void Borders(DemoAlliance alliance)
    {
        Open(alliance, "fund", 9, "联合资金按受益人口分担", new VoteRule(Majority.DoubleMajority, CountOf.Entitled), closesInDays: 8);
        var provinces = alliance.Units.Select(m => m.Region[..2]).Distinct(StringComparer.Ordinal).ToList();
        Cast(alliance, "fund", 8, seat => provinces.Count > 1 && alliance.Units[seat].Region.StartsWith(provinces[^1], StringComparison.Ordinal) ? "no" : "yes", alliance.Units.Count);
    }

    private void Open(DemoAlliance alliance, string name, int daysAgo, string title, VoteRule rule, int closesInDays, bool secret = false, string[]? options = null)
    {
        var day = stage.Today.AddDays(-daysAgo);
        stage.At(day, Key(alliance, name, "1-open"), alliance.Coordinator, VoteShapes.Check(new OpenVote(
            alliance.Id, Id(alliance, name), null, null, null, null, title, null, [.. options ?? []], secret, rule, ChinaTime.StartOf(day.AddDays(closesInDays)))));
    }

    private void Cast(DemoAlliance alliance, string name, int daysAgo, Func<int, string> choice, int first)
    {
        for (var seat = 0; seat < first; seat++)
        {
            var member = alliance.Units[seat];
            stage.At(stage.Today.AddDays(-daysAgo), Key(alliance, name, $"2-cast-{seat:00}"), member.Delegate, new CastBallot(alliance.Id, Id(alliance, name), member.UnitId, choice(seat)));
        }
    }

    private void Approve(DemoAlliance alliance, string name, int seat, int[] options)
    {
        var member = alliance.Units[seat];
        stage.At(stage.Today.AddDays(-1), Key(alliance, name, $"2-cast-{seat:00}"), member.Delegate, VoteShapes.Check(
            new CastBallot(alliance.Id, Id(alliance, name), member.UnitId, "", null, [.. options.Select(o => Choices.Option(o - 1))])));
    }

    private static string Id(DemoAlliance alliance, string name) => $"{alliance.Id}-vote-{name}"[..Math.Min(40, alliance.Id.Length + name.Length + 6)];

    private static string Key(DemoAlliance alliance, string name, string step) => $"{alliance.Id}/vote-{name}-{step}";
}
