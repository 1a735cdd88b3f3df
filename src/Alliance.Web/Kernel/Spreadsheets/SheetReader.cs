using System.Globalization;
using System.Xml;
using Alliance.Domain.Kernel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Alliance.Web.Kernel.Spreadsheets;

/// <summary>A row as it stands in the sheet: by column number from 0; formulas are told apart, since they are refused.</summary>
public sealed record SheetRow(int Number, IReadOnlyDictionary<int, string> Cells, IReadOnlySet<int> Formulas);

/// <summary>
/// Reads the first sheet of an xlsx file, a cell at a time: whatever stands in it, no more than one cell's text is held besides the rows.
/// Files that carry macros, reach outside of themselves, or unfold to more than they may are refused before. O(characters).
/// </summary>
public static class SheetReader
{
    public const int MostRows = 200_000;
    private const int MostColumns = 60;
    private const int MostSharedTexts = 1_000_000;
    private const int MostSharedText = 60_000_000;

    /// <summary>Excel itself takes no longer text in a cell.</summary>
    private const int LongestCell = 32_767;

    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = SheetInspection.MostUnfolded, IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    /// <exception cref="ShapeException">It is no such file, or one that is refused.</exception>
    public static List<SheetRow> Read(Stream file)
    {
        try
        {
            SheetInspection.Check(file);
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            var workbook = document.WorkbookPart ?? throw new ShapeException("file", "not-a-spreadsheet");
            var first = workbook.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new ShapeException("file", "not-a-spreadsheet");
            var shared = workbook.SharedStringTablePart is { } part ? SharedTexts(part) : [];
            return [.. Rows((WorksheetPart)workbook.GetPartById(first), shared)];
        }
        catch (Exception wrong) when (wrong is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or InvalidCastException
            or ArgumentException or FormatException or OverflowException or InvalidOperationException or KeyNotFoundException or IOException or NotSupportedException)
        {
            throw new ShapeException("file", "not-a-spreadsheet");
        }
    }

    private static List<string> SharedTexts(SharedStringTablePart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, Careful);
        var (texts, length, cell) = (new List<string>(), 0, new CellText(LongestCell));
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                var text = cell.Read(reader).Text;
                length += text.Length;
                texts.Add(length > MostSharedText || texts.Count >= MostSharedTexts ? throw new ShapeException("file", "unfolds-too-far") : text);
            }
        }

        return texts;
    }

    private static IEnumerable<SheetRow> Rows(WorksheetPart sheet, List<string> shared)
    {
        using var stream = sheet.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, Careful);
        var (number, column, cell) = (0, -1, new CellText(LongestCell));
        var (cells, formulas) = (new Dictionary<int, string>(), new HashSet<int>());
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                (number, column) = (reader.GetAttribute("r") is { } index ? int.Parse(index, NumberStyles.None, CultureInfo.InvariantCulture) : number + 1, -1);
                if (number > MostRows)
                {
                    throw new ShapeException("file", "too-many", $"{MostRows}");
                }
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = reader.GetAttribute("r") is { } reference ? ColumnOf(reference) : column + 1;
                var type = reader.GetAttribute("t");
                var read = cell.Read(reader);
                if (column >= MostColumns)
                {
                    continue;
                }

                if (read.HasFormula)
                {
                    formulas.Add(column);
                }

                if (Told(type, read.Text, shared) is { Length: > 0 } text)
                {
                    cells[column] = text;
                }
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "row" } && (cells.Count > 0 || formulas.Count > 0))
            {
                yield return new SheetRow(number, cells, formulas);
                (cells, formulas) = ([], []);
            }
        }
    }

    private static string Told(string? type, string text, List<string> shared) => type switch
    {
        "s" => shared[int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)],
        "b" => text == "1" ? "TRUE" : "FALSE",
        "d" => text.Split('T')[0],
        _ => text,
    };

    /// <summary><c>AB12</c> → 27.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter).Take(4))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column - 1;
    }
}
