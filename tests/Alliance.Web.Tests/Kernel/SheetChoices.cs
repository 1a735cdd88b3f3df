using Alliance.Web.Kernel.Spreadsheets;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Alliance.Web.Tests.Kernel;

/// <summary>Whatever a column may be chosen from, its cells have a drop-down of it.</summary>
public sealed class SheetChoices
{
    [Fact]
    public void Short_lists_stand_in_the_rule_and_long_ones_or_those_with_commas_in_a_hidden_sheet()
    {
        string[] few = ["需求", "资源"], many = [.. Enumerable.Range(0, 300).Select(i => $"第{i}类场地")], odd = ["周一,周二", "说“行\"的"];
        using var memory = new MemoryStream();
        using (var sheet = new SheetWriter(memory, "清单", [20, 20, 20, 20], new Dictionary<int, IReadOnlyList<string>> { [0] = few, [1] = many, [2] = [], [3] = odd }))
        {
            sheet.Row(["清单", "类别", "标题", "时段"]);
            sheet.Row(["需求", "第7类场地", "例子", "周一,周二"]);
        }

        memory.Position = 0;
        Assert.Equal(["清单", "类别", "标题", "时段"], SheetReader.Read(memory)[0].Cells.Values);
        memory.Position = 0;
        using var document = SpreadsheetDocument.Open(memory, isEditable: false);
        var workbook = document.WorkbookPart!;
        var sheets = workbook.Workbook!.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(("清单", "选项", SheetStateValues.Hidden), (sheets[0].Name!.Value, sheets[1].Name!.Value, sheets[1].State!.Value));
        var rules = ((WorksheetPart)workbook.GetPartById(sheets[0].Id!.Value!)).Worksheet!.Descendants<DataValidation>().ToList();
        Assert.Equal(["\"需求,资源\"", "选项!$A$1:$A$300", "选项!$B$1:$B$2"], rules.Select(r => r.Formula1!.Text));
        Assert.Equal(["A2:A20000", "B2:B20000", "D2:D20000"], rules.Select(r => r.SequenceOfReferences!.InnerText));
        var rows = ((WorksheetPart)workbook.GetPartById(sheets[1].Id!.Value!)).Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToArray()).ToList();
        Assert.Equal((many.Length, many[299]), (rows.Count, rows[299][0]));
        Assert.Equal(odd, rows.Take(2).Select(r => r[1]));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document));
    }
}
