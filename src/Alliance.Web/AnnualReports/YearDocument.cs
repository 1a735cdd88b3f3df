using Alliance.Domain.Kernel;
using Alliance.Storage.AnnualReports;
using Alliance.Web.Kernel.Documents;

namespace Alliance.Web.AnnualReports;

/// <summary>The pack of an annual conference as a document: the chair's report first, then what it rests on.</summary>
public static class YearDocument
{
    public const string ContentType = OfficialDocument.ContentType;

    public static IResult Result(YearPack pack)
    {
        using var document = Write(pack);
        return Downloads.Of(document, $"{pack.AllianceName}{pack.Year}年度工作报告");
    }

    public static OfficialDocument Write(YearPack pack)
    {
        var document = new OfficialDocument($"{pack.AllianceName}{pack.Year}年度工作报告");
        document.Head(pack.AllianceName, $"〔{pack.Year}〕年度").Headline($"{pack.Year}年度工作报告");
        foreach (var line in (pack.Report?.Text ?? "").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            document.Text(line);
        }

        document.Section(1, "轮值主席单位");
        document.Text(pack.Chairs.Count == 0 ? "本年度无轮值记录。" : string.Join('；', pack.Chairs.Select(c => $"{c.UnitName}（{Day(c.Since)}{(c.Until is { } until ? $"—{Day(until)}" : "起")}）")) + "。");
        document.Section(2, "会议");
        document.Text($"全年召开会议{pack.Meetings.Count(m => m.Status == "closed")}次。");
        document.Table([18, 44, 22, 16], ["日期", "会议", "主持单位", "到会单位"], pack.Meetings.Select(m => (IReadOnlyList<string>)[Day(m.StartsAt), m.Title, m.HostName ?? "", m.Status == "closed" ? $"{m.Present}/{m.Invited}" : "未召开"]));
        document.Section(3, "决议");
        document.Text($"形成决议{pack.Resolutions.Count}项，其中现行有效{pack.Resolutions.Count(r => r.Status != "repealed")}项。");
        document.Table([22, 50, 14, 14], ["编号", "决议", "状态", "未办结事项"], pack.Resolutions.Select(r => (IReadOnlyList<string>)[$"〔{pack.Year}〕{r.Number}号", r.Title, Status(r.Status), r.OpenActionItems == 0 ? "" : $"{r.OpenActionItems}"]));
        document.Section(4, "议定事项落实");
        document.Text($"应于本年度完成{pack.Actions.Due}项：按期完成{pack.Actions.InTime}项，逾期完成{pack.Actions.Late}项，逾期未完成{pack.Actions.Overdue}项，尚未到期{pack.Actions.Open}项。");
        document.Table([44, 24, 16, 16], ["事项", "责任单位", "时限", "落实情况"], pack.Actions.Items.Select(a => (IReadOnlyList<string>)[a.Title, a.OwnerName, $"{a.DueOn.Month}月{a.DueOn.Day}日", State(a.State)]));
        document.Section(5, "各单位出席情况");
        document.Table([60, 20, 20], ["单位", "应到会次数", "实到次数"], pack.Attendance.Select(a => (IReadOnlyList<string>)[a.Unit.Name, $"{a.Invited}", a.ByDeputy == 0 ? $"{a.Came}" : $"{a.Came}（副联络员{a.ByDeputy}次）"]));
        var chair = pack.Chairs.Count > 0 ? pack.Chairs[^1].UnitName : pack.AllianceName;
        return document.Signature(pack.Report?.Unit?.Name ?? chair, pack.Report is { } report ? ChinaTime.DateOf(report.At) : new DateOnly(pack.Year, 12, 31));
    }

    private static string Day(DateTimeOffset at) => ChinaTime.DateOf(at) is var day ? $"{day.Month}月{day.Day}日" : "";

    private static string Status(string status) => status switch { "amended" => "已修订", "repealed" => "已废止", _ => "有效" };

    private static string State(string state) => state switch { "in-time" => "按期完成", "late" => "逾期完成", "overdue" => "逾期未完成", _ => "尚未到期" };
}
