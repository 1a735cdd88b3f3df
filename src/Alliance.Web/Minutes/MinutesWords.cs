using Alliance.Storage.Minutes;

namespace Alliance.Web.Minutes;

/// <summary>What became of an item of the agenda, in the words of Chinese minutes.</summary>
public static class MinutesWords
{
    public static List<string> Of(FrameItem item) =>
    [
        .. item.Motions.Where(m => m.Status is not "withdrawn").Select(m => $"{m.UnitName}{(m.Amendment ? "提出修正案" : "动议")}：{m.Text}{(Motion(m.Status) is { } how ? $"（{how}）" : "")}"),
        .. item.Votes.Select(v => $"表决“{v.Title}”{(v.Secret ? "（无记名）" : "")}：{Outcome(v.Outcome)}{(v.Chosen is { } chosen ? $"，选定“{chosen}”" : "")}。{Count(v.Count)}"),
        .. How(item.How) is { } settled ? [$"会议结果：{settled}。"] : Array.Empty<string>(),
        .. item.Note is { Length: > 0 } note ? [note] : Array.Empty<string>(),
    ];

    private static string Count(FrameCount? count) => count is null ? "" :
        $"应投{count.Entitled}家，赞成{count.For}家，反对{count.Against}家，弃权{count.Abstained}家。"
        + string.Concat(count.Short.Select(s => $"{s.Province}{s.OutOf}家中{s.Reached}家赞成，需要{s.Needed}家。"));

    public static string Outcome(string outcome) => outcome switch
    {
        "adopted" => "通过",
        "rejected" => "未通过",
        "no-quorum" => "未达法定人数，无效",
        "chosen" => "已选定",
        "tied" => "票数相同，未决",
        "cancelled" => "取消",
        _ => "",
    };

    private static string? Motion(string status) => status switch
    {
        "adopted" => "通过",
        "rejected" => "未通过",
        "no-quorum" => "未达法定人数",
        _ => null,
    };

    private static string? How(string? how) => how switch
    {
        "adopted" => "通过",
        "rejected" => "未通过",
        "no-quorum" => "未达法定人数，未作决定",
        "consulted" => "经协商形成共识",
        "assigned" => "已明确责任单位和时限",
        "withdrawn" => "撤回",
        "noted" => "会议知悉",
        "adjourned" => "延至下次会议",
        _ => null,
    };
}
