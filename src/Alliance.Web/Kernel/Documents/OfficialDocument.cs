using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Alliance.Web.Kernel.Documents;

/// <summary>
/// A document in the form of Chinese official papers, after GB/T 9704-2012: A4 with margins of 37, 35, 28 and 26 mm, body in
/// 仿宋 of size 三号 (16 pt) on lines of 28 pt, titles in 小标宋 of size 二号 (22 pt), headings 黑体 then 楷体, a red head over a red
/// line, page numbers between dashes. Fonts that a machine lacks fall back to its 宋体, 黑体 and 楷体.
/// </summary>
public sealed class OfficialDocument : IDisposable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Body = "仿宋_GB2312";
    private const string Title = "方正小标宋简体";
    private const string Heading = "黑体";
    private const string Second = "楷体_GB2312";

    private readonly MemoryStream memory = new();
    private readonly WordprocessingDocument document;
    private readonly Body body = new();

    public OfficialDocument(string title)
    {
        document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = title;
        var main = document.AddMainDocumentPart();
        main.Document = new Document(body);
        OfficialParts.Add(main, Body, Title, Heading, Second);
    }

    /// <summary>The red head: who issues it and what it is, over its number and a red line.</summary>
    public OfficialDocument Head(string issuer, string number)
    {
        // 红头 is set as large as one line takes: 156 mm are 442 pt.
        var size = Math.Clamp(442 / Math.Max(issuer.Length, 1), 20, 48);
        body.Append(Paragraph(JustificationValues.Center, size + 12, 0, Run(issuer, Title, size, color: "FF0000", bold: true)));
        body.Append(Paragraph(JustificationValues.Center, 28, 0, Run(number, Body, 16)));
        var line = Paragraph(JustificationValues.Center, 12, 0);
        line.ParagraphProperties!.ParagraphBorders = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 1, Color = "FF0000" });
        body.Append(line);
        return Blank();
    }

    public OfficialDocument Headline(string text)
    {
        body.Append(Paragraph(JustificationValues.Center, 34, 0, Run(text, Title, 22)));
        return Blank();
    }

    /// <summary>时间：…, 地点：…</summary>
    public OfficialDocument Fact(string label, string text)
    {
        var paragraph = Paragraph(JustificationValues.Both, 28, 0, Run(label + "：", Heading, 16), Run(text, Body, 16));
        paragraph.ParagraphProperties!.Indentation = new Indentation { Left = "960", Hanging = "960" };
        body.Append(paragraph);
        return this;
    }

    /// <summary>一、…: the first level.</summary>
    public OfficialDocument Section(int number, string text) => Indented(Run($"{ChineseNumber(number)}、{text}", Heading, 16));

    /// <summary>（一）…: the second level.</summary>
    public OfficialDocument Subsection(string text) => Indented(Run(text, Second, 16));

    public OfficialDocument Text(string text) => Indented(Run(text, Body, 16));

    public OfficialDocument Text(IEnumerable<(string Text, bool Bold)> runs) => Indented([.. runs.Select(r => Run(r.Text, Body, 16, bold: r.Bold))]);

    public OfficialDocument Blank()
    {
        body.Append(Paragraph(JustificationValues.Left, 28, 0));
        return this;
    }

    /// <summary>落款: who and when, at the right.</summary>
    public OfficialDocument Signature(string who, DateOnly on)
    {
        Blank();
        foreach (var text in new[] { who, $"{on.Year}年{on.Month}月{on.Day}日" })
        {
            var paragraph = Paragraph(JustificationValues.Right, 28, 0, Run(text, Body, 16));
            paragraph.ParagraphProperties!.Indentation = new Indentation { Right = "1280" };
            paragraph.ParagraphProperties.KeepLines = new KeepLines();
            body.Append(paragraph);
        }

        return this;
    }

    /// <param name="widths">In parts of a hundred.</param>
    public OfficialDocument Table(IReadOnlyList<int> widths, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 },
                    new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{8844 * w / 100}" })));
        var first = Row(widths, head, Heading);
        first.TableRowProperties = new TableRowProperties(new CantSplit(), new TableHeader());
        table.Append(first);
        foreach (var row in rows)
        {
            var line = Row(widths, row, Body);
            line.TableRowProperties = new TableRowProperties(new CantSplit());
            table.Append(line);
        }

        body.Append(table);
        return this;
    }

    public byte[] ToArray()
    {
        OfficialParts.Finish(body);
        document.Dispose();
        return memory.ToArray();
    }

    public void Dispose()
    {
        document.Dispose();
        memory.Dispose();
    }

    /// <summary>1 → 一, 12 → 十二, 20 → 二十, up to 99.</summary>
    public static string ChineseNumber(int number)
    {
        const string Digits = "零一二三四五六七八九";
        return number switch
        {
            < 0 or > 99 => number.ToString(CultureInfo.InvariantCulture),
            < 10 => Digits[number].ToString(),
            < 20 => "十" + (number == 10 ? "" : Digits[number % 10].ToString()),
            _ => Digits[number / 10] + "十" + (number % 10 == 0 ? "" : Digits[number % 10].ToString()),
        };
    }

    private OfficialDocument Indented(params Run[] runs)
    {
        body.Append(Paragraph(JustificationValues.Both, 28, 200, runs));
        return this;
    }

    private static TableRow Row(IReadOnlyList<int> widths, IReadOnlyList<string> cells, string font) => new(cells.Select((text, i) => new TableCell(
        new TableCellProperties(
            new TableCellWidth { Width = $"{8844 * widths[i] / 100}", Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        Paragraph(JustificationValues.Left, 22, 0, Run(text, font, 12)))));

    /// <param name="indentHundredths">Of the first line, in hundredths of a character.</param>
    private static Paragraph Paragraph(JustificationValues justification, int linePoints, int indentHundredths, params Run[] runs)
    {
        var properties = new ParagraphProperties
        {
            SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = $"{20 * linePoints}", LineRule = LineSpacingRuleValues.Exact },
            Justification = new Justification { Val = justification },
        };
        if (indentHundredths > 0)
        {
            properties.Indentation = new Indentation { FirstLineChars = indentHundredths, FirstLine = $"{indentHundredths * 320 / 100}" };
        }

        var paragraph = new Paragraph(properties);
        paragraph.Append(runs);
        return paragraph;
    }

    private static Run Run(string text, string font, int points, string? color = null, bool bold = false)
    {
        var properties = new RunProperties { RunFonts = new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font, ComplexScript = font, Hint = FontTypeHintValues.EastAsia } };
        if (bold)
        {
            properties.Bold = new Bold();
        }

        if (color is not null)
        {
            properties.Color = new Color { Val = color };
        }

        properties.FontSize = new FontSize { Val = $"{2 * points}" };
        properties.FontSizeComplexScript = new FontSizeComplexScript { Val = $"{2 * points}" };
        return new Run(properties, new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>What XML cannot hold is left out.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c => c is '\t' or '\n' or '\r' || c >= ' ' && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF') || char.IsSurrogate(c)));
}
