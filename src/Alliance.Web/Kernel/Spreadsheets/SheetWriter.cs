using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Alliance.Web.Kernel.Spreadsheets;

/// <summary>Writes a spreadsheet row by row, never holding it whole. Text stays text: what begins like a formula is not one.</summary>
public sealed class SheetWriter : IDisposable
{
    private readonly SpreadsheetDocument document;
    private readonly OpenXmlWriter writer;

    private readonly IReadOnlyDictionary<int, IReadOnlyList<string>>? choices;

    /// <param name="choices">By column from 0: what its cells below the headings may be chosen from. Lists too long for a cell's rule are left open.</param>
    public SheetWriter(Stream stream, string sheetName, IReadOnlyList<double> widths, IReadOnlyDictionary<int, IReadOnlyList<string>>? choices = null)
    {
        this.choices = choices;
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = sheetName }));
        writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
    }

    public void Row(IEnumerable<object?> values)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in values)
        {
            writer.WriteElement(value switch
            {
                double number => new Cell { DataType = CellValues.Number, CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)) },
                null => new Cell(),
                _ => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(value.ToString() ?? "") { Space = SpaceProcessingModeValues.Preserve }) },
            });
        }

        writer.WriteEndElement();
    }

    public void Dispose()
    {
        writer.WriteEndElement();
        WriteChoices();
        writer.WriteEndElement();
        writer.Dispose();
        document.Dispose();
    }

    /// <summary>Excel takes a list of at most 255 characters within the rule itself.</summary>
    private void WriteChoices()
    {
        var rules = (choices ?? new Dictionary<int, IReadOnlyList<string>>()).Where(c => string.Join(',', c.Value).Length is > 0 and <= 250).OrderBy(c => c.Key)
            .Select(c => new DataValidation(new Formula1($"\"{string.Join(',', c.Value)}\""))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Letter(c.Key)}2:{Letter(c.Key)}20000" },
            }).ToList();
        if (rules.Count > 0)
        {
            writer.WriteElement(new DataValidations(rules) { Count = (uint)rules.Count });
        }
    }

    private static string Letter(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
}
