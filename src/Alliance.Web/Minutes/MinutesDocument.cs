using Alliance.Domain.Kernel;
using Alliance.Storage.Minutes;
using Alliance.Web.Kernel.Documents;

namespace Alliance.Web.Minutes;

/// <summary>Minutes in the form of 会议纪要: a red head, who came, the items one by one, what was decided, and by whom it is issued.</summary>
public static class MinutesDocument
{
    public const string ContentType = OfficialDocument.ContentType;

    public static IResult Result(MinutesFrame frame, MinutesText text, MinutesRow? row)
    {
        using var document = Write(frame, text, row);
        return Downloads.Of(document, $"{frame.Title}纪要");
    }

    public static OfficialDocument Write(MinutesFrame frame, MinutesText text, MinutesRow? row)
    {
        var day = ChinaTime.DateOf(frame.OpenedAt ?? frame.StartsAt);
        var document = new OfficialDocument($"{frame.Title}纪要");
        document.Head(frame.AllianceName + (frame.AllianceName.EndsWith("会议", StringComparison.Ordinal) ? "纪要" : "会议纪要"), $"〔{day.Year}〕第{Math.Max(frame.Number, 1)}期").Headline(frame.Title + "纪要");
        if (row?.Status != "fixed")
        {
            document.Text(row?.Status == "sent" ? "（征求意见稿）" : "（草稿）");
        }

        document.Fact("时间", When(frame)).Fact("地点", frame.Place);
        Fact(document, "主持", frame.HostUnitName);
        Fact(document, "出席", Names(frame.Present));
        Fact(document, "列席", Names(frame.Attending));
        Fact(document, "缺席", Names(frame.Absent));
        document.Fact("记录", frame.AllianceName + "秘书处").Blank();
        Blocks(document, text.Of("opening"));
        var section = 0;
        foreach (var item in frame.Items)
        {
            document.Section(++section, item.Title);
            Blocks(document, text.Of($"item/{item.ItemId}"));
            MinutesWords.Of(item).ForEach(line => document.Text(line));
        }

        if (frame.Resolutions.Count > 0)
        {
            document.Section(++section, "会议决议");
            foreach (var resolution in frame.Resolutions)
            {
                document.Subsection($"〔{resolution.Year}〕{resolution.Number}号　{resolution.Title}");
                Lines(resolution.Text).ForEach(line => document.Text(line));
            }
        }

        if (frame.Actions.Count > 0)
        {
            document.Section(++section, "议定事项分工");
            document.Table([50, 30, 20], ["事项", "责任单位", "完成时限"], frame.Actions.Select(a => (IReadOnlyList<string>)[a.Title, a.OwnerName, $"{a.DueOn.Year}年{a.DueOn.Month}月{a.DueOn.Day}日"]));
        }

        if (text.Of("closing").Count > 0)
        {
            document.Section(++section, "其他");
            Blocks(document, text.Of("closing"));
        }

        return document.Signature(frame.AllianceName, ChinaTime.DateOf(row?.FixedAt ?? frame.ClosedAt ?? frame.StartsAt));
    }

    private static string When(MinutesFrame frame)
    {
        var from = (frame.OpenedAt ?? frame.StartsAt).ToOffset(ChinaTime.Offset);
        var until = frame.ClosedAt?.ToOffset(ChinaTime.Offset);
        return $"{from.Year}年{from.Month}月{from.Day}日{from:HH:mm}" + (until is { } end ? $"—{(end.Date == from.Date ? "" : $"{end.Month}月{end.Day}日")}{end:HH:mm}" : "");
    }

    private static string Names(IEnumerable<FrameUnit> units) => string.Join('、', units.Select(u => u.AsDeputy ? $"{u.Name}（副联络员）" : u.Name));

    private static void Fact(OfficialDocument document, string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            document.Fact(label, text);
        }
    }

    private static void Blocks(OfficialDocument document, IReadOnlyList<TextBlock> blocks)
    {
        var number = 0;
        foreach (var block in blocks.Where(b => b.Plain.Trim().Length > 0))
        {
            number = block.Kind == "ordered" ? number + 1 : 0;
            switch (block.Kind)
            {
                case "heading":
                    document.Subsection(block.Plain);
                    break;
                case "ordered":
                    document.Text([($"{number}. ", false), .. Runs(block)]);
                    break;
                default:
                    document.Text([.. Runs(block)]);
                    break;
            }
        }
    }

    private static IEnumerable<(string Text, bool Bold)> Runs(TextBlock block) => block.Runs.Select(r => (r.Text, r.Bold));

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
