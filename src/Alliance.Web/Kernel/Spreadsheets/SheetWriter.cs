using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Alliance.Web.Kernel.Spreadsheets;

/// <summary>Writes a spreadsheet row by row, never holding it whole. Text stays text: what begins like a formula is not one.</summary>
public sealed class SheetWriter : IDisposable
{
    private const string ChoicesName = "选项";

    private readonly SpreadsheetDocument document;
    private readonly OpenXmlWriter writer;

    private readonly List<(int Column, string Source)> choices;

    /// <param name="choices">By column from 0: what its cells below the headings may be chosen from.</param>
    public SheetWriter(Stream stream, string sheetName, IReadOnlyList<double> widths, IReadOnlyDictionary<int, IReadOnlyList<string>>? choices = null)
    {
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = sheetName }));
        this.choices = SourcesOf([.. (choices ?? new Dictionary<int, IReadOnlyList<string>>()).Where(c => c.Value.Count > 0).OrderBy(c => c.Key)], workbook);
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

    private void WriteChoices()
    {
        if (choices.Count > 0)
        {
            writer.WriteElement(new DataValidations(choices.Select(c => new DataValidation(new Formula1(c.Source))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Letter(c.Column)}2:{Letter(c.Column)}20000" },
            })) { Count = (uint)choices.Count });
        }
    }

    /// <summary>Excel takes a list of at most 255 characters within the rule itself, parted by commas; any other stands in a hidden sheet.</summary>
    private static List<(int Column, string Source)> SourcesOf(List<KeyValuePair<int, IReadOnlyList<string>>> choices, WorkbookPart workbook)
    {
        var hidden = choices.Where(c => string.Join(',', c.Value).Length > 250 || c.Value.Any(v => v.AsSpan().ContainsAny(',', '"'))).Select(c => c.Value).ToList();
        if (hidden.Count > 0)
        {
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(Enumerable.Range(0, hidden.Max(h => h.Count)).Select(row => new Row(hidden.Select(h => row < h.Count
                ? new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(h[row]) { Space = SpaceProcessingModeValues.Preserve }) }
                : new Cell())))));
            workbook.Workbook!.Sheets!.Append(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 2, Name = ChoicesName, State = SheetStateValues.Hidden });
        }

        return [.. choices.Select(c => (c.Key, hidden.IndexOf(c.Value) is var at && at < 0
            ? $"\"{string.Join(',', c.Value)}\""
            : $"{ChoicesName}!${Letter(at)}$1:${Letter(at)}${c.Value.Count}"))];
    }

    private static string Letter(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
}
